using KerasBridge.Losses;
using KerasBridge.Metrics;

namespace KerasBridge;

public readonly partial struct MetricArg
{
    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(CrossentropyFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(SparseCrossentropyFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(BinaryFocalFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(CategoricalFocalFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(HuberFunction? function) => ((LossArg)function).Resolve() is { } loss ? loss : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(BinaryAccuracyFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(TopKFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(SparseTopKFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricArg);

    /// <summary>A function of <c>keras.metrics</c> with its default parameters.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(CorrelationFunction? function) => MetricFunctions.Of(function) is { } metric ? metric : default(MetricArg);
}
