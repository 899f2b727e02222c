using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray : IFormattable
{
    /// <summary>The text that <c>print(array)</c> shows, letter for letter as NumPy's.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ArrayPrinter.Str(this);

    /// <summary>The text with type that Python's <c>repr</c> shows: <c>array([1, 2], dtype=int32)</c>.</summary>
    /// <returns>The text.</returns>
    public string repr() => ArrayPrinter.Repr(this);

    /// <summary>The only element formatted by a specification of Python (<c>.2f</c>) or .NET (<c>F2</c>); a whole array takes none.</summary>
    /// <param name="format">The specification; empty: as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">Used for .NET's specifications.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">A specification was given for an array with axes.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        if (ndim > 0) throw new FormatException($"unsupported format string passed to numpy.ndarray.__format__. Expected an array without axes for '{format}'. Received: shape={shape}");
        return dtype.IsText ? PythonFormat.Format((string)ElementAccess.Get(this, 0), format) : Scalar.Of(this, true).ToString(format, formatProvider);
    }
}
