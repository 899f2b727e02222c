using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class AutoContrastTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.AutoContrast(), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("value_range", Assert.Throws<ArgumentException>(() => layers.AutoContrast(value_range: 3)).Message);

    [Fact]
    public void StretchesEachChannelOverTheRange()
    {
        var y = layers.AutoContrast(value_range: (0, 1)).Apply(NDArray.FromSpan<float>([0.2f, 0.5f, 0.3f, 0.5f, 0.4f, 0.5f], (1, 1, 3, 2))).numpy();
        Assert.True(np.allclose(y[0, 0, .., 0], np.array([0.0, 0.5, 1.0]), 1e-5, 1e-5));
        Assert.Equal("[0.5 0.5 0.5]", y[0, 0, .., 1].ToString());
    }
}
