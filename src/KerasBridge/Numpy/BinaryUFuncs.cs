namespace KerasBridge.Numpy;

/// <summary>The functions of two arrays, by NumPy's names.</summary>
internal static unsafe class BinaryUFuncs
{
    public static readonly UFunc Add = new("add", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Add, IntegerMath.Or>);
    public static readonly UFunc Subtract = new("subtract", TypeRule.Common, &UFuncKernels.Binary<UFuncs.Subtract>);
    public static readonly UFunc Multiply = new("multiply", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Multiply, IntegerMath.And>);
    public static readonly UFunc Divide = new("divide", TypeRule.Divide, &UFuncKernels.Binary<UFuncs.Divide>);
    public static readonly UFunc FloorDivide = new("floor_divide", TypeRule.CommonNotBool, &UFuncKernels.Binary<UFuncs.FloorDivide>);
    public static readonly UFunc Remainder = new("remainder", TypeRule.CommonNotBool, &UFuncKernels.Binary<UFuncs.Remainder>);
    public static readonly UFunc Fmod = new("fmod", TypeRule.CommonNotBool, &UFuncKernels.Binary<UFuncs.Fmod>);
    public static readonly UFunc Power = new("power", TypeRule.CommonNotBool, &UFuncKernels.Binary<UFuncs.Power>);
    public static readonly UFunc FloatPower = new("float_power", TypeRule.Float64, &UFuncKernels.Binary<UFuncs.Power>);
    public static readonly UFunc Maximum = new("maximum", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Maximum, IntegerMath.Or>);
    public static readonly UFunc Minimum = new("minimum", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Minimum, IntegerMath.And>);
    public static readonly UFunc Fmax = new("fmax", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Fmax, IntegerMath.Or>);
    public static readonly UFunc Fmin = new("fmin", TypeRule.Common, &UFuncKernels.BinaryOrBool<UFuncs.Fmin, IntegerMath.And>);
    public static readonly UFunc Equal = new("equal", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.Equal>);
    public static readonly UFunc NotEqual = new("not_equal", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.NotEqual>);
    public static readonly UFunc Less = new("less", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.Less>);
    public static readonly UFunc LessEqual = new("less_equal", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.LessEqual>);
    public static readonly UFunc Greater = new("greater", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.Greater>);
    public static readonly UFunc GreaterEqual = new("greater_equal", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.GreaterEqual>);
    public static readonly UFunc LogicalAnd = new("logical_and", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.LogicalAnd>);
    public static readonly UFunc LogicalOr = new("logical_or", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.LogicalOr>);
    public static readonly UFunc LogicalXor = new("logical_xor", TypeRule.Compare, &UFuncKernels.Compare<IntegerMath.LogicalXor>);
    public static readonly UFunc BitwiseAnd = new("bitwise_and", TypeRule.Bitwise, &UFuncKernels.Integer<IntegerMath.And>);
    public static readonly UFunc BitwiseOr = new("bitwise_or", TypeRule.Bitwise, &UFuncKernels.Integer<IntegerMath.Or>);
    public static readonly UFunc BitwiseXor = new("bitwise_xor", TypeRule.Bitwise, &UFuncKernels.Integer<IntegerMath.Xor>);
    public static readonly UFunc LeftShift = new("left_shift", TypeRule.Shift, &UFuncKernels.Integer<IntegerMath.LeftShift>);
    public static readonly UFunc RightShift = new("right_shift", TypeRule.Shift, &UFuncKernels.Integer<IntegerMath.RightShift>);
    public static readonly UFunc Gcd = new("gcd", TypeRule.Shift, &UFuncKernels.Integer<IntegerMath.Gcd>);
    public static readonly UFunc Lcm = new("lcm", TypeRule.Shift, &UFuncKernels.Integer<IntegerMath.Lcm>);
    public static readonly UFunc Arctan2 = new("arctan2", TypeRule.Float, &UFuncKernels.Float<FloatOps.Arctan2>);
    public static readonly UFunc Hypot = new("hypot", TypeRule.Float, &UFuncKernels.Float<FloatOps.Hypot>);
    public static readonly UFunc LogAddExp = new("logaddexp", TypeRule.Float, &UFuncKernels.Float<FloatOps.LogAddExp>);
    public static readonly UFunc LogAddExp2 = new("logaddexp2", TypeRule.Float, &UFuncKernels.Float<FloatOps.LogAddExp2>);
    public static readonly UFunc CopySign = new("copysign", TypeRule.Float, &UFuncKernels.Float<FloatOps.CopySign>);
    public static readonly UFunc NextAfter = new("nextafter", TypeRule.Float, &UFuncKernels.Float<FloatOps.NextAfter>);
    public static readonly UFunc Heaviside = new("heaviside", TypeRule.Float, &UFuncKernels.Float<FloatOps.Heaviside>);
}
