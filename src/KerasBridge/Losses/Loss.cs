using KerasBridge.Losses;

namespace KerasBridge;

/// <summary>
/// The base of all losses. Subclass it and override <see cref="call"/> for your own: it gives the loss of each sample, which the base weighs and reduces.
/// See https://keras.io/api/losses/.
/// </summary>
public abstract class Loss
{
    /// <summary>A loss.</summary>
    /// <param name="name">Its name; made of the class's name if not given.</param>
    /// <param name="reduction">
    /// How the losses of the samples become one: <c>"sum_over_batch_size"</c> (their sum by their number), <c>"mean"</c> (the same), <c>"sum"</c>,
    /// <c>"mean_with_sample_weight"</c> (their weighted sum by the sum of the weights), <c>"none"</c> or null.
    /// </param>
    /// <param name="dtype">The dtype that the loss computes in; float32.</param>
    /// <exception cref="ArgumentException">The reduction is not known, or the dtype is another.</exception>
    protected Loss(string? name = null, string? reduction = "sum_over_batch_size", string? dtype = null)
    {
        this.name = name ?? Autograd.Names.SnakeCase(GetType().Name);
        this.reduction = LossReduction.Check(reduction);
        if (dtype is not (null or "float32"))
            throw new ArgumentException($"The loss \"{this.name}\" cannot compute in this dtype. Expected dtype='float32'. Received: dtype='{dtype}'");
    }

    /// <summary>The loss's name.</summary>
    public string name { get; }

    /// <summary>How the losses of the samples become one.</summary>
    public string? reduction { get; }

    /// <summary>The dtype that the loss computes in.</summary>
    public string dtype => "float32";

    /// <summary>The losses of the samples, neither weighed nor reduced.</summary>
    /// <param name="y_true">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <returns>The losses.</returns>
    public abstract Tensor call(Tensor y_true, Tensor y_pred);

    /// <summary>The loss, weighed and reduced: Python's <c>loss(y_true, y_pred, sample_weight)</c>.</summary>
    /// <param name="y_true">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts to that of the losses.</param>
    /// <returns>A scalar, or the losses where the reduction is none.</returns>
    /// <exception cref="ShapeException">The targets, predictions and weights do not fit together.</exception>
    public virtual Tensor Apply(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => LossReduction.Apply(this, y_true, y_pred, sample_weight);

    /// <summary>The arguments that the loss was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new() { ["name"] = name, ["reduction"] = reduction };

    /// <summary>Whether targets come as they are, integer labels among them, and not as floats.</summary>
    internal virtual bool KeepsTargets => false;

    /// <summary>The class that configurations name.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The configuration as a part of another's.</summary>
    internal Config Serialize() => Config.Of("keras.losses", ClassName, get_config());

    /// <summary>The class and the name, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{ClassName} name={name}>";
}
