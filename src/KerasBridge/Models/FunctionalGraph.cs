using KerasBridge.Autograd;

namespace KerasBridge.Models;

/// <summary>The applications between the inputs and outputs of a functional model, sorted so that each comes after what it needs, as Keras sorts them.</summary>
internal sealed class FunctionalGraph
{
    private readonly HashSet<Tensor> _inputs;

    /// <summary>Walks from the outputs back to the inputs.</summary>
    /// <exception cref="ArgumentException">An output does not depend on the inputs alone, or the graph has a cycle.</exception>
    public FunctionalGraph(KerasTensor[] inputs, KerasTensor[] outputs)
    {
        _inputs = new HashSet<Tensor>(inputs, ReferenceEqualityComparer.Instance);
        var finished = new HashSet<SymbolicNode>(ReferenceEqualityComparer.Instance);
        var open = new HashSet<SymbolicNode>(ReferenceEqualityComparer.Instance);
        var order = new List<SymbolicNode>();
        var places = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var output in outputs) Visit(output, finished, open, order, places);

        var depths = new Dictionary<SymbolicNode, int>(ReferenceEqualityComparer.Instance);
        var operationDepths = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            var depth = Math.Max(depths.GetValueOrDefault(node), operationDepths.GetValueOrDefault(Key(node)));
            depths[node] = depth;
            operationDepths[Key(node)] = depth;
            foreach (var parent in Parents(node)) depths[parent] = Math.Max(depth + 1, depths.GetValueOrDefault(parent));
        }
        foreach (var input in inputs)
        {
            if (input.Origin is not { } node || depths.ContainsKey(node)) continue;
            depths[node] = 0;
            operationDepths[Key(node)] = 0;
            places[Key(node)] = places.Count;
        }

        Nodes = [.. depths.OrderByDescending(pair => pair.Value).ThenBy(pair => places[Key(pair.Key)]).Select(pair => pair.Key)];
        NodesByDepth = [.. depths.GroupBy(pair => pair.Value).Select(group => (IReadOnlyList<SymbolicNode>)[.. group.Select(pair => pair.Key)])];
        Operations = [.. operationDepths.OrderByDescending(pair => pair.Value).ThenBy(pair => places[pair.Key]).Select(pair => pair.Key)];
        Check(outputs);
    }

    /// <summary>The applications, in an order in which they can be computed.</summary>
    public IReadOnlyList<SymbolicNode> Nodes { get; }

    /// <summary>The applications that are equally far from the outputs, in groups.</summary>
    public IReadOnlyList<IReadOnlyList<SymbolicNode>> NodesByDepth { get; }

    /// <summary>The layers, and the nodes that stand for functions, each once.</summary>
    public IReadOnlyList<object> Operations { get; }

    /// <summary>A layer is one operation however often it is applied; a function is another each time.</summary>
    private static object Key(SymbolicNode node) => node.Operation is Layer ? node.Operation : node;

    private IEnumerable<SymbolicNode> Parents(SymbolicNode node)
    {
        foreach (var input in node.Inputs)
        {
            if (input is KerasTensor { Origin: { } parent } tensor && !(_inputs.Contains(node.Outputs[0]) && node.Inputs.Length > 0)) yield return tensor.Origin!;
        }
    }

    private void Visit(KerasTensor tensor, HashSet<SymbolicNode> finished, HashSet<SymbolicNode> open, List<SymbolicNode> order, Dictionary<object, int> places)
    {
        if (tensor.Origin is not { } node || finished.Contains(node)) return;
        if (!open.Add(node)) throw new ArgumentException($"The graph of the model has a cycle: tensor {tensor} from operation {node.Name} depends on itself. Expected a graph without cycles.");
        places.TryAdd(Key(node), places.Count);
        if (!_inputs.Contains(tensor))
        {
            foreach (var input in node.Inputs)
            {
                if (input is KerasTensor symbolic) Visit(symbolic, finished, open, order, places);
            }
        }
        finished.Add(node);
        open.Remove(node);
        order.Add(node);
    }

    private void Check(KerasTensor[] outputs)
    {
        var known = new HashSet<Tensor>(_inputs, ReferenceEqualityComparer.Instance);
        var done = new List<string>();
        foreach (var node in Nodes)
        {
            if (node.Outputs.All(known.Contains)) continue;
            foreach (var input in node.Inputs)
            {
                if (input is not KerasTensor || known.Contains(input)) continue;
                throw Disconnected(input, node, done);
            }
            if (node.Inputs.Length == 0) throw Disconnected(node.Outputs[0], node, done);
            foreach (var output in node.Outputs) known.Add(output);
            done.Add(node.Name);
        }
        foreach (var output in outputs)
        {
            if (!known.Contains(output)) throw new ArgumentException($"`inputs` not connected to `outputs`. Expected outputs that are computed from the inputs. Received: output {output}");
        }
    }

    private static ArgumentException Disconnected(Tensor tensor, SymbolicNode node, List<string> done) => new(
        $"Graph disconnected: cannot find parent for tensor {tensor} at operation {node.Operation as object as Layer ?? (object)node.Name}. " +
        $"The following previous operations were accessed without issue: [{string.Join(", ", done.Select(name => $"'{name}'"))}]. Expected every path to begin at one of the model's inputs.");
}
