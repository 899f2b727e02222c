using System.Buffers.Binary;

namespace KerasBridge.Images;

/// <summary>Writes BMP, not compressed: black and white with 1 bit, grey with 8, colours with 24.</summary>
internal static class BmpEncoder
{
    private const int Headers = 54;

    /// <summary>Writes an image.</summary>
    /// <exception cref="ArgumentException">BMP has no such mode.</exception>
    public static void Encode(Image image, Stream stream)
    {
        var (bits, colours) = image.Mode switch
        {
            ImageMode.Bilevel => (1, 2),
            ImageMode.Grey or ImageMode.Palette => (8, 256),
            ImageMode.Rgb => (24, 0),
            _ => throw new ArgumentException($"BMP has no mode '{image.mode}'. Expected 1, L, P or RGB: `convert` gives another. Received: an image of mode '{image.mode}'"),
        };
        var longRow = ((long)image.width * bits + 31) / 32 * 4;
        var start = Headers + 4 * colours;
        var total = start + longRow * image.height;
        if (total > int.MaxValue) throw new ArgumentException($"The image is too large for BMP. Expected a file of less than 2 GB. Received: {image.width} × {image.height}");
        var rowBytes = (int)longRow;
        var header = new byte[start];
        "BM"u8.CopyTo(header);
        Write(header, 2, (int)total);
        Write(header, 10, start);
        Write(header, 14, 40);
        Write(header, 18, image.width);
        Write(header, 22, image.height);
        (header[26], header[28]) = (1, (byte)bits);
        Write(header, 34, rowBytes * image.height);
        // 96 dots an inch.
        Write(header, 38, 3780);
        Write(header, 42, 3780);
        Write(header, 46, colours);
        Write(header, 50, colours);
        for (var i = 0; i < colours; i++)
        {
            var grey = (byte)(colours == 2 ? 255 * i : i);
            var colour = header.AsSpan(Headers + 4 * i, 3);
            if (image.Palette is { } palette) (colour[0], colour[1], colour[2]) = (palette[4 * i + 2], palette[4 * i + 1], palette[4 * i]);
            else colour.Fill(grey);
        }
        stream.Write(header);
        var row = new byte[rowBytes];
        for (var y = image.height - 1; y >= 0; y--)
        {
            var source = image.Row(y);
            if (bits == 1)
            {
                Array.Clear(row);
                for (var x = 0; x < source.Length; x++) row[x >> 3] |= (byte)(source[x] == 0 ? 0 : 0x80 >> (x & 7));
            }
            else if (bits == 8)
            {
                source.CopyTo(row);
            }
            else
            {
                for (var x = 0; x < source.Length; x += 3) (row[x], row[x + 1], row[x + 2]) = (source[x + 2], source[x + 1], source[x]);
            }
            stream.Write(row);
        }
        GC.KeepAlive(image);
    }

    private static void Write(byte[] header, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), value);
}
