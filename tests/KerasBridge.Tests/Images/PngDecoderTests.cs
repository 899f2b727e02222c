using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

public sealed class PngDecoderTests
{
    public static TheoryData<int, int> Kinds => new()
    {
        { 0, 1 }, { 0, 2 }, { 0, 4 }, { 0, 8 }, { 0, 16 }, { 2, 8 }, { 2, 16 }, { 3, 1 }, { 3, 2 }, { 3, 4 }, { 3, 8 }, { 4, 8 }, { 4, 16 }, { 6, 8 }, { 6, 16 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void GivesTheSamplesThatWereWritten(int colourType, int depth)
    {
        var random = new System.Random(100 * colourType + depth);
        foreach (var (width, height) in new[] { (1, 1), (5, 3), (3, 9), (33, 17) })
        {
            foreach (var interlaced in new[] { false, true })
            {
                var palette = colourType == 3 ? new byte[3 << depth] : null;
                if (palette is not null) random.NextBytes(palette);
                var file = MakePng.Random(random, width, height, colourType, depth, interlaced, out var samples, palette);
                var image = Image.Open(file);
                Assert.Equal((width, height), image.size);
                Assert.Equal(new ImageInfo("PNG", width, height, image.Mode), ImageFormats.Identify(file));
                Assert.Equal(Expected(colourType, depth, samples), Bytes(image));
                if (palette is not null) Assert.Equal(palette, image.Palette!.Chunk(4).Take(1 << depth).SelectMany(colour => colour[..3]));
            }
        }
    }

    [Theory]
    [InlineData(0, 1, "1")]
    [InlineData(0, 4, "L")]
    [InlineData(0, 16, "I;16")]
    [InlineData(2, 16, "RGB")]
    [InlineData(4, 8, "LA")]
    [InlineData(4, 16, "RGBA")]
    [InlineData(6, 8, "RGBA")]
    public void HasPillowsMode(int colourType, int depth, string mode) => Assert.Equal(mode, Image.Open(MakePng.Random(new System.Random(1), 3, 2, colourType, depth, false, out _)).mode);

    [Fact]
    public void KnowsTransparentColours()
    {
        var palette = Image.Open(MakePng.Random(new System.Random(2), 4, 4, 3, 2, false, out _, new byte[12], [255, 0, 7]));
        Assert.True(palette.HasTransparency);
        Assert.Equal([255, 0, 7, 255], palette.Palette!.Where((_, i) => i % 4 == 3).Take(4));
        Assert.Equal((5, 5, 5), Image.Open(MakePng.Random(new System.Random(2), 4, 4, 0, 8, false, out _, null, [0, 5])).TransparentColour);
        Assert.Equal((1, 2, 3), Image.Open(MakePng.Random(new System.Random(2), 4, 4, 2, 8, false, out _, null, [0, 1, 0, 2, 0, 3])).TransparentColour);
    }

    [Fact]
    public void RefusesDamage()
    {
        var file = MakePng.Random(new System.Random(3), 20, 20, 2, 8, false, out _);
        Error(file[..^60], "truncated");
        Error(file[..30], "truncated");
        Error([], "no image");
        Error([.. file[..50], (byte)(file[50] ^ 1), .. file[51..]], "checksum");
        Error(MakePng.File(MakePng.Header(60000, 60000, 8, 2, false), null, null, new byte[100]), "too large");
        Error(MakePng.File(MakePng.Header(10000, 10000, 8, 2, false), null, null, new byte[100]), "too few");
        Error(MakePng.File(MakePng.Header(2, 2, 3, 2, false), null, null, new byte[100]), "bit depth 3");
        Error(MakePng.File(MakePng.Header(2, 2, 8, 3, false), null, null, new byte[100]), "palette");
        Error(MakePng.File(MakePng.Header(2, 2, 8, 2, false), null, null, new byte[100]), "zlib");
        Error(MakePng.File(MakePng.Header(2, 2, 8, 2, false), null, null, [0x78, 0xBB, 1, 2, 3, 4, 5, 6]), "zlib"); // Asks for a dictionary.
        Error(MakePng.File(MakePng.Header(0, 2, 8, 2, false), null, null, new byte[100]), "no pixels");
    }

    [Fact]
    public void NamesTheFile()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [1, 2, 3]);
            Assert.Contains(path, Assert.Throws<ImageFileException>(() => Image.Open(path)).Message);
            using var stream = File.OpenRead(path);
            Assert.Contains(path, Assert.Throws<ImageFileException>(() => Image.Open(stream)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Error(byte[] file, string words) => Assert.Contains(words, Assert.Throws<ImageFileException>(() => Image.Open(file)).Message);

    internal static byte[] Bytes(Image image) => [.. Enumerable.Range(0, image.height).SelectMany(y => image.Row(y).ToArray())];

    private static byte[] Expected(int colourType, int depth, int[] samples) => (colourType, depth) switch
    {
        (0, < 8) => [.. samples.Select(value => (byte)(value * 255 / ((1 << depth) - 1)))],
        (0, 16) => [.. samples.SelectMany(value => BitConverter.GetBytes((ushort)value))],
        (4, 16) => [.. samples.Chunk(2).SelectMany(pair => new[] { pair[0], pair[0], pair[0], pair[1] }).Select(value => (byte)(value >> 8))],
        (_, 16) => [.. samples.Select(value => (byte)(value >> 8))],
        _ => [.. samples.Select(value => (byte)value)],
    };
}
