using static KerasBridge.keras.layers;

namespace KerasBridge.Tests.Layers;

public sealed class PoolingTests
{
    [Fact]
    public void MaxPooling1DHolds() => LayerCheck.Check(MaxPooling1D(3, 2, "same"), (2, 8, 3), (2, 4, 3));

    [Fact]
    public void MaxPooling2DHolds() => LayerCheck.Check(MaxPooling2D(), (2, 7, 6, 3), (2, 3, 3, 3));

    [Fact]
    public void AveragePooling1DHolds() => LayerCheck.Check(AveragePooling1D(2), (2, 8, 3), (2, 4, 3));

    [Fact]
    public void AveragePooling2DHolds() => LayerCheck.Check(AveragePooling2D((3, 2), (1, 2), "same", "channels_first"), (2, 3, 7, 6), (2, 3, 7, 3));

    [Fact]
    public void GlobalMaxPooling1DHolds() => LayerCheck.Check(GlobalMaxPooling1D(), (2, 8, 3), (2, 3));

    [Fact]
    public void GlobalMaxPooling2DHolds() => LayerCheck.Check(GlobalMaxPooling2D(keepdims: true), (2, 4, 5, 3), (2, 1, 1, 3));

    [Fact]
    public void GlobalAveragePooling1DHolds() => LayerCheck.Check(GlobalAveragePooling1D("channels_first"), (2, 8, 3), (2, 8));

    [Fact]
    public void GlobalAveragePooling2DHolds() => LayerCheck.Check(GlobalAveragePooling2D(), (2, 4, 5, 3), (2, 3));

    [Fact]
    public void OtherNamesMakeTheSameLayers()
    {
        Assert.Equal("MaxPooling2D", MaxPool2D(2).GetType().Name);
        Assert.Equal("AveragePooling1D", AvgPool1D(2).GetType().Name);
        Assert.Equal("GlobalAveragePooling2D", GlobalAvgPool2D().GetType().Name);
    }

    [Fact]
    public void AWindowLargerThanTheInputIsRefusedInKerasWords() => ConvolutionalTests.Refused(
        () => MaxPooling2D(4).Apply(keras.Input((2, 2, 1))),
        "Computed output size would be zero or negative. Received: `inputs.shape=[None 2 2 1]`, `pool_size=[4 4]`, `strides=(4, 4)`, `padding=valid`.");
}
