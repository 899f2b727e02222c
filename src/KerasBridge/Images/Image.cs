using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// A picture, as <c>load_img</c> gives it: what <c>PIL.Image</c> is in Python. Rows lie one after the other without gaps, the channels of a pixel beside each other.
/// </summary>
/// <remarks>See https://pillow.readthedocs.io/en/stable/reference/Image.html for the names of modes.</remarks>
public sealed unsafe partial class Image
{
    private readonly NativeBlock _block;

    internal Image(int width, int height, ImageMode mode, bool clear = false)
    {
        this.width = width;
        this.height = height;
        Mode = mode;
        _block = NativeBlock.Allocate((nuint)width * (nuint)height * (nuint)PixelBytes, clear);
    }

    /// <summary>The number of pixels in a row.</summary>
    public int width { get; }

    /// <summary>The number of rows.</summary>
    public int height { get; }

    /// <summary>Width and height, in this order.</summary>
    public (int width, int height) size => (width, height);

    /// <summary>Pillow's name for what the samples mean: <c>1</c>, <c>L</c>, <c>LA</c>, <c>P</c>, <c>RGB</c>, <c>RGBA</c>, <c>CMYK</c>, <c>I</c> or <c>I;16</c>.</summary>
    public string mode => Mode switch
    {
        ImageMode.Bilevel => "1",
        ImageMode.Grey => "L",
        ImageMode.GreyAlpha => "LA",
        ImageMode.Palette => "P",
        ImageMode.Rgb => "RGB",
        ImageMode.Rgba => "RGBA",
        ImageMode.Cmyk => "CMYK",
        ImageMode.Grey32 => "I",
        _ => "I;16",
    };

    /// <summary>The format of the file that the picture is of: <c>JPEG</c>, <c>PNG</c>, <c>GIF</c>, <c>BMP</c> or <c>PPM</c>, as Pillow has it; null where it was made or converted.</summary>
    public string? format { get; internal set; }

    internal ImageMode Mode { get; }

    /// <summary>The samples of a pixel.</summary>
    internal int Channels => Mode switch
    {
        ImageMode.GreyAlpha => 2,
        ImageMode.Rgb => 3,
        ImageMode.Rgba or ImageMode.Cmyk => 4,
        _ => 1,
    };

    /// <summary>The bytes of a pixel.</summary>
    internal int PixelBytes => Mode switch
    {
        ImageMode.Grey16 => 2,
        ImageMode.Grey32 => 4,
        _ => Channels,
    };

    /// <summary>The bytes of a row.</summary>
    internal int RowBytes => width * PixelBytes;

    /// <summary>Where the picture has a palette: 256 colours, of four bytes each (red, green, blue, opacity).</summary>
    internal byte[]? Palette { get; init; }

    /// <summary>Whether some colour of the palette, or one colour of a picture without opacity, is meant to be seen through.</summary>
    internal bool HasTransparency { get; init; }

    /// <summary>The first byte. Valid as long as the image is reachable: who uses it over many statements ends with <c>GC.KeepAlive(image)</c>.</summary>
    internal byte* Pixels => (byte*)_block.Pointer;

    /// <summary>One row.</summary>
    internal Span<byte> Row(int y) => new(Pixels + (nint)y * RowBytes, RowBytes);
}
