using KerasBridge.Activations;
using KerasBridge.Fixtures;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Activations;

public sealed class ActivationTests
{
    private static readonly Tensor Grid = new float[,] { { -2.5f, -0.75f, 0.3f }, { 0.9f, 1.6f, -1.1f } };

    public static TheoryData<string> Names => [.. ActivationRegistry.Names.Where(name => name is not ("threshold" or "glu"))];

    [Fact]
    public void AFunctionGivenAsAnArgumentKeepsItsName()
    {
        ActivationArg[] given =
            [keras.activations.relu, keras.activations.softmax, keras.activations.swish, keras.activations.gelu, keras.activations.elu, "hard_swish", None, new(x => x)];
        Assert.Equal(["relu", "softmax", "silu", "gelu", "elu", "hard_silu", "linear", "<lambda>"], given.Select(one => one.Resolve().Name));
    }

    [Fact]
    public void ParametersHaveKerasNamesAndDefaults()
    {
        Tensor x = new float[] { -1, 0.5f, 8 };
        Assert.Equal([-0.1f, 0.5f, 6], TensorValues.Floats(keras.activations.relu(x, negative_slope: 0.1, max_value: 6)));
        Assert.Equal([-0.2f, 0.5f, 8], TensorValues.Floats(keras.activations.leaky_relu(x)));
        Assert.Equal([9, 9, 8], TensorValues.Floats(keras.activations.threshold(x, 1, 9)));
        Assert.Throws<ArgumentException>(() => keras.activations.relu(x, negative_slope: -1));
    }

    [Fact]
    public void AnUnknownNameIsRefusedWithTheNearest()
    {
        var error = Assert.Throws<ArgumentException>(() => keras.activations.get("rellu"));
        Assert.StartsWith("Could not interpret activation function identifier: rellu", error.Message);
        Assert.Contains("Did you mean 'relu'?", error.Message);
    }

    [Fact]
    public void SoftmaxAndSigmoidRememberWhatWentIn()
    {
        Assert.Same(Grid, keras.activations.softmax(Grid).Logits);
        Assert.Same(Grid, keras.activations.sigmoid(Grid).Logits);
        Assert.Null(keras.activations.tanh(Grid).Logits);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryFunctionTakesSymbolicTensorsAndHasItsGradient(string name)
    {
        var function = keras.activations.get(name);
        var symbolic = function(new KerasTensor(Shape.FromInts([-1, 3]), DType.Float32, "x"));
        Assert.IsType<KerasTensor>(symbolic, exactMatch: false);
        Assert.Equal("(None, 3)", symbolic.shape.ToString());
        NumericGradient.Check(x => function(x), Grid, 2e-2);
    }

    [Fact]
    public void GluHalvesTheAxis()
    {
        var x = new KerasTensor(Shape.FromInts([-1, 6]), DType.Float32, "x");
        Assert.Equal("(None, 3)", keras.activations.glu(x).shape.ToString());
        Assert.Contains("divisible by 2", Assert.Throws<ShapeException>(() => keras.activations.glu(Grid)).Message);
    }

    [Fact]
    public void SparsemaxIsKerasForm()
    {
        // Sorted 1.6, 0.9, -1.1: the first two are the support, with running sums 1.6 and 2.5, so t = (4.1 - 1) / 2.
        var y = TensorValues.Floats(keras.activations.sparsemax(Grid));
        Assert.Equal([0, 0.05f, 0], y[3..].Select(value => MathF.Round(value, 5)));
    }

    [Fact]
    public void DenseOnMoreAxesKeepsTheLogitsAndGivesOwnFunctionsTheWholeTensor()
    {
        var x = Autograd.Ops.Reshape(Grid, (1, 2, 3));
        var y = (Tensor)keras.layers.Dense(2, activation: "softmax").Apply(x);
        Assert.Equal([1, 2, 2], y.Logits!.shape.ToInts());
        // Along the second axis there are two elements, which add up to 1.
        var own = TensorValues.Floats((Tensor)keras.layers.Dense(1, activation: new(v => keras.activations.softmax(v, axis: 1))).Apply(x));
        Assert.Equal(1, own[0] + own[1], 5);
    }
}
