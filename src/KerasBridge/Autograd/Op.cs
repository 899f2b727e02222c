using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// An operation on tensors: it knows the shapes of its results, how a backend computes them, and its gradient, which is made of operations again.
/// An instance holds attributes only, so that it can be applied any number of times.
/// </summary>
internal abstract class Op
{
    /// <summary>What messages and profiles call it.</summary>
    public virtual string Name => GetType().Name.Replace("Op", "").ToLowerInvariant();

    /// <summary>Whether it does something besides making its results, so that it must not be dropped or repeated.</summary>
    public virtual bool HasSideEffect => false;

    /// <summary>Whether its result is its first input, seen with another shape: it then has no work to do.</summary>
    public virtual bool IsView => false;

    /// <summary>Whether result <paramref name="index"/> may be left out (its address is then 0) where nothing reads it.</summary>
    public virtual bool IsOptional(int index) => false;

    /// <summary>Checks the inputs and declares the results, by <see cref="Node.SetOutputs"/>.</summary>
    public abstract void Infer(Node node);

    /// <summary>Computes the results. All addresses are set.</summary>
    public abstract void Run(Node node, IBackend backend);

    /// <summary>
    /// The gradients by the inputs, given those by the results (null where a result has none); null for an input that has none or for which <paramref name="needed"/> says no.
    /// </summary>
    public virtual Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => new Tensor?[node.Inputs.Length];

    /// <summary>Applies the operation: records it in the step being traced or else computes at once.</summary>
    public Node Apply(params Tensor[] inputs)
    {
        foreach (var input in inputs)
        {
            if (input is KerasTensor)
            {
                throw new InvalidOperationException(
                    $"`{Name}` was given a symbolic tensor of shape {input.shape} where it needs values. Expected a layer or a function of `keras.ops` there, which take symbolic tensors.");
            }
        }

        var node = new Node(this, inputs);
        Infer(node);
        if (Trace.Current is { } trace)
        {
            trace.Add(node);
            if (GradientTape.Active is { } within && within.Trace == trace) within.Add(node);
            return node;
        }

        foreach (var input in inputs) input.RequireValue($"`{Name}`");
        foreach (var output in node.Outputs)
        {
            if (IsView)
            {
                output.Block = inputs[0].Block;
                output.Address = inputs[0].Address;
            }
            else
            {
                output.Own();
            }
        }
        Run(node, Backend.Current);
        GC.KeepAlive(inputs);
        if (GradientTape.Active is { Trace: null } tape)
        {
            tape.Add(node);
        }
        else
        {
            foreach (var output in node.Outputs) output.Producer = null;
        }
        return node;
    }

    /// <summary>Applies the operation and gives its first result.</summary>
    public Tensor Call(params Tensor[] inputs) => Apply(inputs).Outputs[0];
}
