namespace KerasBridge.Images;

/// <summary>Which decoder reads a file; its first bytes decide, never its name.</summary>
internal static class ImageFormats
{
    /// <summary>What can be read, for messages.</summary>
    public const string Known = "JPEG, PNG, GIF, BMP or PPM/PGM/PBM";

    /// <summary>Decodes an image; of a GIF the first frame.</summary>
    /// <exception cref="ImageFileException">It is none, or it is damaged.</exception>
    public static Image Decode(ReadOnlySpan<byte> data)
    {
        if (JpegDecoder.IsJpeg(data)) return JpegDecoder.Decode(data);
        if (PngDecoder.IsPng(data)) return PngDecoder.Decode(data);
        if (GifDecoder.IsGif(data)) return GifDecoder.Decode(data);
        if (BmpHeader.IsBmp(data)) return BmpDecoder.Decode(data);
        if (PnmHeader.IsPnm(data)) return PnmDecoder.Decode(data);
        throw Unknown(data);
    }

    /// <summary>Reads the header only.</summary>
    /// <exception cref="ImageFileException">It is no image, or its header is damaged.</exception>
    public static ImageInfo Identify(ReadOnlySpan<byte> data)
    {
        if (JpegDecoder.IsJpeg(data))
        {
            var info = JpegDecoder.ReadInfo(data);
            return new ImageInfo("JPEG", info.Width, info.Height, info.Mode);
        }
        if (PngDecoder.IsPng(data)) return PngDecoder.Identify(data);
        if (GifDecoder.IsGif(data)) return GifDecoder.Identify(data);
        if (BmpHeader.IsBmp(data)) return BmpHeader.Read(data).Info;
        if (PnmHeader.IsPnm(data)) return PnmHeader.Read(data).Info;
        throw Unknown(data);
    }

    /// <summary>Pillow's name of the format of an image that has been decoded.</summary>
    public static string NameOf(ReadOnlySpan<byte> data) =>
        JpegDecoder.IsJpeg(data) ? "JPEG" : PngDecoder.IsPng(data) ? "PNG" : GifDecoder.IsGif(data) ? "GIF" : BmpHeader.IsBmp(data) ? "BMP" : "PPM";

    private static ImageFileException Unknown(ReadOnlySpan<byte> data)
    {
        var start = data.Length == 0 ? "no bytes at all" : "bytes that begin with " + Convert.ToHexString(data[..Math.Min(8, data.Length)]);
        return new ImageFileException($"This is no image of a known format. Expected {Known}. Received: {start}");
    }
}
