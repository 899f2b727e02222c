using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomRotationTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomRotation(0.2, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = LayerCheck.Values((4, 12, 10, 3));
        var layer = layers.RandomRotation((0.05, 0.2), fill_mode: "wrap", seed: 3);
        Assert.Equal(x.tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        var first = layer.Apply(x).numpy().tobytes();
        Assert.NotEqual(x.tobytes(), first);
        Assert.NotEqual(first, layer.Apply(x, training: true).numpy().tobytes());
        Assert.Equal(first, layers.RandomRotation((0.05, 0.2), fill_mode: "wrap", seed: 3).Apply(x, training: true).numpy().tobytes());
    }

    [Fact]
    public void TakesOneImageAndChannelsInFront()
    {
        var x = LayerCheck.Values((12, 10, 3));
        var y = layers.RandomRotation((0.05, 0.2), fill_mode: "wrap", seed: 3).Apply(x, training: true).numpy();
        Assert.Equal((12, 10, 3), y.shape);
        var first = layers.RandomRotation((0.05, 0.2), fill_mode: "wrap", data_format: "channels_first", seed: 3).Apply(np.transpose(x, (2, 0, 1)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(first, (1, 2, 0)), 1e-5, 1e-6));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("[-1.0, 1.0]", Assert.Throws<ArgumentException>(() => layers.RandomRotation(1.5)).Message);

    [Fact]
    public void AQuarterTurnMovesEveryPixel()
    {
        var x = np.arange(9.0).reshape((1, 3, 3, 1));
        var y = layers.RandomRotation((0.25, 0.25)).Apply(x, training: true).numpy();
        Assert.True(np.allclose(y[0, .., .., 0], np.rot90(x[0, .., .., 0], 1), 1e-5, 1e-5));
    }
}
