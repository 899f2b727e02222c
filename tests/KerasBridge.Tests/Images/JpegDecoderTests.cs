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

    [Theory]
    [InlineData("progressive 4:2:0", 2, 11, 9, "c9c6548ab364023af2df510dd449d56c")]
    [InlineData("progressive 4:2:0", 4, 6, 5, "0f62f0095e8c32ae3fa469cfccca9fa8")]
    [InlineData("progressive 4:2:0", 8, 3, 3, "b50df80b90f5815ef090cf1f79c5ff6b")]
    [InlineData("4:2:2 with restarts", 2, 19, 5, "9b2526e3918903a05f9d1f4726a4b883")]
    [InlineData("4:2:2 with restarts", 4, 10, 3, "ddb746d732a4fdd1c6805ebd7c0977d4")]
    [InlineData("4:2:2 with restarts", 8, 5, 2, "5bfdecc668afd2fa75b083a4fd1bee38")]
    [InlineData("4:4:0", 2, 7, 11, "4ffa58e5530e00151a124274ae4283c5")]
    [InlineData("4:4:0", 4, 4, 6, "44254e581f45cab6adbd76d4141494b6")]
    [InlineData("4:4:0", 8, 2, 3, "ee5e3b12d99595e0bc28b0684526efc1")]
    [InlineData("4:1:1", 2, 18, 5, "82da32fa1230bca9f9fdebe9a615a7c6")]
    [InlineData("4:1:1", 4, 9, 3, "56654415aa61d53e99d8f36b7c7f7d6c")]
    [InlineData("4:1:1", 8, 5, 2, "7520dc63bbc26b444e7cf867b5ca3131")]
    [InlineData("3:1:1 both ways mixed", 2, 14, 9, "08bd2a57655fb2f0641939fa34f1c3fb")]
    [InlineData("3:1:1 both ways mixed", 4, 7, 5, "855ee62cbb4e7b74fdf2d1df3340d1ab")]
    [InlineData("3:1:1 both ways mixed", 8, 4, 3, "f37ca18efcaee81f555fb300e3b33f1e")]
    [InlineData("grey progressive", 2, 10, 11, "289f7bcd4bb479fcdb224b4b7c8b4adf")]
    [InlineData("grey progressive", 4, 5, 6, "d45683cb97895f240129aa34f0239d0b")]
    [InlineData("grey progressive", 8, 3, 3, "af9b21c1678dbb72afcfcfbe48a73863")]
    public void DecodesStraightToASmallerSize(string name, int scale, int width, int height, string hash)
    {
        var image = JpegDecoder.Decode(JpegSamples.File(name), scale);
        Assert.Equal((width, height), image.size);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Bytes(image)))[..32]);
        Assert.Contains("Expected a scale of 1, 2, 4 or 8. Received: 3", Assert.Throws<ArgumentException>(() => JpegDecoder.Decode(JpegSamples.File(name), 3)).Message);
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
