using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class ResizingTests
{
    [Fact]
    public void DoesWhatEveryLayerDoes() => LayerRun.Check(() => layers.Resizing(4, 5, interpolation: "bicubic"), input: (2, 8, 6, 3), output: (2, 4, 5, 3));

    [Fact]
    public void RefusesWhatItCannotDo() => Assert.Contains("'bilinear'", Assert.Throws<ArgumentException>(() => layers.Resizing(4, 5, interpolation: "bilinaer")).Message);

    [Fact]
    public void ResizesOneImageAndKeepsItsDtype()
    {
        var y = layers.Resizing(2, 2, interpolation: "nearest").Apply(np.ones((4, 4, 3), "uint8"));
        Assert.Equal((2, 2, 3), y.shape);
        Assert.Equal("uint8", y.dtype.ToString());
    }

    [Fact]
    public void KeepsTheAspectRatioByABorder()
    {
        var y = layers.Resizing(4, 4, pad_to_aspect_ratio: true, fill_value: 7).Apply(np.ones((1, 2, 4, 1)));
        Assert.Equal("[7. 1. 1. 7.]", y.numpy()[0, .., 0, 0].ToString());
    }
}
