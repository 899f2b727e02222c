namespace KerasBridge;

/// <summary>A metric given as an argument: by name, as an object, or as a function (<c>new(my_metric)</c>).</summary>
public readonly partial struct MetricArg
{
    private MetricArg(object value) => Value = value;

    /// <summary>A function of targets and predictions that gives the values of the samples; the metric is their mean.</summary>
    /// <param name="function">The function.</param>
    public MetricArg(LossFunction function) => Value = function;

    /// <summary>By name.</summary>
    /// <param name="name">A name that <c>keras.metrics.get</c> knows, or <c>"accuracy"</c>, <c>"crossentropy"</c>, or a loss's.</param>
    public static implicit operator MetricArg(string? name) => name is null ? default : new(name);

    /// <summary>An object.</summary>
    /// <param name="metric">The metric.</param>
    public static implicit operator MetricArg(Metric? metric) => metric is null ? default : new(metric);

    /// <summary>A loss, whose mean is watched.</summary>
    /// <param name="loss">The loss.</param>
    public static implicit operator MetricArg(Loss? loss) => loss is null ? default : new(loss);

    /// <summary>A function.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator MetricArg(LossFunction function) => new(function);

    /// <summary>What was given: a string, <see cref="Metric"/>, <see cref="Loss"/> or <see cref="LossFunction"/>; null for nothing.</summary>
    internal object? Value { get; }
}
