namespace KerasBridge.Numpy;

/// <summary>Shapes as NumPy's messages write them: without blanks.</summary>
internal static class ShapeText
{
    /// <summary><c>(2,3)</c>, <c>(4,)</c>, <c>()</c>.</summary>
    public static string Bare(Shape shape) => Bare(shape.Dims);

    /// <summary><c>(2,3)</c>, <c>(4,)</c>, <c>()</c>.</summary>
    public static string Bare(ReadOnlySpan<int> dims) => dims.Length == 1 ? $"({dims[0]},)" : $"({string.Join(',', dims.ToArray())})";
}
