using KerasBridge.Autograd;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests;

/// <summary>Checks gradients against differences of the function's values.</summary>
internal static class NumericGradient
{
    /// <summary>The gradient of a weighted sum of the function's results, by each element of x, within a tolerance relative to the largest.</summary>
    public static void Check(Func<Tensor, Tensor> function, Tensor x, double tolerance, double step = 1e-2)
    {
        // Unequal weights, so that errors do not cancel.
        float[]? weights = null;
        double Sum(Tensor at)
        {
            var values = TensorValues.Floats(function(at));
            weights ??= [.. Enumerable.Range(0, values.Length).Select(i => 1 + 0.3f * (i % 5))];
            return values.Select((value, i) => (double)value * weights[i]).Sum();
        }
        Sum(x);
        var shape = function(x).shape;
        var actual = TensorValues.Floats(TensorValues.Gradient(function, x, Ops.Reshape((Tensor)weights!, shape)));
        var values = TensorValues.Floats(x);
        var expected = new double[values.Length];
        for (var i = 0; i < values.Length; i++) expected[i] = (Sum(Moved(i, step)) - Sum(Moved(i, -step))) / (2 * step);
        var scale = Math.Max(expected.Max(Math.Abs), 1e-3);
        for (var i = 0; i < values.Length; i++) Assert.True(Math.Abs(actual[i] - expected[i]) <= tolerance * scale, $"gradient {i} is {actual[i]}, by differences {expected[i]}");

        Tensor Moved(int i, double by)
        {
            var moved = (float[])values.Clone();
            moved[i] += (float)by;
            return Ops.Reshape((Tensor)moved, x.shape);
        }
    }
}
