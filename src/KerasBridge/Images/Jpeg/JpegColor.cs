namespace KerasBridge.Images;

/// <summary>What the components of a JPEG picture mean.</summary>
internal enum JpegColor
{
    /// <summary>Brightness alone.</summary>
    Grey,

    /// <summary>Brightness and two colour differences.</summary>
    Ycc,

    /// <summary>Red, green, blue.</summary>
    Rgb,

    /// <summary>Four inks, inverted.</summary>
    Cmyk,

    /// <summary>Four inks, inverted, the first three as brightness and colour differences.</summary>
    Ycck,
}
