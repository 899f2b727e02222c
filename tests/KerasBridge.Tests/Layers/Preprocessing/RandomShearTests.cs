using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomShearTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomShear(0.2, 0.3, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = LayerCheck.Values((4, 12, 10, 3));
        var layer = layers.RandomShear((0.1, 0.3), 0.2, interpolation: "nearest", seed: 3);
        Assert.Equal(x.tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        var first = layer.Apply(x).numpy().tobytes();
        Assert.NotEqual(x.tobytes(), first);
        Assert.NotEqual(first, layer.Apply(x, training: true).numpy().tobytes());
        Assert.Equal(first, layers.RandomShear((0.1, 0.3), 0.2, interpolation: "nearest", seed: 3).Apply(x, training: true).numpy().tobytes());
    }

    [Fact]
    public void TakesOneImageAndChannelsInFront()
    {
        var x = LayerCheck.Values((12, 10, 3));
        var y = layers.RandomShear((0.1, 0.3), 0.2, interpolation: "nearest", seed: 3).Apply(x, training: true).numpy();
        Assert.Equal((12, 10, 3), y.shape);
        var first = layers.RandomShear((0.1, 0.3), 0.2, interpolation: "nearest", data_format: "channels_first", seed: 3).Apply(np.transpose(x, (2, 0, 1)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(first, (1, 2, 0)), 1e-5, 1e-6));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("[0, 1.0]", Assert.Throws<ArgumentException>(() => layers.RandomShear(-0.1)).Message);
}
