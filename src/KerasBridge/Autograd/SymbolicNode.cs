namespace KerasBridge.Autograd;

/// <summary>One application of a layer or function in the graph of a functional model.</summary>
internal sealed class SymbolicNode(object operation, string name, Tensor[] inputs, Func<Tensor[], bool?, Tensor[]> replay)
{
    /// <summary>The layer; or this node itself, for a function.</summary>
    public object Operation { get; } = operation;

    /// <summary>The operation's name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is applied to: symbolic tensors, and constants between them.</summary>
    public Tensor[] Inputs { get; } = inputs;

    /// <summary>Applies the operation to other tensors, in training or not, or as each does by itself.</summary>
    public Func<Tensor[], bool?, Tensor[]> Replay { get; } = replay;

    /// <summary>Which application of the operation this is, from 0.</summary>
    public int Index { get; set; }

    /// <summary>What comes out.</summary>
    public KerasTensor[] Outputs { get; set; } = [];

    /// <summary>Whether the call named its training mode itself, which then holds whatever the model's mode is.</summary>
    public bool? Training { get; init; }
}
