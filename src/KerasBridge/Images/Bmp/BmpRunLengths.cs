namespace KerasBridge.Images;

/// <summary>Reads BMP pixels stored as run lengths of 4 or 8 bits. What the file skips is index 0, as in Pillow.</summary>
internal static class BmpRunLengths
{
    /// <summary>Reads the pixels.</summary>
    /// <param name="header">The header.</param>
    /// <param name="data">The runs.</param>
    /// <exception cref="ImageFileException">The runs end before the picture is full, without saying that it ends.</exception>
    public static Image Decode(BmpHeader header, ReadOnlySpan<byte> data)
    {
        var image = new Image(header.Width, header.Height, header.Mode, clear: true) { Palette = header.Palette };
        var four = header.Compression == BmpHeader.Rle4;
        var reader = new ByteReader(data, "BMP");
        var (x, y) = (0, 0);
        while (y < header.Height)
        {
            // The last row may end without a mark.
            if (reader.Remaining < 2 && y == header.Height - 1 && x >= header.Width) break;
            var (first, second) = (reader.U8("a run"), reader.U8("a run"));
            if (first > 0)
            {
                Write(header, image, ref x, y, first, [second], four, repeat: true);
            }
            else if (second == 0)
            {
                (x, y) = (0, y + 1);
            }
            else if (second == 1)
            {
                break;
            }
            else if (second == 2)
            {
                x = (int)Math.Min((long)x + reader.U8("a step"), header.Width);
                y += reader.U8("a step");
            }
            else
            {
                var bytes = four ? (second + 1) / 2 : second;
                Write(header, image, ref x, y, second, reader.Take(bytes, "pixels"), four, repeat: false);
                // Pixels that are not runs are filled up to an even number of bytes.
                if (bytes % 2 != 0 && reader.Remaining > 0) reader.Take(1, "filling");
            }
        }
        return image;
    }

    /// <summary>Writes pixels of one row, counted from its left; those behind its end are dropped.</summary>
    private static void Write(BmpHeader header, Image image, ref int x, int y, int count, ReadOnlySpan<byte> source, bool four, bool repeat)
    {
        var row = image.Row(header.Height - 1 - y);
        for (var i = 0; i < count && x < row.Length; i++, x++)
        {
            int value = four ? source[repeat ? 0 : i / 2] >> (i % 2 == 0 ? 4 : 0) & 15 : source[repeat ? 0 : i];
            row[x] = header.Mode == ImageMode.Bilevel ? (byte)(value != 0 ? 255 : 0) : (byte)value;
        }
    }
}
