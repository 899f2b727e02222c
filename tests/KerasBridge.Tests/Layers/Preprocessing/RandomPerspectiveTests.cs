using KerasBridge.Autograd;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomPerspectiveTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomPerspective(scale: 0.3, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = (LayerCheck.Values((6, 9, 8, 3)) + 1) * 127;
        var layer = layers.RandomPerspective((1.0, 1.0), 0.5, seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        layer = layers.RandomPerspective((1.0, 1.0), 0.5, seed: 3);
        var y = layer.Apply(x).numpy();
        Assert.False(np.allclose(x, y, 1e-3, 1e-3));
        Assert.False(np.allclose(layer.Apply(x, training: true).numpy(), y, 1e-3, 1e-3));
        Assert.True((double)np.min(y).item() >= 0 && (double)np.max(y).item() <= 255);
        Assert.Equal((9, 8, 3), layer.Apply(x[0], training: true).shape);

        // Channels in front make no difference.
        var turned = layers.RandomPerspective((1.0, 1.0), 0.5, data_format: "channels_first", seed: 3).Apply(np.transpose(x, (0, 3, 1, 2)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(turned, (0, 2, 3, 1)), 1e-5, 1e-3));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("[0,1]", Assert.Throws<ArgumentException>(() => layers.RandomPerspective(scale: 2)).Message);

    [Fact]
    public void TheTransformShowsAtTheEndPointsWhatStoodAtTheStartPoints()
    {
        var start = NDArray.FromSpan<float>([0, 0, 9, 0, 0, 7, 9, 7], (1, 4, 2));
        var end = NDArray.FromSpan<float>([1, 0, 8, 1, 0, 6, 10, 7], (1, 4, 2));
        var t = new HomographyOp().Call(start, end).numpy().ToArray<float>();
        for (var i = 0; i < 4; i++)
        {
            float x = (float)end[0, i, 0], y = (float)end[0, i, 1], k = t[6] * x + t[7] * y + 1;
            Assert.Equal((float)start[0, i, 0], (t[0] * x + t[1] * y + t[2]) / k, 1e-4f);
            Assert.Equal((float)start[0, i, 1], (t[3] * x + t[4] * y + t[5]) / k, 1e-4f);
        }
    }
}
