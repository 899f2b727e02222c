using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KerasBridge.Numpy;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Elements of one type made those of another.</summary>
internal unsafe struct CastJob
{
    private const long ChunkElements = 32768;

    public void* X, Y;
    public long Count;

    public static void From<TFrom>(CastJob* job, DTypeCode to) where TFrom : unmanaged, INumber<TFrom>
    {
        var chunks = (int)((job->Count + ChunkElements - 1) / ChunkElements);
        switch (to)
        {
            case DTypeCode.Float32: WorkerPool.Run(chunks, &Body<TFrom, float>, job); return;
            case DTypeCode.Float64: WorkerPool.Run(chunks, &Body<TFrom, double>, job); return;
            case DTypeCode.Int32: WorkerPool.Run(chunks, &Body<TFrom, int>, job); return;
            case DTypeCode.Int64: WorkerPool.Run(chunks, &Body<TFrom, long>, job); return;
            case DTypeCode.UInt8: WorkerPool.Run(chunks, &Body<TFrom, byte>, job); return;
            case DTypeCode.Int8: WorkerPool.Run(chunks, &Body<TFrom, sbyte>, job); return;
            case DTypeCode.Int16: WorkerPool.Run(chunks, &Body<TFrom, short>, job); return;
            case DTypeCode.UInt16: WorkerPool.Run(chunks, &Body<TFrom, ushort>, job); return;
            case DTypeCode.UInt32: WorkerPool.Run(chunks, &Body<TFrom, uint>, job); return;
            case DTypeCode.UInt64: WorkerPool.Run(chunks, &Body<TFrom, ulong>, job); return;
            case DTypeCode.Float16: WorkerPool.Run(chunks, &Body<TFrom, Half>, job); return;
            default: WorkerPool.Run(chunks, &ToBool<TFrom>, job); return;
        }
    }

    /// <summary>From bfloat16 to float32.</summary>
    public static void FromBFloat(CastJob* job) => WorkerPool.Run((int)((job->Count + ChunkElements - 1) / ChunkElements), &Lengthen, job);

    /// <summary>From float32 to bfloat16, to the nearest, to the even one of two.</summary>
    public static void ToBFloat(CastJob* job) => WorkerPool.Run((int)((job->Count + ChunkElements - 1) / ChunkElements), &Shorten, job);

    private static void Lengthen(void* state, int chunk)
    {
        var job = (CastJob*)state;
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var i = chunk * ChunkElements; i < end; i++) ((uint*)job->Y)[i] = (uint)((ushort*)job->X)[i] << 16;
    }

    private static void Shorten(void* state, int chunk)
    {
        var job = (CastJob*)state;
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var i = chunk * ChunkElements; i < end; i++)
        {
            var bits = ((uint*)job->X)[i];
            ((ushort*)job->Y)[i] = float.IsNaN(((float*)job->X)[i]) ? (ushort)(bits >> 16 | 0x40) : (ushort)(bits + 0x7FFF + (bits >> 16 & 1) >> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Body<TFrom, TTo>(void* state, int chunk) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        var job = (CastJob*)state;
        var x = (TFrom*)job->X;
        var y = (TTo*)job->Y;
        var i = chunk * ChunkElements;
        var end = Math.Min(job->Count, i + ChunkElements);
        if (typeof(TFrom) == typeof(byte) && typeof(TTo) == typeof(float)) i = BytesToFloats((byte*)x, (float*)y, i, end);
        if (typeof(TFrom) == typeof(int) && typeof(TTo) == typeof(float))
        {
            for (; i <= end - Vector512<int>.Count; i += Vector512<int>.Count) Vector512.ConvertToSingle(Vector512.Load((int*)x + i)).Store((float*)y + i);
        }
        for (; i < end; i++) y[i] = Convert<TFrom, TTo>(x[i]);
    }

    /// <summary>Sixteen at a time, as many as there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long BytesToFloats(byte* x, float* y, long i, long end)
    {
        for (; i <= end - 16; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Load(x + i));
            var (v0, v1) = Vector128.Widen(low);
            var (v2, v3) = Vector128.Widen(high);
            Vector128.ConvertToSingle(v0.AsInt32()).Store(y + i);
            Vector128.ConvertToSingle(v1.AsInt32()).Store(y + i + 4);
            Vector128.ConvertToSingle(v2.AsInt32()).Store(y + i + 8);
            Vector128.ConvertToSingle(v3.AsInt32()).Store(y + i + 12);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ToBool<TFrom>(void* state, int chunk) where TFrom : unmanaged, INumber<TFrom>
    {
        var job = (CastJob*)state;
        var x = (TFrom*)job->X;
        var y = (byte*)job->Y;
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var i = chunk * ChunkElements; i < end; i++) y[i] = x[i] != TFrom.Zero ? (byte)1 : (byte)0;
    }

    /// <summary>
    /// As C compilers for x86-64 do it, and so NumPy there: what an int32 or int64 cannot hold becomes its smallest number; to uint8 the number is taken modulo 256 by way of an int32.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo Convert<TFrom, TTo>(TFrom x) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        if (typeof(TFrom) != typeof(float) && typeof(TFrom) != typeof(double) && typeof(TFrom) != typeof(Half) || typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double) || typeof(TTo) == typeof(Half)) return TTo.CreateTruncating(x);
        var d = double.CreateTruncating(x);
        if (typeof(TTo) == typeof(ulong)) return TTo.CreateTruncating(double.ConvertToIntegerNative<ulong>(d));
        if (typeof(TTo) == typeof(uint)) return TTo.CreateTruncating(double.ConvertToIntegerNative<long>(d));
        if (typeof(TTo) == typeof(long)) return TTo.CreateTruncating(d is >= -9223372036854775808d and < 9223372036854775808d ? (long)d : long.MinValue);
        var i = d is > -2147483649d and < 2147483648d ? (int)d : int.MinValue;
        return TTo.CreateTruncating(i);
    }
}
