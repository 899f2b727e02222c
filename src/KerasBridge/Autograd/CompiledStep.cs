using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>
/// A recorded step, ready to be run again and again: what nothing reads is dropped, all results have their place in one block of memory, and a run
/// allocates nothing. One caller at a time may run it.
/// </summary>
internal sealed class CompiledStep
{
    private readonly Node[] _nodes;
    private readonly Tensor[] _inputs;
    private readonly (Tensor View, Tensor Root)[] _inputViews;
    private readonly NativeBlock _memory;
    private readonly IBackend _backend;

    /// <summary>Prepares a step.</summary>
    /// <param name="nodes">The recorded operations, in order.</param>
    /// <param name="inputs">The tensors whose values come from outside.</param>
    /// <param name="outputs">The tensors that are read after a run.</param>
    public CompiledStep(IReadOnlyList<Node> nodes, Tensor[] inputs, Tensor[] outputs)
    {
        _backend = Backend.Current;
        _inputs = inputs;
        Outputs = outputs;
        var live = MemoryPlan.Live(nodes, outputs);
        _nodes = [.. live.Where(node => !node.Op.IsView && node.Op is not FillOp)];
        _memory = MemoryPlan.Place(live, inputs, outputs, out _inputViews);
        foreach (var node in live)
        {
            if (node.Op is FillOp) node.Op.Run(node, _backend);
        }
    }

    /// <summary>The results, valid until the next run.</summary>
    public Tensor[] Outputs { get; }

    /// <summary>Says where the values of an input are; they must stay there while the step runs.</summary>
    public void SetInput(int index, nint address)
    {
        var input = _inputs[index];
        if (input.Address == address) return;
        input.Address = address;
        foreach (var (view, root) in _inputViews)
        {
            if (ReferenceEquals(root, input)) view.Address = address;
        }
    }

    /// <summary>Runs the step.</summary>
    public void Run()
    {
        foreach (var node in _nodes) node.Op.Run(node, _backend);
        GC.KeepAlive(this);
    }
}
