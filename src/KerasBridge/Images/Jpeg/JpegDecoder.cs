namespace KerasBridge.Images;

/// <summary>
/// Reads JPEG: 8 bits, sequential and progressive, Huffman-coded; grey, YCbCr with any whole subsampling, RGB, CMYK and YCCK. Pixels are those of libjpeg-turbo's defaults, as Pillow
/// gives them: accurate integer DCT, smooth stretching of colour.
/// </summary>
/// <remarks>
/// Written from ITU-T T.81, JFIF 1.02 and Adobe's technical note 5116. Where libjpeg warns and goes on with grey or noise, because data are missing or no code fits, an exception is raised here; what real
/// photos show is tolerated as it is there: bytes before markers, filling, and garbage or nothing at all behind the last pixel.
/// </remarks>
internal static class JpegDecoder
{
    /// <summary>Whether a file begins as JPEG files do.</summary>
    /// <param name="bytes">Its first bytes; at least 3.</param>
    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes is [0xFF, JpegMarker.Start, 0xFF, ..];

    /// <summary>Reads a picture.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="scale">
    /// 1; or 2, 4 or 8 to decode straight to so small a part of the width and height (rounded up), which is faster, as Pillow's <c>draft</c>. The pixels are not those of a picture that is
    /// decoded and then made smaller.
    /// </param>
    /// <returns>The picture: <c>L</c>, <c>RGB</c> or <c>CMYK</c>, as it is stored.</returns>
    /// <exception cref="ImageFileException">The file is no JPEG, is damaged or truncated, is of a kind that is not read, or is larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    /// <exception cref="ArgumentException">The scale is none of those.</exception>
    public static Image Decode(ReadOnlySpan<byte> bytes, int scale = 1)
    {
        if (scale is not (1 or 2 or 4 or 8)) throw new ArgumentException($"A JPEG file cannot be decoded to that part of its size. Expected a scale of 1, 2, 4 or 8. Received: {scale}", nameof(scale));
        return JpegDecoding.Run(bytes, scale, decoding => decoding.DecodeImage());
    }

    /// <summary>Reads what stands before the pixels.</summary>
    /// <param name="bytes">The file, or as much of its beginning as reaches to the frame header.</param>
    /// <exception cref="ImageFileException">As for <see cref="Decode"/>.</exception>
    public static JpegInfo ReadInfo(ReadOnlySpan<byte> bytes) => JpegDecoding.Run(bytes, 1, decoding => decoding.ReadInfo());
}
