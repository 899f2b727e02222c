namespace KerasBridge.Images;

internal static partial class PixelConversion
{
    /// <summary>Black and white, the error of each pixel spread over its neighbours (Floyd and Steinberg 1976) in Pillow's integers.</summary>
    private static Image Dither(Image image)
    {
        if (image.Mode == ImageMode.Palette) return Threshold(image);
        var result = new Image(image.width, image.height, ImageMode.Bilevel);
        var grey = new byte[image.width];
        var colours = new byte[image.width * 3];
        var errors = new int[image.width + 1];
        for (var y = 0; y < image.height; y++)
        {
            Brightness(image, image.Row(y), colours, grey);
            var target = result.Row(y);
            var (error, before, beforeThat) = (0, 0, 0);
            for (var x = 0; x < grey.Length; x++)
            {
                var value = Math.Clamp(grey[x] + (error + errors[x + 1]) / 16, 0, 255);
                target[x] = (byte)(value > 128 ? 255 : 0);
                error = value - target[x];
                // Of sixteen parts three go below left, five below, one below right and seven to the right.
                errors[x] = 3 * error + before;
                before = 5 * error + beforeThat;
                beforeThat = error;
                error *= 7;
            }
            errors[grey.Length] = before;
        }
        GC.KeepAlive(image);
        return result;
    }

    /// <summary>Colours of a palette become black or white each, without regard to their neighbours.</summary>
    private static Image Threshold(Image image)
    {
        var result = new Image(image.width, image.height, ImageMode.Bilevel);
        var palette = image.Palette ?? Image.GreyPalette();
        for (var y = 0; y < image.height; y++)
        {
            ReadOnlySpan<byte> source = image.Row(y);
            var target = result.Row(y);
            for (var x = 0; x < target.Length; x++)
                target[x] = (byte)(Thousandths(palette[4 * source[x]], palette[4 * source[x] + 1], palette[4 * source[x] + 2]) >= 128_000 ? 255 : 0);
        }
        GC.KeepAlive(image);
        return result;
    }

    /// <summary>The brightness that dithering starts from, which Pillow rounds differently from that of mode <c>L</c>.</summary>
    private static void Brightness(Image image, ReadOnlySpan<byte> source, Span<byte> colours, Span<byte> grey)
    {
        if (image.Mode is not (ImageMode.Rgb or ImageMode.Rgba or ImageMode.Cmyk))
        {
            ToGrey(image, source, grey);
            return;
        }
        ToRgb(image, source, colours, 3);
        for (var x = 0; x < grey.Length; x++) grey[x] = (byte)(Thousandths(colours[3 * x], colours[3 * x + 1], colours[3 * x + 2]) / 1000);
    }

    private static int Thousandths(int red, int green, int blue) => 299 * red + 587 * green + 114 * blue;
}
