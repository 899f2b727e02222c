namespace KerasBridge.Autograd;

/// <summary>Reverse-mode differentiation over recorded operations.</summary>
internal static class Gradients
{
    /// <summary>
    /// The gradients of <paramref name="target"/> by each of <paramref name="sources"/>; null where it does not depend on one. Operations on the way to no source are not differentiated.
    /// </summary>
    /// <param name="nodes">The operations, in the order in which they were made.</param>
    /// <param name="target">What is differentiated.</param>
    /// <param name="seed">The gradient by <paramref name="target"/> itself; ones if null.</param>
    /// <param name="sources">By what.</param>
    public static Tensor?[] Of(IReadOnlyList<Node> nodes, Tensor target, Tensor? seed, IReadOnlyList<Tensor> sources)
    {
        var active = new HashSet<Tensor>(sources, ReferenceEqualityComparer.Instance);
        var relevant = new List<Node>();
        foreach (var node in nodes)
        {
            if (!node.Inputs.Any(active.Contains)) continue;
            relevant.Add(node);
            foreach (var output in node.Outputs) active.Add(output);
        }

        var gradients = new Dictionary<Tensor, Tensor>(ReferenceEqualityComparer.Instance)
        {
            [target] = seed ?? Ops.OnesLike(target),
        };
        for (var i = relevant.Count - 1; i >= 0; i--)
        {
            var node = relevant[i];
            var incoming = new Tensor?[node.Outputs.Length];
            var any = false;
            for (var k = 0; k < incoming.Length; k++)
            {
                if (!gradients.TryGetValue(node.Outputs[k], out incoming[k])) continue;
                any = true;
            }
            if (!any) continue;
            var needed = Array.ConvertAll(node.Inputs, input => active.Contains(input) && input.dtype.IsFloat);
            if (!needed.Contains(true)) continue;
            var outgoing = node.Op.Gradient(node, incoming, needed);
            for (var k = 0; k < outgoing.Length; k++)
            {
                if (!needed[k] || outgoing[k] is not { } gradient) continue;
                var input = node.Inputs[k];
                gradients[input] = gradients.TryGetValue(input, out var sum) ? Ops.Add(sum, gradient) : gradient;
            }
        }
        return [.. sources.Select(source => gradients.GetValueOrDefault(source))];
    }
}
