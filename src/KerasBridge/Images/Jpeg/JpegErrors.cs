namespace KerasBridge.Images;

/// <summary>The errors that several parts of the decoder raise.</summary>
internal static class JpegErrors
{
    /// <summary>The file ends, or a marker comes, in the midst of the pixels.</summary>
    public static ImageFileException EndsEarly() =>
        new("The JPEG file is truncated. Expected the data of all its pixels. Received: data that ends before");

    /// <summary>The file ends among its markers.</summary>
    public static ImageFileException NoMarker(string expected) =>
        new($"The JPEG file is truncated. Expected {expected}. Received: the end of the file");

    /// <summary>A block has more than 64 coefficients.</summary>
    public static ImageFileException TooManyCoefficients() =>
        new("The JPEG file is damaged. Expected at most 64 coefficients in a block. Received: more");

    /// <summary>Some segment makes no sense.</summary>
    public static ImageFileException Segment(string what, string expected, object received) =>
        new($"The JPEG file is damaged: {what}. Expected {expected}. Received: {received}");

    /// <summary>A kind of JPEG that is not read.</summary>
    public static ImageFileException Unsupported(string kind) =>
        new($"The JPEG file is of a kind that is not read. Expected 8-bit baseline, extended sequential or progressive, Huffman-coded, with 1, 3 or 4 components. Received: {kind}");
}
