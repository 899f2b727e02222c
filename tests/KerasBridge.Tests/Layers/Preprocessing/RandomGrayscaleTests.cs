using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomGrayscaleTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomGrayscale(0.5, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = (LayerCheck.Values((6, 9, 8, 3)) + 1) * 127;
        var layer = layers.RandomGrayscale(0.5, seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        layer = layers.RandomGrayscale(0.5, seed: 3);
        var y = layer.Apply(x).numpy();
        Assert.False(np.allclose(x, y, 1e-3, 1e-3));
        Assert.False(np.allclose(layer.Apply(x, training: true).numpy(), y, 1e-3, 1e-3));
        Assert.True((double)np.min(y).item() >= 0 && (double)np.max(y).item() <= 255);
        Assert.Equal((9, 8, 3), layer.Apply(x[0], training: true).shape);

        // Channels in front make no difference.
        var turned = layers.RandomGrayscale(0.5, data_format: "channels_first", seed: 3).Apply(np.transpose(x, (0, 3, 1, 2)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(turned, (0, 2, 3, 1)), 1e-5, 1e-3));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("factor=1.5", Assert.Throws<ArgumentException>(() => layers.RandomGrayscale(1.5)).Message);
}
