namespace KerasBridge;

/// <summary>
/// What a callback sees of the model that is being trained: the members here, and the others of a model that callbacks use (<c>model.predict(x)</c>, <c>model.evaluate(x, y)</c>,
/// <c>model.layers</c>, …). For anything else cast it: <c>((Model)model)</c>.
/// </summary>
public interface ICallbackModel
{
    /// <summary>The model's name.</summary>
    string name { get; }

    /// <summary>Set it to true, and training stops at the end of the epoch.</summary>
    bool stop_training { get; set; }

    /// <summary>The optimizer that the model was compiled with.</summary>
    Optimizer optimizer { get; }

    /// <summary>The metrics, the loss's first.</summary>
    IReadOnlyList<Metric> metrics { get; }

    /// <summary>Copies of all weights.</summary>
    /// <returns>The weights.</returns>
    IReadOnlyList<NDArray> get_weights();

    /// <summary>Replaces all weights.</summary>
    /// <param name="weights">One array for each weight, of its shape.</param>
    void set_weights(IReadOnlyList<NDArray> weights);
}
