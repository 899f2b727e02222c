using KerasBridge.Losses;
using KerasBridge.Metrics;

namespace KerasBridge;

public readonly partial struct MetricsArg
{
    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(CrossentropyFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(SparseCrossentropyFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(BinaryFocalFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(CategoricalFocalFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(HuberFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(BinaryAccuracyFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(TopKFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(SparseTopKFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricsArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricsArg(CorrelationFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricsArg);
}
