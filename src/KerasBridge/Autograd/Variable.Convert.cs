namespace KerasBridge;

public sealed partial class Variable
{
    /// <summary>The values as an array of their own.</summary>
    /// <returns>A copy.</returns>
    public NDArray numpy() => value.numpy();

    /// <summary>Replaces the values.</summary>
    /// <param name="value">The new values, of the variable's shape; converted to its dtype.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public void assign(NDArray value) => assign(Tensor.FromArray(value, dtype));

    /// <summary>Replaces every value.</summary>
    /// <param name="value">The new value.</param>
    public void assign(double value) => assign(Autograd.Ops.BroadcastTo(Tensor.FromScalar(value, dtype), shape));
}
