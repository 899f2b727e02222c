using System.Security.Cryptography;
using KerasBridge.Fixtures;
using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

public sealed unsafe class JpegDecoderTests
{
    [Theory]
    [MemberData(nameof(JpegSamples.All), MemberType = typeof(JpegSamples))]
    public void GivesPillowsPixels(string name, string mode, int width, int height, string hash, string file)
    {
        var image = JpegDecoder.Decode(Convert.FromBase64String(file));
        Assert.True(mode == image.mode, name);
        Assert.Equal((width, height), image.size);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Bytes(image)))[..32]);
    }

    [SkippableTheory]
    [InlineData("rgb", "rgb")]
    [InlineData("rgb_444", "rgb")]
    [InlineData("rgb_q40", "rgb")]
    [InlineData("progressive", "rgb")]
    [InlineData("bigger", "rgb")]
    [InlineData("gray", "grayscale")]
    public void GivesThePixelsOfTheGoldenCases(string name, string array)
    {
        Skip.If(!Directory.Exists(FixturePaths.Fixtures), "The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures).");
        var golden = new FixtureCase("preprocessing", Path.Combine(FixturePaths.Fixtures, "preprocessing", $"load_img_{name}_jpg.json"));
        var image = JpegDecoder.Decode(File.ReadAllBytes(Directory.GetFiles(golden.FilesFolder, "*.jpg").Single()));
        var expected = golden.Array(array);
        Assert.Equal(expected.Shape, new[] { image.height, image.width, image.Channels });
        Assert.Equal(expected.ToBytes(), Bytes(image));
    }

    [Theory]
    [MemberData(nameof(JpegSamples.All), MemberType = typeof(JpegSamples))]
    public void ReadsHeaders(string name, string mode, int width, int height, string hash, string file)
    {
        _ = hash;
        var info = JpegDecoder.ReadInfo(Convert.FromBase64String(file));
        Assert.Equal((width, height), (info.Width, info.Height));
        Assert.Equal(mode, info.Mode switch { ImageMode.Grey => "L", ImageMode.Rgb => "RGB", _ => "CMYK" });
        Assert.Equal(name.Contains("progressive"), info.Progressive);
        Assert.Equal(1, info.Orientation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FindsTheOrientation(bool little)
    {
        byte[] tiff = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 4, 65, 66, 67, 0, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        var file = JpegSamples.File("RGB");
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        byte[] with = [.. file[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. file[2..]];
        Assert.Equal(6, JpegDecoder.ReadInfo(with).Orientation);
        // It is told, not applied.
        Assert.Equal((11, 9), JpegDecoder.Decode(with).size);
        for (var length = 0; length < exif.Length; length++) Assert.InRange(ExifOrientation.Read(exif.AsSpan(0, length)), 0, 6);
    }

    [Fact]
    public void ToleratesWhatPhotosShow()
    {
        var file = JpegSamples.File("sequential 4:2:0");
        var expected = Bytes(JpegDecoder.Decode(file));
        byte[][] variants =
        [
            [.. file, .. "and more"u8],
            file[..^2],
            [.. file[..^2], 1, 2, 3, 0xFF, 0xD9],
            [.. file[..2], 0xFF, 0xFF, 0xFF, .. file[2..]],
            [.. file[..2], 0xFF, 0xFE, 0, 4, 1, 2, .. file[2..]],
        ];
        foreach (var variant in variants) Assert.Equal(expected, Bytes(JpegDecoder.Decode(variant)));
        var progressive = JpegSamples.File("progressive 4:2:0");
        Assert.Equal(Bytes(JpegDecoder.Decode(progressive)), Bytes(JpegDecoder.Decode(progressive.AsSpan(0, progressive.Length - 2))));
    }

    [Theory]
    [InlineData(0xC3, 8, 3, "lossless")]
    [InlineData(0xC9, 8, 3, "arithmetic coding")]
    [InlineData(0xCA, 8, 3, "arithmetic coding")]
    [InlineData(0xC5, 8, 3, "hierarchical")]
    [InlineData(0xC1, 12, 3, "12 bits a sample")]
    [InlineData(0xC0, 8, 2, "2 components")]
    public void RefusesOtherKindsByName(int marker, int bits, int components, string named)
    {
        byte[] file = [0xFF, 0xD8, 0xFF, (byte)marker, 0, (byte)(8 + 3 * components), (byte)bits, 0, 8, 0, 8, (byte)components, .. Enumerable.Repeat((byte)0x11, 3 * components), 0xFF, 0xD9];
        var error = Assert.Throws<ImageFileException>(() => JpegDecoder.Decode(file));
        Assert.Contains(named, error.Message);
        Assert.Contains("Expected 8-bit baseline", error.Message);
    }

    [Fact]
    public void TakesNoMemoryForWhatAFileCannotHold()
    {
        var file = JpegSamples.File("sequential 4:2:0");
        var frame = file.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        // 60,000 x 60,000 pixels are beyond the limit; 10,000 x 10,000 are not, but so few bytes cannot hold them.
        (file[frame + 5], file[frame + 6], file[frame + 7], file[frame + 8]) = (60000 >> 8, 60000 & 255, 60000 >> 8, 60000 & 255);
        Assert.Contains("too large", Assert.Throws<ImageFileException>(() => JpegDecoder.Decode(file)).Message);
        (file[frame + 5], file[frame + 6], file[frame + 7], file[frame + 8]) = (10000 >> 8, 10000 & 255, 10000 >> 8, 10000 & 255);
        Assert.Contains("truncated", Assert.Throws<ImageFileException>(() => JpegDecoder.Decode(file)).Message);
        (file[frame + 5], file[frame + 6]) = (0, 0);
        Assert.Contains("no pixels", Assert.Throws<ImageFileException>(() => JpegDecoder.Decode(file)).Message);
    }

    [Fact]
    public void KnowsWhatIsNone()
    {
        Assert.True(JpegDecoder.IsJpeg(JpegSamples.File("RGB")));
        Assert.False(JpegDecoder.IsJpeg([]));
        Assert.False(JpegDecoder.IsJpeg("\u0089PNG"u8));
        Assert.Throws<ImageFileException>(() => JpegDecoder.Decode([]));
        Assert.Throws<ImageFileException>(() => JpegDecoder.Decode("no image at all"u8));
    }

    [SkippableFact]
    public void ReadsPhotosFromSeveralThreads()
    {
        var folder = Path.Combine(FixturePaths.Data, "cats_vs_dogs_fullsize", "cats");
        Skip.If(!Directory.Exists(folder), "The photos are absent (KERASBRIDGE_DATA, else ../shared/data).");
        var files = Directory.GetFiles(folder).Take(12).Select(File.ReadAllBytes).ToArray();
        var expected = files.Select(file => Bytes(JpegDecoder.Decode(file))).ToArray();
        Parallel.For(0, 48, i => Assert.Equal(expected[i % files.Length], Bytes(JpegDecoder.Decode(files[i % files.Length]))));
    }

    internal static byte[] Bytes(Image image)
    {
        var bytes = new byte[image.RowBytes * image.height];
        for (var y = 0; y < image.height; y++) image.Row(y).CopyTo(bytes.AsSpan(y * image.RowBytes));
        GC.KeepAlive(image);
        return bytes;
    }
}
