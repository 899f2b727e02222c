using System.Globalization;

namespace KerasBridge.Fixtures;

/// <summary>Comparisons with what a case says; each throws <see cref="MismatchException"/>.</summary>
public static class Check
{
    /// <summary>The project's tolerance of forward results.</summary>
    public const double Forward = 1e-5;

    /// <summary>The project's tolerance of gradients.</summary>
    public const double Gradient = 1e-4;

    /// <summary>The shapes are equal.</summary>
    public static void Shape(ReadOnlySpan<int> actual, ReadOnlySpan<int> expected, string what)
    {
        if (!actual.SequenceEqual(expected)) throw new MismatchException($"{what}: shape is ({Join(actual)}), expected ({Join(expected)})");
    }

    /// <summary>The values are equal, NaN to NaN.</summary>
    public static void Equal<T>(T actual, T expected, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected)) throw new MismatchException($"{what}: is {actual}, expected {expected}");
    }

    /// <summary>The texts are equal; the message shows where they first differ.</summary>
    public static void Text(string actual, string expected, string what)
    {
        if (actual == expected) return;
        var at = 0;
        while (at < Math.Min(actual.Length, expected.Length) && actual[at] == expected[at]) at++;
        throw new MismatchException($"{what}: differs at character {at}: is {Excerpt(actual, at)}, expected {Excerpt(expected, at)}");
    }

    /// <summary>
    /// |actual − expected| ≤ relative · scale + absolute for each element, where scale is the largest finite |expected|. NaN meets NaN, infinity infinity.
    /// </summary>
    public static void Close(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected, double relative, string what, double absolute = 0)
    {
        if (actual.Length != expected.Length) throw new MismatchException($"{what}: has {actual.Length} elements, expected {expected.Length}");
        var scale = 0.0;
        foreach (var value in expected) if (float.IsFinite(value)) scale = Math.Max(scale, Math.Abs((double)value));
        for (var i = 0; i < actual.Length; i++) One(actual[i], expected[i], relative * scale + absolute, what, i);
    }

    /// <summary>As for float32.</summary>
    public static void Close(ReadOnlySpan<double> actual, ReadOnlySpan<double> expected, double relative, string what, double absolute = 0)
    {
        if (actual.Length != expected.Length) throw new MismatchException($"{what}: has {actual.Length} elements, expected {expected.Length}");
        var scale = 0.0;
        foreach (var value in expected) if (double.IsFinite(value)) scale = Math.Max(scale, Math.Abs(value));
        for (var i = 0; i < actual.Length; i++) One(actual[i], expected[i], relative * scale + absolute, what, i);
    }

    /// <summary>As for spans; the shapes are compared too.</summary>
    public static void Close(ReadOnlySpan<float> actual, ReadOnlySpan<int> shape, FixtureArray expected, double relative, string what, double absolute = 0)
    {
        Shape(shape, expected.Shape, what);
        Close(actual, expected.ToFloats(), relative, what, absolute);
    }

    /// <summary>A single number, relative to itself.</summary>
    public static void Close(double actual, double expected, double relative, string what, double absolute = 0) =>
        Close([actual], [expected], relative, what, absolute);

    private static void One(double actual, double expected, double allowed, string what, int index)
    {
        if (actual.Equals(expected) || actual == expected || Math.Abs(actual - expected) <= allowed) return;
        throw new MismatchException(string.Create(CultureInfo.InvariantCulture,
            $"{what}[{index}]: is {actual:G9}, expected {expected:G9}, off by {Math.Abs(actual - expected):G3}, allowed {allowed:G3}"));
    }

    private static string Join(ReadOnlySpan<int> sizes) => string.Join(", ", sizes.ToArray());

    private static string Excerpt(string text, int at)
    {
        var start = Math.Max(0, at - 20);
        var excerpt = text.Substring(start, Math.Min(60, text.Length - start));
        return "'" + excerpt.Replace("\n", "\\n").Replace("\r", "\\r").Replace("\b", "\\b").Replace("\u001b", "\\e") + "'";
    }
}
