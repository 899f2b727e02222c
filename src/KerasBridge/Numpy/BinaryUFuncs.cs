namespace KerasBridge.Numpy;

/// <summary>The functions of two arrays, by NumPy's names.</summary>
internal static unsafe class BinaryUFuncs
{
    public static readonly UFunc Add = new("add", TypeRule.Common, &SelectAdd);
    public static readonly UFunc Subtract = new("subtract", TypeRule.Common, &SelectSubtract);
    public static readonly UFunc Multiply = new("multiply", TypeRule.Common, &SelectMultiply);
    public static readonly UFunc Divide = new("divide", TypeRule.Divide, &SelectDivide);
    public static readonly UFunc FloorDivide = new("floor_divide", TypeRule.CommonNotBool, &SelectFloorDivide);
    public static readonly UFunc Remainder = new("remainder", TypeRule.CommonNotBool, &SelectRemainder);
    public static readonly UFunc Fmod = new("fmod", TypeRule.CommonNotBool, &SelectFmod);
    public static readonly UFunc Power = new("power", TypeRule.CommonNotBool, &SelectPower);
    public static readonly UFunc FloatPower = new("float_power", TypeRule.Float64, &SelectFloatPower);
    public static readonly UFunc Maximum = new("maximum", TypeRule.Common, &SelectMaximum);
    public static readonly UFunc Minimum = new("minimum", TypeRule.Common, &SelectMinimum);
    public static readonly UFunc Fmax = new("fmax", TypeRule.Common, &SelectFmax);
    public static readonly UFunc Fmin = new("fmin", TypeRule.Common, &SelectFmin);
    public static readonly UFunc Equal = new("equal", TypeRule.Compare, &SelectEqual);
    public static readonly UFunc NotEqual = new("not_equal", TypeRule.Compare, &SelectNotEqual);
    public static readonly UFunc Less = new("less", TypeRule.Compare, &SelectLess);
    public static readonly UFunc LessEqual = new("less_equal", TypeRule.Compare, &SelectLessEqual);
    public static readonly UFunc Greater = new("greater", TypeRule.Compare, &SelectGreater);
    public static readonly UFunc GreaterEqual = new("greater_equal", TypeRule.Compare, &SelectGreaterEqual);
    public static readonly UFunc LogicalAnd = new("logical_and", TypeRule.Compare, &SelectLogicalAnd);
    public static readonly UFunc LogicalOr = new("logical_or", TypeRule.Compare, &SelectLogicalOr);
    public static readonly UFunc LogicalXor = new("logical_xor", TypeRule.Compare, &SelectLogicalXor);
    public static readonly UFunc BitwiseAnd = new("bitwise_and", TypeRule.Bitwise, &SelectBitwiseAnd);
    public static readonly UFunc BitwiseOr = new("bitwise_or", TypeRule.Bitwise, &SelectBitwiseOr);
    public static readonly UFunc BitwiseXor = new("bitwise_xor", TypeRule.Bitwise, &SelectBitwiseXor);
    public static readonly UFunc LeftShift = new("left_shift", TypeRule.Shift, &SelectLeftShift);
    public static readonly UFunc RightShift = new("right_shift", TypeRule.Shift, &SelectRightShift);
    public static readonly UFunc Gcd = new("gcd", TypeRule.Shift, &SelectGcd);
    public static readonly UFunc Lcm = new("lcm", TypeRule.Shift, &SelectLcm);
    public static readonly UFunc Arctan2 = new("arctan2", TypeRule.Float, &SelectArctan2);
    public static readonly UFunc Hypot = new("hypot", TypeRule.Float, &SelectHypot);
    public static readonly UFunc LogAddExp = new("logaddexp", TypeRule.Float, &SelectLogAddExp);
    public static readonly UFunc LogAddExp2 = new("logaddexp2", TypeRule.Float, &SelectLogAddExp2);
    public static readonly UFunc CopySign = new("copysign", TypeRule.Float, &SelectCopySign);
    public static readonly UFunc NextAfter = new("nextafter", TypeRule.Float, &SelectNextAfter);
    public static readonly UFunc Heaviside = new("heaviside", TypeRule.Float, &SelectHeaviside);

