using System.Text;

namespace KerasBridge.Tests.Images;

/// <summary>BMP, GIF and netpbm files, written out byte by byte.</summary>
public sealed class OtherDecoderTests
{
    [Fact]
    public void ReadsNetpbm()
    {
        Assert.Equal([0, 255, 0, 255, 0, 255], Pixels("P1 # a comment\n3 2\n101 0 1 0", "1"));
        Assert.Equal([0, 255, 255, 255, 0, 255], Pixels([.. "P4\n3 2\n"u8, 0b1001_1111, 0b0100_0000], "1"));
        Assert.Equal([0, 128, 255], Pixels("P2 3 1 4\n0 2 4", "L"));
        Assert.Equal([9, 8, 7], Pixels([.. "P5 3 1 255\n"u8, 9, 8, 7], "L"));
        Assert.Equal([0, 255, 128], Pixels([.. "P6 1 1 1000\n"u8, 0, 0, 3, 232, 1, 244], "RGB"));
        Assert.Equal([0x34, 0x12], Pixels([.. "P5 1 1 65535\n"u8, 0x12, 0x34], "I;16"));
        Error("P2 3 1 4\n0 2 5", "at most 4");
        Error("P2 3 1 4\n0 2", "truncated");
        Error("P2 3 1 70000\n0 2 5", "65535");
        Error("P2 3 x\n", "decimal digits");
        Error("P6 99999 99999 255\n", "too large");
    }

    [Fact]
    public void ReadsBmp()
    {
        byte[] palette = [0, 0, 0, 0, 30, 20, 10, 0];
        Assert.Equal([1, 0, 0, 1], Pixels(Bmp(2, 2, 1, 0, palette, [0x40, 0, 0, 0, 0x80, 0, 0, 0]), "P"));
        Assert.Equal([0, 1, 1, 0], Pixels(Bmp(2, -2, 1, 0, palette, [0x40, 0, 0, 0, 0x80, 0, 0, 0]), "P"));
        Assert.Equal([3, 2, 1], Pixels(Bmp(1, 1, 24, 0, [], [1, 2, 3, 0]), "RGB"));
        Assert.Equal([3, 2, 1], Pixels(Bmp(1, 1, 32, 0, [], [1, 2, 3, 77]), "RGB"));
        Assert.Equal([255, 0, 131], Pixels(Bmp(1, 1, 16, 0, [], [0x10, 0x7C, 0, 0]), "RGB"));
        Assert.Equal([255, 129, 0], Pixels(Bmp(1, 1, 16, 3, [0, 0xF8, 0, 0, 0xE0, 7, 0, 0, 0x1F, 0, 0, 0], [0, 0xFC, 0, 0]), "RGB"));
        var many = new byte[1024];
        many[0] = 1;
        // Three of index 5, a step of one, one of index 9; the end of the row; two and a half pairs.
        Assert.Equal([1, 2, 3, 0, 0, 5, 5, 5, 0, 9], Pixels(Bmp(5, 2, 8, 1, many, [3, 5, 0, 2, 1, 0, 1, 9, 0, 0, 0, 3, 1, 2, 3, 0, 0, 1]), "P"));
        Assert.Equal([1, 2, 1, 2, 1, 7, 8, 9, 0, 0], Pixels(Bmp(5, 2, 4, 2, many[..64], [0, 3, 0x78, 0x90, 0, 0, 5, 0x12, 0, 1]), "P"));
        Error(Bmp(2, 2, 24, 0, [], [1, 2, 3, 0]), "truncated");
        Error(Bmp(2, 2, 7, 0, [], [1, 2, 3, 0]), "7 bits");
        Error(Bmp(2, 2, 24, 4, [], [1, 2, 3, 0]), "compression 4");
        Error(Bmp(60000, 60000, 8, 1, many, [0, 1]), "too large");
    }

    [Fact]
    public void ReadsGif()
    {
        // 3 × 2, four colours; codes of 3 bits: clear, 1, 1, 2 (6 = "1 1" is known by then), 3, 0, 0, end.
        var file = Gif(3, 2, [4, 1, 1, 2, 3, 0, 0, 5]);
        var image = Image.Open(file);
        Assert.Equal("P", image.mode);
        Assert.Equal([1, 1, 2, 3, 0, 0], PngDecoderTests.Bytes(image));
        Assert.Equal([40, 50, 60, 255], image.Palette![4..8]);
        Error(file[..^5], "truncated");
        Error(Gif(3, 2, [4, 1, 7, 2, 3, 0, 0, 5]), "codes below");
        Error(Gif(30, 20, [4, 1, 1, 2, 3, 0, 0, 5]), "truncated");
        Error(Gif(60000, 60000, [4, 1, 1, 2, 3, 0, 0, 5]), "too large");
        Error([.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, (byte)';'], "no frame");
    }

