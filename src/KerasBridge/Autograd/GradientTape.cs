using KerasBridge.Autograd;

namespace KerasBridge;

/// <summary>
/// Records what is computed while it is open, so that gradients can be taken: TensorFlow's tape, for training loops of one's own.
/// <code>
/// using var tape = new GradientTape();
/// var loss = keras.ops.mean(keras.ops.square(model.Apply(x) - y));
/// var gradients = tape.gradient(loss, model.trainable_variables);
/// optimizer.apply(gradients, model.trainable_variables);
/// </code>
/// See https://www.tensorflow.org/api_docs/python/tf/GradientTape.
/// </summary>
public sealed class GradientTape : IDisposable
{
    [ThreadStatic]
    private static GradientTape? t_active;

    private readonly GradientTape? _outer;
    private readonly List<Node> _nodes = [];

    /// <summary>Opens a tape on this thread.</summary>
    public GradientTape()
    {
        _outer = t_active;
        t_active = this;
        Trace = Trace.Current;
    }

    internal static GradientTape? Active => t_active;

    /// <summary>The step that was being recorded when the tape was opened, if any: only what belongs to it is on the tape.</summary>
    internal Trace? Trace { get; }

    internal void Add(Node node) => _nodes.Add(node);

    /// <summary>The gradients of a scalar (or of the sum of a tensor) by variables.</summary>
    /// <param name="target">What is differentiated; any shape.</param>
    /// <param name="sources">The variables.</param>
    /// <returns>One gradient for each variable, of its shape; null where the target does not depend on it.</returns>
    public IReadOnlyList<Tensor?> gradient(Tensor target, IReadOnlyList<Variable> sources) =>
        Compute(target, [.. sources.Select(source => source.value)]);

    /// <summary>The gradients of a scalar (or of the sum of a tensor) by tensors that were used while the tape was open.</summary>
    /// <param name="target">What is differentiated; any shape.</param>
    /// <param name="sources">By what.</param>
    /// <returns>One gradient for each source, of its shape; null where the target does not depend on it.</returns>
    public IReadOnlyList<Tensor?> gradient(Tensor target, IReadOnlyList<Tensor> sources) => Compute(target, sources);

    /// <summary>The gradient with a given upstream gradient.</summary>
    internal Tensor?[] Compute(Tensor target, IReadOnlyList<Tensor> sources, Tensor? seed = null)
    {
        var saved = t_active;
        t_active = null;
        try
        {
            return Gradients.Of(_nodes, target, seed, sources);
        }
        finally
        {
            t_active = saved;
        }
    }

    /// <summary>Several targets at once, each with its upstream gradient.</summary>
    internal Tensor?[] Compute(IReadOnlyList<Tensor> targets, IReadOnlyList<Tensor> seeds, IReadOnlyList<Tensor> sources)
    {
        var sums = new Tensor?[sources.Count];
        for (var i = 0; i < targets.Count; i++)
        {
            var parts = Compute(targets[i], sources, seeds[i]);
            for (var k = 0; k < parts.Length; k++)
            {
                if (parts[k] is { } part) sums[k] = sums[k] is { } sum ? Ops.Add(sum, part) : part;
            }
        }
        return sums;
    }

    /// <summary>Closes the tape.</summary>
    public void Dispose()
    {
        if (t_active == this) t_active = _outer;
    }
}
