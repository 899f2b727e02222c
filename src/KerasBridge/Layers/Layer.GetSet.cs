namespace KerasBridge;

public abstract partial class Layer
{
    /// <summary>Copies of all weights, in the order of <see cref="weights"/>.</summary>
    /// <param name="trainable_only">Whether only those that are trained are given. Not in Keras: C# keeps this name without parameters to the property <see cref="weights"/>.</param>
    /// <returns>The weights.</returns>
    public IReadOnlyList<NDArray> get_weights(bool trainable_only = false) => [.. (trainable_only ? trainable_weights : weights).Select(variable => variable.numpy())];

    /// <summary>Replaces all weights.</summary>
    /// <param name="weights">One array for each weight, of its shape.</param>
    /// <exception cref="ArgumentException">Their number is wrong.</exception>
    /// <exception cref="ShapeException">A shape is wrong.</exception>
    public void set_weights(IReadOnlyList<NDArray> weights)
    {
        if (weights is null || weights.Contains(null!))
            throw new ArgumentException($"`set_weights(weights)` on layer '{name}' needs an array for each weight. Expected a list of arrays. Received: {(weights is null ? "None" : "a list that holds None")}");
        var own = this.weights;
        if (own.Count != weights.Count)
        {
            throw new ArgumentException(
                $"You called `set_weights(weights)` on layer '{name}' with a weight list of length {weights.Count}, but the layer was expecting {own.Count} weights.");
        }
        for (var i = 0; i < own.Count; i++)
        {
            if (own[i].shape != weights[i].shape)
                throw new ShapeException($"Layer {name} weight shape {own[i].shape} is not compatible with provided weight shape {weights[i].shape}.");
        }
        for (var i = 0; i < own.Count; i++) own[i].assign(weights[i]);
    }
}
