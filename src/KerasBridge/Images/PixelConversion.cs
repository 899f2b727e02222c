namespace KerasBridge.Images;

/// <summary>Brings a picture from one mode to another, with the arithmetic of Pillow's <c>Convert.c</c>.</summary>
internal static partial class PixelConversion
{
    /// <summary>Converts; the modes differ.</summary>
    public static Image Convert(Image image, ImageMode to)
    {
        var impossible = to is ImageMode.Palette or ImageMode.Grey32 || (to == ImageMode.Grey16 && image.Mode is not (ImageMode.Bilevel or ImageMode.Grey));
        if (impossible)
        {
            throw new ArgumentException(
                $"An image of mode '{image.mode}' cannot be converted so. Expected mode to be one of 1, L, LA, RGB, RGBA, CMYK (or I;16 from grey). Received: mode='{(to == ImageMode.Palette ? "P" : to == ImageMode.Grey32 ? "I" : "I;16")}'");
        }
        if (to == ImageMode.Bilevel) return Dither(image);
        var result = new Image(image.width, image.height, to) { TransparentColour = Carried(image, to), HasTransparency = Carried(image, to) is not null };
        var scratch = new byte[image.width * 4];
        for (var y = 0; y < image.height; y++)
        {
            ReadOnlySpan<byte> source = image.Row(y);
            var target = result.Row(y);
            switch (to)
            {
                case ImageMode.Grey:
                    ToGrey(image, source, target);
                    break;
                case ImageMode.GreyAlpha:
                    ToGrey(image, source, scratch);
                    for (var x = 0; x < image.width; x++) target[2 * x] = scratch[x];
                    Opacity(image, source, target, 2);
                    break;
                case ImageMode.Rgb:
                    ToRgb(image, source, target, 3);
                    break;
                case ImageMode.Rgba:
                    ToRgb(image, source, target, 4);
                    Opacity(image, source, target, 4);
                    break;
                case ImageMode.Cmyk:
                    ToCmyk(image, source, target, scratch);
                    break;
                default:
                    for (var x = 0; x < image.width; x++) BitConverter.TryWriteBytes(target[(2 * x)..], (ushort)source[x]);
                    break;
            }
        }
        GC.KeepAlive(image);
        return result;
    }

    /// <summary>The transparent colour goes with the picture, as long as it stays without opacity.</summary>
    private static (int, int, int)? Carried(Image image, ImageMode to)
    {
        if (image.TransparentColour is not var (red, green, blue)) return null;
        if (to is not (ImageMode.Grey or ImageMode.Rgb)) return null;
        if (to == ImageMode.Rgb || image.Mode != ImageMode.Rgb) return (red, green, blue);
        var grey = Grey(red & 255, green & 255, blue & 255);
        return (grey, grey, grey);
    }

    /// <summary>Writes the last channel of each pixel.</summary>
    private static void Opacity(Image image, ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        var last = channels - 1;
        switch (image.Mode)
        {
            case ImageMode.GreyAlpha:
                for (var x = 0; x < image.width; x++) target[x * channels + last] = source[2 * x + 1];
                return;
            case ImageMode.Rgba:
                for (var x = 0; x < image.width; x++) target[x * channels + last] = source[4 * x + 3];
                return;
            case ImageMode.Palette when image.Palette is { } palette:
                for (var x = 0; x < image.width; x++) target[x * channels + last] = palette[4 * source[x] + 3];
                return;
        }
        for (var x = 0; x < image.width; x++) target[x * channels + last] = 255;
        // As in Pillow, the colour of the file is compared by its lower bytes, and never where grey with opacity is made of colours.
        if (image.TransparentColour is not var (red, green, blue) || (channels == 2 && image.Mode == ImageMode.Rgb)) return;
        var grey16 = image.Mode == ImageMode.Grey16;
        for (var x = 0; x < image.width; x++)
        {
            var equal = image.Mode switch
            {
                ImageMode.Rgb => source[3 * x] == (byte)red && source[3 * x + 1] == (byte)green && source[3 * x + 2] == (byte)blue,
                _ when grey16 => BitConverter.ToUInt16(source[(2 * x)..]) == red,
                _ => source[x] == (byte)red,
            };
            if (equal) target[x * channels + last] = 0;
        }
    }
}
