using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomCropTests
{
    [Fact]
    public void CropsInTrainingOnly()
    {
        NDArray x = np.arange(2 * 9 * 8.0).reshape((2, 9, 8, 1));
        var layer = layers.RandomCrop(4, 3, seed: 5);
        Assert.Equal((2, 9, 8, 1), layer.Apply(x, training: false).shape);
        var y = layer.Apply(x).numpy();
        Assert.Equal((2, 4, 3, 1), y.shape);
        // One window for all: neighbours stay neighbours.
        Assert.Equal(1.0, (double)y[0, 0, 1, 0] - (double)y[0, 0, 0, 0]);
        Assert.Equal(8.0, (double)y[0, 1, 0, 0] - (double)y[0, 0, 0, 0]);
        Assert.Equal(72.0, (double)y[1, 0, 0, 0] - (double)y[0, 0, 0, 0]);
        Assert.Equal((NoneType.Value, 4, 3, 1), layer.Apply(keras.Input((9, 8, 1))).shape);
    }

    [Fact]
    public void ResizesWhatIsTooSmall() => Assert.Equal((1, 6, 6, 2), layers.RandomCrop(6, 6).Apply(np.ones((1, 4, 5, 2)), training: true).shape);

    [Fact]
    public void TheGradientGoesToTheWindow()
    {
        var x = new Variable(np.ones((1, 6, 6, 1), "float32"));
        using var tape = new GradientTape();
        var y = layers.RandomCrop(2, 3, seed: 1).Apply(x.value, training: true);
        Assert.Equal(6.0, (double)np.sum(tape.gradient(y, [x])[0]!.numpy()).item());
    }
}
