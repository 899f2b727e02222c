namespace KerasBridge;

/// <summary>
/// A penalty on a weight, added to the loss. Subclass it and override <see cref="Apply"/> for your own.
/// See https://keras.io/api/layers/regularizers/.
/// </summary>
public abstract class Regularizer
{
    /// <summary>Computes the penalty, a scalar.</summary>
    /// <param name="x">The weight.</param>
    /// <returns>The result.</returns>
    public abstract Tensor Apply(Tensor x);

    /// <summary>The arguments that it was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new();

    /// <summary>The class that configurations name.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The configuration as a part of a layer's.</summary>
    internal Config Serialize() => Config.Of("keras.regularizers", ClassName, get_config());

    /// <summary>The class, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{ClassName}>";
}
