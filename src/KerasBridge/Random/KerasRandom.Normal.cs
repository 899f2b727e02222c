using System.Runtime.CompilerServices;
using KerasBridge.Engine;

namespace KerasBridge.Random;

internal static unsafe partial class KerasRandom
{
    /// <summary>Normal numbers x·stddev + mean, float32.</summary>
    public static void Normal(Span<float> y, PhiloxStream stream, double mean = 0, double stddev = 1)
    {
        fixed (float* p = y) Normal(p, y.Length, stream, mean, stddev);
    }

    /// <inheritdoc cref="Normal(Span{float}, PhiloxStream, double, double)"/>
    public static void Normal(float* y, long count, PhiloxStream stream, double mean = 0, double stddev = 1) =>
        Fill(Kind.Normal, y, count, stream, (float)stddev, (float)mean);

    /// <summary>Normal numbers inside of two standard deviations, x·stddev + mean, float32.</summary>
    public static void TruncatedNormal(Span<float> y, PhiloxStream stream, double mean = 0, double stddev = 1)
    {
        fixed (float* p = y) TruncatedNormal(p, y.Length, stream, mean, stddev);
    }

    /// <inheritdoc cref="TruncatedNormal(Span{float}, PhiloxStream, double, double)"/>
    public static void TruncatedNormal(float* y, long count, PhiloxStream stream, double mean = 0, double stddev = 1) =>
        Fill(Kind.TruncatedNormal, y, count, stream, (float)stddev, (float)mean);

    /// <summary>Normal numbers, float64.</summary>
    public static void Normal(Span<double> y, PhiloxStream stream, double mean = 0, double stddev = 1)
    {
        for (var i = 0; i < y.Length; i += 2)
        {
            var (first, second) = BoxMuller(Philox.Block(stream.Counter + (ulong)(i / 2), stream.Key));
            y[i] = first * stddev + mean;
            if (i + 1 < y.Length) y[i + 1] = second * stddev + mean;
        }
    }

    /// <summary>Normal numbers inside of two standard deviations, float64: each two outputs come from a stream of their own.</summary>
    public static void TruncatedNormal(Span<double> y, PhiloxStream stream, double mean = 0, double stddev = 1)
    {
        for (var i = 0; i < y.Length; i += 2)
        {
            var counter = stream.Counter + 128 * (ulong)(i / 2);
            var end = Math.Min(i + 2, y.Length);
            for (var at = i; at < end;)
            {
                var (first, second) = BoxMuller(Philox.Block(counter++, stream.Key));
                if (Math.Abs(first) < 2.0) y[at++] = first * stddev + mean;
                if (at < end && Math.Abs(second) < 2.0) y[at++] = second * stddev + mean;
            }
        }
    }

    /// <summary>Normal numbers, float16 or bfloat16: those of float32, rounded, then scaled with a rounding after each operation.</summary>
    public static void NormalSmall(Span<float> y, PhiloxStream stream, double mean, double stddev, bool truncated, bool brain)
    {
        if (truncated) TruncatedNormal(y, stream);
        else Normal(y, stream);
        float scale = (float)stddev, offset = (float)mean;
        scale = brain ? ExactMath.RoundToBFloat16(scale) : ToHalf(scale);
        offset = brain ? ExactMath.RoundToBFloat16(offset) : ToHalf(offset);
        foreach (ref var value in y)
        {
            value = brain
                ? ExactMath.RoundToBFloat16(ExactMath.RoundToBFloat16(ExactMath.RoundToBFloat16(value) * scale) + offset)
                : ToHalf(ToHalf(ToHalf(value) * scale) + offset);
        }
    }

    /// <summary>Two words to two normals: the sine's first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (float First, float Second) BoxMuller(uint x0, uint x1)
    {
        var u = Math.Max(Philox.ToFloat(x0), 1e-7f);
        var angle = (float)(6.283185307179586 * Philox.ToFloat(x1));
        var radius = MathF.Sqrt(-2f * ExactMath.Log(u));
        var (sin, cos) = ExactMath.SinCos(angle);
        return (sin * radius, cos * radius);
    }

    /// <summary>Four words to two normals in double.</summary>
    internal static (double First, double Second) BoxMuller((uint W0, uint W1, uint W2, uint W3) block)
    {
        var u = Math.Max(Philox.ToDouble(block.W0, block.W1), 1e-7);
        var angle = 6.283185307179586 * Philox.ToDouble(block.W2, block.W3);
        var radius = Math.Sqrt(-2.0 * Math.Log(u));
        return (Math.Sin(angle) * radius, Math.Cos(angle) * radius);
    }

    /// <summary>Turns words (bit patterns at y) into normals in place.</summary>
    private static void WordsToNormals(float* y, int count, ulong key, UInt128 counter)
    {
        var words = (uint*)y;
        var i = 0;
        for (; i + 2 <= count; i += 2) (y[i], y[i + 1]) = BoxMuller(words[i], words[i + 1]);
        if (i == count) return;
        // The second word of the last pair lies behind the end.
        var block = Philox.Block(counter + (ulong)(i / 4), key);
        y[i] = (i & 2) == 0 ? BoxMuller(block.W0, block.W1).First : BoxMuller(block.W2, block.W3).First;
    }

    private static void FillTruncated(float* y, int count, ulong key, UInt128 counter)
    {
        for (var i = 0; i < count; i += 4, counter += 256)
        {
            var end = Math.Min(i + 4, count);
            var own = counter;
            for (var at = i; at < end;)
            {
                var (w0, w1, w2, w3) = Philox.Block(own++, key);
                var (a, b) = BoxMuller(w0, w1);
                if (Math.Abs(a) < 2f) y[at++] = a;
                if (at < end && Math.Abs(b) < 2f) y[at++] = b;
                if (at == end) break;
                (a, b) = BoxMuller(w2, w3);
                if (Math.Abs(a) < 2f) y[at++] = a;
                if (at < end && Math.Abs(b) < 2f) y[at++] = b;
            }
        }
    }
}
