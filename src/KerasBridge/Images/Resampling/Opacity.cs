namespace KerasBridge.Images;

/// <summary>Multiplies opacity into the colours, and divides it out again, with Pillow's rounding.</summary>
internal static class Opacity
{
    /// <summary>A copy of an RGBA or LA picture whose colours are multiplied by opacity / 255.</summary>
    public static Image Multiplied(Image image)
    {
        var result = image.Like(image.width, image.height);
        var channels = image.Channels;
        for (var y = 0; y < image.height; y++)
        {
            ReadOnlySpan<byte> source = image.Row(y);
            var target = result.Row(y);
            for (var i = 0; i + channels <= source.Length; i += channels)
            {
                var alpha = source[i + channels - 1];
                for (var c = 0; c < channels - 1; c++) target[i + c] = (byte)PixelConversion.MultiplyDivide255(source[i + c], alpha);
                target[i + channels - 1] = alpha;
            }
        }
        GC.KeepAlive(image);
        return result;
    }

    /// <summary>Divides it out, in place.</summary>
    public static void DivideOut(Image image)
    {
        var channels = image.Channels;
        for (var y = 0; y < image.height; y++)
        {
            var row = image.Row(y);
            for (var i = 0; i + channels <= row.Length; i += channels)
            {
                int alpha = row[i + channels - 1];
                if (alpha is 0 or 255) continue;
                for (var c = 0; c < channels - 1; c++) row[i + c] = (byte)Math.Min(255 * row[i + c] / alpha, 255);
            }
        }
    }
}
