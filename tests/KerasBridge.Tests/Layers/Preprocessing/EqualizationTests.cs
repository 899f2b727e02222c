using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class EqualizationTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.Equalization(value_range: (-1, 1)), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("bins=1", Assert.Throws<ArgumentException>(() => layers.Equalization(bins: 1)).Message);

    [Fact]
    public void EvensOutTheHistogram()
    {
        var x = NDArray.FromSpan<float>([10, 10, 10, 20, 20, 30, 30, 30], (1, 2, 4, 1));
        Assert.Equal("[  0.   0.   0. 102. 102. 255. 255. 255.]", layers.Equalization().Apply(x, training: true).numpy().reshape(8).ToString());
        Assert.Equal("[7. 7.]", layers.Equalization().Apply(np.full((1, 1, 2, 1), 7.0), training: true).numpy().reshape(2).ToString());
    }
}
