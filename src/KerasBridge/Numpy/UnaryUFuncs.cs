namespace KerasBridge.Numpy;

/// <summary>The functions of one array, by NumPy's names.</summary>
internal static unsafe class UnaryUFuncs
{
    public static readonly UFunc Negative = new("negative", TypeRule.Common, &SelectNegative);
    public static readonly UFunc Positive = new("positive", TypeRule.Common, &SelectPositive);
    public static readonly UFunc Absolute = new("absolute", TypeRule.Common, &SelectAbsolute);
    public static readonly UFunc Sign = new("sign", TypeRule.Common, &SelectSign);
    public static readonly UFunc Square = new("square", TypeRule.CommonNotBool, &SelectSquare);
    public static readonly UFunc Reciprocal = new("reciprocal", TypeRule.CommonNotBool, &SelectReciprocal);
    public static readonly UFunc Rint = new("rint", TypeRule.Float, &SelectRint);
    public static readonly UFunc IsNaN = new("isnan", TypeRule.Compare, &SelectIsNaN);
    public static readonly UFunc IsInfinity = new("isinf", TypeRule.Compare, &SelectIsInfinity);
    public static readonly UFunc IsFinite = new("isfinite", TypeRule.Compare, &SelectIsFinite);
    public static readonly UFunc IsPositiveInfinity = new("isposinf", TypeRule.Compare, &SelectIsPositiveInfinity);
    public static readonly UFunc IsNegativeInfinity = new("isneginf", TypeRule.Compare, &SelectIsNegativeInfinity);
    public static readonly UFunc LogicalNot = new("logical_not", TypeRule.Compare, &SelectLogicalNot);
    public static readonly UFunc SignBit = new("signbit", TypeRule.Compare, &SelectSignBit);
    public static readonly UFunc Exp = new("exp", TypeRule.Float, &SelectExp);
    public static readonly UFunc Exp2 = new("exp2", TypeRule.Float, &SelectExp2);
    public static readonly UFunc Expm1 = new("expm1", TypeRule.Float, &SelectExpm1);
    public static readonly UFunc Log = new("log", TypeRule.Float, &SelectLog);
    public static readonly UFunc Log2 = new("log2", TypeRule.Float, &SelectLog2);
    public static readonly UFunc Log10 = new("log10", TypeRule.Float, &SelectLog10);
    public static readonly UFunc Log1p = new("log1p", TypeRule.Float, &SelectLog1p);
    public static readonly UFunc Sqrt = new("sqrt", TypeRule.Float, &SelectSqrt);
    public static readonly UFunc Cbrt = new("cbrt", TypeRule.Float, &SelectCbrt);
    public static readonly UFunc Sin = new("sin", TypeRule.Float, &SelectSin);
    public static readonly UFunc Cos = new("cos", TypeRule.Float, &SelectCos);
    public static readonly UFunc Tan = new("tan", TypeRule.Float, &SelectTan);
    public static readonly UFunc Arcsin = new("arcsin", TypeRule.Float, &SelectArcsin);
    public static readonly UFunc Arccos = new("arccos", TypeRule.Float, &SelectArccos);
    public static readonly UFunc Arctan = new("arctan", TypeRule.Float, &SelectArctan);
    public static readonly UFunc Sinh = new("sinh", TypeRule.Float, &SelectSinh);
    public static readonly UFunc Cosh = new("cosh", TypeRule.Float, &SelectCosh);
    public static readonly UFunc Tanh = new("tanh", TypeRule.Float, &SelectTanh);
    public static readonly UFunc Arcsinh = new("arcsinh", TypeRule.Float, &SelectArcsinh);
    public static readonly UFunc Arccosh = new("arccosh", TypeRule.Float, &SelectArccosh);
    public static readonly UFunc Arctanh = new("arctanh", TypeRule.Float, &SelectArctanh);
    public static readonly UFunc DegreesToRadians = new("deg2rad", TypeRule.Float, &SelectDegreesToRadians);
    public static readonly UFunc RadiansToDegrees = new("rad2deg", TypeRule.Float, &SelectRadiansToDegrees);
    public static readonly UFunc Spacing = new("spacing", TypeRule.Float, &SelectSpacing);
    public static readonly UFunc Floor = new("floor", TypeRule.Common, &SelectFloor);
    public static readonly UFunc Ceiling = new("ceil", TypeRule.Common, &SelectCeiling);
    public static readonly UFunc Truncate = new("trunc", TypeRule.Common, &SelectTruncate);

