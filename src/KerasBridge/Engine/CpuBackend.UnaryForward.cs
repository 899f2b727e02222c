using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

// Which operator struct belongs to which kind. In groups, so that the first use of one does not make the compiler load them all.
internal sealed unsafe partial class CpuBackend
{
    private static bool ArithmeticForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Negative: RunForward<UnaryOps.Negative, V>(job, Cheap); return true;
            case UnaryKind.Abs: RunForward<UnaryOps.Abs, V>(job, Cheap); return true;
            case UnaryKind.Sign: RunForward<UnaryOps.Sign, V>(job, Cheap); return true;
            case UnaryKind.Square: RunForward<UnaryOps.Square, V>(job, Cheap); return true;
            case UnaryKind.Sqrt: RunForward<UnaryOps.Sqrt, V>(job, Cheap); return true;
            case UnaryKind.Rsqrt: RunForward<UnaryOps.Rsqrt, V>(job, Cheap); return true;
            case UnaryKind.Reciprocal: RunForward<UnaryOps.Reciprocal, V>(job, Cheap); return true;
            case UnaryKind.Floor: RunForward<UnaryOps.Floor, V>(job, Cheap); return true;
            case UnaryKind.Ceil: RunForward<UnaryOps.Ceil, V>(job, Cheap); return true;
            case UnaryKind.Round: RunForward<UnaryOps.Round, V>(job, Cheap); return true;
            case UnaryKind.Trunc: RunForward<UnaryOps.Trunc, V>(job, Cheap); return true;
            case UnaryKind.Affine: RunForward<UnaryOps.Affine, V>(job, Cheap); return true;
            case UnaryKind.Clip: RunForward<UnaryOps.Clip, V>(job, Cheap); return true;
            case UnaryKind.LogicalNot: RunForward<UnaryOps.LogicalNot, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool FunctionsForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Exp: RunForward<UnaryOps.Exp, V>(job, Costly); return true;
            case UnaryKind.Expm1: RunForward<UnaryOps.Expm1, V>(job, Costly); return true;
            case UnaryKind.Log: RunForward<UnaryOps.Log, V>(job, Costly); return true;
            case UnaryKind.Log1p: RunForward<UnaryOps.Log1p, V>(job, Costly); return true;
            case UnaryKind.Log2: RunForward<UnaryOps.Log2, V>(job, Slow); return true;
            case UnaryKind.Log10: RunForward<UnaryOps.Log10, V>(job, Slow); return true;
            case UnaryKind.Sinh: RunForward<UnaryOps.Sinh, V>(job, Slow); return true;
            case UnaryKind.Cosh: RunForward<UnaryOps.Cosh, V>(job, Slow); return true;
            case UnaryKind.Tanh: RunForward<UnaryOps.Tanh, V>(job, Costly); return true;
            case UnaryKind.Asinh: RunForward<UnaryOps.Asinh, V>(job, Slow); return true;
            case UnaryKind.Acosh: RunForward<UnaryOps.Acosh, V>(job, Slow); return true;
            case UnaryKind.Atanh: RunForward<UnaryOps.Atanh, V>(job, Slow); return true;
            case UnaryKind.Erf: RunForward<UnaryOps.Erf, V>(job, Costly); return true;
            case UnaryKind.Sin: RunForward<UnaryOps.Sin, V>(job, Costly); return true;
            case UnaryKind.Cos: RunForward<UnaryOps.Cos, V>(job, Costly); return true;
            case UnaryKind.Tan: RunForward<UnaryOps.Tan, V>(job, Slow); return true;
            case UnaryKind.Asin: RunForward<UnaryOps.Asin, V>(job, Slow); return true;
            case UnaryKind.Acos: RunForward<UnaryOps.Acos, V>(job, Slow); return true;
            case UnaryKind.Atan: RunForward<UnaryOps.Atan, V>(job, Slow); return true;
            default: return false;
        }
    }

    private static bool RectifiersForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Relu: RunForward<UnaryOps.Relu, V>(job, Cheap); return true;
            case UnaryKind.HardSigmoid: RunForward<UnaryOps.HardSigmoid, V>(job, Cheap); return true;
            case UnaryKind.HardSilu: RunForward<UnaryOps.HardSilu, V>(job, Cheap); return true;
            case UnaryKind.HardTanh: RunForward<UnaryOps.HardTanh, V>(job, Cheap); return true;
            case UnaryKind.HardShrink: RunForward<UnaryOps.HardShrink, V>(job, Cheap); return true;
            case UnaryKind.SoftShrink: RunForward<UnaryOps.SoftShrink, V>(job, Cheap); return true;
            case UnaryKind.Threshold: RunForward<UnaryOps.Threshold, V>(job, Cheap); return true;
            case UnaryKind.SparsePlus: RunForward<UnaryOps.SparsePlus, V>(job, Cheap); return true;
            case UnaryKind.SparseSigmoid: RunForward<UnaryOps.SparseSigmoid, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P2 != 0 || job->P0 != 0 && !double.IsPositiveInfinity(job->P1): RunForward<UnaryOps.ReluGeneral, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P0 != 0: RunForward<UnaryOps.LeakyRelu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when double.IsPositiveInfinity(job->P1): RunForward<UnaryOps.Relu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P1 == 6: RunForward<UnaryOps.Relu6, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral: RunForward<UnaryOps.ReluGeneral, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool SigmoidsForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Sigmoid: RunForward<UnaryOps.Sigmoid, V>(job, Costly); return true;
            case UnaryKind.LogSigmoid: RunForward<UnaryOps.LogSigmoid, V>(job, Costly); return true;
            case UnaryKind.Softplus: RunForward<UnaryOps.Softplus, V>(job, Costly); return true;
            case UnaryKind.Softsign: RunForward<UnaryOps.Softsign, V>(job, Cheap); return true;
            case UnaryKind.Silu: RunForward<UnaryOps.Silu, V>(job, Costly); return true;
            case UnaryKind.Mish: RunForward<UnaryOps.Mish, V>(job, Costly); return true;
            case UnaryKind.Selu: RunForward<UnaryOps.Selu, V>(job, Costly); return true;
            case UnaryKind.Elu: RunForward<UnaryOps.Elu, V>(job, Costly); return true;
            case UnaryKind.Celu: RunForward<UnaryOps.Celu, V>(job, Costly); return true;
            case UnaryKind.Gelu: RunForward<UnaryOps.Gelu, V>(job, Costly); return true;
            case UnaryKind.GeluTanh: RunForward<UnaryOps.GeluTanh, V>(job, Costly); return true;
            case UnaryKind.TanhShrink: RunForward<UnaryOps.TanhShrink, V>(job, Costly); return true;
            case UnaryKind.Squareplus: RunForward<UnaryOps.Squareplus, V>(job, Cheap); return true;
            default: return false;
        }
    }
}
