namespace KerasBridge;

/// <summary>
/// Makes the first values of a weight. Subclass it and override <see cref="Apply"/> for your own.
/// See https://keras.io/api/layers/initializers/.
/// </summary>
public abstract class Initializer
{
    /// <summary>Makes the values.</summary>
    /// <param name="shape">The shape of the weight.</param>
    /// <param name="dtype">Its dtype; float32 if not given.</param>
    /// <returns>A tensor of that shape.</returns>
    public abstract Tensor Apply(Shape shape, DType? dtype = null);

    /// <summary>The arguments that the initializer was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new();

    /// <summary>An initializer made with the same arguments: a random one that was given no seed draws a new one.</summary>
    /// <returns>The copy.</returns>
    public virtual Initializer clone() => (Initializer)MemberwiseClone();

    /// <summary>The class that configurations name.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The configuration as a part of a layer's.</summary>
    internal Config Serialize() => Config.Of("keras.initializers", ClassName, get_config());

    /// <summary>The class, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{ClassName}>";
}
