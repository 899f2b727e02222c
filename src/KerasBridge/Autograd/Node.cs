namespace KerasBridge.Autograd;

/// <summary>One operation that was recorded: what went in, what came out.</summary>
internal sealed class Node(Op op, Tensor[] inputs)
{
    /// <summary>The operation.</summary>
    public Op Op { get; } = op;

    /// <summary>What goes in.</summary>
    public Tensor[] Inputs { get; } = inputs;

    /// <summary>What comes out; set by <see cref="Autograd.Op.Infer"/>.</summary>
    public Tensor[] Outputs { get; private set; } = [];

    /// <summary>What the operation works out once, from the shapes, for all its runs.</summary>
    public object? State { get; set; }

    /// <summary>The only result.</summary>
    public Tensor Output => Outputs[0];

    /// <summary>Declares the results.</summary>
    public void SetOutputs(params Tensor[] outputs)
    {
        Outputs = outputs;
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i].Producer = this;
            outputs[i].OutputIndex = i;
        }
    }
}
