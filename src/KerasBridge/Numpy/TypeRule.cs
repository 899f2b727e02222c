namespace KerasBridge.Numpy;

/// <summary>How a function of arrays finds the type in which it works, and that of its result.</summary>
internal enum TypeRule : byte
{
    /// <summary>The common type; bool has loops of its own.</summary>
    Common,

    /// <summary>The common type; bool becomes <c>int8</c>.</summary>
    CommonNotBool,

    /// <summary>The common type; integers become <c>float64</c>.</summary>
    Divide,

    /// <summary>A floating type that holds both: <c>float16</c> for bytes, <c>float32</c> for 16 bits, else <c>float64</c>.</summary>
    Float,

    /// <summary><c>float64</c>.</summary>
    Float64,

    /// <summary>The common type; the result is bool.</summary>
    Compare,

    /// <summary>The common type, which must be bool or integer.</summary>
    Bitwise,

    /// <summary>The common type, which must be an integer; bool becomes <c>int8</c>.</summary>
    Shift,
}
