using System.Buffers.Binary;
using System.Text;
using KerasBridge.Fixtures;
using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Images;

/// <summary>Small images of all formats, damaged in ways that follow from a number, so that each can be made again.</summary>
internal sealed class HostileFiles
{
    private readonly List<byte[]> _sound = [];

    public HostileFiles()
    {
        var random = new System.Random(42);
        foreach (var kind in PngDecoderTests.Kinds)
        {
            var (type, depth) = ((int)kind[0], (int)kind[1]);
            var palette = type == 3 ? new byte[3 << depth] : null;
            foreach (var interlaced in new[] { false, true }) _sound.Add(MakePng.Random(random, 9, 7, type, depth, interlaced, out _, palette, type == 3 ? [1, 2] : type == 2 ? new byte[6] : null));
        }
        foreach (var mode in new[] { ImageMode.Bilevel, ImageMode.Grey, ImageMode.Rgb })
        {
            var image = ResizeTests.Noise(random, 21, 18, mode);
            foreach (var format in new[] { "bmp", "ppm", "jpeg" })
            {
                if (format != "bmp" && mode == ImageMode.Bilevel) continue;
                using var stream = new MemoryStream();
                image.save(stream, format);
                _sound.Add(stream.ToArray());
            }
        }
        var colours = new byte[1024];
        _sound.Add(OtherDecoderTests.Bmp(5, 2, 8, 1, colours, [3, 5, 0, 2, 1, 0, 1, 9, 0, 0, 0, 3, 1, 2, 3, 0, 0, 1]));
        _sound.Add(OtherDecoderTests.Bmp(5, 2, 4, 2, colours[..64], [0, 3, 0x78, 0x90, 0, 0, 5, 0x12, 0, 1]));
        _sound.Add(OtherDecoderTests.Bmp(3, -2, 16, 3, [0, 0xF8, 0, 0, 0xE0, 7, 0, 0, 0x1F, 0, 0, 0], new byte[16]));
        _sound.Add(OtherDecoderTests.Gif(3, 2, [4, 1, 1, 2, 3, 0, 0, 5]));
        foreach (var text in new[] { "P1\n5 3\n101010101011111", "P2 3 2 15\n1 2 3 4 5 15", "P3 1 2 255\n1 2 3 4 5 6", "P4 9 2\nabcd", "P5 2 2 1000\nabcdefgh" }) _sound.Add(Encoding.ASCII.GetBytes(text));
        // What real programs wrote, where it is at hand.
        var folder = Path.Combine(FixturePaths.Fixtures, "preprocessing");
        if (Directory.Exists(folder)) _sound.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPicture).Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
    }

    /// <summary>The files before any damage.</summary>
    public IReadOnlyList<byte[]> Sound => _sound;

    /// <summary>A damaged file.</summary>
    public byte[] Make(int number)
    {
        var random = new System.Random(number);
        List<byte> file = [.. _sound[random.Next(_sound.Count)]];
        for (var times = 1 + random.Next(4); times > 0 && file.Count > 0; times--) Damage(random, file);
        byte[] data = [.. file];
        // Checksums would hide most damage to PNG files; every other time they are made right again.
        if (random.Next(2) == 0 && PngDecoder.IsPng(data)) MendChecksums(data);
        return data;
    }

    private void Damage(System.Random random, List<byte> file)
    {
        // Headers are short, and worth more damage than their share.
        var at = random.Next(3) == 0 ? random.Next(Math.Min(64, file.Count)) : random.Next(file.Count);
        var length = Math.Min(file.Count - at, 1 + random.Next(16));
        switch (random.Next(8))
        {
            case 0:
                file.RemoveRange(at, file.Count - at);
                break;
            case 1:
                file.RemoveRange(at, length);
                break;
            case 2:
                file.InsertRange(at, file.GetRange(at, length));
                break;
            case 3:
                var other = _sound[random.Next(_sound.Count)];
                var from = random.Next(other.Length);
                file.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 40)).ToArray());
                break;
            case 4:
                file[at] ^= (byte)(1 << random.Next(8));
                break;
            case 5:
                file[at] = (byte)random.Next(256);
                break;
            default:
                byte[] extremes = [0, 1, 0x7F, 0x80, 0xFE, 0xFF];
                var extreme = extremes[random.Next(extremes.Length)];
                for (var i = 0; i < Math.Min(length, 4); i++) file[at + i] = extreme;
                break;
        }
    }

    private static void MendChecksums(byte[] data)
    {
        for (long at = 8; at + 12 <= data.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan((int)at));
            if (at + 12 + length > data.Length) return;
            BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan((int)(at + 8 + length)), Crc32.Of(data.AsSpan((int)at + 4, (int)length + 4)));
            at += 12 + length;
        }
    }

    private static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".png" or ".gif" or ".bmp" or ".ppm";
}
