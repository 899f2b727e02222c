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

    /// <summary>A PNG file: grey or without opacity where that is all there is, which is smaller.</summary>
    public static byte[] ToPng(byte[] rgba, int width, int height)
    {
        var image = ToImage(rgba, width, height);
        if (LeastMode(rgba) is var mode and not ImageMode.Rgba) image = image.Convert(mode);
        using var stream = new MemoryStream();
        image.save(stream, "png");
        return stream.ToArray();
    }

    private static ImageMode LeastMode(byte[] rgba)
    {
        var isGrey = true;
        for (var i = 0; i < rgba.Length; i += 4)
        {
            if (rgba[i + 3] != 255) return ImageMode.Rgba;
            isGrey &= rgba[i] == rgba[i + 1] && rgba[i] == rgba[i + 2];
        }
        return isGrey ? ImageMode.Grey : ImageMode.Rgb;
    }
}
