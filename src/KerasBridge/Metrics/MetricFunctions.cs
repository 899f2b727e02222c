namespace KerasBridge.Metrics;

/// <summary>The functions of keras.metrics that are not losses.</summary>
internal static class MetricFunctions
{
    public static readonly BinaryAccuracyFunction BinaryAccuracy = AccuracyFunctions.Binary;
    public static readonly LossFunction CategoricalAccuracy = AccuracyFunctions.Categorical;
    public static readonly LossFunction SparseCategoricalAccuracy = AccuracyFunctions.SparseCategorical;
    public static readonly TopKFunction TopKCategoricalAccuracy = AccuracyFunctions.TopK;
    public static readonly SparseTopKFunction SparseTopKCategoricalAccuracy = AccuracyFunctions.SparseTopK;
    public static readonly CorrelationFunction PearsonCorrelation = Correlations.Pearson;
    public static readonly CorrelationFunction ConcordanceCorrelation = Correlations.Concordance;

    /// <summary>The metric of a function with its default parameters.</summary>
    public static Metric? Of(Delegate? function) => function switch
    {
        null => null,
        BinaryAccuracyFunction f => new MeanMetricWrapper((t, p) => f(t, p), "binary_accuracy"),
        TopKFunction f => new MeanMetricWrapper((t, p) => f(t, p), "top_k_categorical_accuracy"),
        SparseTopKFunction f => new MeanMetricWrapper((t, p) => f(t, p), "sparse_top_k_categorical_accuracy"),
        CorrelationFunction f => new MeanMetricWrapper((t, p) => f(t, p), f == PearsonCorrelation ? "pearson_correlation" : "concordance_correlation"),
        _ => throw new ArgumentException($"This is no function of targets and predictions. Received: {function.GetType().Name}"),
    };
}
