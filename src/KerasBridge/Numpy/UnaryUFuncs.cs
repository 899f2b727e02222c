namespace KerasBridge.Numpy;

/// <summary>The functions of one array, by NumPy's names.</summary>
internal static unsafe class UnaryUFuncs
{
    public static readonly UFunc Negative = new("negative", TypeRule.Common, &UFuncKernels.Unary<UnaryOps.Negative>);
    public static readonly UFunc Positive = new("positive", TypeRule.Common, &UFuncKernels.Unary<UnaryOps.Positive>);
    public static readonly UFunc Absolute = new("absolute", TypeRule.Common, &SelectAbsolute);
    public static readonly UFunc Sign = new("sign", TypeRule.Common, &UFuncKernels.Unary<UnaryOps.Sign>);
    public static readonly UFunc Square = new("square", TypeRule.CommonNotBool, &UFuncKernels.Unary<UnaryOps.Square>);
    public static readonly UFunc Reciprocal = new("reciprocal", TypeRule.CommonNotBool, &UFuncKernels.Unary<UnaryOps.Reciprocal>);
    public static readonly UFunc Rint = new("rint", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Rint>);
    public static readonly UFunc IsNaN = new("isnan", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.IsNaN>);
    public static readonly UFunc IsInfinity = new("isinf", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.IsInfinity>);
    public static readonly UFunc IsFinite = new("isfinite", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.IsFinite>);
    public static readonly UFunc IsPositiveInfinity = new("isposinf", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.IsPositiveInfinity>);
    public static readonly UFunc IsNegativeInfinity = new("isneginf", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.IsNegativeInfinity>);
    public static readonly UFunc LogicalNot = new("logical_not", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.LogicalNot>);
    public static readonly UFunc SignBit = new("signbit", TypeRule.Compare, &UFuncKernels.Predicate<UnaryOps.SignBit>);
    public static readonly UFunc Exp = new("exp", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Exp>);
    public static readonly UFunc Exp2 = new("exp2", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Exp2>);
    public static readonly UFunc Expm1 = new("expm1", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Expm1>);
    public static readonly UFunc Log = new("log", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Log>);
    public static readonly UFunc Log2 = new("log2", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Log2>);
    public static readonly UFunc Log10 = new("log10", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Log10>);
    public static readonly UFunc Log1p = new("log1p", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Log1p>);
    public static readonly UFunc Sqrt = new("sqrt", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Sqrt>);
    public static readonly UFunc Cbrt = new("cbrt", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Cbrt>);
    public static readonly UFunc Sin = new("sin", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Sin>);
    public static readonly UFunc Cos = new("cos", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Cos>);
    public static readonly UFunc Tan = new("tan", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Tan>);
    public static readonly UFunc Arcsin = new("arcsin", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arcsin>);
    public static readonly UFunc Arccos = new("arccos", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arccos>);
    public static readonly UFunc Arctan = new("arctan", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arctan>);
    public static readonly UFunc Sinh = new("sinh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Sinh>);
    public static readonly UFunc Cosh = new("cosh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Cosh>);
    public static readonly UFunc Tanh = new("tanh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Tanh>);
    public static readonly UFunc Arcsinh = new("arcsinh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arcsinh>);
    public static readonly UFunc Arccosh = new("arccosh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arccosh>);
    public static readonly UFunc Arctanh = new("arctanh", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Arctanh>);
    public static readonly UFunc DegreesToRadians = new("deg2rad", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.DegreesToRadians>);
    public static readonly UFunc RadiansToDegrees = new("rad2deg", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.RadiansToDegrees>);
    public static readonly UFunc Spacing = new("spacing", TypeRule.Float, &UFuncKernels.FloatUnary<FloatUnaryOps.Spacing>);
    public static readonly UFunc Floor = new("floor", TypeRule.Common, &SelectFloor);
    public static readonly UFunc Ceiling = new("ceil", TypeRule.Common, &SelectCeiling);
    public static readonly UFunc Truncate = new("trunc", TypeRule.Common, &SelectTruncate);

    private static delegate*<byte**, nint*, nint, void> SelectAbsolute(DTypeCode code) =>
        code == DTypeCode.Bool ? Cast.Loop(code, code) : UFuncKernels.Unary<UnaryOps.Absolute>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFloor(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Floor>(code) : Cast.Loop(code, code);

    private static delegate*<byte**, nint*, nint, void> SelectCeiling(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Ceiling>(code) : Cast.Loop(code, code);

    private static delegate*<byte**, nint*, nint, void> SelectTruncate(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Truncate>(code) : Cast.Loop(code, code);
}
