using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers;

/// <summary>Batch renormalization. The numbers follow from the paper's formulas by hand: the batch 1, 3 has mean 2 and deviation sqrt(1.001).</summary>
public sealed class BatchRenormTests
{
    private static readonly NDArray X = new float[,] { { 1 }, { 3 } };

    [Fact]
    public void WithoutClippingTrainingUsesTheMovingStatistics()
    {
        var layer = layers.BatchNormalization(renorm: true);
        Near([1, 3], layer.Apply(X, training: true));
        Assert.Equal(["gamma", "beta", "moving_mean", "moving_variance", "moving_stddev", "renorm_mean", "renorm_stddev"], layer.weights.Select(weight => weight.name));
        Near([1, 0, 0.02, 0.99901, 1.000005, 0.02, 1.000005], keras.ops.concatenate([.. layer.weights.Select(weight => weight.value)], axis: 0));
    }

    [Fact]
    public void ClippingBoundsTheCorrection()
    {
        var layer = layers.BatchNormalization(renorm: true, renorm_clipping: new Dictionary<string, double> { ["rmax"] = 1, ["rmin"] = 0.5, ["dmax"] = 0.5 }, renorm_momentum: 0.5);
        Near([-0.4995, 1.4995], layer.Apply(X, training: true));
        Near([1], layer.weights[^2].value);
    }

    [Fact]
    public void ItTrains()
    {
        var model = keras.Sequential([keras.Input(1), layers.BatchNormalization(renorm: true), layers.Dense(1, kernel_initializer: "zeros")]);
        model.compile("sgd", "mse");
        var loss = model.fit(X, X, epochs: 30, verbose: 0).history["loss"];
        Assert.True(loss[^1] < loss[0]);
        Assert.Equal(true, model.layers[0].get_config()["renorm"]);
    }

    [Fact]
    public void WrongLimitsAreRefused()
    {
        void Refused(string text, Dictionary<string, double> limits) =>
            Assert.Contains(text, Assert.Throws<ArgumentException>(() => layers.BatchNormalization(renorm: true, renorm_clipping: limits)).Message);
        Refused("Received invalid keys for `renorm_clipping` argument: {'rmx': 1.0}. Supported values: ['rmax', 'rmin', 'dmax'].", new() { ["rmx"] = 1 });
        Refused("rmax=1.0, rmin=2.0", new() { ["rmax"] = 1, ["rmin"] = 2 });
        Refused("dmax=-1.0", new() { ["dmax"] = -1 });
    }

    private static void Near(double[] expected, Tensor actual) =>
        Assert.Equal(expected, actual.numpy().ToArray<double>(), (a, b) => Math.Abs(a - b) < 1e-4);
}
