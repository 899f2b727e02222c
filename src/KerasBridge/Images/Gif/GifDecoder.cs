namespace KerasBridge.Images;

/// <summary>Reads GIF files. The first frame has Pillow's mode: <c>P</c>, or <c>L</c> where its palette is the grey ramp; further frames are composed in RGB or RGBA.</summary>
internal static partial class GifDecoder
{
    /// <summary>The most pixels that a byte of codes can stand for: codes have at least 2 bits, and at most 4096 pixels.</summary>
    private const long LargestExpansion = 4096 * 4;

    /// <summary>Whether a file begins as GIF files do.</summary>
    public static bool IsGif(ReadOnlySpan<byte> data) => data.StartsWith("GIF87a"u8) || data.StartsWith("GIF89a"u8);

    /// <summary>Reads the header, and that of the first frame.</summary>
    public static ImageInfo Identify(ReadOnlySpan<byte> data)
    {
        var reader = new GifReader(data);
        var frame = reader.Next() ?? throw Empty();
        var (width, height) = Screen(reader, frame);
        return new ImageInfo("GIF", width, height, frame.Colours is null ? ImageMode.Grey : ImageMode.Palette);
    }

    /// <summary>Reads the first frame.</summary>
    /// <exception cref="ImageFileException">The file is damaged, truncated or too large.</exception>
    public static Image Decode(ReadOnlySpan<byte> data)
    {
        var reader = new GifReader(data);
        return First(data, reader, reader.Next() ?? throw Empty());
    }

    private static Image First(ReadOnlySpan<byte> data, in GifReader reader, GifFrame frame)
    {
        var (width, height) = Screen(reader, frame);
        var pixels = Pixels(data, frame);
        var seenThrough = frame.Transparent >= 0;
        Image image;
        if (frame.Colours is { } colours)
        {
            var palette = Image.GreyPalette();
            for (var i = 0; i < colours.Length / 3; i++) colours.AsSpan(3 * i, 3).CopyTo(palette.AsSpan(4 * i));
            if (seenThrough) palette[4 * frame.Transparent + 3] = 0;
            image = new Image(width, height, ImageMode.Palette) { Palette = palette, HasTransparency = seenThrough };
        }
        else
        {
            image = new Image(width, height, ImageMode.Grey)
            {
                HasTransparency = seenThrough,
                TransparentColour = seenThrough ? (frame.Transparent, frame.Transparent, frame.Transparent) : null,
            };
        }
        // What the frame leaves free of the screen is seen through, or index 0.
        var rest = (byte)Math.Max(0, frame.Transparent);
        for (var y = 0; y < height; y++)
        {
            var row = image.Row(y);
            row.Fill(rest);
            if (y >= frame.Top && y < frame.Top + frame.Height) pixels.AsSpan(SourceRow(frame, y - frame.Top) * frame.Width, frame.Width).CopyTo(row[frame.Left..]);
        }
        return image;
    }

    /// <summary>The indices of a frame, in the order of the file.</summary>
    private static byte[] Pixels(ReadOnlySpan<byte> data, GifFrame frame)
    {
        var count = (long)frame.Width * frame.Height;
        var there = data.Length - frame.DataStart;
        if (count / LargestExpansion > there) throw new ImageFileException($"The GIF image is truncated. Expected codes for {count} pixels. Received: {there} bytes, too few for that many");
        var pixels = GC.AllocateUninitializedArray<byte>((int)Math.Min(count, Array.MaxLength));
        GifLzw.Decode(data, frame.DataStart, frame.CodeBits, pixels);
        return pixels;
    }

    /// <summary>Some files claim a screen that is smaller than what is drawn on it.</summary>
    private static (int Width, int Height) Screen(in GifReader reader, GifFrame frame)
    {
        var (width, height) = (Math.Max(reader.Width, frame.Left + frame.Width), Math.Max(reader.Height, frame.Top + frame.Height));
        ImageLimits.Check(width, height, "GIF");
        return (width, height);
    }

    /// <summary>Which row of the file row <paramref name="y"/> of the picture is: interlaced ones come in four passes, every eighth, the eighths between, fourths, and the odd rows.</summary>
    private static int SourceRow(GifFrame frame, int y)
    {
        if (!frame.Interlaced) return y;
        var (eighths, fourths, halves) = ((frame.Height + 7) / 8, (frame.Height + 3) / 8, (frame.Height + 1) / 4);
        return (y & 7) switch
        {
            0 => y / 8,
            4 => eighths + y / 8,
            2 or 6 => eighths + fourths + y / 4,
            _ => eighths + fourths + halves + y / 2,
        };
    }

    private static ImageFileException Empty() => new("The GIF image has no frame. Expected at least one. Received: a file without any");
}
