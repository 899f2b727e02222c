using KerasBridge.Fixtures;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Regularizers;

public sealed class RegularizerTests
{
    private static readonly Tensor X = new float[,] { { 1, -2 }, { 3, 0.5f } };

    [Fact]
    public void PenaltiesAreSums()
    {
        Assert.Equal(0.65f, Value(keras.regularizers.L1(0.1)), 5);
        Assert.Equal(0.1f * 14.25f, Value(keras.regularizers.L2(0.1)), 5);
        Assert.Equal(0.65f + 0.2f * 14.25f, Value(keras.regularizers.L1L2(0.1, 0.2)), 5);
        Assert.Equal(0, Value(keras.regularizers.L1L2()));
    }

    [Fact]
    public void GradientsEqualDifferences()
    {
        NumericGradient.Check(keras.regularizers.L1L2(0.1, 0.2).Apply, X, 1e-2);
        NumericGradient.Check(keras.regularizers.OrthogonalRegularizer(0.5).Apply, X, 1e-2);
        NumericGradient.Check(keras.regularizers.OrthogonalRegularizer(0.5, "columns").Apply, X, 1e-2);
    }

    [Fact]
    public void NamesAreThoseOfKeras()
    {
        Assert.Equal(0.01, ((KerasBridge.Regularizers.L2)keras.regularizers.get("l2")!).l2);
        Assert.Null(keras.regularizers.get(None));
        var error = Assert.Throws<ArgumentException>(() => keras.regularizers.get("l1_l2"));
        Assert.StartsWith("Could not interpret regularizer identifier: l1_l2. Did you mean 'l1l2'?", error.Message);
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.StartsWith("Invalid value for argument l1: expected a non-negative float.", Assert.Throws<ArgumentException>(() => keras.regularizers.L1(-1)).Message);
        Assert.StartsWith("Invalid value for argument `mode`.", Assert.Throws<ArgumentException>(() => keras.regularizers.OrthogonalRegularizer(mode: "all")).Message);
        Assert.StartsWith("Inputs to OrthogonalRegularizer must have rank 2.",
            Assert.Throws<ShapeException>(() => keras.regularizers.OrthogonalRegularizer().Apply(new float[] { 1, 2 })).Message);
    }

    private static float Value(Regularizer regularizer) => TensorValues.Floats(regularizer.Apply(X))[0];
}
