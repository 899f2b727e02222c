using KerasBridge.Autograd;

namespace KerasBridge.Models;

/// <summary>Reads off a model what its diagram shows: a box for each layer, as Keras has them.</summary>
internal sealed class DiagramReader
{
    private readonly DiagramOptions _options;
    private readonly DiagramGraph _graph = new();

    private DiagramReader(DiagramOptions options) => _options = options;

    /// <summary>The diagram of a model. One of a class of the user's own, whose layers are not known to be joined, is a single box.</summary>
    /// <exception cref="InvalidOperationException">The model is not built yet.</exception>
    public static DiagramGraph Read(Model model, DiagramOptions options)
    {
        if (!model.built)
        {
            throw new InvalidOperationException("This model has not yet been built. Build the model first by calling `build()` or by calling the model on a batch of data. " +
                $"Expected a built model. Received: '{model.name}', which is not built");
        }
        var reader = new DiagramReader(options);
        if (model is Functional or Sequential) reader.Expand(model, []);
        else reader.Add(model, []);
        return reader._graph;
    }

    /// <summary>Adds what a model consists of; gives the boxes that take its inputs and those that give its outputs.</summary>
    private (int[] First, int[] Last) Expand(Model model, string[] within)
    {
        if (model is Functional functional) return Expand(functional, within);
        var before = Array.Empty<int>();
        var first = before;
        foreach (var layer in model.layers)
        {
            var (ins, outs) = AddAny(layer, within);
            foreach (var from in before)
            {
                foreach (var to in ins) _graph.Connect(from, to);
            }
            if (first.Length == 0) first = ins;
            before = outs;
        }
        return (first, before);
    }

    private (int[] First, int[] Last) Expand(Functional model, string[] within)
    {
        var ends = new Dictionary<object, (int[] First, int[] Last)>(ReferenceEqualityComparer.Instance);
        foreach (var operation in model.Graph.Operations) ends[operation] = AddAny(operation, within);
        var nodes = model.Graph.Nodes.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var node in model.Graph.Nodes)
        {
            foreach (var input in node.Inputs)
            {
                if (input is not KerasTensor { Origin: { } origin } || !nodes.Contains(origin)) continue;
                foreach (var from in ends[Key(origin)].Last)
                {
                    foreach (var to in ends[Key(node)].First) _graph.Connect(from, to);
                }
            }
        }
        int[] Boxes(IEnumerable<KerasTensor> tensors, bool last) =>
            [.. tensors.Where(tensor => tensor.Origin is { } origin && ends.ContainsKey(Key(origin))).SelectMany(tensor => last ? ends[Key(tensor.Origin!)].Last : ends[Key(tensor.Origin!)].First).Distinct()];
        return (Boxes(model.inputs.OfType<KerasTensor>(), false), Boxes(model.outputs.OfType<KerasTensor>(), true));
    }

    private static object Key(SymbolicNode node) => node.Operation is Layer ? node.Operation : node;

    private (int[] First, int[] Last) AddAny(object operation, string[] within)
    {
        if (_options.Nested && operation is (Functional or Sequential) and Model { built: true } inner) return Expand(inner, [.. within, inner.name]);
        var box = Add(operation, within);
        return ([box], [box]);
    }

    private int Add(object operation, string[] within)
    {
        var (name, kind) = operation is Layer layer ? (layer.name, layer.GetType().Name) : (((SymbolicNode)operation).Name, SummaryReader.ClassName(((SymbolicNode)operation).Name));
        var box = new DiagramBox
        {
            Id = $"n{_graph.Boxes.Count}",
            Title = _options.Names ? name : kind,
            Rest = _options.Names ? $" ({kind})" : "",
            Line = _options.Activations && Activation(operation) is { } activation ? ("Activation: ", activation) : null,
            Within = within,
        };
        if (_options.Shapes)
        {
            box.Cells.Add(("Input shape: ", InputShape(operation), null));
            box.Cells.Add(("Output shape: ", operation is Layer one ? SummaryReader.OutputShape(one) : SummaryReader.Shapes(((SymbolicNode)operation).Outputs), null));
        }
        if (_options.DType) box.Cells.Add(("Output dtype: ", OutputDType(operation), null));
        if (_options.Trainable && operation is Layer { weights.Count: > 0 } trained) box.Cells.Add(("Trainable: ", trained.trainable ? "True" : "False", trained.trainable));
        _graph.Boxes.Add(box);
        return _graph.Boxes.Count - 1;
    }

    private static string? Activation(object operation)
    {
        if (operation is not Layer layer || layer is Model || !layer.get_config().TryGetValue("activation", out var value) || value is null) return null;
        return value as string ?? (value is IReadOnlyDictionary<string, object?> made && made.TryGetValue("class_name", out var kind) ? kind as string : value.ToString());
    }

    private static string InputShape(object operation)
    {
        var node = operation as SymbolicNode ?? ((Layer)operation).InboundNodes.LastOrDefault();
        if (node is not null)
        {
            var inputs = node.Inputs.OfType<KerasTensor>().ToArray();
            return SummaryReader.Shapes(inputs.Length > 0 ? inputs : node.Outputs);
        }
        return ((Layer)operation).BuildShapes is { Count: > 0 } shapes
            ? shapes.Count == 1 ? SummaryReader.Shape(shapes[0]) : $"[{string.Join(", ", shapes.Select(SummaryReader.Shape))}]"
            : "?";
    }

    private static string OutputDType(object operation) => operation switch
    {
        SymbolicNode node => node.Outputs[0].dtype.ToString()!,
        Layer { InboundNodes: [.., var node] } => node.Outputs[0].dtype.ToString()!,
        Layer layer => layer.dtype.ToString()!,
        _ => "?",
    };
}
