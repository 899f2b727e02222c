using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomErasingTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomErasing((1.0, 1.0), fill_value: 7, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = (LayerCheck.Values((6, 9, 8, 3)) + 1) * 127;
        var layer = layers.RandomErasing((1.0, 1.0), fill_value: 7, seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        layer = layers.RandomErasing((1.0, 1.0), fill_value: 7, seed: 3);
        var y = layer.Apply(x).numpy();
        Assert.False(np.allclose(x, y, 1e-3, 1e-3));
        Assert.False(np.allclose(layer.Apply(x, training: true).numpy(), y, 1e-3, 1e-3));
        Assert.True((double)np.min(y).item() >= 0 && (double)np.max(y).item() <= 255);
        Assert.Equal((9, 8, 3), layer.Apply(x[0], training: true).shape);
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("`scale`", Assert.Throws<ArgumentException>(() => layers.RandomErasing(scale: 2)).Message);

    [Fact]
    public void CoversOneRectangle()
    {
        var y = layers.RandomErasing((1.0, 1.0), (0.25, 0.25), fill_value: [1, 2, 3], seed: 4).Apply(np.zeros((1, 8, 8, 3)), training: true).numpy();
        Assert.Equal(16.0, (double)np.sum(y[.., .., .., 0]).item());
        Assert.Equal(48.0, (double)np.sum(y[.., .., .., 2]).item());
    }
}
