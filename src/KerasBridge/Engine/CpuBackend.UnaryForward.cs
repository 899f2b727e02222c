using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

// Which operator struct belongs to which kind. In groups, so that the first use of one does not make the compiler load them all.
internal sealed unsafe partial class CpuBackend
{
    private static bool ArithmeticForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Negative: RunForward<UnaryFunctions.Negative, V>(job, Cheap); return true;
            case UnaryKind.Abs: RunForward<UnaryFunctions.Abs, V>(job, Cheap); return true;
            case UnaryKind.Sign: RunForward<UnaryFunctions.Sign, V>(job, Cheap); return true;
            case UnaryKind.Square: RunForward<UnaryFunctions.Square, V>(job, Cheap); return true;
            case UnaryKind.Sqrt: RunForward<UnaryFunctions.Sqrt, V>(job, Cheap); return true;
            case UnaryKind.Rsqrt: RunForward<UnaryFunctions.Rsqrt, V>(job, Cheap); return true;
            case UnaryKind.Reciprocal: RunForward<UnaryFunctions.Reciprocal, V>(job, Cheap); return true;
            case UnaryKind.Floor: RunForward<UnaryFunctions.Floor, V>(job, Cheap); return true;
            case UnaryKind.Ceil: RunForward<UnaryFunctions.Ceil, V>(job, Cheap); return true;
            case UnaryKind.Round: RunForward<UnaryFunctions.Round, V>(job, Cheap); return true;
            case UnaryKind.Trunc: RunForward<UnaryFunctions.Trunc, V>(job, Cheap); return true;
            case UnaryKind.Affine: RunForward<UnaryFunctions.Affine, V>(job, Cheap); return true;
            case UnaryKind.Clip: RunForward<UnaryFunctions.Clip, V>(job, Cheap); return true;
            case UnaryKind.LogicalNot: RunForward<UnaryFunctions.LogicalNot, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool FunctionsForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Exp: RunForward<UnaryFunctions.Exp, V>(job, Costly); return true;
            case UnaryKind.Expm1: RunForward<UnaryFunctions.Expm1, V>(job, Costly); return true;
            case UnaryKind.Log: RunForward<UnaryFunctions.Log, V>(job, Costly); return true;
            case UnaryKind.Log1p: RunForward<UnaryFunctions.Log1p, V>(job, Costly); return true;
            case UnaryKind.Log2: RunForward<UnaryFunctions.Log2, V>(job, Slow); return true;
            case UnaryKind.Log10: RunForward<UnaryFunctions.Log10, V>(job, Slow); return true;
            case UnaryKind.Sinh: RunForward<UnaryFunctions.Sinh, V>(job, Slow); return true;
            case UnaryKind.Cosh: RunForward<UnaryFunctions.Cosh, V>(job, Slow); return true;
            case UnaryKind.Tanh: RunForward<UnaryFunctions.Tanh, V>(job, Costly); return true;
            case UnaryKind.Asinh: RunForward<UnaryFunctions.Asinh, V>(job, Slow); return true;
            case UnaryKind.Acosh: RunForward<UnaryFunctions.Acosh, V>(job, Slow); return true;
            case UnaryKind.Atanh: RunForward<UnaryFunctions.Atanh, V>(job, Slow); return true;
            case UnaryKind.Erf: RunForward<UnaryFunctions.Erf, V>(job, Costly); return true;
            case UnaryKind.Sin: RunForward<UnaryFunctions.Sin, V>(job, Costly); return true;
            case UnaryKind.Cos: RunForward<UnaryFunctions.Cos, V>(job, Costly); return true;
            case UnaryKind.Tan: RunForward<UnaryFunctions.Tan, V>(job, Slow); return true;
            case UnaryKind.Asin: RunForward<UnaryFunctions.Asin, V>(job, Slow); return true;
            case UnaryKind.Acos: RunForward<UnaryFunctions.Acos, V>(job, Slow); return true;
            case UnaryKind.Atan: RunForward<UnaryFunctions.Atan, V>(job, Slow); return true;
            default: return false;
        }
    }

    private static bool RectifiersForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Relu: RunForward<UnaryFunctions.Relu, V>(job, Cheap); return true;
            case UnaryKind.HardSigmoid: RunForward<UnaryFunctions.HardSigmoid, V>(job, Cheap); return true;
            case UnaryKind.HardSilu: RunForward<UnaryFunctions.HardSilu, V>(job, Cheap); return true;
            case UnaryKind.HardTanh: RunForward<UnaryFunctions.HardTanh, V>(job, Cheap); return true;
            case UnaryKind.HardShrink: RunForward<UnaryFunctions.HardShrink, V>(job, Cheap); return true;
            case UnaryKind.SoftShrink: RunForward<UnaryFunctions.SoftShrink, V>(job, Cheap); return true;
            case UnaryKind.Threshold: RunForward<UnaryFunctions.Threshold, V>(job, Cheap); return true;
            case UnaryKind.SparsePlus: RunForward<UnaryFunctions.SparsePlus, V>(job, Cheap); return true;
            case UnaryKind.SparseSigmoid: RunForward<UnaryFunctions.SparseSigmoid, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P2 != 0 || job->P0 != 0 && !double.IsPositiveInfinity(job->P1): RunForward<UnaryFunctions.ReluGeneral, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P0 != 0: RunForward<UnaryFunctions.LeakyRelu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when double.IsPositiveInfinity(job->P1): RunForward<UnaryFunctions.Relu, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral when job->P1 == 6: RunForward<UnaryFunctions.Relu6, V>(job, Cheap); return true;
            case UnaryKind.ReluGeneral: RunForward<UnaryFunctions.ReluGeneral, V>(job, Cheap); return true;
            default: return false;
        }
    }

    private static bool SigmoidsForward<V>(UnaryKind kind, UnaryJob* job) where V : unmanaged, IVector<V>
    {
        switch (kind)
        {
            case UnaryKind.Sigmoid: RunForward<UnaryFunctions.Sigmoid, V>(job, Costly); return true;
            case UnaryKind.LogSigmoid: RunForward<UnaryFunctions.LogSigmoid, V>(job, Costly); return true;
            case UnaryKind.Softplus: RunForward<UnaryFunctions.Softplus, V>(job, Costly); return true;
            case UnaryKind.Softsign: RunForward<UnaryFunctions.Softsign, V>(job, Cheap); return true;
            case UnaryKind.Silu: RunForward<UnaryFunctions.Silu, V>(job, Costly); return true;
            case UnaryKind.Mish: RunForward<UnaryFunctions.Mish, V>(job, Costly); return true;
            case UnaryKind.Selu: RunForward<UnaryFunctions.Selu, V>(job, Costly); return true;
            case UnaryKind.Elu: RunForward<UnaryFunctions.Elu, V>(job, Costly); return true;
            case UnaryKind.Celu: RunForward<UnaryFunctions.Celu, V>(job, Costly); return true;
            case UnaryKind.Gelu: RunForward<UnaryFunctions.Gelu, V>(job, Costly); return true;
            case UnaryKind.GeluTanh: RunForward<UnaryFunctions.GeluTanh, V>(job, Costly); return true;
            case UnaryKind.TanhShrink: RunForward<UnaryFunctions.TanhShrink, V>(job, Costly); return true;
            case UnaryKind.Squareplus: RunForward<UnaryFunctions.Squareplus, V>(job, Cheap); return true;
            default: return false;
        }
    }
}
