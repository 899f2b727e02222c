using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

/// <summary>The fast passes against plain loops over whole-numbered weights, which are Pillow's definition.</summary>
public sealed class ResizeTests
{
    [Theory]
    [InlineData("L")]
    [InlineData("RGB")]
    [InlineData("CMYK")]
    public void FastPassesEqualPlainLoops(string mode)
    {
        var random = new System.Random(7);
        foreach (var filter in new[] { ImageFilter.Box, ImageFilter.Bilinear, ImageFilter.Hamming, ImageFilter.Bicubic, ImageFilter.Lanczos })
        {
            foreach (var (width, height, newWidth, newHeight) in new[] { (1, 1, 3, 2), (7, 5, 3, 9), (40, 30, 41, 7), (64, 10, 12, 10), (11, 50, 11, 20), (200, 33, 33, 17) })
            {
                var image = Noise(random, width, height, ImageModes.Of(mode, "mode"));
                var resized = image.Resize(newWidth, newHeight, filter);
                Assert.Equal(Plain(image, newWidth, newHeight, filter), PngDecoderTests.Bytes(resized));
            }
        }
    }

    [Fact]
    public void BoxesAreResizedAloneAndNearestPicksPixels()
    {
        var image = Noise(new System.Random(1), 20, 12, ImageMode.Rgb);
        var cropped = image.crop((3, 2, 13, 9));
        Assert.Equal((10, 7), cropped.size);
        Assert.Equal(PngDecoderTests.Bytes(cropped.Resize(5, 4, ImageFilter.Box)), PngDecoderTests.Bytes(image.Resize(5, 4, ImageFilter.Box, (3, 2, 13, 9))));
        var doubled = image.Resize(40, 24, ImageFilter.Nearest);
        for (var y = 0; y < 24; y++)
        {
            for (var x = 0; x < 40; x++) Assert.Equal(image.Row(y / 2).Slice(x / 2 * 3, 3), doubled.Row(y).Slice(x * 3, 3));
        }
    }

    [Fact]
    public void WhatIsSeenThroughDoesNotColourItsNeighbours()
    {
        var image = new Image(2, 1, ImageMode.Rgba);
        byte[] pixels = [200, 100, 50, 255, 0, 255, 0, 0];
        pixels.CopyTo(image.Row(0));
        Assert.Equal([199, 99, 49, 128], PngDecoderTests.Bytes(image.Resize(1, 1, ImageFilter.Box)));
    }

    [Fact]
    public void RefusesBadArguments()
    {
        var image = new Image(4, 4, ImageMode.Rgb, clear: true);
        Assert.Contains("Did you mean 'bilinear'", Assert.Throws<ArgumentException>(() => image.resize((2, 2), "bilinea")).Message);
        Assert.Contains("size=(0, 2)", Assert.Throws<ArgumentException>(() => image.resize((0, 2))).Message);
        Assert.Contains("within (0, 0, 4, 4)", Assert.Throws<ArgumentException>(() => image.resize((2, 2), box: (0, 0, 5, 4))).Message);
        Assert.Contains("within", Assert.Throws<ArgumentException>(() => image.resize((2, 2), box: (0, double.NaN, 4, 4))).Message);
        Assert.Contains("must not be empty", Assert.Throws<ArgumentException>(() => image.crop((2, 2, 2, 4))).Message);
        Assert.Contains("RGBA", Assert.Throws<ArgumentException>(() => image.convert("RGBX")).Message);
        Assert.Contains("mode='P'", Assert.Throws<ArgumentException>(() => image.convert("P")).Message);
    }

    [Fact]
    public void OrientationIsAppliedWhereAsked()
    {
        var image = new Image(3, 2, ImageMode.Grey);
        new byte[] { 1, 2, 3 }.CopyTo(image.Row(0));
        new byte[] { 4, 5, 6 }.CopyTo(image.Row(1));
        byte[][] expected = [[1, 2, 3, 4, 5, 6], [3, 2, 1, 6, 5, 4], [6, 5, 4, 3, 2, 1], [4, 5, 6, 1, 2, 3], [1, 4, 2, 5, 3, 6], [4, 1, 5, 2, 6, 3], [6, 3, 5, 2, 4, 1], [3, 6, 2, 5, 1, 4]];
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var turned = image.Upright(orientation);
            Assert.Equal(orientation >= 5 ? (2, 3) : (3, 2), turned.size);
            Assert.Equal(expected[orientation - 1], PngDecoderTests.Bytes(turned));
        }
    }

    internal static Image Noise(System.Random random, int width, int height, ImageMode mode)
    {
        var image = new Image(width, height, mode);
        for (var y = 0; y < height; y++)
        {
            random.NextBytes(image.Row(y));
            // Extremes make the filters overshoot.
            foreach (ref var value in image.Row(y)) value = value < 80 ? (byte)0 : value > 175 ? (byte)255 : value;
        }
        return image;
    }

    private static byte[] Plain(Image image, int width, int height, ImageFilter filter)
    {
        var channels = image.Channels;
        var pixels = PngDecoderTests.Bytes(image);
        if (image.height > height && image.height * width >= 1.25 * image.width * height)
        {
            pixels = Pass(pixels, 1, image.height, image.width * channels, new PillowWeights(filter, image.height, 0, image.height, height));
            return width == image.width ? pixels : Pass(pixels, height, image.width, channels, new PillowWeights(filter, image.width, 0, image.width, width));
        }
        if (width != image.width) pixels = Pass(pixels, image.height, image.width, channels, new PillowWeights(filter, image.width, 0, image.width, width));
        if (height != image.height) pixels = Pass(pixels, 1, image.height, width * channels, new PillowWeights(filter, image.height, 0, image.height, height));
        return pixels;
    }

    private static byte[] Pass(byte[] pixels, int outer, int length, int inner, PillowWeights weights)
    {
        var whole = weights.Whole();
        var result = new List<byte>();
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < weights.Starts.Length; i++)
            {
                for (var c = 0; c < inner; c++)
                {
                    var sum = 1L << 21;
                    for (var k = 0; k < weights.Counts[i]; k++) sum += (long)pixels[(o * length + weights.Starts[i] + k) * inner + c] * whole[i * weights.Stride + k];
                    result.Add((byte)Math.Clamp(sum >> 22, 0, 255));
                }
            }
        }
        return [.. result];
    }
}
