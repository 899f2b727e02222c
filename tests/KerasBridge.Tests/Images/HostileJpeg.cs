using System.Buffers.Binary;

namespace KerasBridge.Tests.Images;

/// <summary>JPEG files whose segments are sound in form and wrong in what they say: damage that random bytes rarely do, since it must agree with itself.</summary>
internal static class HostileJpeg
{
    private static readonly List<List<Segment>> s_sound = [.. JpegSamples.All.Select(row => Parse(JpegSamples.File((string)((object[])row)[0])))];

    /// <summary>A segment: its marker, what it says, and the coded pixels that follow a scan's header.</summary>
    private sealed record Segment(byte Marker, byte[] Contents, byte[] Pixels);

    public static byte[] Make(System.Random random)
    {
        var file = Pick(random, s_sound).ToList();
        for (var times = random.Next(1, 4); times > 0 && file.Count > 0; times--) Damage(random, file);
        var bytes = new List<byte> { 0xFF, 0xD8 };
        foreach (var segment in file)
        {
            // Lengths that lie: what follows is read as something else.
            var length = segment.Contents.Length + 2 + (random.Next(40) == 0 ? random.Next(-4, 5) : 0);
            bytes.AddRange(Enumerable.Repeat((byte)0xFF, random.Next(30) == 0 ? random.Next(1, 5) : 1));
            bytes.AddRange([segment.Marker, (byte)(length >> 8), (byte)length, .. segment.Contents, .. segment.Pixels]);
        }
        if (random.Next(4) > 0) bytes.AddRange([0xFF, 0xD9]);
        return [.. bytes];
    }

    private static void Damage(System.Random random, List<Segment> file)
    {
        var at = random.Next(file.Count);
        switch (random.Next(10))
        {
            case 0:
                file.RemoveAt(at);
                break;
            case 1:
                file.Insert(random.Next(file.Count + 1), file[at]);
                break;
            case 2:
                (file[at], file[0]) = (file[0], file[at]);
                break;
            case 3:
                // A scan of another picture, perhaps progressive in a sequential one.
                file.Insert(random.Next(file.Count + 1), Pick(random, Pick(random, s_sound)));
                break;
            case 4:
                file.Insert(at, new Segment(0xDD, [0, (byte)random.Next(4)], []));
                break;
            case 5:
                Change(random, file, 0xC4, HuffmanTable);
                break;
            case 6:
                Change(random, file, 0xDA, ScanHeader);
                break;
            case 7:
                Change(random, file, (byte)random.Next(0xC0, 0xC3), FrameHeader);
                break;
            case 8:
                var scan = file.FindIndex(segment => segment.Pixels.Length > 0 && random.Next(2) == 0);
                if (scan >= 0) file[scan] = file[scan] with { Pixels = Pixels(random, file[scan].Pixels) };
                break;
            default:
                file[at] = file[at] with { Marker = (byte)random.Next(0xC0, 0x100) };
                break;
        }
    }

    private static void Change(System.Random random, List<Segment> file, byte marker, Action<System.Random, byte[]> change)
    {
        var found = file.FindAll(segment => segment.Marker == marker);
        if (found.Count == 0) return;
        var chosen = Pick(random, found);
        var contents = (byte[])chosen.Contents.Clone();
        change(random, contents);
        file[file.IndexOf(chosen)] = chosen with { Contents = contents };
    }

    // The counts go on adding up to as many symbols, so that the table is taken for one.
    private static void HuffmanTable(System.Random random, byte[] contents)
    {
        if (contents.Length < 17) return;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (from, to) = (random.Next(1, 17), random.Next(1, 17));
            if (contents[from] == 0 || contents[to] == 255) continue;
            contents[from]--;
            contents[to]++;
        }
        if (contents.Length > 17) contents[random.Next(17, contents.Length)] = (byte)random.Next(256);
        if (random.Next(4) == 0) contents[0] = (byte)random.Next(32);
    }

    private static void ScanHeader(System.Random random, byte[] contents)
    {
        if (contents.Length < 4) return;
        var end = contents.Length - 3;
        (contents[end], contents[end + 1]) = ((byte)random.Next(0, 6), (byte)random.Next(0, 70));
        contents[end + 2] = (byte)(random.Next(15) << 4 | random.Next(15));
        if (random.Next(2) == 0) contents[random.Next(end)] ^= (byte)(1 << random.Next(8));
    }

    private static void FrameHeader(System.Random random, byte[] contents)
    {
        if (contents.Length < 9) return;
        ReadOnlySpan<ushort> sizes = [0, 1, 2, 7, 8, 9, 15, 16, 17, 255, 256, 1000, 65535];
        if (random.Next(2) == 0) BinaryPrimitives.WriteUInt16BigEndian(contents.AsSpan(random.Next(2) * 2 + 1), sizes[random.Next(sizes.Length)]);
        if (random.Next(2) == 0) contents[6 + 3 * random.Next(Math.Max(1, (contents.Length - 6) / 3)) + 1] = (byte)(random.Next(6) << 4 | random.Next(6));
        if (random.Next(6) == 0) contents[random.Next(contents.Length)] = (byte)random.Next(6);
    }

    private static byte[] Pixels(System.Random random, byte[] pixels)
    {
        List<byte> changed = [.. pixels];
        var at = random.Next(changed.Count);
        switch (random.Next(4))
        {
            case 0:
                changed.RemoveRange(at, changed.Count - at);
                break;
            case 1:
                changed.InsertRange(at, [0xFF, (byte)random.Next(0xD0, 0xD8)]);
                break;
            case 2:
                changed.InsertRange(at, Enumerable.Repeat((byte)(random.Next(2) * 0xAA), random.Next(1, 3000)));
                break;
            default:
                changed[at] ^= (byte)(1 << random.Next(8));
                break;
        }
        return [.. changed];
    }

    private static List<Segment> Parse(byte[] file)
    {
        var segments = new List<Segment>();
        for (var at = 2; at + 4 <= file.Length && file[at + 1] != 0xD9;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            var (marker, contents) = (file[at + 1], file[(at + 4)..(at + 2 + length)]);
            var end = at += 2 + length;
            // Coded pixels go on to a marker that is neither a stuffed byte's nor a restart's.
            if (marker == 0xDA) while (end + 1 < file.Length && (file[end] != 0xFF || file[end + 1] is 0 or (>= 0xD0 and <= 0xD7))) end++;
            segments.Add(new Segment(marker, contents, file[at..end]));
            at = end;
        }
        return segments;
    }

    private static T Pick<T>(System.Random random, List<T> items) => items[random.Next(items.Count)];
}
