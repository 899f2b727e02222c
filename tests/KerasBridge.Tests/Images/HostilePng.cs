using System.Buffers.Binary;
using System.IO.Compression;

namespace KerasBridge.Tests.Images;

/// <summary>PNG files of sound chunks that do not fit together: headers that promise other pixels, data in odd pieces, streams that end early or never.</summary>
internal static class HostilePng
{
    private static readonly byte[] s_bomb = Compress(new byte[1 << 22]);

    public static byte[] Make(System.Random random)
    {
        var kind = PngDecoderTests.Kinds.ElementAt(random.Next(PngDecoderTests.Kinds.Count()));
        var (type, depth) = ((int)kind[0], (int)kind[1]);
        if (random.Next(4) == 0) (type, depth) = (random.Next(8), 1 << random.Next(6));
        int[] sizes = [1, 1, 2, 3, 4, 5, 7, 8, 9, 16, 17];
        var (width, height) = (sizes[random.Next(sizes.Length)], sizes[random.Next(sizes.Length)]);
        var header = MakePng.Header(width, height, depth, type, random.Next(2) == 0);
        var bits = (type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 }) * depth;
        // Interlaced pictures have a filter's byte for each row of each pass.
        var rows = new byte[Math.Max(1, (width * bits + 7) / 8 * height * 2 + 3 * height + random.Next(-20, 40))];
        // Where all bytes are names of filters, the rows may begin anywhere.
        var wild = random.Next(4) == 0;
        for (var i = 0; i < rows.Length; i++) rows[i] = (byte)(wild ? random.Next(256) : random.Next(5));
        var data = random.Next(12) switch
        {
            0 => s_bomb,
            1 => [0x78, 0xBB, 0, 0, 0, 1, .. Compress(rows)],
            2 => rows,
            3 => Compress(rows)[..^random.Next(1, 8)],
            4 => [.. Compress(rows)[..2], 6, 7, .. rows],
            _ => Compress(rows),
        };
        if (random.Next(6) == 0) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 * random.Next(2)), ((int[])[0, -1, int.MaxValue, int.MinValue, 1 << 16, 1 << 20, 1025])[random.Next(7)]);
        if (random.Next(6) == 0) header[random.Next(8, 13)] = (byte)random.Next(256);
        var chunks = new List<(string Name, byte[] Body)> { ("IHDR", header) };
        if (type == 3 || random.Next(4) == 0) chunks.Add(("PLTE", new byte[random.Next(6) == 0 ? random.Next(800) : 3 * random.Next(1, 257)]));
        if (random.Next(3) == 0) chunks.Add(("tRNS", new byte[random.Next(4) == 0 ? random.Next(700) : random.Next(8)]));
        if (random.Next(8) == 0) chunks.Add(("tEXt", new byte[random.Next(1 << 16)]));
        var piece = random.Next(3) == 0 ? 1 : random.Next(1, 1 + Math.Max(1, data.Length));
        foreach (var part in data.Chunk(piece))
        {
            chunks.Add(("IDAT", part));
            if (random.Next(20) == 0) chunks.Add(("IDAT", []));
        }
        chunks.Add(("IEND", []));
        for (var times = random.Next(3); times > 0; times--)
        {
            var (a, b) = (random.Next(chunks.Count), random.Next(chunks.Count));
            if (random.Next(3) == 0) chunks.RemoveAt(a);
            else if (random.Next(2) == 0) chunks.Insert(a, chunks[b]);
            else (chunks[a], chunks[b]) = (chunks[b], chunks[a]);
            if (chunks.Count == 0) break;
        }
        return Write(random, chunks);
    }

    private static byte[] Write(System.Random random, List<(string Name, byte[] Body)> chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        foreach (var (name, body) in chunks) MakePng.Chunk(file, name, body);
        var bytes = file.ToArray();
        // A length or a checksum that lies.
        if (random.Next(10) == 0 && bytes.Length > 40) bytes[random.Next(4) == 0 ? 8 : random.Next(8, bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        return memory.ToArray();
    }
}
