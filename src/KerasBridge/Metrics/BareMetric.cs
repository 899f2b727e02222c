namespace KerasBridge.Metrics;

/// <summary>What Keras makes of the name of the base class itself: a metric that computes nothing.</summary>
internal sealed class BareMetric() : Metric(name: Autograd.Names.Unique("metric"))
{
    internal override string ClassName => nameof(Metric);

    public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => throw Nothing();

    public override Tensor result() => throw Nothing();

    private static InvalidOperationException Nothing() =>
        new("The base class of metrics computes nothing. Expected one of Keras's metrics, or a subclass that overrides update_state and result. Received: the base class");
}
