using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// One number: what <c>evaluate</c>, <c>history</c>, logs and 0-d arrays give. Converts to <c>double</c> by itself, and formats with
/// Python's specifications (<c>$"{loss:.4f}"</c>, <c>{acc:.1%}</c>, <c>{n:,}</c>, <c>{x:&gt;8.3e}</c>) as well as with .NET's (<c>F2</c>, <c>P1</c>, <c>0.00</c>).
/// </summary>
[TypeFormatterSource(typeof(TextFormatters), PreferredMimeTypes = [TextFormatters.TextType])]
public readonly struct Scalar : IFormattable, IEquatable<Scalar>, IComparable<Scalar>
{
    private readonly long _bits;
    private readonly bool _numpy;

    /// <summary>A number of the type <c>float64</c>.</summary>
    /// <param name="value">The number.</param>
    public Scalar(double value) : this(BitConverter.DoubleToInt64Bits(value), DType.Float64, false) { }

    private Scalar(long bits, DType dtype, bool numpy)
    {
        _bits = bits;
        dtypeOrNull = dtype;
        _numpy = numpy;
    }

    private readonly DType? dtypeOrNull;

    /// <summary>The type that the number had.</summary>
    public DType dtype => dtypeOrNull ?? DType.Float64;

    /// <summary>The number as a .NET value: <c>double</c>, <c>long</c>, <c>ulong</c> or <c>bool</c>.</summary>
    public object Value => dtype.IsFloat ? BitConverter.Int64BitsToDouble(_bits) : dtype.IsBool ? _bits != 0 : dtype.Code == DTypeCode.UInt64 && _bits < 0 ? (ulong)_bits : _bits;

    /// <summary>The number as a <c>double</c>.</summary>
    public double AsDouble => dtype.IsFloat ? BitConverter.Int64BitsToDouble(_bits) : dtype.Code == DTypeCode.UInt64 ? (ulong)_bits : _bits;

    /// <summary>The number as an array without axes.</summary>
    internal NDArray AsArray()
    {
        var result = NDArray.Allocate(Shape.Scalar, dtype);
        ElementAccess.Set(result, 0, Value);
        return result.As(_numpy || dtypeOrNull is { } d && d.Code is not (DTypeCode.Float64 or DTypeCode.Int64 or DTypeCode.Bool) ? ArrayKind.Scalar : ArrayKind.Python);
    }

    /// <summary>Whether the number came out of an array (and not from Python code).</summary>
    internal bool IsNumpy => _numpy;

    /// <summary>The only element of an array.</summary>
    internal static Scalar Of(NDArray array, bool numpy) => ElementAccess.Get(array, 0) switch
    {
        bool b => new(b ? 1 : 0, DType.Bool, numpy),
        long l => new(l, array.dtype, numpy),
        ulong u => new((long)u, array.dtype, numpy),
        double d => new(BitConverter.DoubleToInt64Bits(d), array.dtype, numpy),
        var text => throw new DTypeException($"An element of text is no number. Received: {PythonFormat.Repr(text)}"),
    };

    /// <summary>A number of a type.</summary>
    internal static Scalar Of(double value, DType dtype) => dtype.IsFloat
        ? new(BitConverter.DoubleToInt64Bits(dtype.Code == DTypeCode.Float32 ? (float)value : value), dtype, true)
        : new((long)value, dtype, true);

    /// <summary>The number.</summary>
    /// <param name="value">The scalar.</param>
    public static implicit operator double(Scalar value) => value.AsDouble;

    /// <summary>The number in single precision.</summary>
    /// <param name="value">The scalar.</param>
    public static explicit operator float(Scalar value) => (float)value.AsDouble;

    /// <summary>The number without its fraction.</summary>
    /// <param name="value">The scalar.</param>
    public static explicit operator int(Scalar value) => checked((int)(long)value);

    /// <summary>The number without its fraction.</summary>
    /// <param name="value">The scalar.</param>
    public static explicit operator long(Scalar value) => value.dtype.IsFloat ? checked((long)value.AsDouble) : value._bits;

    /// <summary>Whether the number is not zero.</summary>
    /// <param name="value">The scalar.</param>
    public static explicit operator bool(Scalar value) => value.AsDouble != 0;

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(double value) => new(value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(int value) => new(value, DType.Int64, false);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(long value) => new(value, DType.Int64, false);

    /// <summary>A number in single precision.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Scalar(float value) => Of(value, DType.Float32);

    /// <summary>The text that Python's <c>str</c> gives: <c>0.9834</c>, <c>1.0</c>, <c>5</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => dtype.IsFloat ? PythonFormat.Repr(AsDouble, dtype) : PythonFormat.Str(Value);

    /// <summary>The number formatted by a specification of Python or of .NET.</summary>
    /// <param name="format">The specification: <c>.2f</c>, <c>,</c>, <c>.1%</c>, <c>F2</c> …; null: as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">Used for .NET's specifications.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification is neither.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        return PythonFormat.IsPythonSpec(format)
            ? PythonFormat.Format(Value, format)
            : ((IFormattable)Convert.ToDouble(Value, CultureInfo.InvariantCulture)).ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public bool Equals(Scalar other) => AsDouble.Equals(other.AsDouble);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => AsDouble.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Scalar other) => AsDouble.CompareTo(other.AsDouble);
}
