using System.Globalization;
using KerasBridge.Autograd;

namespace KerasBridge.Models;

/// <summary>Reads off a model what its summary says.</summary>
internal static class SummaryReader
{
    /// <summary>What the summary of a model says.</summary>
    public static SummaryContent Read(Model model)
    {
        var graph = (model as Functional)?.Graph;
        var nodes = graph?.Nodes.ToHashSet(ReferenceEqualityComparer.Instance);
        var operations = graph?.Operations ?? model.layers;
        return new SummaryContent(
            model.name,
            [.. operations.Select(operation => Row(operation, nodes))],
            graph is null || IsChain(graph),
            Count(model.trainable_weights),
            Count(model.non_trainable_weights),
            model is { compiled: true, optimizer: { built: true } optimizer } ? Count(optimizer.variables) : null);
    }

    /// <summary>Whether every operation has one input and is applied once, one after the other.</summary>
    private static bool IsChain(FunctionalGraph graph)
    {
        foreach (var group in graph.NodesByDepth)
        {
            if (group.Count > 1 || group[0].Inputs.Count(input => input is KerasTensor) > 1) return false;
        }
        return graph.Nodes.Select(node => node.Operation).Distinct(ReferenceEqualityComparer.Instance).Count() == graph.Nodes.Count;
    }

    private static SummaryRow Row(object operation, HashSet<object?>? nodes)
    {
        if (operation is not Layer layer)
        {
            var node = (SymbolicNode)operation;
            return new SummaryRow(node.Name, ClassName(node.Name), Shapes(node.Outputs), 0, null, Connections([node], nodes));
        }
        bool? trainable = layer.weights.Count == 0 ? null : layer.trainable;
        IReadOnlyList<SummaryRow>? inner = layer is Model model ? [.. model.layers.Select(inside => Row(inside, nodes))] : null;
        return new SummaryRow(layer.name, layer.GetType().Name, OutputShape(layer), layer.built ? layer.count_params() : null, trainable, Connections(layer.InboundNodes, nodes), inner);
    }

    /// <summary>Where the inputs come from, in applications that belong to the model.</summary>
    private static string Connections(IEnumerable<SymbolicNode> applications, HashSet<object?>? nodes)
    {
        var sources = applications.Where(node => nodes is null || nodes.Contains(node)).SelectMany(node => node.Inputs).OfType<KerasTensor>()
            .Where(input => input.Origin is not null).Select(input => $"{input.Origin!.Name}[{input.Origin.Index}][{input.OriginIndex}]");
        var text = string.Join(", ", sources);
        return text.Length == 0 ? "-" : text;
    }

    /// <summary>The shape that the layer's last application gave; without one, what follows from the shapes it was built for.</summary>
    internal static string OutputShape(Layer layer)
    {
        if (layer.InboundNodes.Count > 0) return Shapes(layer.InboundNodes[^1].Outputs);
        if (layer.BuildShapes is not { Count: > 0 } shapes) return "?";
        try
        {
            return Shape(shapes.Count == 1 ? layer.compute_output_shape(shapes[0]) : layer.compute_output_shape(shapes));
        }
        catch (InvalidOperationException)
        {
            // A layer of the user's own need not say what it gives for shapes alone.
            return "?";
        }
    }

    internal static string Shapes(KerasTensor[] outputs) =>
        outputs.Length == 1 ? Shape(outputs[0].shape) : $"[{string.Join(", ", outputs.Select(output => Shape(output.shape)))}]";

    /// <summary>As Keras writes it here: a single dimension has no comma behind it.</summary>
    internal static string Shape(Shape shape) => $"({string.Join(", ", shape)})";

    private static SummaryCount Count(IEnumerable<Variable> variables)
    {
        var total = default(SummaryCount);
        foreach (var variable in variables) total += new SummaryCount(variable.shape.Size, variable.shape.Size * variable.dtype.itemsize);
        return total;
    }

    /// <summary>The class of a function in a graph, from its automatic name: <c>expand_dims_1</c> is an <c>ExpandDims</c>.</summary>
    internal static string ClassName(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries)
        .Where((part, i) => i == 0 || !int.TryParse(part, CultureInfo.InvariantCulture, out _)).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
