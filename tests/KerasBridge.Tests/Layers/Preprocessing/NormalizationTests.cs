using static KerasBridge.keras;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class NormalizationTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.Normalization(mean: NDArray.FromSpan<float>([1, 2, 3], 3), variance: NDArray.FromSpan<float>([4, 5, 6], 3)), input: (2, 5, 3), output: (2, 5, 3));

    [Fact]
    public void LearnsFromAnArrayOrBatchesAlike()
    {
        var x = LayerCheck.Values((50, 4, 3)) * 5.0 + 2.0;
        var layer = layers.Normalization();
        layer.adapt(x);
        var y = layer.Apply(x).numpy();
        Assert.True(np.allclose(np.mean(y, (0, 1)), np.zeros(3), 1e-4, 1e-4));
        Assert.True(np.allclose(np.std(y, (0, 1)), np.ones(3), 1e-3, 1e-3));
        var twin = layers.Normalization();
        twin.adapt(data.Dataset.from_tensor_slices((x, np.arange(50))).batch(16));
        for (var i = 0; i < 3; i++) Assert.True(np.allclose(layer.get_weights()[i], twin.get_weights()[i], 1e-4, 1e-5));
        var back = layers.Normalization(invert: true);
        back.adapt(x);
        Assert.True(np.allclose(back.Apply(y).numpy(), x, 1e-4, 1e-4));
        Assert.Empty(layer.trainable_weights);
        Assert.Equal((3, 7), (layer.weights.Count, (int)layer.count_params()));
    }

    [Fact]
    public void OneMeanForAllNumbers()
    {
        var layer = layers.Normalization(axis: None);
        layer.adapt(NDArray.FromSpan<float>([1, 2, 3, 6], (2, 2)));
        Assert.Equal(3.0, (double)layer.get_weights()[0].item());
        Assert.Equal(3.5, (double)layer.get_weights()[1].item());
    }

    [Fact]
    public void RefusesWhatItCannotDo()
    {
        Assert.Contains("both `mean` and `variance`", Assert.Throws<ArgumentException>(() => layers.Normalization(mean: 1.0)).Message);
        Assert.Contains("no batches", Assert.Throws<ArgumentException>(() => layers.Normalization().adapt(new List<NDArray>())).Message);
        var layer = layers.Normalization();
        layer.adapt(np.ones((4, 3)));
        Assert.Contains("incompatible shape", Assert.Throws<ShapeException>(() => layer.adapt(np.ones((4, 2)))).Message);
        Assert.Contains("was given its mean", Assert.Throws<InvalidOperationException>(() => layers.Normalization(mean: 1.0, variance: 2.0).adapt(np.ones((4, 3)))).Message);
    }
}
