namespace KerasBridge.Images;

/// <summary>
/// Writes baseline JPEG as Pillow's <c>save</c> with libjpeg-turbo does, byte for byte: grey, or colour with its differences at half the width and height, or four inks; the
/// standard's Huffman tables, its quantization tables scaled by quality.
/// </summary>
internal static class JpegEncoder
{
    /// <summary>The greatest width and height; libjpeg's, too.</summary>
    private const int MaxSize = 65_500;

    /// <summary>Writes a picture.</summary>
    /// <param name="image">Of mode <c>1</c>, <c>L</c>, <c>RGB</c> or <c>CMYK</c>.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="quality">1 to 100, of libjpeg's scale.</param>
    /// <exception cref="ImageFileException">JPEG has no such mode, or size.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not of the scale.</exception>
    public static void Encode(Image image, Stream stream, int quality = 75)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        if (image.width > MaxSize || image.height > MaxSize)
            throw new ImageFileException($"The image is too large for JPEG. Expected at most {MaxSize} pixels across and down. Received: {image.width} × {image.height}");
        var writer = new JpegBitWriter(stream);
        JpegEncoding encoding = image.Mode switch
        {
            ImageMode.Bilevel or ImageMode.Grey => new(image, writer, quality, 1),
            ImageMode.Rgb => new(image, writer, quality, 3),
            ImageMode.Cmyk => new(image, writer, quality, 4),
            _ => throw new ImageFileException($"JPEG cannot hold an image of mode {image.mode}. Expected 1, L, RGB or CMYK (see `convert`). Received: {image.mode}"),
        };
        encoding.Run();
    }

    /// <summary>A table of quality 50 for another quality.</summary>
    public static ushort[] Scale(ReadOnlySpan<byte> table, int quality)
    {
        var percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        var scaled = new ushort[64];
        for (var i = 0; i < 64; i++) scaled[i] = (ushort)Math.Clamp((table[i] * percent + 50) / 100, 1, 255);
        return scaled;
    }
}
