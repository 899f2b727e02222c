using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Models;

/// <summary>
/// A model made of symbolic tensors: all that is computed between its inputs and outputs.
/// See https://keras.io/guides/functional_api/.
/// </summary>
[OwnState]
public class Functional : Model
{
    private readonly KerasTensor[] _inputs;
    private readonly KerasTensor[] _outputs;
    private readonly FunctionalGraph _graph;

    /// <summary>A model.</summary>
    /// <param name="inputs">What goes in: results of <c>keras.Input</c>.</param>
    /// <param name="outputs">What comes out.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="trainable">Whether its weights are trained.</param>
    /// <exception cref="ArgumentException">An input or output is not symbolic, or an output does not depend on the inputs alone.</exception>
    internal Functional(Tensors inputs, Tensors outputs, string? name = null, bool trainable = true) : base(name, true)
    {
        _inputs = Symbolic(inputs, "inputs");
        _outputs = Symbolic(outputs, "outputs");
        if (_inputs.Distinct().Count() != _inputs.Length)
            throw new ArgumentException($"The inputs of a model must be different tensors. Received: inputs=[{string.Join(", ", (object[])_inputs)}]");
        _graph = new FunctionalGraph(_inputs, _outputs);
        CheckNames();
        input_spec = [.. _inputs.Select(input => new InputSpec(shape: Shape.FromInts([-1, .. input.shape.Dims.Length > 0 ? input.shape.Dims[1..] : []]), allow_last_axis_squeeze: true) { Name = input.Origin?.Name })];
        BuildShapes = [.. _inputs.Select(input => input.shape)];
        built = true;
        if (!trainable) this.trainable = false;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> layers => [.. _graph.Operations.OfType<Layer>()];

    /// <inheritdoc/>
    public override List<Tensor> inputs => [.. _inputs];

    /// <inheritdoc/>
    public override List<Tensor> outputs => [.. _outputs];

    /// <summary>The applications, in order.</summary>
    internal IReadOnlyList<SymbolicNode> Nodes => _graph.Nodes;

    /// <summary>The graph between inputs and outputs.</summary>
    internal FunctionalGraph Graph => _graph;

    internal override IEnumerable<Layer> SubLayers => _graph.Operations.OfType<Layer>();

    internal override IReadOnlyList<string> InputNames => [.. _inputs.Select(input => input.Origin!.Name)];

    internal override IReadOnlyList<string> OutputNames => [.. _outputs.Select(output => output.Origin!.Name)];

    internal override IReadOnlyList<DType> InputDTypes => [.. _inputs.Select(input => input.dtype)];

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training, Tensor? mask) => Run(inputs, Said(training), mask);

    /// <summary>Computes the outputs; where no mode is given each layer has its own.</summary>
    internal Tensors Run(Tensors inputs, bool? training, Tensor? mask)
    {
        if (inputs.Count != _inputs.Length)
            throw new ShapeException($"Layer \"{name}\" expects {_inputs.Length} input(s), but it received {inputs.Count} input tensors. Inputs received: [{string.Join(", ", inputs.Select(input => input.shape))}]");
        var values = new Dictionary<Tensor, Tensor>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _inputs.Length; i++) values[_inputs[i]] = WithRank(inputs[i], _inputs[i]);
        if (mask is not null) values[_inputs[0]].Mask = mask;
        foreach (var node in _graph.Nodes)
        {
            if (node.Outputs.All(values.ContainsKey)) continue;
            var arguments = Array.ConvertAll(node.Inputs, input => input is KerasTensor ? values[input] : input);
            var results = node.Replay(arguments, training);
            for (var k = 0; k < results.Length; k++) values[node.Outputs[k]] = results[k];
        }
        return new Tensors(Array.ConvertAll(_outputs, output => values[output]));
    }

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        inputs.Select(input => input.shape).SequenceEqual(_inputs.Select(input => input.shape))
            ? Array.ConvertAll(_outputs, output => (output.shape, output.dtype))
            : base.ComputeOutputSpec(inputs, training);

    /// <summary>A last axis of 1 is dropped or added where that makes the rank fit.</summary>
    private static Tensor WithRank(Tensor value, KerasTensor input)
    {
        var expected = input.shape;
        if (value.ndim == expected.Rank) return value;
        if (value.ndim == expected.Rank + 1 && value.shape.Dims[^1] == 1) return Ops.Squeeze(value, -1);
        if (value.ndim == expected.Rank - 1 && expected.Dims[^1] == 1) return Ops.ExpandDims(value, -1);
        var shape = CallContext.Shown(value.shape);
        throw new ShapeException(
            $"Invalid input shape for input Tensor(shape={shape}, dtype={value.dtype}) with name '{input.name}' and path ''. Expected shape {expected}, but input has incompatible shape {shape}");
    }

    private static KerasTensor[] Symbolic(Tensors tensors, string what)
    {
        if (tensors.Count == 0) throw new ArgumentException($"A model needs {what}. Expected at least one symbolic tensor. Received: {what}=[]");
        return Array.ConvertAll(tensors.Items, tensor => tensor as KerasTensor
            ?? throw new ArgumentException($"All `{what}` values must be KerasTensors. Received: {what}={tensor} including invalid value {tensor} of type {tensor.GetType().Name}. Expected what `keras.Input` and layers applied to it give."));
    }

    private void CheckNames()
    {
        var seen = new HashSet<string>();
        foreach (var operation in _graph.Operations)
        {
            var name = operation is Layer layer ? layer.name : ((SymbolicNode)operation).Name;
            if (!seen.Add(name)) throw new ArgumentException($"The name \"{name}\" is used {_graph.Operations.Count(o => (o as Layer)?.name == name)} times in the model. All operation names should be unique.");
        }
    }
}