    private static delegate*<byte**, nint*, nint, void> SelectAdd(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.Or>(code) : UFuncKernels.Binary<UFuncs.Add>(code);

    private static delegate*<byte**, nint*, nint, void> SelectSubtract(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Subtract>(code);

    private static delegate*<byte**, nint*, nint, void> SelectMultiply(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.And>(code) : UFuncKernels.Binary<UFuncs.Multiply>(code);

    private static delegate*<byte**, nint*, nint, void> SelectDivide(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Divide>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFloorDivide(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.FloorDivide>(code);

    private static delegate*<byte**, nint*, nint, void> SelectRemainder(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Remainder>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFmod(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Fmod>(code);

    private static delegate*<byte**, nint*, nint, void> SelectPower(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Power>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFloatPower(DTypeCode code) =>
        UFuncKernels.Binary<UFuncs.Power>(code);

    private static delegate*<byte**, nint*, nint, void> SelectMaximum(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.Or>(code) : UFuncKernels.Binary<UFuncs.Maximum>(code);

    private static delegate*<byte**, nint*, nint, void> SelectMinimum(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.And>(code) : UFuncKernels.Binary<UFuncs.Minimum>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFmax(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.Or>(code) : UFuncKernels.Binary<UFuncs.Fmax>(code);

    private static delegate*<byte**, nint*, nint, void> SelectFmin(DTypeCode code) =>
        code == DTypeCode.Bool ? UFuncKernels.Integer<IntegerMath.And>(code) : UFuncKernels.Binary<UFuncs.Fmin>(code);

    private static delegate*<byte**, nint*, nint, void> SelectEqual(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.Equal>(code);

    private static delegate*<byte**, nint*, nint, void> SelectNotEqual(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.NotEqual>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLess(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.Less>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLessEqual(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.LessEqual>(code);

    private static delegate*<byte**, nint*, nint, void> SelectGreater(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.Greater>(code);

    private static delegate*<byte**, nint*, nint, void> SelectGreaterEqual(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.GreaterEqual>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogicalAnd(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.LogicalAnd>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogicalOr(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.LogicalOr>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogicalXor(DTypeCode code) =>
        UFuncKernels.Compare<IntegerMath.LogicalXor>(code);

    private static delegate*<byte**, nint*, nint, void> SelectBitwiseAnd(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.And>(code);

    private static delegate*<byte**, nint*, nint, void> SelectBitwiseOr(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.Or>(code);

    private static delegate*<byte**, nint*, nint, void> SelectBitwiseXor(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.Xor>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLeftShift(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.LeftShift>(code);

    private static delegate*<byte**, nint*, nint, void> SelectRightShift(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.RightShift>(code);

    private static delegate*<byte**, nint*, nint, void> SelectGcd(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.Gcd>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLcm(DTypeCode code) =>
        UFuncKernels.Integer<IntegerMath.Lcm>(code);

    private static delegate*<byte**, nint*, nint, void> SelectArctan2(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.Arctan2>(code);

    private static delegate*<byte**, nint*, nint, void> SelectHypot(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.Hypot>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogAddExp(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.LogAddExp>(code);

    private static delegate*<byte**, nint*, nint, void> SelectLogAddExp2(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.LogAddExp2>(code);

    private static delegate*<byte**, nint*, nint, void> SelectCopySign(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.CopySign>(code);

    private static delegate*<byte**, nint*, nint, void> SelectNextAfter(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.NextAfter>(code);

    private static delegate*<byte**, nint*, nint, void> SelectHeaviside(DTypeCode code) =>
        UFuncKernels.Float<FloatOps.Heaviside>(code);
}
