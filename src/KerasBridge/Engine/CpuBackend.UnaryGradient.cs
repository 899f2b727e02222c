using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.UnaryGradient"/>
    public void UnaryGradient(UnaryKind kind, float* x, float* y, float* dy, float* dx, long count, float p0 = 0, float p1 = 0, float p2 = 0)
    {
        if (count <= 0) return;
        var job = new UnaryJob { X = x, Y = y, Dy = dy, Dx = dx, Count = count, P0 = p0, P1 = p1, P2 = p2 };
        switch (Isa)
        {
            case Isa.Avx512: UnaryGradientOf<F512>(kind, &job); return;
            case Isa.Avx2: UnaryGradientOf<F256>(kind, &job); return;
            case Isa.Vector128: UnaryGradientOf<F128>(kind, &job); return;
            default: UnaryGradientOf<F1>(kind, &job); return;
        }
    }

    private static void UnaryGradientOf<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        if (RectifiersBackward<V>(kind, job) || ArithmeticBackward<V>(kind, job) || SigmoidsBackward<V>(kind, job) || FunctionsBackward<V>(kind, job)) return;
        throw Unsupported(kind, Numpy.DTypeCode.Float32);
    }

    private static void RunBackward<TOp, V>(UnaryJob* job, long chunk) where TOp : struct, IUnaryOp where V : unmanaged, IVector<V>
    {
        job->Chunk = chunk;
        WorkerPool.Run((int)((job->Count + chunk - 1) / chunk), &UnaryJob.Gradient<TOp, V>, job);
    }

    private static bool ArithmeticBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Negative: RunBackward<UnaryOps.Negative, V>(job, Cheap); return true;
            case UnaryKind.Abs: RunBackward<UnaryOps.Abs, V>(job, Cheap); return true;
            case UnaryKind.Sign: RunBackward<UnaryOps.Sign, V>(job, Cheap); return true;
            case UnaryKind.Square: RunBackward<UnaryOps.Square, V>(job, Cheap); return true;
            case UnaryKind.Sqrt: RunBackward<UnaryOps.Sqrt, V>(job, Cheap); return true;
            case UnaryKind.Rsqrt: RunBackward<UnaryOps.Rsqrt, V>(job, Cheap); return true;
            case UnaryKind.Reciprocal: RunBackward<UnaryOps.Reciprocal, V>(job, Cheap); return true;
            case UnaryKind.Floor: RunBackward<UnaryOps.Floor, V>(job, Cheap); return true;
            case UnaryKind.Ceil: RunBackward<UnaryOps.Ceil, V>(job, Cheap); return true;
            case UnaryKind.Round: RunBackward<UnaryOps.Round, V>(job, Cheap); return true;
            case UnaryKind.Trunc: RunBackward<UnaryOps.Trunc, V>(job, Cheap); return true;
            case UnaryKind.Affine: RunBackward<UnaryOps.Affine, V>(job, Cheap); return true;
            case UnaryKind.Clip: RunBackward<UnaryOps.Clip, V>(job, Cheap); return true;
            case UnaryKind.LogicalNot: RunBackward<UnaryOps.LogicalNot, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool FunctionsBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Exp: RunBackward<UnaryOps.Exp, V>(job, Costly); return true;
            case UnaryKind.Expm1: RunBackward<UnaryOps.Expm1, V>(job, Costly); return true;
            case UnaryKind.Log: RunBackward<UnaryOps.Log, V>(job, Costly); return true;
            case UnaryKind.Log1p: RunBackward<UnaryOps.Log1p, V>(job, Costly); return true;
            case UnaryKind.Log2: RunBackward<UnaryOps.Log2, V>(job, Slow); return true;
            case UnaryKind.Log10: RunBackward<UnaryOps.Log10, V>(job, Slow); return true;
            case UnaryKind.Sinh: RunBackward<UnaryOps.Sinh, V>(job, Slow); return true;
            case UnaryKind.Cosh: RunBackward<UnaryOps.Cosh, V>(job, Slow); return true;
            case UnaryKind.Tanh: RunBackward<UnaryOps.Tanh, V>(job, Costly); return true;
            case UnaryKind.Asinh: RunBackward<UnaryOps.Asinh, V>(job, Slow); return true;
            case UnaryKind.Acosh: RunBackward<UnaryOps.Acosh, V>(job, Slow); return true;
            case UnaryKind.Atanh: RunBackward<UnaryOps.Atanh, V>(job, Slow); return true;
            case UnaryKind.Erf: RunBackward<UnaryOps.Erf, V>(job, Costly); return true;
            case UnaryKind.Sin: RunBackward<UnaryOps.Sin, V>(job, Costly); return true;
            case UnaryKind.Cos: RunBackward<UnaryOps.Cos, V>(job, Costly); return true;
            case UnaryKind.Tan: RunBackward<UnaryOps.Tan, V>(job, Slow); return true;
            case UnaryKind.Asin: RunBackward<UnaryOps.Asin, V>(job, Slow); return true;
            case UnaryKind.Acos: RunBackward<UnaryOps.Acos, V>(job, Slow); return true;
            case UnaryKind.Atan: RunBackward<UnaryOps.Atan, V>(job, Slow); return true;
            default: return false;
        }
    }

    private static bool RectifiersBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Relu: RunBackward<UnaryOps.Relu, V>(job, Cheap); return true;
            case UnaryKind.HardSigmoid: RunBackward<UnaryOps.HardSigmoid, V>(job, Cheap); return true;
            case UnaryKind.HardSilu: RunBackward<UnaryOps.HardSilu, V>(job, Cheap); return true;
            case UnaryKind.HardTanh: RunBackward<UnaryOps.HardTanh, V>(job, Cheap); return true;
            case UnaryKind.HardShrink: RunBackward<UnaryOps.HardShrink, V>(job, Cheap); return true;
            case UnaryKind.SoftShrink: RunBackward<UnaryOps.SoftShrink, V>(job, Cheap); return true;
            case UnaryKind.Threshold: RunBackward<UnaryOps.Threshold, V>(job, Cheap); return true;
            case UnaryKind.SparsePlus: RunBackward<UnaryOps.SparsePlus, V>(job, Cheap); return true;
            case UnaryKind.SparseSigmoid: RunBackward<UnaryOps.SparseSigmoid, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P2 != 0 || job->P0 != 0 && !double.IsPositiveInfinity(job->P1): RunBackward<UnaryOps.ReluGeneral, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P0 != 0: RunBackward<UnaryOps.LeakyRelu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when double.IsPositiveInfinity(job->P1): RunBackward<UnaryOps.Relu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P1 == 6: RunBackward<UnaryOps.Relu6, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral: RunBackward<UnaryOps.ReluGeneral, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool SigmoidsBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Sigmoid: RunBackward<UnaryOps.Sigmoid, V>(job, Costly); return true;
            case UnaryKind.LogSigmoid: RunBackward<UnaryOps.LogSigmoid, V>(job, Costly); return true;
            case UnaryKind.Softplus: RunBackward<UnaryOps.Softplus, V>(job, Costly); return true;
            case UnaryKind.Softsign: RunBackward<UnaryOps.Softsign, V>(job, Cheap); return true;
            case UnaryKind.Silu: RunBackward<UnaryOps.Silu, V>(job, Costly); return true;
            case UnaryKind.Mish: RunBackward<UnaryOps.Mish, V>(job, Costly); return true;
            case UnaryKind.Selu: RunBackward<UnaryOps.Selu, V>(job, Costly); return true;
            case UnaryKind.Elu: RunBackward<UnaryOps.Elu, V>(job, Costly); return true;
            case UnaryKind.Celu: RunBackward<UnaryOps.Celu, V>(job, Costly); return true;
            case UnaryKind.Gelu: RunBackward<UnaryOps.Gelu, V>(job, Costly); return true;
            case UnaryKind.GeluTanh: RunBackward<UnaryOps.GeluTanh, V>(job, Costly); return true;
            case UnaryKind.TanhShrink: RunBackward<UnaryOps.TanhShrink, V>(job, Costly); return true;
            case UnaryKind.Squareplus: RunBackward<UnaryOps.Squareplus, V>(job, Cheap); return true;
            default: return false;
        }
    }
}
