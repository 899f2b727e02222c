using KerasBridge.Autograd;

namespace KerasBridge.Models;

/// <summary>A step of a model for one batch size: recorded once and replayed, or, if the model runs eagerly, computed operation by operation.</summary>
internal sealed class ModelStep
{
    private readonly CompiledStep? _compiled;
    private readonly Func<Tensor?[], Tensor[]> _body;
    private readonly Tensor?[] _slots;
    private readonly int[] _present;
    private Tensor[] _results = [];

    /// <summary>Prepares a step.</summary>
    /// <param name="slots">Stand-ins for what comes from outside; null where nothing does.</param>
    /// <param name="body">What the step computes of them.</param>
    /// <param name="eager">Whether it is computed operation by operation.</param>
    public ModelStep(Tensor?[] slots, Func<Tensor?[], Tensor[]> body, bool eager)
    {
        _slots = slots;
        _body = body;
        _present = [.. Enumerable.Range(0, slots.Length).Where(i => slots[i] is not null)];
        if (eager) return;
        using var trace = new Trace();
        var results = body(slots);
        var nodes = Fusion.Run(trace.Nodes, results);
        _compiled = new CompiledStep(nodes, [.. slots.OfType<Tensor>()], results);
        _results = results;
    }

    /// <summary>How many things come from outside.</summary>
    public int InputCount => _present.Length;

    /// <summary>The results of the last run.</summary>
    public Tensor[] Results => _results;

    /// <summary>The names of the results: the loss, the outputs' losses, the metrics.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>The recorded form; null if the step is computed operation by operation.</summary>
    public CompiledStep? Compiled => _compiled;

    /// <summary>Says where the values of an input are.</summary>
    public void SetInput(int index, nint address)
    {
        if (_compiled is not null) _compiled.SetInput(index, address);
        else _slots[_present[index]]!.Address = address;
    }

    /// <summary>Makes the step.</summary>
    public unsafe void Run()
    {
        if (_compiled is not null)
        {
            _compiled.Run();
            return;
        }
        var values = Array.ConvertAll(_slots, slot =>
        {
            if (slot is null) return null;
            var value = Tensor.Allocate(slot.shape, slot.dtype);
            Buffer.MemoryCopy(slot.Data, value.Data, value.ByteCount, value.ByteCount);
            return value;
        });
        _results = _body(values);
    }
}
