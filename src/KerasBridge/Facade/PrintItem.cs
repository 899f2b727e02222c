using System.Runtime.CompilerServices;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// Something to be printed by <see cref="Python.print(ReadOnlySpan{PrintItem})"/>: a value, or an interpolated string, whose format
/// specifications may be Python's: <c>$"{acc:.2%}"</c>, <c>$"{n:,}"</c>, <c>$"{i:03d}"</c>. Nobody names this type; values convert to it.
/// </summary>
[InterpolatedStringHandler]
public readonly struct PrintItem
{
    private readonly object? _value;

    /// <summary>What the compiler calls for an interpolated string.</summary>
    /// <param name="literalLength">The number of characters outside of the braces.</param>
    /// <param name="formattedCount">The number of values.</param>
    public PrintItem(int literalLength, int formattedCount) => _value = new StringBuilder(literalLength + 12 * formattedCount);

    private PrintItem(object? value) => _value = value;

    /// <summary>Adds the text between values.</summary>
    /// <param name="value">The text.</param>
    public void AppendLiteral(string value) => Builder.Append(value);

    /// <summary>Adds a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public void AppendFormatted<T>(T value) => Builder.Append(PythonText.Str(value));

    /// <summary>Adds a value in a format: one of Python's, else one of .NET's.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The specification.</param>
    /// <exception cref="FormatException">The specification does not suit the value.</exception>
    public void AppendFormatted<T>(T value, string? format) => Builder.Append(PythonText.Format(value, format));

    /// <summary>Adds a value, with blanks up to a width.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The width; negative: the value stands left.</param>
    /// <param name="format">The specification.</param>
    /// <exception cref="FormatException">The specification does not suit the value.</exception>
    public void AppendFormatted<T>(T value, int alignment, string? format = null)
    {
        var text = PythonText.Format(value, format);
        Builder.Append(alignment < 0 ? text.PadRight(-alignment) : text.PadLeft(alignment));
    }

    /// <summary>The text as Python prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value is StringBuilder builder ? builder.ToString() : PythonText.Str(_value);

    /// <summary>Text.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(string? value) => new(value);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(bool value) => new((object)value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(int value) => new((object)value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(long value) => new((object)value);

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(double value) => new((object)value);

    /// <summary>A number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(float value) => new((object)value);

    /// <summary>A number that came out of a computation.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(Scalar value) => new((object)value);

    /// <summary>A dimension.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(Dim value) => new((object)value);

    /// <summary>A dtype.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(DType value) => new((object)value);

    /// <summary>A shape.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(Shape? value) => new(value);

    /// <summary>An array.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(NDArray? value) => new(value);

    /// <summary><c>None</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PrintItem(NoneType? value) => new(value);

    private StringBuilder Builder => (StringBuilder)_value!;
}
