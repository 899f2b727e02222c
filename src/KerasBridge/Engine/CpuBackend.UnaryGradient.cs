using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.UnaryGradient(UnaryKind, float*, float*, float*, float*, long, float, float, float)"/>
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

    /// <inheritdoc cref="IBackend.UnaryGradient(UnaryKind, double*, double*, double*, double*, long, float, float, float)"/>
    public void UnaryGradient(UnaryKind kind, double* x, double* y, double* dy, double* dx, long count, float p0 = 0, float p1 = 0, float p2 = 0)
    {
        if (count <= 0) return;
        var job = new UnaryJob { X = x, Y = y, Dy = dy, Dx = dx, Count = count, P0 = p0, P1 = p1, P2 = p2 };
        UnaryGradientOf<D1>(kind, &job);
    }

    private static void UnaryGradientOf<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        if (RectifiersBackward<V>(kind, job) || ArithmeticBackward<V>(kind, job) || SigmoidsBackward<V>(kind, job) || FunctionsBackward<V>(kind, job)) return;
        throw Unsupported(kind, Numpy.DTypeCode.Float32);
    }

    private static void RunBackward<TOp, V>(UnaryJob* job, long chunk) where TOp : struct, IUnaryKernel where V : unmanaged, IVector<V>
    {
        job->Chunk = chunk;
        WorkerPool.Run((int)((job->Count + chunk - 1) / chunk), &UnaryJob.Gradient<TOp, V>, job);
    }

    private static bool ArithmeticBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Negative: RunBackward<UnaryFunctions.Negative, V>(job, Cheap); return true;
            case UnaryKind.Abs: RunBackward<UnaryFunctions.Abs, V>(job, Cheap); return true;
            case UnaryKind.Sign: RunBackward<UnaryFunctions.Sign, V>(job, Cheap); return true;
            case UnaryKind.Square: RunBackward<UnaryFunctions.Square, V>(job, Cheap); return true;
            case UnaryKind.Sqrt: RunBackward<UnaryFunctions.Sqrt, V>(job, Cheap); return true;
            case UnaryKind.Rsqrt: RunBackward<UnaryFunctions.Rsqrt, V>(job, Cheap); return true;
            case UnaryKind.Reciprocal: RunBackward<UnaryFunctions.Reciprocal, V>(job, Cheap); return true;
            case UnaryKind.Floor: RunBackward<UnaryFunctions.Floor, V>(job, Cheap); return true;
            case UnaryKind.Ceil: RunBackward<UnaryFunctions.Ceil, V>(job, Cheap); return true;
            case UnaryKind.Round: RunBackward<UnaryFunctions.Round, V>(job, Cheap); return true;
            case UnaryKind.Trunc: RunBackward<UnaryFunctions.Trunc, V>(job, Cheap); return true;
            case UnaryKind.Affine: RunBackward<UnaryFunctions.Affine, V>(job, Cheap); return true;
            case UnaryKind.Clip: RunBackward<UnaryFunctions.Clip, V>(job, Cheap); return true;
            case UnaryKind.LogicalNot: RunBackward<UnaryFunctions.LogicalNot, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool FunctionsBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Exp: RunBackward<UnaryFunctions.Exp, V>(job, Costly); return true;
            case UnaryKind.Expm1: RunBackward<UnaryFunctions.Expm1, V>(job, Costly); return true;
            case UnaryKind.Log: RunBackward<UnaryFunctions.Log, V>(job, Costly); return true;
            case UnaryKind.Log1p: RunBackward<UnaryFunctions.Log1p, V>(job, Costly); return true;
            case UnaryKind.Log2: RunBackward<UnaryFunctions.Log2, V>(job, Slow); return true;
            case UnaryKind.Log10: RunBackward<UnaryFunctions.Log10, V>(job, Slow); return true;
            case UnaryKind.Sinh: RunBackward<UnaryFunctions.Sinh, V>(job, Slow); return true;
            case UnaryKind.Cosh: RunBackward<UnaryFunctions.Cosh, V>(job, Slow); return true;
            case UnaryKind.Tanh: RunBackward<UnaryFunctions.Tanh, V>(job, Costly); return true;
            case UnaryKind.Asinh: RunBackward<UnaryFunctions.Asinh, V>(job, Slow); return true;
            case UnaryKind.Acosh: RunBackward<UnaryFunctions.Acosh, V>(job, Slow); return true;
            case UnaryKind.Atanh: RunBackward<UnaryFunctions.Atanh, V>(job, Slow); return true;
            case UnaryKind.Erf: RunBackward<UnaryFunctions.Erf, V>(job, Costly); return true;
            case UnaryKind.Sin: RunBackward<UnaryFunctions.Sin, V>(job, Costly); return true;
            case UnaryKind.Cos: RunBackward<UnaryFunctions.Cos, V>(job, Costly); return true;
            case UnaryKind.Tan: RunBackward<UnaryFunctions.Tan, V>(job, Slow); return true;
            case UnaryKind.Asin: RunBackward<UnaryFunctions.Asin, V>(job, Slow); return true;
            case UnaryKind.Acos: RunBackward<UnaryFunctions.Acos, V>(job, Slow); return true;
            case UnaryKind.Atan: RunBackward<UnaryFunctions.Atan, V>(job, Slow); return true;
            default: return false;
        }
    }

    private static bool RectifiersBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Relu: RunBackward<UnaryFunctions.Relu, V>(job, Cheap); return true;
            case UnaryKind.HardSigmoid: RunBackward<UnaryFunctions.HardSigmoid, V>(job, Cheap); return true;
            case UnaryKind.HardSilu: RunBackward<UnaryFunctions.HardSilu, V>(job, Cheap); return true;
            case UnaryKind.HardTanh: RunBackward<UnaryFunctions.HardTanh, V>(job, Cheap); return true;
            case UnaryKind.HardShrink: RunBackward<UnaryFunctions.HardShrink, V>(job, Cheap); return true;
            case UnaryKind.SoftShrink: RunBackward<UnaryFunctions.SoftShrink, V>(job, Cheap); return true;
            case UnaryKind.Threshold: RunBackward<UnaryFunctions.Threshold, V>(job, Cheap); return true;
            case UnaryKind.SparsePlus: RunBackward<UnaryFunctions.SparsePlus, V>(job, Cheap); return true;
            case UnaryKind.SparseSigmoid: RunBackward<UnaryFunctions.SparseSigmoid, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P2 != 0 || job->P0 != 0 && !double.IsPositiveInfinity(job->P1): RunBackward<UnaryFunctions.ReluGeneral, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P0 != 0: RunBackward<UnaryFunctions.LeakyRelu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when double.IsPositiveInfinity(job->P1): RunBackward<UnaryFunctions.Relu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P1 == 6: RunBackward<UnaryFunctions.Relu6, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral: RunBackward<UnaryFunctions.ReluGeneral, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool SigmoidsBackward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Sigmoid: RunBackward<UnaryFunctions.Sigmoid, V>(job, Costly); return true;
            case UnaryKind.LogSigmoid: RunBackward<UnaryFunctions.LogSigmoid, V>(job, Costly); return true;
            case UnaryKind.Softplus: RunBackward<UnaryFunctions.Softplus, V>(job, Costly); return true;
            case UnaryKind.Softsign: RunBackward<UnaryFunctions.Softsign, V>(job, Cheap); return true;
            case UnaryKind.Silu: RunBackward<UnaryFunctions.Silu, V>(job, Costly); return true;
            case UnaryKind.Mish: RunBackward<UnaryFunctions.Mish, V>(job, Costly); return true;
            case UnaryKind.Selu: RunBackward<UnaryFunctions.Selu, V>(job, Costly); return true;
            case UnaryKind.Elu: RunBackward<UnaryFunctions.Elu, V>(job, Costly); return true;
            case UnaryKind.Celu: RunBackward<UnaryFunctions.Celu, V>(job, Costly); return true;
            case UnaryKind.Gelu: RunBackward<UnaryFunctions.Gelu, V>(job, Costly); return true;
            case UnaryKind.GeluTanh: RunBackward<UnaryFunctions.GeluTanh, V>(job, Costly); return true;
            case UnaryKind.TanhShrink: RunBackward<UnaryFunctions.TanhShrink, V>(job, Costly); return true;
            case UnaryKind.Squareplus: RunBackward<UnaryFunctions.Squareplus, V>(job, Cheap); return true;
            default: return false;
        }
    }
}
