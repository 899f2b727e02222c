namespace KerasBridge.Engine;

/// <summary>Functions of one element. <c>P0</c>, <c>P1</c>, <c>P2</c> are the kernel's parameters.</summary>
internal enum UnaryKind
{
    Negative, Abs, Sign, Square, Sqrt, Rsqrt, Reciprocal, Exp, Expm1, Log, Log1p, Log2, Log10,
    Sin, Cos, Tan, Asin, Acos, Atan, Sinh, Cosh, Tanh, Asinh, Acosh, Atanh, Erf,
    Floor, Ceil, Round, Trunc,
    /// <summary>bool → bool.</summary>
    LogicalNot,
    /// <summary>x·P0 + P1.</summary>
    Affine,
    /// <summary>min(max(x, P0), P1).</summary>
    Clip,
    /// <summary>max(x, 0).</summary>
    Relu,
    /// <summary>Keras's relu(x, negative_slope = P0, max_value = P1 (infinity: none), threshold = P2).</summary>
    ReluGeneral,
    Sigmoid, LogSigmoid, Softplus, Softsign, Silu, Mish, Selu,
    /// <summary>x for x above 0, P0·(exp(x) − 1) else.</summary>
    Elu,
    /// <summary>max(x, 0) + min(0, P0·(exp(x/P0) − 1)).</summary>
    Celu,
    /// <summary>Exact, by erf.</summary>
    Gelu,
    /// <summary>Approximate, by tanh.</summary>
    GeluTanh,
    /// <summary>relu6(x + 3)/6.</summary>
    HardSigmoid,
    HardSilu, HardTanh,
    /// <summary>|x| above P0 stays, else 0.</summary>
    HardShrink,
    SoftShrink, TanhShrink,
    /// <summary>x above P0 stays, else P1.</summary>
    Threshold,
    /// <summary>(x + sqrt(x² + P0)) / 2.</summary>
    Squareplus,
    SparsePlus, SparseSigmoid,
}