    [Fact]
    public void FramesOfAGifHaveABoundTogether()
    {
        // A screen of one pixel, and frames of 2,000 × 2,000 for which few codes suffice: a clear one, then ever longer strings of the same pixel.
        var codes = new List<int> { 4, 0 };
        for (var next = 6; next < 4096; next++) codes.Add(next);
        codes.AddRange(Enumerable.Repeat(4095, 500));
        byte[] small = Gif(1, 1, [4, 1, 5]), large = Frame(2000, 2000, codes);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. small[..^1], .. large, .. large, (byte)';']);
            var frames = Image.OpenFrames(path);
            Assert.Equal(3, frames.Count);
            Assert.Equal((2000, 2000), Image.Open((byte[])[.. small[..13], .. small[13..25], .. large, (byte)';']).size);
            File.WriteAllBytes(path, [.. small[..^1], .. Enumerable.Repeat(large, 50).SelectMany(bytes => bytes), (byte)';']);
            var error = Assert.Throws<ImageFileException>(() => Image.OpenFrames(path));
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
            Assert.Contains("frames of at most", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A frame of a GIF, its codes from 3 bits up.</summary>
    private static byte[] Frame(int width, int height, List<int> codes)
    {
        var (bytes, buffer, filled, bits, next) = (new List<byte>(), 0UL, 0, 3, 6);
        foreach (var code in codes)
        {
            buffer |= (ulong)code << filled;
            for (filled += bits; filled >= 8; filled -= 8, buffer >>= 8) bytes.Add((byte)buffer);
            // The code after a clear one adds nothing to the table.
            if (code == 4 || (code == 0 && next == 6)) continue;
            if (next < 4096 && ++next == 1 << bits && bits < 12) bits++;
        }
        bytes.Add((byte)buffer);
        byte[] size = [.. BitConverter.GetBytes((ushort)width), .. BitConverter.GetBytes((ushort)height)];
        return [(byte)',', 0, 0, 0, 0, .. size, 0, 2, .. bytes.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0];
    }

    internal static byte[] Gif(int width, int height, int[] codes)
    {
        // The width of codes grows to 4 bits once 8 are known: behind the third that follows the clear code.
        var bits = new List<int>();
        for (var i = 0; i < codes.Length; i++)
        {
            for (var bit = 0; bit < (i <= 3 ? 3 : 4); bit++) bits.Add(codes[i] >> bit & 1);
        }
        byte[] data = [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, i) => bit << i).Sum())];
        byte[] size = [.. BitConverter.GetBytes((ushort)width), .. BitConverter.GetBytes((ushort)height)];
        return [.. "GIF89a"u8, .. size, 0x81, 0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, (byte)',', 0, 0, 0, 0, .. size, 0, 2, (byte)data.Length, .. data, 0, (byte)';'];
    }

    internal static byte[] Bmp(int width, int height, int bits, int compression, byte[] between, byte[] pixels)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("BM"u8);
        foreach (var number in new[] { 54 + between.Length + pixels.Length, 0, 54 + between.Length, 40, width, height, bits << 16 | 1, compression, pixels.Length, 0, 0, 0, 0 }) writer.Write(number);
        if (bits == 1) file.Position = 46;
        if (bits == 1) writer.Write(2);
        file.Position = 54;
        writer.Write(between);
        writer.Write(pixels);
        return file.ToArray();
    }

    private static byte[] Pixels(string file, string mode) => Pixels(Encoding.ASCII.GetBytes(file), mode);

    private static byte[] Pixels(byte[] file, string mode)
    {
        var image = Image.Open(file);
        Assert.Equal(mode, image.mode);
        return PngDecoderTests.Bytes(image);
    }

    private static void Error(string file, string words) => Error(Encoding.ASCII.GetBytes(file), words);

    private static void Error(byte[] file, string words) => Assert.Contains(words, Assert.Throws<ImageFileException>(() => Image.Open(file)).Message);
}
