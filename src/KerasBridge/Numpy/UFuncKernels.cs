using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasBridge.Numpy;

/// <summary>A function of two numbers of one type with a result of that type.</summary>
internal interface IPairFunction
{
    /// <summary>One pair of elements.</summary>
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;

    /// <summary>Whole rows, where there is vector code; false where there is none.</summary>
    static virtual bool Rows<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T> => false;

    /// <summary>A row with one number on the right.</summary>
    static virtual bool RowWithScalar<T>(ReadOnlySpan<T> x, T y, Span<T> to) where T : unmanaged, INumber<T> => false;

    /// <summary>A row with one number on the left.</summary>
    static virtual bool ScalarWithRow<T>(T x, ReadOnlySpan<T> y, Span<T> to) where T : unmanaged, INumber<T> => false;
}

/// <summary>A function of two integers.</summary>
internal interface IIntegerOp
{
    /// <summary>One pair of elements.</summary>
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>;
}

/// <summary>A function of two floating-point numbers.</summary>
internal interface IFloatOp
{
    /// <summary>One pair of elements.</summary>
    static abstract T Invoke<T>(T x, T y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A question about two numbers.</summary>
internal interface ICompareOp
{
    /// <summary>One pair of elements.</summary>
    static abstract bool Invoke<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>A function of one number with a result of its type.</summary>
internal interface IElementFunction
{
    /// <summary>One element.</summary>
    static abstract T Invoke<T>(T x) where T : unmanaged, INumber<T>;

    /// <summary>A whole row, where there is vector code; false where there is none.</summary>
    static virtual bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, INumber<T> => false;
}

/// <summary>A function of one floating-point number.</summary>
internal interface IFloatUnaryOp
{
    /// <summary>One element.</summary>
    static abstract T Invoke<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>A whole row, where there is vector code; false where there is none.</summary>
    static virtual bool Row<T>(ReadOnlySpan<T> x, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T> => false;
}

/// <summary>A question about one number.</summary>
internal interface IPredicateOp
{
    /// <summary>One element.</summary>
    static abstract bool Invoke<T>(T x) where T : unmanaged, INumber<T>;
}

/// <summary>The loops that apply a function to rows, and the choice of the loop by element type. A null pointer means: not for this type.</summary>
/// <remarks>The loops are optimized at once: the first array of a program is as large as the later ones.</remarks>
internal static unsafe class UFuncKernels
{
    /// <summary>Loops for every number type; bool is left to the caller.</summary>
    public static delegate*<byte**, nint*, nint, void> Binary<TOp>(DTypeCode code) where TOp : struct, IPairFunction => code switch
    {
        DTypeCode.UInt8 => &BinaryLoop<byte, TOp>,
        DTypeCode.Int8 => &BinaryLoop<sbyte, TOp>,
        DTypeCode.Int16 => &BinaryLoop<short, TOp>,
        DTypeCode.UInt16 => &BinaryLoop<ushort, TOp>,
        DTypeCode.Int32 => &BinaryLoop<int, TOp>,
        DTypeCode.UInt32 => &BinaryLoop<uint, TOp>,
        DTypeCode.Int64 => &BinaryLoop<long, TOp>,
        DTypeCode.UInt64 => &BinaryLoop<ulong, TOp>,
        DTypeCode.Float16 => &BinaryLoop<Half, TOp>,
        DTypeCode.Float32 => &BinaryLoop<float, TOp>,
        DTypeCode.Float64 => &BinaryLoop<double, TOp>,
        _ => null,
    };

    /// <summary>Loops for every number type, and one of logic for bool.</summary>
    public static delegate*<byte**, nint*, nint, void> BinaryOrBool<TOp, TBool>(DTypeCode code) where TOp : struct, IPairFunction where TBool : struct, IIntegerOp =>
        code == DTypeCode.Bool ? Integer<TBool>(code) : Binary<TOp>(code);

    /// <summary>Loops for integers; bool counts as a byte.</summary>
    public static delegate*<byte**, nint*, nint, void> Integer<TOp>(DTypeCode code) where TOp : struct, IIntegerOp => code switch
    {
        DTypeCode.UInt8 or DTypeCode.Bool => &IntegerLoop<byte, TOp>,
        DTypeCode.Int8 => &IntegerLoop<sbyte, TOp>,
        DTypeCode.Int16 => &IntegerLoop<short, TOp>,
        DTypeCode.UInt16 => &IntegerLoop<ushort, TOp>,
        DTypeCode.Int32 => &IntegerLoop<int, TOp>,
        DTypeCode.UInt32 => &IntegerLoop<uint, TOp>,
        DTypeCode.Int64 => &IntegerLoop<long, TOp>,
        DTypeCode.UInt64 => &IntegerLoop<ulong, TOp>,
        _ => null,
    };

    /// <summary>Loops for floating-point types.</summary>
    public static delegate*<byte**, nint*, nint, void> Float<TOp>(DTypeCode code) where TOp : struct, IFloatOp => code switch
    {
        DTypeCode.Float16 => &FloatLoop<Half, TOp>,
        DTypeCode.Float32 => &FloatLoop<float, TOp>,
        DTypeCode.Float64 => &FloatLoop<double, TOp>,
        _ => null,
    };

    /// <summary>Loops that answer with bool.</summary>
    public static delegate*<byte**, nint*, nint, void> Compare<TOp>(DTypeCode code) where TOp : struct, ICompareOp => code switch
    {
        DTypeCode.UInt8 or DTypeCode.Bool => &CompareLoop<byte, TOp>,
        DTypeCode.Int8 => &CompareLoop<sbyte, TOp>,
        DTypeCode.Int16 => &CompareLoop<short, TOp>,
        DTypeCode.UInt16 => &CompareLoop<ushort, TOp>,
        DTypeCode.Int32 => &CompareLoop<int, TOp>,
        DTypeCode.UInt32 => &CompareLoop<uint, TOp>,
        DTypeCode.Int64 => &CompareLoop<long, TOp>,
        DTypeCode.UInt64 => &CompareLoop<ulong, TOp>,
        DTypeCode.Float16 => &CompareLoop<Half, TOp>,
        DTypeCode.Float32 => &CompareLoop<float, TOp>,
        DTypeCode.Float64 => &CompareLoop<double, TOp>,
        _ => null,
    };

    /// <summary>Loops for every number type; bool is left to the caller.</summary>
    public static delegate*<byte**, nint*, nint, void> Unary<TOp>(DTypeCode code) where TOp : struct, IElementFunction => code switch
    {
        DTypeCode.UInt8 => &UnaryLoop<byte, TOp>,
        DTypeCode.Int8 => &UnaryLoop<sbyte, TOp>,
        DTypeCode.Int16 => &UnaryLoop<short, TOp>,
        DTypeCode.UInt16 => &UnaryLoop<ushort, TOp>,
        DTypeCode.Int32 => &UnaryLoop<int, TOp>,
        DTypeCode.UInt32 => &UnaryLoop<uint, TOp>,
        DTypeCode.Int64 => &UnaryLoop<long, TOp>,
        DTypeCode.UInt64 => &UnaryLoop<ulong, TOp>,
        DTypeCode.Float16 => &UnaryLoop<Half, TOp>,
        DTypeCode.Float32 => &UnaryLoop<float, TOp>,
        DTypeCode.Float64 => &UnaryLoop<double, TOp>,
        _ => null,
    };

    /// <summary>Loops for floating-point types.</summary>
    public static delegate*<byte**, nint*, nint, void> FloatUnary<TOp>(DTypeCode code) where TOp : struct, IFloatUnaryOp => code switch
    {
        DTypeCode.Float16 => &FloatUnaryLoop<Half, TOp>,
        DTypeCode.Float32 => &FloatUnaryLoop<float, TOp>,
        DTypeCode.Float64 => &FloatUnaryLoop<double, TOp>,
        _ => null,
    };

    /// <summary>Loops that answer with bool.</summary>
    public static delegate*<byte**, nint*, nint, void> Predicate<TOp>(DTypeCode code) where TOp : struct, IPredicateOp => code switch
    {
        DTypeCode.UInt8 or DTypeCode.Bool => &PredicateLoop<byte, TOp>,
        DTypeCode.Int8 => &PredicateLoop<sbyte, TOp>,
        DTypeCode.Int16 => &PredicateLoop<short, TOp>,
        DTypeCode.UInt16 => &PredicateLoop<ushort, TOp>,
        DTypeCode.Int32 => &PredicateLoop<int, TOp>,
        DTypeCode.UInt32 => &PredicateLoop<uint, TOp>,
        DTypeCode.Int64 => &PredicateLoop<long, TOp>,
        DTypeCode.UInt64 => &PredicateLoop<ulong, TOp>,
        DTypeCode.Float16 => &PredicateLoop<Half, TOp>,
        DTypeCode.Float32 => &PredicateLoop<float, TOp>,
        DTypeCode.Float64 => &PredicateLoop<double, TOp>,
        _ => null,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BinaryLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, INumber<T> where TOp : struct, IPairFunction
    {
        byte* x = p[0], y = p[1], to = p[2];
        nint stepX = s[0], stepY = s[1], stepTo = s[2];
        if (stepTo == sizeof(T))
        {
            var span = new Span<T>(to, (int)n);
            if (stepX == sizeof(T) && stepY == sizeof(T) && TOp.Rows(new ReadOnlySpan<T>(x, (int)n), new ReadOnlySpan<T>(y, (int)n), span)) return;
            if (stepX == sizeof(T) && stepY == 0 && TOp.RowWithScalar(new ReadOnlySpan<T>(x, (int)n), *(T*)y, span)) return;
            if (stepX == 0 && stepY == sizeof(T) && TOp.ScalarWithRow(*(T*)x, new ReadOnlySpan<T>(y, (int)n), span)) return;
        }
        for (nint i = 0; i < n; i++, x += stepX, y += stepY, to += stepTo) *(T*)to = TOp.Invoke(*(T*)x, *(T*)y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void IntegerLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, IBinaryInteger<T> where TOp : struct, IIntegerOp
    {
        byte* x = p[0], y = p[1], to = p[2];
        for (nint i = 0; i < n; i++, x += s[0], y += s[1], to += s[2]) *(T*)to = TOp.Invoke(*(T*)x, *(T*)y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FloatLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, IBinaryFloatingPointIeee754<T> where TOp : struct, IFloatOp
    {
        byte* x = p[0], y = p[1], to = p[2];
        for (nint i = 0; i < n; i++, x += s[0], y += s[1], to += s[2]) *(T*)to = TOp.Invoke(*(T*)x, *(T*)y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CompareLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, INumber<T> where TOp : struct, ICompareOp
    {
        byte* x = p[0], y = p[1], to = p[2];
        nint stepX = s[0], stepY = s[1], stepTo = s[2];
        for (nint i = 0; i < n; i++, x += stepX, y += stepY, to += stepTo) *to = TOp.Invoke(*(T*)x, *(T*)y) ? (byte)1 : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UnaryLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, INumber<T> where TOp : struct, IElementFunction
    {
        byte* x = p[0], to = p[1];
        if (s[0] == sizeof(T) && s[1] == sizeof(T) && TOp.Row(new ReadOnlySpan<T>(x, (int)n), new Span<T>(to, (int)n))) return;
        for (nint i = 0; i < n; i++, x += s[0], to += s[1]) *(T*)to = TOp.Invoke(*(T*)x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FloatUnaryLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, IBinaryFloatingPointIeee754<T> where TOp : struct, IFloatUnaryOp
    {
        byte* x = p[0], to = p[1];
        if (s[0] == sizeof(T) && s[1] == sizeof(T) && TOp.Row(new ReadOnlySpan<T>(x, (int)n), new Span<T>(to, (int)n))) return;
        for (nint i = 0; i < n; i++, x += s[0], to += s[1]) *(T*)to = TOp.Invoke(*(T*)x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PredicateLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, INumber<T> where TOp : struct, IPredicateOp
    {
        byte* x = p[0], to = p[1];
        for (nint i = 0; i < n; i++, x += s[0], to += s[1]) *to = TOp.Invoke(*(T*)x) ? (byte)1 : (byte)0;
    }
}
