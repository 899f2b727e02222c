using System.Globalization;
using System.Numerics;
using KerasBridge.Numpy;

namespace KerasBridge;

// Numbers and text.
public static partial class Python
{
    /// <summary>The text of a value, as <c>print</c> writes it.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string str(object? value) => PythonText.Str(value);

    /// <summary>The text of a value as it stands in a list: text in quotes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    public static string repr(object? value) => PythonText.Repr(value);

    /// <summary>The text of a value by one of Python's format specifications: <c>format(0.5, ".1%")</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format_spec">The specification.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The specification does not suit the value.</exception>
    public static string format(object? value, string format_spec = "") => PythonText.Format(value, format_spec);

    /// <summary>A whole number of a number (its fraction is cut off) or of a text; in C# <c>@int(x)</c>.</summary>
    /// <param name="x">A number, truth value, text, or array of one element.</param>
    /// <returns>The whole number.</returns>
    /// <exception cref="ArgumentException">The text or value is no whole number.</exception>
    public static int @int(object x)
    {
        if (x is string text)
        {
            return int.TryParse(text.Replace("_", ""), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : throw new ArgumentException($"invalid literal for int() with base 10: {PythonFormat.Quote(text)}. Expected: a text like '42'. Received: {PythonFormat.Quote(text)}");
        }
        var number = Math.Truncate(Number(x, "int"));
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new ArgumentException($"cannot convert float to int. Expected: a number between {int.MinValue} and {int.MaxValue}. Received: {PythonText.Repr(x)}");
    }

    /// <summary>A floating-point number of a number or of a text; in C# <c>@float(x)</c>.</summary>
    /// <param name="x">A number, truth value, text, or array of one element.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The text or value is no number.</exception>
    public static double @float(object x)
    {
        if (x is not string text) return Number(x, "float");
        return text.Trim().ToLowerInvariant().TrimStart('+') switch
        {
            "inf" or "infinity" => double.PositiveInfinity,
            "-inf" or "-infinity" => double.NegativeInfinity,
            "nan" or "-nan" => double.NaN,
            var plain when double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw new ArgumentException($"could not convert string to float: {PythonFormat.Quote(text)}. Expected: a text like '0.5'. Received: {PythonFormat.Quote(text)}"),
        };
    }

    /// <summary>The number without its sign.</summary>
    /// <typeparam name="T">The number's type.</typeparam>
    /// <param name="x">The number.</param>
    /// <returns>The number.</returns>
    public static T abs<T>(T x) where T : INumber<T> => T.Abs(x);

    /// <summary>The number without its sign.</summary>
    /// <param name="x">The number.</param>
    /// <returns>The number.</returns>
    public static double abs(Scalar x) => Math.Abs(x.AsDouble);

    /// <summary>The smallest of two or more values.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="a">A value.</param>
    /// <param name="b">Another.</param>
    /// <param name="more">Further values.</param>
    /// <returns>The smallest; of equal ones the first.</returns>
    public static T min<T>(T a, T b, params ReadOnlySpan<T> more) => min([a, b, .. more.ToArray()]);

    /// <summary>The smallest element.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <returns>The smallest; of equal ones the first.</returns>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static T min<T>(IEnumerable<T> iterable) => Extreme(iterable, -1, "min");

    /// <summary>The largest of two or more values.</summary>
    /// <typeparam name="T">The values' type.</typeparam>
    /// <param name="a">A value.</param>
    /// <param name="b">Another.</param>
    /// <param name="more">Further values.</param>
    /// <returns>The largest; of equal ones the first.</returns>
    public static T max<T>(T a, T b, params ReadOnlySpan<T> more) => max([a, b, .. more.ToArray()]);

    /// <summary>The largest element.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <returns>The largest; of equal ones the first.</returns>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static T max<T>(IEnumerable<T> iterable) => Extreme(iterable, 1, "max");

    /// <summary>The sum of the elements.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="iterable">The elements.</param>
    /// <returns>The sum; 0 of none.</returns>
    public static T sum<T>(IEnumerable<T> iterable) where T : INumber<T>
    {
        var total = T.Zero;
        foreach (var item in iterable) total += item;
        return total;
    }

    /// <summary>The sum of the elements.</summary>
    /// <param name="iterable">The elements.</param>
    /// <returns>The sum; 0 of none.</returns>
    public static double sum(IEnumerable<Scalar> iterable) => iterable.Sum(item => item.AsDouble);

    /// <summary>How many of the values are true.</summary>
    /// <param name="iterable">The values.</param>
    /// <returns>The number.</returns>
    public static int sum(IEnumerable<bool> iterable) => iterable.Count(item => item);

    /// <summary>The nearest whole number; halfway between two the even one.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The whole number.</returns>
    public static int round(double number) => checked((int)Math.Round(number, MidpointRounding.ToEven));

    /// <summary>The number rounded to some decimals, as Python does: <c>round(2.675, 2)</c> is 2.67, since 2.675 is stored as a little less.</summary>
    /// <param name="number">The number.</param>
    /// <param name="ndigits">The number of decimals; negative: tens, hundreds …</param>
    /// <returns>The number.</returns>
    public static double round(double number, int ndigits)
    {
        if (!double.IsFinite(number)) return number;
        if (ndigits >= 0) return double.Parse(PythonFormat.Format(number, $".{ndigits}f"), CultureInfo.InvariantCulture);
        var unit = Math.Pow(10, -ndigits);
        return Math.Round(number / unit, MidpointRounding.ToEven) * unit;
    }

    private static T Extreme<T>(IEnumerable<T> items, int direction, string name)
    {
        var order = Order<T>();
        using var item = items.GetEnumerator();
        if (!item.MoveNext()) throw new ArgumentException($"{name}() iterable argument is empty. Expected: at least one element. Received: none.");
        var best = item.Current;
        while (item.MoveNext()) if (order.Compare(item.Current, best) * direction > 0) best = item.Current;
        return best;
    }

    private static double Number(object x, string wanted) => x switch
    {
        bool truth => truth ? 1 : 0,
        Scalar scalar => scalar.AsDouble,
        Dim { IsNone: false } dim => (int)dim,
        NDArray array => ((Scalar)array).AsDouble,
        Tensor tensor => (double)tensor,
        IConvertible number and not (char or DateTime or string) => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(
            $"{wanted}() argument must be a string or a real number, not '{(x is null or NoneType ? "NoneType" : x.GetType().Name)}'. Expected: a number or a text. Received: {PythonText.Repr(x)}"),
    };
}
