using System.Buffers.Binary;
using System.IO.Compression;
using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>Writes PNG (https://www.w3.org/TR/png-3/): 8 bits a sample, black and white and 16-bit grey as such, 32-bit grey up to 65535, each row with the filter that leaves the smallest differences.</summary>
internal static class PngEncoder
{
    /// <summary>Writes an image.</summary>
    /// <exception cref="ArgumentException">PNG has no such mode.</exception>
    public static void Encode(Image image, Stream stream)
    {
        var (bits, kind) = image.Mode switch
        {
            ImageMode.Bilevel => (1, 0),
            ImageMode.Grey => (8, 0),
            ImageMode.Grey16 or ImageMode.Grey32 => (16, 0),
            ImageMode.GreyAlpha => (8, 4),
            ImageMode.Rgb => (8, 2),
            ImageMode.Rgba => (8, 6),
            ImageMode.Palette => (8, 3),
            _ => throw new ArgumentException($"PNG has no mode '{image.mode}'. Expected 1, L, LA, P, RGB, RGBA, I or I;16: `convert` gives another. Received: an image of mode '{image.mode}'"),
        };
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), image.height);
        (header[8], header[9]) = ((byte)bits, (byte)kind);
        Chunk(stream, "IHDR"u8, header);
        if (image.Palette is { } palette)
        {
            var colours = palette.Length / 4;
            Chunk(stream, "PLTE"u8, [.. Enumerable.Range(0, colours).SelectMany(i => palette[(4 * i)..(4 * i + 3)])]);
            if (image.HasTransparency) Chunk(stream, "tRNS"u8, [.. Enumerable.Range(0, colours).Select(i => palette[4 * i + 3])]);
        }
        Chunk(stream, "IDAT"u8, Compress(image, bits, filters: kind != 3 && bits == 8));
        Chunk(stream, "IEND"u8, []);
    }

    private static byte[] Compress(Image image, int bits, bool filters)
    {
        using var memory = new MemoryStream();
        using (var deflate = new ZLibStream(memory, CompressionLevel.Optimal))
        {
            var size = (int)(((long)image.width * image.Channels * bits + 7) / 8);
            var (row, above) = (new byte[size], new byte[size]);
            var (best, tried) = (new byte[size + 1], new byte[size + 1]);
            for (var y = 0; y < image.height; y++)
            {
                (row, above) = (above, row);
                Samples(image, y, bits, row);
                var smallest = long.MaxValue;
                for (var filter = 0; filter < (filters ? 5 : 1); filter++)
                {
                    var sum = Filter(filter, row, above, image.Channels, tried);
                    if (sum >= smallest) continue;
                    smallest = sum;
                    (best, tried) = (tried, best);
                }
                deflate.Write(best);
            }
        }
        GC.KeepAlive(image);
        return memory.ToArray();
    }

    private static void Samples(Image image, int y, int bits, byte[] row)
    {
        var source = image.Row(y);
        switch (bits)
        {
            case 1:
                Array.Clear(row);
                for (var x = 0; x < source.Length; x++) row[x >> 3] |= (byte)(source[x] == 0 ? 0 : 0x80 >> (x & 7));
                break;
            case 16 when image.Mode == ImageMode.Grey32:
                // PNG goes to 65535, and Pillow cuts off there too.
                for (var x = 0; x < row.Length; x += 2) BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(x), (ushort)Math.Clamp(BitConverter.ToInt32(source[(2 * x)..]), 0, ushort.MaxValue));
                break;
            case 16:
                for (var x = 0; x < source.Length; x += 2) BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(x), BitConverter.ToUInt16(source[x..]));
                break;
            default:
                source.CopyTo(row);
                break;
        }
    }

    /// <summary>Filters a row; gives the sum of the differences as signed bytes.</summary>
    private static long Filter(int filter, byte[] row, byte[] above, int distance, byte[] result)
    {
        result[0] = (byte)filter;
        long sum = 0;
        for (var x = 0; x < row.Length; x++)
        {
            int left = x >= distance ? row[x - distance] : 0, up = above[x], corner = x >= distance ? above[x - distance] : 0;
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) >> 1,
                _ => Paeth(left, up, corner),
            };
            var difference = (byte)(row[x] - predicted);
            result[x + 1] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }
        return sum;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static void Chunk(Stream stream, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(name);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(data, Crc32.Of(name)));
        stream.Write(number);
    }
}
