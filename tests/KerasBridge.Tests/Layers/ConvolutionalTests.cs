using KerasBridge.Autograd;
using KerasBridge.Engine;
using static KerasBridge.keras.layers;

namespace KerasBridge.Tests.Layers;

public sealed class ConvolutionalTests
{
    [Fact]
    public void Conv1DHolds() => LayerCheck.Check(Conv1D(4, 3, padding: "causal", dilation_rate: 2, activation: "tanh"), (2, 9, 3), (2, 9, 4), weights: 2);

    [Fact]
    public void Conv2DHolds() => LayerCheck.Check(Conv2D(4, (3, 2), strides: (2, 1), padding: "same", groups: 2), (2, 7, 6, 2), (2, 4, 6, 4), weights: 2);

    [Fact]
    public void ChannelsFirstGivesTheSameNumbers()
    {
        var (last, first) = (Conv2D(4, 3, activation: "softmax", name: "a"), Conv2D(4, 3, data_format: "channels_first", name: "b"));
        Tensor x = LayerCheck.Values((2, 5, 6, 3));
        last.Apply(x);
        var y = first.Apply(Ops.Transpose(x, 0, 3, 1, 2));
        Assert.Equal((2, 4, 3, 4), y.shape);
        Assert.Equal(last.kernel!.shape, first.kernel!.shape);
        first.kernel!.assign(last.kernel!.numpy());
        var expected = last.Apply(x).numpy();
        var actual = keras.activations.softmax(Ops.Transpose(first.Apply(Ops.Transpose(x, 0, 3, 1, 2)), 0, 2, 3, 1)).numpy();
        Assert.Equal(Fixtures(expected), Fixtures(actual));
    }

    /// <summary>The fusion pass finds convolution, bias, relu and pooling as one, in one dimension as in two.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ConvolutionAndPoolingAreMerged(int rank)
    {
        Layer conv = rank == 1 ? Conv1D(4, 3, activation: "relu") : Conv2D(4, 3, activation: "relu");
        Layer pool = rank == 1 ? MaxPooling1D() : MaxPooling2D();
        Tensor x = LayerCheck.Values(rank == 1 ? (2, 10, 3) : (2, 10, 8, 3));
        conv.Apply(x);
        using var trace = new Trace();
        var y = pool.Apply(conv.Apply(x));
        var nodes = Fusion.Run(trace.Nodes, [y]);
        var merged = Assert.Single(nodes, node => node.Op is ConvPoolOp);
        Assert.Equal(3, merged.Inputs.Length);
        Assert.DoesNotContain(nodes, node => node.Op is ConvOp or MaxPoolOp or BinaryOp or UnaryOp { Kind: UnaryKind.Relu });
    }

    [Fact]
    public void BadArgumentsAreRefusedInKerasWords()
    {
        Refused(() => Conv2D(0, 3), "Invalid value for argument `filters`. Expected a strictly positive value. Received filters=0.");
        Refused(() => Conv2D(3, 3, strides: 0), "The `strides` argument must be a tuple of 2 integers. Received strides=0, including values {0} that do not satisfy `value > 0`");
        Refused(() => Conv2D(3, (3, 3, 3)), "The `kernel_size` argument must be a tuple of 2 integers. Received kernel_size=(3, 3, 3)");
        Refused(() => Conv2D(3, 3, padding: "causal"), "The `padding` argument must be a list/tuple or one of {'same', 'valid'}. Received: causal");
        Refused(() => Conv2D(3, 3, strides: 2, dilation_rate: 2),
            "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=(2, 2) and dilation_rate=(2, 2)");
        Refused(() => Conv2D(4, 3, groups: 2).Apply(LayerCheck.Values((1, 8, 8, 3))),
            "The number of input channels must be evenly divisible by the number of groups. Received groups=2, but the input has 3 channels (full input shape is (1, 8, 8, 3)).");
        Refused(() => Conv2D(3, 5).Apply(keras.Input((4, 4, 1))),
            "Computed output size would be zero or negative. Received `inputs shape=(None, 4, 4, 1)`, `kernel shape=(5, 5, 1, 3)`, `dilation_rate=[1 1]`, `strides=(1, 1)`, `padding=valid`.");
        Refused(() => Conv2D(3, 3, name: "conv2d").Apply(LayerCheck.Values((8, 8, 1))),
            "Input 0 with name 'None' of layer 'conv2d' is incompatible with the layer: expected min_ndim=4, found ndim=3. Full shape received: (8, 8, 1)");
    }

    internal static void Refused(Action action, string message) => Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(action).Message);

    private static float[] Fixtures(NDArray array) => KerasBridge.Fixtures.FixtureObjects.Floats(array);
}
