using KerasBridge.Fixtures;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Constraints;

public sealed class ConstraintTests
{
    private static readonly Tensor X = new float[,] { { 3, 0.3f }, { -4, 0.4f } };

    [Fact]
    public void NormsAreTakenAlongTheAxis()
    {
        Near([1.2f, 0.3f, -1.6f, 0.4f], keras.constraints.MaxNorm(2).Apply(X));
        Near([0.6f, 0.6f, -0.8f, 0.8f], keras.constraints.UnitNorm().Apply(X));
        Near([0.6f, 0.6f, -0.8f, 0.8f], keras.constraints.MinMaxNorm(min_value: 1, max_value: 1).Apply(X));
        Near([1.8f, 0.45f, -2.4f, 0.6f], keras.constraints.MinMaxNorm(min_value: 1, max_value: 1, rate: 0.5).Apply(X));
        var whole = MathF.Sqrt(25.25f);
        Near([3 / whole, 0.3f / whole, -4 / whole, 0.4f / whole], keras.constraints.UnitNorm(axis: (0, 1)).Apply(X));
    }

    [Fact]
    public void NegativeWeightsBecomeZero() => Near([3, 0.3f, 0, 0.4f], keras.constraints.NonNeg().Apply(X));

    [Fact]
    public void NamesAreThoseOfKeras()
    {
        Assert.IsType<KerasBridge.Constraints.NonNeg>(keras.constraints.get("non_neg"));
        Assert.Null(keras.constraints.get(None));
        var error = Assert.Throws<ArgumentException>(() => keras.constraints.get("max_nrom"));
        Assert.StartsWith("Could not interpret constraint identifier: max_nrom. Did you mean 'max_norm'?", error.Message);
    }

    private static void Near(float[] expected, Tensor actual)
    {
        var values = TensorValues.Floats(actual);
        for (var i = 0; i < values.Length; i++) Assert.Equal(expected[i], values[i], 5);
    }
}
