namespace KerasBridge.Engine;

/// <summary>Functions of two elements of one type. The comparisons and logical ones give bool.</summary>
internal enum BinaryKind
{
    Add, Subtract, Multiply, Divide,
    /// <summary>a/b, and 0 where b is 0.</summary>
    DivideNoNan,
    FloorDivide, Mod, Power, Maximum, Minimum, SquaredDifference, Atan2,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, LogicalAnd, LogicalOr, LogicalXor,
}
