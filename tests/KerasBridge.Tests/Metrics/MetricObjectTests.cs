namespace KerasBridge.Tests.Metrics;

/// <summary>Metrics in a training loop of one's own, where no model stands between them and the user.</summary>
public sealed class MetricObjectTests
{
    private static readonly NDArray Labels = new[] { 0, 1, 2, 1 };
    private static readonly NDArray Scores = new float[,] { { 3, 1, 1 }, { 1, 3, 1 }, { 3, 1, 1 }, { 1, 1, 3 } };

    [Fact]
    public void TargetsAndPredictionsAreNotTakenForValuesAndWeights()
    {
        var accuracy = keras.metrics.SparseCategoricalAccuracy();
        accuracy.update_state(Labels, Scores);
        Assert.Equal(0.5, (double)accuracy.result().item());

        var binary = keras.metrics.BinaryAccuracy();
        binary.update_state((NDArray)new float[] { 1, 0, 1, 1 }, (NDArray)new float[] { 0.9f, 0.8f, 0.7f, 0.1f });
        Assert.Equal(0.5, (double)binary.result().item());

        var rms = keras.metrics.RootMeanSquaredError();
        rms.update_state((NDArray)new float[] { 0, 0 }, (NDArray)new float[] { 3, 3 });
        Assert.Equal(3, (double)rms.result().item(), 6);

        var wrapped = keras.metrics.MeanMetricWrapper((y_true, y_pred) => keras.ops.abs(y_true - y_pred));
        wrapped.update_state((NDArray)new float[] { 0, 0 }, (NDArray)new float[] { 3, 1 }, sample_weight: (NDArray)new float[] { 1, 3 });
        Assert.Equal(1.5, (double)wrapped.result().item(), 6);
    }

    [Fact]
    public void AMeanTakesValuesAndWeights()
    {
        var mean = keras.metrics.Mean();
        mean.update_state((NDArray)new float[] { 1, 3 });
        mean.update_state((NDArray)new float[] { 10, 20 }, sample_weight: (NDArray)new float[] { 1, 0 });
        Assert.Equal(14.0 / 3, (double)mean.result().item(), 5);
        Assert.Equal(4, (double)keras.metrics.Mean().Apply((NDArray)new float[] { 3, 5 }).item());
        Assert.Equal(8, (double)keras.metrics.Sum().Apply((NDArray)new float[] { 3, 5 }).item());
        Metric any = keras.metrics.Mean();
        any.update_state((NDArray)new float[] { 3, 5 }, (NDArray)new float[] { 1, 0 });
        Assert.Equal(3, (double)any.result().item());
    }
}
