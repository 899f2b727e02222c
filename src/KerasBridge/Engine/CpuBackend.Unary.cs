using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <summary>Elements a chunk of kernels that memory limits, of vectorized functions, and of those computed lane by lane: some microseconds each.</summary>
    private const long Cheap = 65536, Costly = 16384, Slow = 1024;

    /// <inheritdoc cref="IBackend.Unary"/>
    public void Unary(UnaryKind kind, DTypeCode type, void* x, void* y, long count, float p0 = 0, float p1 = 0, float p2 = 0)
    {
        if (count <= 0) return;
        var job = new UnaryJob { X = x, Y = y, Count = count, P0 = p0, P1 = p1, P2 = p2 };
        switch (type)
        {
            case DTypeCode.Float32 when Isa == Isa.Avx512: UnaryOf<F512>(kind, &job); return;
            case DTypeCode.Float32 when Isa == Isa.Avx2: UnaryOf<F256>(kind, &job); return;
            case DTypeCode.Float32 when Isa == Isa.Vector128: UnaryOf<F128>(kind, &job); return;
            case DTypeCode.Float32: UnaryOf<F1>(kind, &job); return;
            case DTypeCode.Float64: UnaryOf<D1>(kind, &job); return;
            case DTypeCode.Int32: IntegerUnary((int*)x, (int*)y, kind, count, p0, p1); return;
            case DTypeCode.Int64: IntegerUnary((long*)x, (long*)y, kind, count, p0, p1); return;
            case DTypeCode.UInt8: IntegerUnary((byte*)x, (byte*)y, kind, count, p0, p1); return;
            case DTypeCode.Bool when kind == UnaryKind.LogicalNot:
                for (long i = 0; i < count; i++) ((byte*)y)[i] = ((byte*)x)[i] == 0 ? (byte)1 : (byte)0;
                return;
            default: throw Unsupported(kind, type);
        }
    }

    private static void UnaryOf<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        if (RectifiersForward<V>(kind, job) || ArithmeticForward<V>(kind, job) || SigmoidsForward<V>(kind, job) || FunctionsForward<V>(kind, job)) return;
        throw Unsupported(kind, DTypeCode.Float32);
    }

    /// <summary>Bytes of an element.</summary>
    private static int SizeOf(DTypeCode type) => type switch
    {
        DTypeCode.Float32 or DTypeCode.Int32 or DTypeCode.UInt32 => 4,
        DTypeCode.Float64 or DTypeCode.Int64 or DTypeCode.UInt64 => 8,
        DTypeCode.Float16 or DTypeCode.BFloat16 or DTypeCode.Int16 or DTypeCode.UInt16 => 2,
        _ => 1,
    };

    private static ArgumentException Unsupported(Enum kind, DTypeCode type) => new($"The engine has no such kernel for this type. Received: {kind} of {type}");

    private static void RunForward<TOp, V>(UnaryJob* job, long chunk) where TOp : struct, IUnaryKernel where V : unmanaged, IVector<V>
    {
        job->Chunk = chunk;
        WorkerPool.Run((int)((job->Count + chunk - 1) / chunk), &UnaryJob.Apply<TOp, V>, job);
    }

    private static void IntegerUnary<T>(T* x, T* y, UnaryKind kind, long count, float p0, float p1) where T : unmanaged, System.Numerics.INumber<T>
    {
        switch (kind)
        {
            case UnaryKind.Negative:
                for (long i = 0; i < count; i++) y[i] = -x[i];
                return;
            case UnaryKind.Abs:
                for (long i = 0; i < count; i++) y[i] = x[i] < T.Zero ? -x[i] : x[i];
                return;
            case UnaryKind.Sign:
                for (long i = 0; i < count; i++) y[i] = T.CreateTruncating(T.Sign(x[i]));
                return;
            case UnaryKind.Square:
                for (long i = 0; i < count; i++) y[i] = x[i] * x[i];
                return;
            case UnaryKind.Clip:
                T low = T.CreateSaturating(p0), high = T.CreateSaturating(p1);
                for (long i = 0; i < count; i++) y[i] = T.Min(T.Max(x[i], low), high);
                return;
            default: throw Unsupported(kind, DTypeCode.Int32);
        }
    }
}
