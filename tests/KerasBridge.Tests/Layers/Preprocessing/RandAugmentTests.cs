using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class RandAugmentTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.RandAugment(seed: 3), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void ChangesImagesInTrainingOnly()
    {
        var x = (LayerCheck.Values((3, 12, 10, 3)) + 1) * 127;
        var layer = layers.RandAugment(num_ops: 3, factor: (0.3, 0.5), seed: 3);
        Assert.Equal(x.astype("float32").tobytes(), layer.Apply(x, training: false).numpy().tobytes());
        var changed = 0;
        for (var i = 0; i < 6; i++) changed += np.allclose(layer.Apply(x, training: true).numpy(), x, 1e-3, 1e-3) ? 0 : 1;
        Assert.True(changed >= 3, $"{changed} of 6 calls changed anything");
        Assert.Equal((12, 10, 3), layer.Apply(x[0], training: true).shape);
    }

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("[0.0, 1.0]", Assert.Throws<ArgumentException>(() => layers.RandAugment(factor: 2)).Message);

    [Fact]
    public void GivesTheSameInARecordedStep()
    {
        // The choice is known outside of a step, and a tensor within.
        var x = (LayerCheck.Values((2, 6, 5, 3)) + 1) * 127;
        var layer = layers.RandAugment(factor: 0.4, seed: 8);
        var input = keras.Input((6, 5, 3));
        var model = keras.Model(input, layers.RandAugment(factor: 0.4, seed: 8).Apply(input, training: true));
        Assert.True(np.allclose(layer.Apply(x, training: true).numpy(), model.predict(x, verbose: 0), 1e-5, 1e-3));
        Assert.True(np.allclose(layer.Apply(x, training: true).numpy(), model.predict(x, verbose: 0), 1e-5, 1e-3));
    }
}
