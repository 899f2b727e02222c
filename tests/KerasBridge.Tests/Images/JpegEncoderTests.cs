using System.Security.Cryptography;
using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

public sealed class JpegEncoderTests
{
    /// <summary>The SHA-256 (first half) of the files that Pillow writes of the drawn pictures.</summary>
    public static readonly TheoryData<string, int, int, int, string> Pillows = new()
    {
        { "RGB", 40, 30, 75, "20c6fe9ad74fd8ca6b284710bc181c36" },
        { "RGB", 33, 17, 75, "9b3525c89ec02243f3161198af154529" },
        { "RGB", 1, 1, 90, "5986692da599d6eadd7c6555331b747b" },
        { "RGB", 9, 25, 10, "c4a3317373ee2af3f899e65637b21bbb" },
        { "RGB", 48, 48, 100, "cbcc23211cfcd3ce23c8a5bc019392e3" },
        { "L", 37, 20, 75, "a7f54d798456c1db4902387c0cca5d8c" },
        { "L", 8, 8, 1, "9261f0ae2dc83bd3a665597e528146b6" },
        { "CMYK", 19, 11, 60, "67d648405ced2ad9702734c24b437453" },
    };

    [Theory]
    [MemberData(nameof(Pillows))]
    public void WritesPillowsBytes(string mode, int width, int height, int quality, string hash)
    {
        var stream = new MemoryStream();
        JpegEncoder.Encode(Draw(mode, width, height), stream, quality);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()))[..32]);
    }

    [Theory]
    [InlineData("L")]
    [InlineData("RGB")]
    [InlineData("CMYK")]
    public void ReadsWhatItWrites(string mode)
    {
        for (var size = 1; size <= 40; size++)
        {
            var image = Draw(mode, size, 41 - size);
            var stream = new MemoryStream();
            JpegEncoder.Encode(image, stream, 95);
            var back = JpegDecoder.Decode(stream.ToArray());
            Assert.Equal((mode, image.size), (back.mode, back.size));
            var difference = JpegDecoderTests.Bytes(image).Zip(JpegDecoderTests.Bytes(back), (a, b) => Math.Abs(a - b)).Average();
            Assert.InRange(difference, 0, 4);
        }
    }

    [Fact]
    public void RefusesWhatJpegCannotHold()
    {
        Assert.Contains("RGBA", Assert.Throws<ImageFileException>(() => JpegEncoder.Encode(new Image(2, 2, ImageMode.Rgba), Stream.Null)).Message);
        Assert.Contains("65500", Assert.Throws<ImageFileException>(() => JpegEncoder.Encode(new Image(65501, 1, ImageMode.Grey), Stream.Null)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => JpegEncoder.Encode(new Image(2, 2, ImageMode.Grey), Stream.Null, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => JpegEncoder.Encode(new Image(2, 2, ImageMode.Grey), Stream.Null, 101));
    }

    /// <summary>Slopes with a hard edge across.</summary>
    private static Image Draw(string mode, int width, int height)
    {
        var image = new Image(width, height, mode switch { "L" => ImageMode.Grey, "RGB" => ImageMode.Rgb, _ => ImageMode.Cmyk });
        for (var y = 0; y < height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var (pixel, channel) = (x / image.Channels, x % image.Channels);
                row[x] = (byte)((pixel * (3 + channel) + y * (5 - channel) + (pixel > y ? 90 : 0)) % 256 / 2 + 40);
            }
        }
        return image;
    }
}
