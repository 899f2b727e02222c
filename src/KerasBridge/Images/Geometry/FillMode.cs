namespace KerasBridge.Images;

/// <summary>What lies beyond the edge of a picture; the names and meanings are those of SciPy's <c>ndimage</c>.</summary>
internal enum FillMode
{
    /// <summary>A value: <c>k k k | a b c d | k k k</c>. Nothing is mixed with it.</summary>
    Constant,

    /// <summary>The edge: <c>a a a | a b c d | d d d</c>.</summary>
    Nearest,

    /// <summary>The picture mirrored with its edge: <c>c b a | a b c d | d c b</c>.</summary>
    Reflect,

    /// <summary>The picture again, so that the last pixel and the first are one: <c>b c d | a b c d | b c d</c>, with a period of one less than the size.</summary>
    Wrap,
}
