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
    /// <exception cref="ArgumentException">The reduction is not known.</exception>
    protected Loss(string? name = null, string? reduction = "sum_over_batch_size")
    {
        this.name = name ?? Autograd.Names.SnakeCase(GetType().Name);
        this.reduction = LossReduction.Check(reduction);
    }

    /// <summary>The loss's name.</summary>
    public string name { get; }

    /// <summary>How the losses of the samples become one.</summary>
    public string? reduction { get; }

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
    public virtual Tensor Apply(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) => LossReduction.Apply(this, y_true, y_pred, sample_weight);

    /// <summary>The arguments that the loss was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new() { ["name"] = name, ["reduction"] = reduction };

    /// <summary>The configuration as a part of another's.</summary>
    internal Config Serialize() => Config.Of("keras.losses", GetType().Name, get_config());
}
