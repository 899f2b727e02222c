namespace KerasBridge.Tests.Images;

public sealed class OpenOptionsTests
{
    // Exif, little-endian, one entry: orientation 6, the camera held upright.
    private static readonly byte[] Turned =
    [
        0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0,
        1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Photo(int width, int height)
    {
        var pixels = np.zeros((height, width, 3));
        pixels[.., ..(width / 2)] = 200;
        using var stream = new MemoryStream();
        keras.utils.array_to_img(pixels, scale: false).save(stream, "jpeg", quality: 95);
        return stream.ToArray();
    }

    [Fact]
    public void OrientationIsAppliedOnlyWhereAsked()
    {
        var plain = Photo(32, 16);
        byte[] file = [.. plain[..2], .. Turned, .. plain[2..]];
        Assert.Equal((32, 16), Image.Open(file).size);
        var upright = Image.Open(file, exif_transpose: true);
        Assert.Equal((16, 32), upright.size);
        // What was left is above after a quarter turn clockwise.
        var pixels = keras.utils.img_to_array(upright);
        Assert.InRange((double)pixels[2, 8, 0], 190, 210);
        Assert.InRange((double)pixels[29, 8, 0], 0, 10);
        Assert.Equal((32, 16), Image.Open(plain, exif_transpose: true).size);
    }

    [Fact]
    public void JpegIsReducedWhereAsked()
    {
        Assert.Equal((8, 4), Image.Open(Photo(32, 16), reduce: 4).size);
        Assert.Contains("reduce=3", Assert.Throws<ArgumentException>(() => Image.Open(Photo(32, 16), reduce: 3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SavingIsRefusedWithTheFormatsThatThereAre()
    {
        var image = keras.utils.array_to_img(np.zeros((2, 2, 4)), scale: false);
        Assert.Contains("jpeg", Assert.Throws<ArgumentException>(() => image.save("x.jpgg")).Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() => image.save(Path.Combine(Path.GetTempPath(), "kerasbridge-no-such-folder", "x.png")));
        foreach (var format in new[] { "png", "bmp", "ppm" })
        {
            using var stream = new MemoryStream();
            var rgb = image.convert("RGB");
            rgb.save(stream, format);
            Assert.Equal(keras.utils.img_to_array(rgb).ToArray<float>(), keras.utils.img_to_array(Image.Open(stream.ToArray())).ToArray<float>());
        }
    }
}
