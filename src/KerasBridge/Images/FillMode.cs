namespace KerasBridge.Images;

/// <summary>What stands outside of a picture, by SciPy's names as Keras uses them.</summary>
internal enum FillMode
{
    /// <summary>One value everywhere.</summary>
    Constant,

    /// <summary>The last pixel goes on: <c>aaaa|abcd|dddd</c>.</summary>
    Nearest,

    /// <summary>A mirror at the edge of the last pixel: <c>dcba|abcd|dcba</c>.</summary>
    Reflect,

    /// <summary>The picture again, its last pixel laid over its first: SciPy's <c>wrap</c>.</summary>
    Wrap,
}
