namespace KerasBridge.Images;

internal static partial class PngDecoder
{
    /// <summary>Adam7: where each pass begins and how far apart its pixels are.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static void ReadRows(Stream inflated, in PngHeader header, Image image)
    {
        var reader = new PngRowReader(inflated, header, image.width);
        for (var y = 0; y < image.height; y++) PngRow.Unpack(header, reader.Next(), image.Row(y), image.width);
    }

    private static void ReadInterlaced(Stream inflated, in PngHeader header, Image image)
    {
        var unpacked = new byte[image.RowBytes];
        var size = image.PixelBytes;
        foreach (var (x0, y0, stepX, stepY) in Passes)
        {
            if (x0 >= image.width) continue;
            var pixels = (image.width - x0 + stepX - 1) / stepX;
            PngRowReader? reader = null;
            for (var y = y0; y < image.height; y += stepY)
            {
                reader ??= new PngRowReader(inflated, header, pixels);
                PngRow.Unpack(header, reader.Next(), unpacked, pixels);
                var row = image.Row(y);
                for (var i = 0; i < pixels; i++) unpacked.AsSpan(i * size, size).CopyTo(row[((x0 + i * stepX) * size)..]);
            }
        }
    }
}
