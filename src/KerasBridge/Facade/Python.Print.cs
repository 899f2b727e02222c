using System.Runtime.CompilerServices;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge;

// Calls without sep, end and flush take the first two overloads, whatever else would fit. C# allows no named argument behind a list of
// any length, so that with them the number of values is limited; more values first, lest the last one be taken for sep.
public static partial class Python
{
    /// <summary>
    /// Prints values as Python does, with blanks between and a line feed at the end. Interpolated strings take Python's format
    /// specifications (and .NET's): <c>print($"Test accuracy: {test_acc:.2f}")</c>, <c>{n:,}</c>, <c>{x:&gt;8.3e}</c>, <c>{p:.1%}</c>, <c>{i:03d}</c>.
    /// </summary>
    /// <param name="objects">What to print.</param>
    /// <exception cref="FormatException">A format specification does not suit its value.</exception>
    [OverloadResolutionPriority(20)]
    public static void print(params ReadOnlySpan<PrintItem> objects)
    {
        var texts = new string[objects.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = objects[i].ToString();
        Write(texts, " ", "\n", false);
    }

    /// <summary>Prints values of any types as Python does: lists, tuples, dictionaries, arrays, layers.</summary>
    /// <param name="objects">What to print.</param>
    [OverloadResolutionPriority(19)]
    public static void print(params ReadOnlySpan<object?> objects)
    {
        var texts = new string[objects.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = PythonText.Str(objects[i]);
        Write(texts, " ", "\n", false);
    }

    /// <summary>Prints four values with another separator or end: <c>print(a, b, c, d, sep: ", ")</c>.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    /// <param name="d">The fourth value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(9)]
    public static void print(PrintItem a, PrintItem b, PrintItem c, PrintItem d, string sep = " ", string end = "\n", bool flush = false) =>
        Write([a.ToString(), b.ToString(), c.ToString(), d.ToString()], sep, end, flush);

    /// <summary>Prints four values of any types with another separator or end.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    /// <param name="d">The fourth value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(8)]
    public static void print(object? a, object? b, object? c, object? d, string sep = " ", string end = "\n", bool flush = false) =>
        Write([PythonText.Str(a), PythonText.Str(b), PythonText.Str(c), PythonText.Str(d)], sep, end, flush);

    /// <summary>Prints three values with another separator or end.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(7)]
    public static void print(PrintItem a, PrintItem b, PrintItem c, string sep = " ", string end = "\n", bool flush = false) =>
        Write([a.ToString(), b.ToString(), c.ToString()], sep, end, flush);

    /// <summary>Prints three values of any types with another separator or end.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="c">The third value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(6)]
    public static void print(object? a, object? b, object? c, string sep = " ", string end = "\n", bool flush = false) =>
        Write([PythonText.Str(a), PythonText.Str(b), PythonText.Str(c)], sep, end, flush);

    /// <summary>Prints two values with another separator or end.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(5)]
    public static void print(PrintItem a, PrintItem b, string sep = " ", string end = "\n", bool flush = false) =>
        Write([a.ToString(), b.ToString()], sep, end, flush);

    /// <summary>Prints two values of any types with another separator or end.</summary>
    /// <param name="a">The first value.</param>
    /// <param name="b">The second value.</param>
    /// <param name="sep">What stands between the values.</param>
    /// <param name="end">What stands behind the last one.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(4)]
    public static void print(object? a, object? b, string sep = " ", string end = "\n", bool flush = false) =>
        Write([PythonText.Str(a), PythonText.Str(b)], sep, end, flush);

    /// <summary>Prints one value with another end: <c>print($"{epoch}", end: "")</c>.</summary>
    /// <param name="a">The value.</param>
    /// <param name="sep">What would stand between values.</param>
    /// <param name="end">What stands behind it.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(3)]
    public static void print(PrintItem a, string sep = " ", string end = "\n", bool flush = false) => Write([a.ToString()], sep, end, flush);

    /// <summary>Prints one value of any type with another end.</summary>
    /// <param name="a">The value.</param>
    /// <param name="sep">What would stand between values.</param>
    /// <param name="end">What stands behind it.</param>
    /// <param name="flush">Whether the text is to be seen at once.</param>
    [OverloadResolutionPriority(2)]
    public static void print(object? a, string sep = " ", string end = "\n", bool flush = false) => Write([PythonText.Str(a)], sep, end, flush);

    private static void Write(string[] texts, string sep, string end, bool flush)
    {
        var writer = KerasConsole.Current.Writer;
        writer.Write(string.Join(sep, texts) + end);
        if (flush) writer.Flush();
    }
}
