namespace KerasBridge.Images;

internal static partial class PixelConversion
{
    /// <summary>The brightness of a colour (ITU-R 601-2), in 16 bits behind the point.</summary>
    public static byte Grey(int red, int green, int blue) => (byte)((19595 * red + 38470 * green + 7471 * blue + 0x8000) >> 16);

    /// <summary>a · b / 255, rounded, without a division.</summary>
    public static int MultiplyDivide255(int a, int b)
    {
        var product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    }

    private static void ToGrey(Image image, ReadOnlySpan<byte> source, Span<byte> target)
    {
        target = target[..image.width];
        switch (image.Mode)
        {
            case ImageMode.Bilevel or ImageMode.Grey:
                source[..target.Length].CopyTo(target);
                break;
            case ImageMode.GreyAlpha:
                for (var x = 0; x < target.Length; x++) target[x] = source[2 * x];
                break;
            case ImageMode.Grey16:
                for (var x = 0; x < target.Length; x++) target[x] = (byte)Math.Min((int)BitConverter.ToUInt16(source[(2 * x)..]), 255);
                break;
            case ImageMode.Grey32:
                for (var x = 0; x < target.Length; x++) target[x] = (byte)Math.Clamp(BitConverter.ToInt32(source[(4 * x)..]), 0, 255);
                break;
            case ImageMode.Palette:
                var palette = image.Palette ?? Image.GreyPalette();
                for (var x = 0; x < target.Length; x++) target[x] = Grey(palette[4 * source[x]], palette[4 * source[x] + 1], palette[4 * source[x] + 2]);
                break;
            case ImageMode.Cmyk:
                for (var x = 0; x < target.Length; x++)
                {
                    var rest = 255 - source[4 * x + 3];
                    target[x] = Grey(Ink(rest, source[4 * x]), Ink(rest, source[4 * x + 1]), Ink(rest, source[4 * x + 2]));
                }
                break;
            default:
                var step = image.Channels;
                for (var (x, i) = (0, 0); x < target.Length && i + 2 < source.Length; x++, i += step) target[x] = Grey(source[i], source[i + 1], source[i + 2]);
                break;
        }
    }

    /// <summary>Writes red, green and blue of pixels that lie <paramref name="step"/> bytes apart.</summary>
    private static void ToRgb(Image image, ReadOnlySpan<byte> source, Span<byte> target, int step)
    {
        switch (image.Mode)
        {
            case ImageMode.Palette:
                ReadOnlySpan<byte> palette = image.Palette ?? Image.GreyPalette();
                for (var x = 0; x < image.width; x++) palette.Slice(4 * source[x], 3).CopyTo(target[(x * step)..]);
                break;
            case ImageMode.Rgb or ImageMode.Rgba:
                var own = image.Channels;
                for (var (i, o) = (0, 0); i + 2 < source.Length && o + 2 < target.Length; i += own, o += step)
                    (target[o], target[o + 1], target[o + 2]) = (source[i], source[i + 1], source[i + 2]);
                break;
            case ImageMode.Cmyk:
                for (var x = 0; x < image.width; x++)
                {
                    var rest = 255 - source[4 * x + 3];
                    for (var c = 0; c < 3; c++) target[x * step + c] = Ink(rest, source[4 * x + c]);
                }
                break;
            default:
                var size = image.PixelBytes;
                for (var x = 0; x < image.width; x++)
                {
                    var grey = image.Mode switch
                    {
                        ImageMode.Grey16 => (byte)Math.Min((int)BitConverter.ToUInt16(source[(2 * x)..]), 255),
                        ImageMode.Grey32 => (byte)Math.Clamp(BitConverter.ToInt32(source[(4 * x)..]), 0, 255),
                        _ => source[size * x],
                    };
                    (target[x * step], target[x * step + 1], target[x * step + 2]) = (grey, grey, grey);
                }
                break;
        }
    }

    /// <summary>Colours become three inks without black; greys become black alone.</summary>
    private static void ToCmyk(Image image, ReadOnlySpan<byte> source, Span<byte> target, Span<byte> scratch)
    {
        if (image.Mode is ImageMode.Rgb or ImageMode.Rgba or ImageMode.Palette)
        {
            ToRgb(image, source, target, 4);
            for (var x = 0; x < image.width; x++)
            {
                for (var c = 0; c < 3; c++) target[4 * x + c] = (byte)(255 - target[4 * x + c]);
                target[4 * x + 3] = 0;
            }
            return;
        }
        ToGrey(image, source, scratch);
        target.Clear();
        for (var x = 0; x < image.width; x++) target[4 * x + 3] = (byte)(255 - scratch[x]);
    }

    /// <summary>What an ink leaves of the light that black lets through.</summary>
    private static byte Ink(int rest, int ink) => (byte)Math.Clamp(rest - MultiplyDivide255(ink, rest), 0, 255);
}
