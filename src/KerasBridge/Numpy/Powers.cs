namespace KerasBridge.Numpy;

/// <summary>What Python's <c>**</c> does.</summary>
internal static class Powers
{
    /// <summary>The power; a literal 2 is a square, also of bool.</summary>
    public static NDArray Of(NDArray value, NDArray exponent) =>
        exponent.IsWeak && exponent.dtype.IsInteger && value.dtype.IsBool && (long)exponent == 2
            ? Elementwise.Unary(UnaryUFuncs.Square, value)
            : Elementwise.Binary(BinaryUFuncs.Power, value, exponent);
}
