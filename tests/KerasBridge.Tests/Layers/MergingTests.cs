using static KerasBridge.keras.layers;

namespace KerasBridge.Tests.Layers;

public sealed class MergingTests
{
    private static readonly Shape[] Pair = [(2, 3, 4), (2, 3, 4)];

    [Fact]
    public void AddHolds() => LayerCheck.Check(Add(), [(2, 3, 4), (2, 3, 1), (2, 4)], (2, 3, 4));

    [Fact]
    public void SubtractHolds() => LayerCheck.Check(Subtract(), Pair, (2, 3, 4));

    [Fact]
    public void MultiplyHolds() => LayerCheck.Check(Multiply(), Pair, (2, 3, 4));

    [Fact]
    public void AverageHolds() => LayerCheck.Check(Average(), Pair, (2, 3, 4));

    [Fact]
    public void MaximumHolds() => LayerCheck.Check(Maximum(), Pair, (2, 3, 4));

    [Fact]
    public void MinimumHolds() => LayerCheck.Check(Minimum(), Pair, (2, 3, 4));

    [Fact]
    public void ConcatenateHolds() => LayerCheck.Check(Concatenate(axis: 1), [(2, 3, 4), (2, 5, 4)], (2, 8, 4));

    [Fact]
    public void DotHolds() => LayerCheck.Check(Dot(axes: (2, 1), normalize: true), [(2, 3, 4), (2, 4, 5)], (2, 3, 5));

    [Fact]
    public void FunctionsDoTheSameAsLayers()
    {
        Tensor a = LayerCheck.Values((2, 3)), b = LayerCheck.Values((2, 3), 2);
        Assert.Equal(Text(Add().Apply([a, b])), Text(add([a, b])));
        Assert.Equal(Text(Concatenate(1).Apply([a, b])), Text(concatenate([a, b], axis: 1)));
        Assert.Equal((2, 1), dot([a, b], axes: 1).shape);
    }

    [Fact]
    public void ShapesThatDoNotFitAreRefusedInKerasWords()
    {
        ConvolutionalTests.Refused(() => Add().Apply([LayerCheck.Values((2, 3)), LayerCheck.Values((2, 4))]), "Inputs have incompatible shapes. Received shapes (3,) and (4,)");
        ConvolutionalTests.Refused(() => Concatenate().Apply([keras.Input((3, 4)), keras.Input((2, 4))]),
            "A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: input_shape=[(None, 3, 4), (None, 2, 4)]");
        ConvolutionalTests.Refused(() => Subtract().Apply([LayerCheck.Values((2, 3)), LayerCheck.Values((2, 3)), LayerCheck.Values((2, 3))]),
            "A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape=[(2, 3), (2, 3), (2, 3)]");
    }

    private static string Text(Tensors tensors) => tensors[0].numpy().ToString();
}
