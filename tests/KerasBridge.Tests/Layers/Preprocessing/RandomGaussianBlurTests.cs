using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomGaussianBlurTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomGaussianBlur((1.0, 1.0), (3, 5), seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = (LayerCheck.Values((6, 9, 8, 3)) + 1) * 127;
        var layer = layers.RandomGaussianBlur((1.0, 1.0), (3, 5), seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        layer = layers.RandomGaussianBlur((1.0, 1.0), (3, 5), seed: 3);
        var y = layer.Apply(x).numpy();
        Assert.False(np.allclose(x, y, 1e-3, 1e-3));
        Assert.False(np.allclose(layer.Apply(x, training: true).numpy(), y, 1e-3, 1e-3));
        Assert.True((double)np.min(y).item() >= 0 && (double)np.max(y).item() <= 255);
        Assert.Equal((9, 8, 3), layer.Apply(x[0], training: true).shape);

        // Channels in front make no difference.
        var turned = layers.RandomGaussianBlur((1.0, 1.0), (3, 5), data_format: "channels_first", seed: 3).Apply(np.transpose(x, (0, 3, 1, 2)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(turned, (0, 2, 3, 1)), 1e-5, 1e-3));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("odd number", Assert.Throws<ArgumentException>(() => layers.RandomGaussianBlur(kernel_size: 4)).Message);

    [Fact]
    public void KeepsWhatIsEvenAwayFromTheEdges()
    {
        var y = layers.RandomGaussianBlur((1.0, 1.0), 3, (1.0, 1.0)).Apply(np.full((1, 5, 5, 2), 8.0), training: true).numpy();
        Assert.Equal(8.0, (double)y[0, 2, 2, 1], 1e-4);
        Assert.True((double)y[0, 0, 0, 1] < 6);
    }
}
