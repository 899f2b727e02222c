namespace KerasBridge.Numpy;

/// <summary>Which dtype two operands meet in: NumPy 2's table, and NEP 50 for Python numbers.</summary>
internal static class Promotion
{
    /// <summary>The smallest type that holds both without loss, as NumPy defines it.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a == b) return a;
        if (a.IsText || b.IsText) return DType.Text(Math.Max(TextLength(a), TextLength(b)));
        if (a.IsBool) return b;
        if (b.IsBool) return a;
        if (a.IsFloat && b.IsFloat) return a.itemsize > b.itemsize ? a : b;
        if (a.IsFloat) return Float(Math.Max(a.itemsize, FloatSizeFor(b)));
        if (b.IsFloat) return Float(Math.Max(b.itemsize, FloatSizeFor(a)));
        if (a.IsUnsigned == b.IsUnsigned) return a.itemsize > b.itemsize ? a : b;
        var (signed, unsigned) = a.IsUnsigned ? (b, a) : (a, b);
        var size = Math.Max(signed.itemsize, unsigned.itemsize * 2);
        return size > 8 ? DType.Float64 : Signed(size);
    }

    /// <summary>The type in which operands meet, Python numbers giving way to arrays.</summary>
    public static DType ResultType(params ReadOnlySpan<NDArray> operands)
    {
        DType? strong = null;
        var weakFloat = false;
        var weakInt = false;
        foreach (var operand in operands)
        {
            if (operand.IsWeak)
            {
                if (operand.dtype.IsFloat) weakFloat = true;
                else weakInt = true;
            }
            else
            {
                strong = strong is { } so ? Promote(so, operand.dtype) : operand.dtype;
            }
        }
        return WithWeak(strong, weakInt, weakFloat);
    }

    /// <summary>The type in which <paramref name="strong"/> types meet Python numbers.</summary>
    public static DType WithWeak(DType? strong, bool weakInt, bool weakFloat)
    {
        if (strong is not { } type) return weakFloat ? DType.Float64 : DType.Int64;
        if (type.IsText) return type;
        if (weakFloat && !type.IsFloat) return DType.Float64;
        return weakInt && type.IsBool ? DType.Int64 : type;
    }

    /// <summary>The floating type in which functions like <c>exp</c> work on a type.</summary>
    public static DType FloatFor(DType type) => type.IsFloat ? type : Float(FloatSizeFor(type));

    /// <summary>Whether values of one type may be converted to another under NumPy's rule.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static bool CanCast(DType from, DType to, string casting) => casting switch
    {
        "unsafe" => true,
        "no" or "equiv" => from == to,
        "safe" => Safe(from, to),
        "same_kind" => Safe(from, to) || KindRank(from) <= KindRank(to),
        _ => throw new ArgumentException($"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got '{casting}')"),
    };

    private static bool Safe(DType from, DType to)
    {
        if (to.IsText) return !from.IsText ? TextLength(from) <= to.TextLength : from.TextLength <= to.TextLength;
        return !from.IsText && Promote(from, to) == to;
    }

    private static int KindRank(DType type) => type.kind switch { "b" => 0, "u" => 1, "i" => 2, "f" => 3, _ => 4 };

    private static int FloatSizeFor(DType type) => type.Code switch
    {
        DTypeCode.Bool or DTypeCode.Int8 or DTypeCode.UInt8 => 2,
        DTypeCode.Int16 or DTypeCode.UInt16 => 4,
        _ => 8,
    };

    private static DType Float(int size) => new(size switch { 2 => DTypeCode.Float16, 4 => DTypeCode.Float32, _ => DTypeCode.Float64 });

    private static DType Signed(int size) => new(size switch { 1 => DTypeCode.Int8, 2 => DTypeCode.Int16, 4 => DTypeCode.Int32, _ => DTypeCode.Int64 });

    /// <summary>How many characters NumPy reserves for the text of a number.</summary>
    private static int TextLength(DType type) => type.Code switch
    {
        DTypeCode.String => type.TextLength,
        DTypeCode.Bool => 5,
        DTypeCode.Int8 => 4,
        DTypeCode.UInt8 => 3,
        DTypeCode.Int16 => 6,
        DTypeCode.UInt16 => 5,
        DTypeCode.Int32 => 11,
        DTypeCode.UInt32 => 10,
        DTypeCode.Int64 => 21,
        DTypeCode.UInt64 => 20,
        _ => 32,
    };
}
