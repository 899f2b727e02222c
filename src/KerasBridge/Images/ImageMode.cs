namespace KerasBridge.Images;

/// <summary>What the samples of an image mean; the names in comments are Pillow's.</summary>
internal enum ImageMode
{
    /// <summary><c>1</c>: black and white, a byte of 0 or 255 each.</summary>
    Bilevel,

    /// <summary><c>L</c>: grey, a byte each.</summary>
    Grey,

    /// <summary><c>LA</c>: grey and opacity.</summary>
    GreyAlpha,

    /// <summary><c>P</c>: a byte each that chooses a colour of <see cref="Image.Palette"/>.</summary>
    Palette,

    /// <summary><c>RGB</c>: three bytes each.</summary>
    Rgb,

    /// <summary><c>RGBA</c>: four bytes each; the opacity is not multiplied in.</summary>
    Rgba,

    /// <summary><c>CMYK</c>: four bytes each, 255 for full ink.</summary>
    Cmyk,

    /// <summary><c>I</c>: grey, whole numbers of 32 bits.</summary>
    Grey32,

    /// <summary><c>I;16</c>: grey, 16 bits each, in the machine's order of bytes.</summary>
    Grey16,
}
