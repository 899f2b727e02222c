using KerasBridge.Fixtures;
using static KerasBridge.keras.layers;

namespace KerasBridge.Tests.Layers;

/// <summary>Core, activation, normalization, regularization and preprocessing layers.</summary>
public sealed class OtherLayerTests
{
    [Fact]
    public void DenseHolds() => LayerCheck.Check(Dense(5, "tanh"), (2, 3, 4), (2, 3, 5), weights: 2);

    [Fact]
    public void ActivationHolds() => LayerCheck.Check(Activation("silu"), (2, 3), (2, 3));

    [Fact]
    public void IdentityHolds() => LayerCheck.Check(Identity(), (2, 3), (2, 3));

    [Fact]
    public void LambdaComputesWhatItIsGiven()
    {
        var layer = Lambda(x => x * 2.0);
        Assert.Equal((NoneType.Value, 3), layer.Apply(keras.Input(3)).shape);
        Assert.Equal("[[2. 4.]]", layer.Apply(new float[,] { { 1, 2 } }).numpy().ToString());
        Assert.Contains("Expected a layer of your own", Assert.Throws<InvalidOperationException>(() => layer.get_config()).Message);
    }

    [Fact]
    public void ReLUHolds() => LayerCheck.Check(ReLU(max_value: 0.55, negative_slope: 0.2, threshold: 0.05), (2, 3, 4), (2, 3, 4));

    [Fact]
    public void LeakyReLUHolds()
    {
        LayerCheck.Check(LeakyReLU(0.1), (2, 3), (2, 3));
        Assert.Equal(0.2, LeakyReLU(alpha: 0.2).negative_slope);
    }

    [Fact]
    public void ELUHolds() => LayerCheck.Check(ELU(0.5), (2, 3), (2, 3));

    [Fact]
    public void SoftmaxHolds() => LayerCheck.Check(Softmax([1, 2]), (2, 3, 4), (2, 3, 4));

    [Fact]
    public void PReLUHolds() => LayerCheck.Check(PReLU(alpha_initializer: "ones", shared_axes: [1]), (2, 3, 4), (2, 3, 4), weights: 1);

    [Fact]
    public void BatchNormalizationHolds() => LayerCheck.Check(BatchNormalization(axis: 1), (2, 3, 4), (2, 3, 4), weights: 4, frozen: 2);

    [Fact]
    public void LayerNormalizationHolds() => LayerCheck.Check(LayerNormalization([1, 2]), (2, 3, 4), (2, 3, 4), weights: 2);

    [Fact]
    public void AFrozenBatchNormalizationUsesAndKeepsItsMovingAverages()
    {
        var layer = BatchNormalization();
        Tensor x = LayerCheck.Values((6, 3));
        layer.Apply(x, training: true);
        var before = layer.moving_mean!.numpy().ToString();
        Assert.NotEqual("[0. 0. 0.]", before);
        layer.trainable = false;
        Assert.Equal(FixtureObjects.Floats(layer.Apply(x, training: false)), FixtureObjects.Floats(layer.Apply(x, training: true)));
        Assert.Equal(before, layer.moving_mean!.numpy().ToString());
    }

    [Fact]
    public void RescalingHolds()
    {
        LayerCheck.Check(Rescaling(1.0 / 255, -1), (2, 3), (2, 3));
        LayerCheck.Check(Rescaling([1.0, 2.0, 3.0]), (2, 4, 3), (2, 4, 3));
        var bytes = Rescaling(0.5).Apply((NDArray)new byte[] { 2, 4 });
        Assert.Equal("[1. 2.]", bytes.numpy().ToString());
    }

    [Fact]
    public void DropoutsPassOnOutsideOfTraining()
    {
        LayerCheck.Check(Dropout(0.5), (2, 3, 4), (2, 3, 4));
        LayerCheck.Check(SpatialDropout1D(0.5), (2, 3, 4), (2, 3, 4));
        LayerCheck.Check(SpatialDropout2D(0.5), (2, 3, 4, 5), (2, 3, 4, 5));
        LayerCheck.Check(GaussianNoise(0.5), (2, 3, 4), (2, 3, 4));
        LayerCheck.Check(GaussianDropout(0.5), (2, 3, 4), (2, 3, 4));
        LayerCheck.Check(AlphaDropout(0.5), (2, 3, 4), (2, 3, 4));
        LayerCheck.Check(ActivityRegularization(0.1), (2, 3, 4), (2, 3, 4));
    }

    [Fact]
    public void DropoutScalesWhatItKeepsAndDropsWholeChannels()
    {
        var ones = np.ones((4, 5, 6));
        var y = FixtureObjects.Floats(Dropout(0.5, seed: 1).Apply(ones, training: true));
        Assert.Equal([0f, 2f], y.Distinct().Order());
        var channels = FixtureObjects.Floats(SpatialDropout1D(0.5, seed: 1).Apply(ones, training: true));
        for (var i = 0; i < channels.Length; i++) Assert.Equal(channels[i / 30 * 30 + i % 6], channels[i]);
        Assert.All(FixtureObjects.Floats(Dropout(1, seed: 1).Apply(ones, training: true)), value => Assert.Equal(0, value));
    }

    [Fact]
    public void ActivityRegularizationAddsItsPenalty()
    {
        var layer = ActivityRegularization(l2: 0.5);
        layer.Apply(new float[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal(7.5, (double)Assert.Single(layer.losses).item(), 5);
    }

    [Fact]
    public void BadArgumentsAreRefusedInKerasWords()
    {
        ConvolutionalTests.Refused(() => Dropout(1.5), "Invalid value received for argument `rate`. Expected a float value between 0 and 1. Received: rate=1.5");
        ConvolutionalTests.Refused(() => GaussianNoise(-1), "Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev=-1.0");
        ConvolutionalTests.Refused(() => ReLU(-1), "max_value of a ReLU layer cannot be a negative value. Received: -1.0");
        ConvolutionalTests.Refused(() => BatchNormalization(axis: 5).Apply(LayerCheck.Values((2, 3))), "Axis 5 is out of bounds for input shape (2, 3). Received: axis=5");
    }
}
