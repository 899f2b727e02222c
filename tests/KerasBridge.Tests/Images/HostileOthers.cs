using System.Buffers.Binary;
using System.Text;

namespace KerasBridge.Tests.Images;

/// <summary>GIF, BMP and netpbm files in which every number may be an extreme one, and every stream of codes is made of valid steps in a senseless order.</summary>
internal static class HostileOthers
{
    public static byte[] Gif(System.Random random)
    {
        var file = new List<byte>("GIF89a"u8.ToArray());
        void Size(int usual) => file.AddRange(BitConverter.GetBytes((ushort)(random.Next(8) == 0 ? Extreme(random) : random.Next(1, usual))));
        Size(20);
        Size(20);
        var colours = random.Next(8);
        file.AddRange([(byte)(random.Next(2) * 128 | colours), (byte)random.Next(256), 0]);
        if (file[10] >= 128) file.AddRange(new byte[3 << (colours + 1)]);
        for (var frames = random.Next(1, 6); frames > 0; frames--)
        {
            if (random.Next(2) == 0) file.AddRange([0x21, 0xF9, 4, (byte)random.Next(32), 0, 0, (byte)random.Next(256), 0]);
            if (random.Next(6) == 0) file.AddRange([0x21, (byte)random.Next(256), (byte)random.Next(4), 1, 2, 3, 0]);
            file.Add(0x2C);
            for (var i = 0; i < 4; i++) Size(i < 2 ? 4 : 12);
            var own = random.Next(3) == 0;
            file.Add((byte)(random.Next(2) * 64 | (own ? 128 | random.Next(3) : 0)));
            if (own) file.AddRange(new byte[3 << ((file[^1] & 7) + 1)]);
            var bits = random.Next(10) == 0 ? random.Next(256) : random.Next(1, 9);
            file.Add((byte)bits);
            Codes(random, file, Math.Clamp(bits, 1, 8));
        }
        if (random.Next(3) > 0) file.Add(0x3B);
        return [.. file];
    }

    // Codes up to just beyond what the table has, so that the table grows, fills, and is cleared late.
    private static void Codes(System.Random random, List<byte> file, int bits)
    {
        var clear = 1 << bits;
        var (next, width, buffer, filled) = (clear + 2, bits + 1, 0UL, 0);
        var bytes = new List<byte>();
        for (var count = random.Next(3) == 0 ? 5000 : random.Next(60); count > 0; count--)
        {
            var code = random.Next(40) switch { 0 => clear, 1 => next + random.Next(3), 2 when count < 5 => clear + 1, < 20 => random.Next(clear), _ => random.Next(next) };
            buffer |= (ulong)(code & ((1 << width) - 1)) << filled;
            for (filled += width; filled >= 8; filled -= 8, buffer >>= 8) bytes.Add((byte)buffer);
            if (code == clear) (next, width) = (clear + 2, bits + 1);
            else if (next < 4096 && ++next == 1 << width && width < 12) width++;
        }
        bytes.Add((byte)buffer);
        foreach (var block in bytes.Chunk(random.Next(1, 256))) file.AddRange([(byte)(random.Next(300) == 0 ? random.Next(256) : block.Length), .. block]);
        if (random.Next(10) > 0) file.Add(0);
    }

    public static byte[] Bmp(System.Random random)
    {
        int[] depths = [1, 4, 8, 16, 24, 32];
        var bits = depths[random.Next(6)];
        var compression = bits switch { 4 => random.Next(2) * 2, 8 => random.Next(2), >= 16 => random.Next(2) * 3, _ => 0 };
        var size = ((int[])[12, 40, 40, 40, 52, 56, 64, 108, 124])[random.Next(9)];
        var (width, height) = (random.Next(1, 20), random.Next(1, 20) * (random.Next(3) == 0 ? -1 : 1));
        var body = new List<byte>();
        if (compression is 1 or 2)
        {
            for (var runs = random.Next(60); runs > 0; runs--)
            {
                byte[] run = random.Next(6) switch
                {
                    0 => [0, 0],
                    1 when random.Next(4) == 0 => [0, 1],
                    2 => [0, 2, (byte)(random.Next(3) == 0 ? 255 : random.Next(4)), (byte)(random.Next(3) == 0 ? 255 : random.Next(3))],
                    3 => [0, (byte)random.Next(3, 256), .. new byte[random.Next(20)]],
                    _ => [(byte)random.Next(256), (byte)random.Next(256)],
                };
                body.AddRange(run);
            }
        }
        else
        {
            body.AddRange(new byte[Math.Max(0, (width * bits + 31) / 32 * 4 * Math.Abs(height) + random.Next(-8, 9))]);
        }
        var header = new byte[14 + size];
        "BM"u8.CopyTo(header);
        var colours = bits <= 8 ? new byte[(1 << bits) * (size == 12 ? 3 : 4)] : new byte[random.Next(2) * 12];
        random.NextBytes(colours);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(10), header.Length + colours.Length + (random.Next(8) == 0 ? random.Next(-40, 40) : 0));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), size);
        if (size == 12)
        {
            (header[18], header[20], header[24]) = ((byte)width, (byte)Math.Abs(height), (byte)bits);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), width);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(22), height);
            (header[28], header[30]) = ((byte)bits, (byte)compression);
            if (random.Next(4) == 0) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(46), Extreme(random));
            if (size > 40) random.NextBytes(header.AsSpan(54, Math.Min(16, size - 40)));
        }
        if (random.Next(3) == 0) BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(random.Next(10, header.Length - 3)), Extreme(random));
        return [.. header, .. colours, .. body];
    }

    public static byte[] Netpbm(System.Random random)
    {
        string Number(int usual) => random.Next(10) switch
        {
            0 => Extreme(random).ToString(System.Globalization.CultureInfo.InvariantCulture),
            1 => new string('9', random.Next(1, 400)),
            2 => $"#{new string('c', random.Next(2000))}\n{random.Next(usual)}",
            3 => $"0x{usual:x}",
            _ => random.Next(1, usual).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var kind = random.Next(1, 7);
        var text = $"P{kind}{" \n\t#"[random.Next(4)]}{Number(12)} {Number(12)}{(kind is 1 or 4 ? "" : " " + Number(random.Next(2) == 0 ? 256 : 65537))}{(random.Next(5) == 0 ? "#" : "\n")}";
        var pixels = kind <= 3 ? Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, random.Next(300)).Select(_ => Number(kind == 1 ? 2 : 300)))) : new byte[random.Next(700)];
        return [.. Encoding.ASCII.GetBytes(text), .. pixels];
    }

    private static int Extreme(System.Random random) => ((int[])[0, 1, -1, 255, 256, 32767, 32768, 65535, 65536, 1 << 20, int.MaxValue, int.MinValue, int.MaxValue - 7, 0x10000001])[random.Next(14)];
}
