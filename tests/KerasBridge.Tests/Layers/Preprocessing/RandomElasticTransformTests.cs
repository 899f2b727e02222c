using KerasBridge.Autograd;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandomElasticTransformTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandomElasticTransform(scale: 0.5, seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void DrawsAnewInTrainingAndDoesNothingElse()
    {
        var x = (LayerCheck.Values((6, 9, 8, 3)) + 1) * 127;
        var layer = layers.RandomElasticTransform((1.0, 1.0), (0.8, 1.0), seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        layer = layers.RandomElasticTransform((1.0, 1.0), (0.8, 1.0), seed: 3);
        var y = layer.Apply(x).numpy();
        Assert.False(np.allclose(x, y, 1e-3, 1e-3));
        Assert.False(np.allclose(layer.Apply(x, training: true).numpy(), y, 1e-3, 1e-3));
        Assert.True((double)np.min(y).item() >= 0 && (double)np.max(y).item() <= 255);
        Assert.Equal((9, 8, 3), layer.Apply(x[0], training: true).shape);

        // Channels in front make no difference.
        var turned = layers.RandomElasticTransform((1.0, 1.0), (0.8, 1.0), data_format: "channels_first", seed: 3).Apply(np.transpose(x, (0, 3, 1, 2)), training: true).numpy();
        Assert.True(np.allclose(y, np.transpose(turned, (0, 2, 3, 1)), 1e-5, 1e-3));
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("'mirror'", Assert.Throws<ArgumentException>(() => layers.RandomElasticTransform(fill_mode: "mirro")).Message);

    [Theory]
    [InlineData("bilinear", "reflect")]
    [InlineData("nearest", "wrap")]
    [InlineData("bilinear", "constant")]
    public void TheGradientIsThatOfTheShift(string interpolation, string fill)
    {
        // A linear function of the images: its gradient at one place is what the others add there.
        var images = new Variable(LayerCheck.Values((1, 5, 4, 2)));
        Tensor shift = LayerCheck.Values((1, 5, 4), 9) * 3.0;
        var op = new DistortOp(interpolation == "nearest", fill, 0);
        var weights = LayerCheck.Values((1, 5, 4, 2), 4);
        using var tape = new GradientTape();
        var y = op.Call(images.value, shift);
        var gradient = tape.gradient(y * weights, [images])[0]!.numpy();
        for (var i = 0; i < 40; i += 7)
        {
            var one = np.zeros(40, "float32");
            one[i] = 1;
            var expected = (double)np.sum(op.Call(one.reshape((1, 5, 4, 2)), shift).numpy() * weights).item();
            Assert.Equal(expected, (double)gradient.reshape(40)[i], 1e-5);
        }
    }
}
