using System.Runtime.CompilerServices;
using KerasBridge.Engine;

namespace KerasBridge.Random;

/// <summary>
/// The functions of <c>keras.random</c> over plain memory, bit for bit those of Keras on TensorFlow. A stream says which numbers
/// (<see cref="Seed.NextStream"/>); float16 and bfloat16 numbers are held in floats. Every result is the same for any number of threads.
/// </summary>
internal static unsafe partial class KerasRandom
{
    /// <summary>Outputs that one thread fills at a time; a multiple of the four of a block.</summary>
    private const int ChunkLength = 1 << 14;

    private enum Kind
    {
        Uniform,
        Normal,
        TruncatedNormal,
    }

    /// <summary>Uniform in [low, high), float32: u·(high − low) + low with three roundings.</summary>
    public static void Uniform(Span<float> y, PhiloxStream stream, double low = 0, double high = 1)
    {
        fixed (float* p = y) Uniform(p, y.Length, stream, low, high);
    }

    /// <inheritdoc cref="Uniform(Span{float}, PhiloxStream, double, double)"/>
    public static void Uniform(float* y, long count, PhiloxStream stream, double low = 0, double high = 1)
    {
        var floor = (float)low;
        Fill(Kind.Uniform, y, count, stream, (float)high - floor, floor);
    }

    /// <summary>Uniform in [low, high), float64. The bounds pass through float32 first, as in Keras.</summary>
    public static void Uniform(Span<double> y, PhiloxStream stream, double low = 0, double high = 1)
    {
        double floor = (float)low;
        var range = (float)high - floor;
        for (var i = 0; i < y.Length; i += 2)
        {
            var (w0, w1, w2, w3) = Philox.Block(stream.Counter + (ulong)(i / 2), stream.Key);
            y[i] = Philox.ToDouble(w0, w1) * range + floor;
            if (i + 1 < y.Length) y[i + 1] = Philox.ToDouble(w2, w3) * range + floor;
        }
    }

    /// <summary>Uniform in [low, high), float16: ten random bits.</summary>
    public static void UniformHalf(Span<float> y, PhiloxStream stream, double low = 0, double high = 1)
    {
        var floor = ToHalf((float)low);
        var range = ToHalf(ToHalf((float)high) - floor);
        Words(y, stream);
        foreach (ref var value in y)
        {
            var u = (BitConverter.SingleToUInt32Bits(value) & 0x3FF) / 1024f;
            value = ToHalf(ToHalf(u * range) + floor);
        }
    }

    /// <summary>Uniform in [low, high), bfloat16: seven random bits.</summary>
    public static void UniformBFloat16(Span<float> y, PhiloxStream stream, double low = 0, double high = 1)
    {
        var floor = ExactMath.RoundToBFloat16((float)low);
        var range = ExactMath.RoundToBFloat16(ExactMath.RoundToBFloat16((float)high) - floor);
        Words(y, stream);
        foreach (ref var value in y)
        {
            var u = (BitConverter.SingleToUInt32Bits(value) & 0x7F) / 128f;
            value = ExactMath.RoundToBFloat16(ExactMath.RoundToBFloat16(u * range) + floor);
        }
    }

    /// <summary>The nearest float16, as a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float ToHalf(float x) => (float)(Half)x;

    /// <summary>Fills with words of the stream, as bit patterns.</summary>
    private static void Words(Span<float> y, PhiloxStream stream)
    {
        fixed (float* p = y) Philox.FillWords((uint*)p, y.Length, stream.Key, stream.Counter);
    }

    /// <summary>y = numbers·scale + offset, in chunks over the threads.</summary>
    private static void Fill(Kind kind, float* y, long count, PhiloxStream stream, float scale, float offset)
    {
        var work = new FillWork { Kind = kind, Y = y, Count = count, Stream = stream, Scale = scale, Offset = offset };
        if (count <= ChunkLength)
        {
            if (count > 0) FillChunk(&work, 0);
            return;
        }
        WorkerPool.Run(checked((int)((count + ChunkLength - 1) / ChunkLength)), &FillChunk, &work);
    }

    private static void FillChunk(void* state, int chunk)
    {
        ref var work = ref *(FillWork*)state;
        var start = (long)chunk * ChunkLength;
        var y = work.Y + start;
        var length = (int)Math.Min(ChunkLength, work.Count - start);
        var key = work.Stream.Key;
        switch (work.Kind)
        {
            case Kind.Uniform:
                Philox.FillUniform(y, length, key, work.Stream.Counter + (ulong)(start / 4));
                break;
            case Kind.Normal:
                Philox.FillWords((uint*)y, length, key, work.Stream.Counter + (ulong)(start / 4));
                WordsToNormals(y, length, key, work.Stream.Counter + (ulong)(start / 4));
                break;
            default:
                FillTruncated(y, length, key, work.Stream.Counter + 256 * (ulong)(start / 4));
                break;
        }
        float scale = work.Scale, offset = work.Offset;
        if (scale == 1f && offset == 0f && work.Kind == Kind.Uniform) return;
        for (var i = 0; i < length; i++) y[i] = y[i] * scale + offset;
    }

    private struct FillWork
    {
        public Kind Kind;
        public float* Y;
        public long Count;
        public PhiloxStream Stream;
        public float Scale, Offset;
    }
}