    private static delegate*<byte**, nint*, nint, void> SelectNegative(DTypeCode code) =>
        UFuncKernels.Unary<UnaryOps.Negative>(code);

    private static delegate*<byte**, nint*, nint, void> SelectPositive(DTypeCode code) =>
        UFuncKernels.Unary<UnaryOps.Positive>(code);

    private static delegate*<byte**, nint*, nint, void> SelectAbsolute(DTypeCode code) =>
        code == DTypeCode.Bool ? Cast.Loop(code, code) : UFuncKernels.Unary<UnaryOps.Absolute>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSign(DTypeCode code) =>
        UFuncKernels.Unary<UnaryOps.Sign>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSquare(DTypeCode code) =>
        UFuncKernels.Unary<UnaryOps.Square>(code);

    private static delegate*<byte**, nint*, nint, void> SelectReciprocal(DTypeCode code) =>
        UFuncKernels.Unary<UnaryOps.Reciprocal>(code);

    private static delegate*<byte**, nint*, nint, void> SelectRint(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Rint>(code);

    private static delegate*<byte**, nint*, nint, void> SelectIsNaN(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.IsNaN>(code);

    private static delegate*<byte**, nint*, nint, void> SelectIsInfinity(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.IsInfinity>(code);

    private static delegate*<byte**, nint*, nint, void> SelectIsFinite(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.IsFinite>(code);

    private static delegate*<byte**, nint*, nint, void> SelectIsPositiveInfinity(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.IsPositiveInfinity>(code);

    private static delegate*<byte**, nint*, nint, void> SelectIsNegativeInfinity(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.IsNegativeInfinity>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogicalNot(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.LogicalNot>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSignBit(DTypeCode code) =>
        UFuncKernels.Predicate<UnaryOps.SignBit>(code);

    private static delegate*<byte**, nint*, nint, void> SelectExp(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Exp>(code);

    private static delegate*<byte**, nint*, nint, void> SelectExp2(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Exp2>(code);

    private static delegate*<byte**, nint*, nint, void> SelectExpm1(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Expm1>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLog(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Log>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLog2(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Log2>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLog10(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Log10>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLog1p(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Log1p>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSqrt(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Sqrt>(code);

    private static delegate*<byte**, nint*, nint, void> SelectCbrt(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Cbrt>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSin(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Sin>(code);

    private static delegate*<byte**, nint*, nint, void> SelectCos(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Cos>(code);

    private static delegate*<byte**, nint*, nint, void> SelectTan(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Tan>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArcsin(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arcsin>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArccos(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arccos>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArctan(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arctan>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSinh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Sinh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectCosh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Cosh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectTanh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Tanh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArcsinh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arcsinh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArccosh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arccosh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArctanh(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Arctanh>(code);

    private static delegate*<byte**, nint*, nint, void> SelectDegreesToRadians(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.DegreesToRadians>(code);

    private static delegate*<byte**, nint*, nint, void> SelectRadiansToDegrees(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.RadiansToDegrees>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSpacing(DTypeCode code) =>
        UFuncKernels.FloatUnary<FloatUnaryOps.Spacing>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFloor(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Floor>(code) : Cast.Loop(code, code);

    private static delegate*<byte**, nint*, nint, void> SelectCeiling(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Ceiling>(code) : Cast.Loop(code, code);

    private static delegate*<byte**, nint*, nint, void> SelectTruncate(DTypeCode code) =>
        new DType(code).IsFloat ? UFuncKernels.FloatUnary<FloatUnaryOps.Truncate>(code) : Cast.Loop(code, code);
}
