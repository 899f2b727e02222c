namespace KerasBridge.Callbacks;

/// <summary>The model of a callback that no call uses yet.</summary>
internal sealed class NoModel : ICallbackModel
{
    /// <summary>The one instance.</summary>
    public static readonly NoModel Instance = new();

    /// <inheritdoc/>
    public string name => throw None();

    /// <inheritdoc/>
    public bool stop_training
    {
        get => throw None();
        set => throw None();
    }

    /// <inheritdoc/>
    public Optimizer optimizer => throw None();

    /// <inheritdoc/>
    public IReadOnlyList<Metric> metrics => throw None();

    /// <inheritdoc/>
    public IReadOnlyList<NDArray> get_weights() => throw None();

    /// <inheritdoc/>
    public void set_weights(IReadOnlyList<NDArray> weights) => throw None();

    private static InvalidOperationException None() =>
        new("The callback has no model yet. Expected it to be given to `fit`, `evaluate` or `predict`, as callbacks: [...]. Received: a use before that");
}
