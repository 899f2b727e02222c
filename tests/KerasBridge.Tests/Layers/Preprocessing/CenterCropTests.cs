using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class CenterCropTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.CenterCrop(3, 2), input: (2, 8, 6, 3), output: (2, 3, 2, 3));

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("height=0", Assert.Throws<ArgumentException>(() => layers.CenterCrop(0, 2)).Message);

    [Fact]
    public void TakesTheMiddleWithChannelsInFront()
    {
        var y = layers.CenterCrop(1, 2, data_format: "channels_first").Apply(np.arange(12.0).reshape((1, 1, 3, 4)));
        Assert.Equal("[5. 6.]", y.numpy()[0, 0, 0].ToString());
    }
}
