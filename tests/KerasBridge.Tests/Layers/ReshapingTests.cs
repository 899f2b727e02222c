using static KerasBridge.keras.layers;

namespace KerasBridge.Tests.Layers;

public sealed class ReshapingTests
{
    [Fact]
    public void FlattenHolds() => LayerCheck.Check(Flatten(), (2, 3, 4), (2, 12));

    [Fact]
    public void ReshapeHolds() => LayerCheck.Check(Reshape((-1, 6)), (2, 3, 4), (2, 2, 6));

    [Fact]
    public void PermuteHolds() => LayerCheck.Check(Permute((3, 1, 2)), (2, 3, 4, 5), (2, 5, 3, 4));

    [Fact]
    public void RepeatVectorHolds() => LayerCheck.Check(RepeatVector(3), (2, 4), (2, 3, 4));

    [Fact]
    public void ZeroPadding1DHolds() => LayerCheck.Check(ZeroPadding1D((1, 2)), (2, 3, 4), (2, 6, 4));

    [Fact]
    public void ZeroPadding2DHolds() => LayerCheck.Check(ZeroPadding2D(((1, 0), (2, 1))), (2, 3, 4, 2), (2, 4, 7, 2));

    [Fact]
    public void Cropping1DHolds() => LayerCheck.Check(Cropping1D(), (2, 5, 4), (2, 3, 4));

    [Fact]
    public void Cropping2DHolds() => LayerCheck.Check(Cropping2D((1, 2), "channels_first"), (2, 3, 5, 6), (2, 3, 3, 2));

    [Fact]
    public void UpSampling1DHolds() => LayerCheck.Check(UpSampling1D(3), (2, 3, 4), (2, 9, 4));

    [Theory]
    [InlineData("nearest")]
    [InlineData("bilinear")]
    [InlineData("bicubic")]
    [InlineData("lanczos3")]
    public void UpSampling2DHolds(string interpolation) => LayerCheck.Check(UpSampling2D((2, 3), interpolation: interpolation), (2, 3, 4, 2), (2, 6, 12, 2));

    [Fact]
    public void BadArgumentsAreRefusedInKerasWords()
    {
        ConvolutionalTests.Refused(() => Reshape((-1, -1)), "There must be at most one unknown dimension (-1) in `target_shape`. Received: target_shape=(-1, -1).");
        ConvolutionalTests.Refused(() => Reshape((5, 2)).Apply(LayerCheck.Values((2, 12))),
            "The total size of the tensor must be unchanged. Received: input_shape=(12,), target_shape=(5, 2)");
        ConvolutionalTests.Refused(() => Permute((0, 1)),
            "Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` must be consecutive and start from 1. Received dims=(0, 1)");
        ConvolutionalTests.Refused(() => Cropping2D(5).Apply(LayerCheck.Values((1, 4, 4, 1))),
            "Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: inputs.shape=(1, 4, 4, 1), cropping=((5, 5), (5, 5))");
        ConvolutionalTests.Refused(() => ZeroPadding2D(-1), "The `1st entry of padding` argument must be a tuple of 2 integers. Received 1st entry of padding=-1");
        ConvolutionalTests.Refused(() => UpSampling2D(2, interpolation: "cubic"), "UpSampling2D does not know this interpolation. Did you mean 'bicubic'?");
    }

    [Fact]
    public void AnUnknownDimensionStaysUnknown()
    {
        Assert.Equal((None, None), Flatten().Apply(keras.Input((None, 4))).shape);
        Assert.Equal((None, 5, 2), Reshape((5, 2)).Apply(keras.Input((None, 4))).shape);
        Assert.Equal((None, None, 8, 3), UpSampling2D(2).Apply(keras.Input((None, 4, 3))).shape);
    }

    private static NoneType None => NoneType.Value;
}
