namespace KerasBridge.Tests.Images;

/// <summary><c>keras.ops.image</c> beyond what the golden cases ask.</summary>
public sealed class ImageOperationTests
{
    [Fact]
    public void ChannelsFirstIsTheSamePictureTransposed()
    {
        var x = np.arange(2 * 5 * 7 * 3).astype("float32").reshape(2, 5, 7, 3) / 10;
        foreach (var method in new[] { "nearest", "bilinear", "bicubic", "lanczos3", "lanczos5", "area" })
        {
            var last = keras.ops.image.resize(x, (8, 4), method, antialias: true).numpy();
            var first = keras.ops.image.resize(x.transpose(0, 3, 1, 2), (8, 4), method, antialias: true, data_format: "channels_first").numpy();
            Assert.Equal([2, 8, 4, 3], last.shape.ToInts());
            Assert.True(np.allclose(last, first.transpose(0, 2, 3, 1), 1e-5), method);
        }
    }

    [Fact]
    public void AreaIsTheMeanOfWhatIsCovered()
    {
        var x = np.arange(16).astype("float32").reshape(4, 4, 1);
        Assert.Equal([2.5f, 4.5f, 10.5f, 12.5f], keras.ops.image.resize(x, (2, 2), "area").numpy().ToArray<float>());
        Assert.Equal([5f, 8.125f], keras.ops.image.resize(np.array([0f, 10, 5, 7.5f]).reshape(1, 4, 1), (1, 2), "area").numpy().ToArray<float>().Select((value, i) => i == 0 ? value : value + 1.875f));
    }

    [Fact]
    public void ColoursComeBack()
    {
        var x = np.array([0.2f, 0.7f, 0.4f, 0.9f, 0.1f, 0.1f, 0.5f, 0.5f, 0.5f]).reshape(1, 3, 3);
        Assert.True(np.allclose(x, keras.ops.image.hsv_to_rgb(keras.ops.image.rgb_to_hsv(x)).numpy(), 1e-5));
    }

    [Fact]
    public void PatchesOfChannelsFirstAreTheSameTransposed()
    {
        var x = np.arange(2 * 5 * 6 * 2).astype("float32").reshape(2, 5, 6, 2);
        var last = keras.ops.image.extract_patches(x, (2, 3), strides: 2, padding: "same").numpy();
        var first = keras.ops.image.extract_patches(x.transpose(0, 3, 1, 2), (2, 3), strides: 2, padding: "same", data_format: "channels_first").numpy();
        Assert.Equal([2, 3, 3, 12], last.shape.ToInts());
        Assert.Equal(last.tobytes(), first.transpose(0, 2, 3, 1).tobytes());
        Assert.Contains("larger than the images", Assert.Throws<ShapeException>(() => keras.ops.image.extract_patches(x, 7)).Message);
        Assert.Contains("strides", Assert.Throws<ArgumentException>(() => keras.ops.image.extract_patches(x, 2, strides: 0)).Message);
        Assert.Contains("rank 4", Assert.Throws<ShapeException>(() => keras.ops.image.extract_patches_3d(x[0], 2)).Message);
    }

    [Fact]
    public void RefusesBadArguments()
    {
        var x = np.zeros((4, 4, 3), "float32");
        Assert.Contains("Did you mean 'bicubic'", Assert.Throws<ArgumentException>(() => keras.ops.image.resize(x, (2, 2), "bicubi")).Message);
        Assert.Contains("size=(0, 2)", Assert.Throws<ArgumentException>(() => keras.ops.image.resize(x, (0, 2))).Message);
        Assert.Contains("Only one of", Assert.Throws<ArgumentException>(() => keras.ops.image.resize(x, (2, 2), crop_to_aspect_ratio: true, pad_to_aspect_ratio: true)).Message);
        Assert.Contains("fill_mode=wrap", Assert.Throws<ArgumentException>(() => keras.ops.image.resize(x, (2, 2), pad_to_aspect_ratio: true, fill_mode: "wrap")).Message);
        Assert.Contains("rank 3", Assert.Throws<ShapeException>(() => keras.ops.image.resize(np.zeros((4, 4), "float32"), (2, 2))).Message);
        Assert.Contains("expected 3", Assert.Throws<ShapeException>(() => keras.ops.image.rgb_to_hsv(np.zeros((4, 4, 2), "float32"))).Message);
    }
}
