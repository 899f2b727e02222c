using KerasBridge.Images;

namespace KerasBridge.Plotting;

/// <summary>Pixels of four bytes (red, green, blue, opacity) as pictures of Images.</summary>
internal static class Pixels
{
    /// <summary>A picture of the pixels, copied.</summary>
    public static Image ToImage(byte[] rgba, int width, int height)
    {
        var image = new Image(width, height, ImageMode.Rgba);
        for (var y = 0; y < height; y++) rgba.AsSpan(y * width * 4, width * 4).CopyTo(image.Row(y));
        GC.KeepAlive(image);
        return image;
    }

    /// <summary>The pixels of a picture, copied.</summary>
    public static byte[] Of(Image image)
    {
        var source = image.Convert(ImageMode.Rgba);
        var rgba = new byte[source.width * source.height * 4];
        for (var y = 0; y < source.height; y++) source.Row(y).CopyTo(rgba.AsSpan(y * source.width * 4));
        GC.KeepAlive(source);
        return rgba;
    }

    /// <summary>A PNG file.</summary>
    public static byte[] ToPng(byte[] rgba, int width, int height)
    {
        using var stream = new MemoryStream();
        ToImage(rgba, width, height).save(stream, "png");
        return stream.ToArray();
    }
}
