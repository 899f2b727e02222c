using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomFlipTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomFlip("horizontal", seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = LayerCheck.Values((4, 12, 10, 3));
        var layer = layers.RandomFlip("vertical", seed: 3);
        Assert.Equal(x.tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        var first = layer.Apply(x).numpy().tobytes();
        Assert.NotEqual(x.tobytes(), first);
        Assert.NotEqual(first, layer.Apply(x, training: true).numpy().tobytes());
        Assert.Equal(first, layers.RandomFlip("vertical", seed: 3).Apply(x, training: true).numpy().tobytes());
    }

    [Fact]
    public void TakesOneImageAndChannelsInFront()
    {
        var x = LayerCheck.Values((12, 10, 3));
        var y = layers.RandomFlip("vertical", seed: 3).Apply(x, training: true).numpy();
        Assert.Equal((12, 10, 3), y.shape);
        var first = layers.RandomFlip("vertical", data_format: "channels_first", seed: 3).Apply(np.transpose(x, (2, 0, 1)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(first, (1, 2, 0)), 1e-5, 1e-6));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("'horizontal'", Assert.Throws<ArgumentException>(() => layers.RandomFlip("horizontl")).Message);

    [Fact]
    public void TurnsMasksWithTheImages()
    {
        var layer = layers.RandomFlip(seed: 3);
        var x = np.arange(4 * 6.0).reshape((4, 2, 3, 1));
        var y = layer.Apply(new Dictionary<string, Tensor> { ["images"] = x, ["segmentation_masks"] = x.astype("int32"), ["labels"] = np.arange(4) }, training: true);
        Assert.Equal(y["images"].numpy().astype("int32").tobytes(), y["segmentation_masks"].numpy().tobytes());
        Assert.Equal(y["labels"].numpy().tobytes(), np.arange(4).tobytes());
        Assert.Contains("Received: labels", Assert.Throws<ArgumentException>(() => layer.Apply(new Dictionary<string, Tensor> { ["labels"] = x })).Message);
    }
}
