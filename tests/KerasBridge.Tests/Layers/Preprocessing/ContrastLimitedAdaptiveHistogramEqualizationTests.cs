using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class ContrastLimitedAdaptiveHistogramEqualizationTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.ContrastLimitedAdaptiveHistogramEqualization(value_range: (-1, 1), tile_grid_size: (3, 2)), input: (2, 8, 6, 3), output: (2, 8, 6, 3));

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("tile_grid_size=(0, 2)", Assert.Throws<ArgumentException>(() => layers.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size: (0, 2))).Message);

    [Fact]
    public void OneTileWithoutALimitIsPlainEqualization()
    {
        var x = NDArray.FromSpan<float>([10, 10, 10, 20, 20, 30, 30, 30], (1, 2, 4, 1));
        var y = layers.ContrastLimitedAdaptiveHistogramEqualization(clip_limit: 0, tile_grid_size: (1, 1)).Apply(x).numpy().reshape(8);
        // No value is 0, so that the first step counts from nothing.
        Assert.True(np.allclose(y, np.array([3.0, 3, 3, 5, 5, 8, 8, 8]) * 255.0 / 8.0, 1e-4, 1e-4), y.ToString());
    }

    [Fact]
    public void KeepsWhatIsEvenWithinItsTilesAndTakesChannelsInFront()
    {
        var x = (LayerCheck.Values((2, 9, 10, 3)) + 1) * 127;
        var y = layers.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size: (2, 3)).Apply(x).numpy();
        var first = layers.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size: (2, 3), data_format: "channels_first").Apply(np.transpose(x, (0, 3, 1, 2))).numpy();
        Assert.True(np.allclose(y, np.transpose(first, (0, 2, 3, 1)), 1e-5, 1e-4));
        Assert.False(np.allclose(y, x, 1e-2, 1e-2));
    }
}
