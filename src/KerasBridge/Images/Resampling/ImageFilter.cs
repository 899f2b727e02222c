namespace KerasBridge.Images;

/// <summary>Pillow's ways to make a pixel out of its neighbours, when the size of a picture changes.</summary>
internal enum ImageFilter
{
    /// <summary>The one nearest pixel.</summary>
    Nearest,

    /// <summary>The mean of the pixels that the new one covers.</summary>
    Box,

    /// <summary>A triangle, two pixels wide.</summary>
    Bilinear,

    /// <summary>Hamming's window over a sinc, two pixels wide.</summary>
    Hamming,

    /// <summary>Keys's cubic with a = −0.5, four pixels wide.</summary>
    Bicubic,

    /// <summary>Lanczos's window over a sinc, six pixels wide.</summary>
    Lanczos,
}
