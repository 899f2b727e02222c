using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class CutMixTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.CutMix(seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void MixesImagesAndLabelsAlike()
    {
        // Each image has the value of its class all over, so that the mean of the mixed image is the mean of its labels.
        var labels = np.eye(4);
        var x = np.broadcast_to(np.arange(4.0).reshape((4, 1, 1, 1)), (4, 16, 16, 1)).copy();
        var layer = layers.CutMix(seed: 3);
        var mixed = layer.Apply(new Dictionary<string, Tensor> { ["images"] = x, ["labels"] = labels }, training: true);
        var y = mixed["labels"].numpy();
        Assert.True(np.allclose(np.sum(y, 1), np.ones(4), 1e-5, 1e-5));
        var means = np.mean(mixed["images"].numpy(), (1, 2, 3));
        Assert.True(np.allclose(np.sum(y * np.arange(4.0), 1), means, 1e-5, 0.5));
        Assert.False(np.allclose(means, np.arange(4.0), 1e-3, 1e-3));
        Assert.Contains("one-hot", Assert.Throws<ShapeException>(() => layer.Apply(new Dictionary<string, Tensor> { ["images"] = x, ["labels"] = np.arange(4) }, training: true)).Message);
    }

    [Fact]
    public void DoesNothingInInference()
    {
        var x = LayerCheck.Values((3, 4, 4, 2));
        Assert.Equal(x.tobytes(), layers.CutMix().Apply(x, training: false).numpy().tobytes());
        Assert.Equal((4, 4, 2), layers.CutMix().Apply(x[0], training: true).shape);
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("[0.0, 1.0]", Assert.Throws<ArgumentException>(() => layers.CutMix(2)).Message);
}
