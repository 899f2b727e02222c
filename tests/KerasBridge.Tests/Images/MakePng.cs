using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Images;

/// <summary>Writes PNG files of every kind, plainly and apart from the library's own encoder, so that the decoder can be held against the samples that went in.</summary>
internal static class MakePng
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>A file of random samples; <paramref name="samples"/> are in order of rows, pixels, channels.</summary>
    public static byte[] Random(System.Random random, int width, int height, int colourType, int depth, bool interlaced, out int[] samples, byte[]? palette = null, byte[]? transparency = null)
    {
        var channels = colourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        samples = new int[width * height * channels];
        for (var i = 0; i < samples.Length; i++) samples[i] = random.Next(1 << depth);
        using var raw = new MemoryStream();
        foreach (var (x0, y0, stepX, stepY) in interlaced ? Passes : [(0, 0, 1, 1)])
        {
            if (x0 >= width) continue;
            byte[]? above = null;
            for (var y = y0; y < height; y += stepY)
            {
                var row = Pack(samples, width, channels, depth, y, x0, stepX);
                Filter(raw, random.Next(5), row, above ?? new byte[row.Length], Math.Max(1, channels * depth / 8));
                above = row;
            }
        }
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(raw.ToArray());
        return File(Header(width, height, depth, colourType, interlaced), palette, transparency, compressed.ToArray());
    }

    /// <summary>A file of chunks, the data in pieces of 50 bytes.</summary>
    public static byte[] File(byte[] header, byte[]? palette, byte[]? transparency, byte[] data)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", header);
        if (palette is not null) Chunk(file, "PLTE", palette);
        if (transparency is not null) Chunk(file, "tRNS", transparency);
        foreach (var piece in data.Chunk(50)) Chunk(file, "IDAT", piece);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static byte[] Header(int width, int height, int depth, int colourType, bool interlaced)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colourType, interlaced ? (byte)1 : (byte)0);
        return header;
    }

    public static void Chunk(Stream file, string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }

    private static byte[] Pack(int[] samples, int width, int channels, int depth, int y, int x0, int stepX)
    {
        var bits = new List<byte>();
        for (var x = x0; x < width; x += stepX)
        {
            for (var c = 0; c < channels; c++)
            {
                for (var bit = depth - 1; bit >= 0; bit--) bits.Add((byte)(samples[(y * width + x) * channels + c] >> bit & 1));
            }
        }
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, i) => bit << (7 - i)).Sum())];
    }

    private static void Filter(Stream raw, int filter, byte[] row, byte[] above, int step)
    {
        raw.WriteByte((byte)filter);
        for (var i = 0; i < row.Length; i++)
        {
            int a = i >= step ? row[i - step] : 0, b = above[i], c = i >= step ? above[i - step] : 0;
            var nearest = new[] { a, b, c }.MinBy(value => Math.Abs(a + b - c - value));
            raw.WriteByte((byte)(row[i] - filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => nearest }));
        }
    }
}
