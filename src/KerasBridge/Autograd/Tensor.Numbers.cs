using System.Globalization;

namespace KerasBridge;

// A tensor of no axes as a number: `(double)loss`, and `$"{loss:.4f}"` as TensorFlow's eager tensors allow in Python.
public partial class Tensor : IFormattable
{
    /// <summary>The single value, as a number.</summary>
    /// <param name="tensor">A tensor with one element.</param>
    /// <exception cref="ArgumentException">There is not exactly one element.</exception>
    public static explicit operator double(Tensor tensor) => tensor.item().AsDouble;

    /// <summary>The single value, as a number.</summary>
    /// <param name="tensor">A tensor with one element.</param>
    /// <exception cref="ArgumentException">There is not exactly one element.</exception>
    public static explicit operator float(Tensor tensor) => (float)tensor.item().AsDouble;

    /// <summary>The single value, as a number; a fraction is cut off.</summary>
    /// <param name="tensor">A tensor with one element.</param>
    /// <exception cref="ArgumentException">There is not exactly one element.</exception>
    public static explicit operator int(Tensor tensor) => (int)tensor.item().AsDouble;

    /// <summary>The value of a tensor of no axes in a format of Python's or .NET's; without a format, the text of <see cref="ToString()"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture, for .NET's formats.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The tensor has axes, or the format does not suit its value.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format)) return ToString();
        if (ndim > 0 || !HasValue)
            throw new FormatException($"unsupported format string passed to Tensor.__format__. Expected a tensor of no axes, with a value. Received: '{format}' for a tensor of shape {shape}");
        return item().ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
    }
}
