using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

/// <summary>Files that are cut off or changed: an <see cref="ImageFileException"/> or a picture, never anything else.</summary>
public sealed class JpegDamageTests
{
    [Theory]
    [MemberData(nameof(JpegSamples.All), MemberType = typeof(JpegSamples))]
    public void RefusesOrReadsEveryBeginning(string name, string mode, int width, int height, string hash, string file)
    {
        _ = (mode, hash);
        var whole = Convert.FromBase64String(file);
        var expected = JpegDecoderTests.Bytes(JpegDecoder.Decode(whole));
        for (var length = 0; length < whole.Length; length++)
        {
            // In memory of just that length, so that reading on would be found.
            var part = whole.AsSpan(0, length).ToArray();
            Image image;
            try
            {
                image = JpegDecoder.Decode(part);
            }
            catch (ImageFileException e)
            {
                Assert.Matches("truncated|damaged|no JPEG", e.Message);
                continue;
            }
            // Only what belongs to no pixel may be missing: the end's marker, and a byte of ones.
            Assert.True(length >= whole.Length - 3, $"{name}: {length} of {whole.Length} bytes");
            Assert.Equal((width, height), image.size);
            if (length >= whole.Length - 2) Assert.Equal(expected, JpegDecoderTests.Bytes(image));
        }
    }

    [Theory]
    [MemberData(nameof(JpegSamples.All), MemberType = typeof(JpegSamples))]
    public void SurvivesChangedBytes(string name, string mode, int width, int height, string hash, string file)
    {
        _ = (mode, width, height, hash);
        var whole = Convert.FromBase64String(file);
        var random = new System.Random(name.Length);
        var read = 0;
        for (var i = 0; i < 600; i++)
        {
            var changed = (byte[])whole.Clone();
            // Headers are small and matter most, so half the changes are made near the front.
            for (var n = random.Next(1, 4); n > 0; n--) changed[random.Next(2, i % 2 == 0 ? whole.Length : Math.Min(whole.Length, 250))] = (byte)random.Next(256);
            try
            {
                var image = JpegDecoder.Decode(changed);
                Assert.True(image.width > 0 && image.height > 0);
                read++;
            }
            catch (ImageFileException e)
            {
                Assert.Contains("Expected", e.Message);
            }
        }
        Assert.InRange(read, 1, 599);
    }

    [Fact]
    public void BoundsTheNumberOfScans()
    {
        // A progressive picture whose only scan, of DC coefficients, comes again and again.
        var file = JpegSamples.File("grey progressive");
        var scan = file.AsSpan().IndexOf([(byte)0xFF, (byte)0xDA]);
        var next = scan + 2 + file.AsSpan(scan + 2).IndexOf([(byte)0xFF, (byte)0xC4]);
        byte[] many = [.. file[..scan], .. Enumerable.Repeat(file[scan..next], 2000).SelectMany(bytes => bytes), 0xFF, 0xD9];
        Assert.Throws<ImageFileException>(() => JpegDecoder.Decode(many));
    }
}
