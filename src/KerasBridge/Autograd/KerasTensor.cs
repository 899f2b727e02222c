using KerasBridge.Autograd;

namespace KerasBridge;

/// <summary>
/// A tensor that only stands for values to come, in the graph of a functional model: what <c>keras.Input</c> gives, and every layer
/// applied to such a tensor. Dimensions may be <c>None</c>.
/// </summary>
public sealed class KerasTensor : Tensor
{
    internal KerasTensor(Shape shape, DType dtype, string name) : base(shape, dtype) => this.name = name;

    /// <summary>The tensor's name.</summary>
    public string name { get; }

    /// <summary>The application that gives this tensor.</summary>
    internal SymbolicNode? Origin { get; set; }

    /// <summary>Which result of <see cref="Origin"/> it is.</summary>
    internal int OriginIndex { get; set; }

    /// <summary>Keras's description of the tensor.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<KerasTensor shape={shape}, dtype={dtype}, sparse=False, ragged=False, name={name}>";
}
