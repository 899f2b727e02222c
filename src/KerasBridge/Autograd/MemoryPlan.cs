using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Decides which recorded operations are needed, and where in one block of memory each result lies: two results share a place if they are never needed at the same time.</summary>
internal static class MemoryPlan
{
    private const long Alignment = 64;

    /// <summary>The operations that an output or a side effect depends on, in order.</summary>
    public static List<Node> Live(IReadOnlyList<Node> nodes, Tensor[] outputs)
    {
        var wanted = new HashSet<Tensor>(outputs, ReferenceEqualityComparer.Instance);
        var live = new List<Node>();
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            if (!node.Op.HasSideEffect && !node.Outputs.Any(wanted.Contains)) continue;
            live.Add(node);
            foreach (var input in node.Inputs) wanted.Add(input);
        }
        live.Reverse();
        return live;
    }

    /// <summary>Sets the address of every result, and gives the block they lie in. Views of inputs are listed, since their address changes with the input's.</summary>
    public static unsafe NativeBlock Place(List<Node> nodes, Tensor[] inputs, Tensor[] outputs, out (Tensor View, Tensor Root)[] inputViews)
    {
        var places = new Dictionary<Tensor, Piece>(ReferenceEqualityComparer.Instance);
        var roots = new Dictionary<Tensor, Tensor>(ReferenceEqualityComparer.Instance);
        var read = new HashSet<Tensor>(outputs, ReferenceEqualityComparer.Instance);
        foreach (var node in nodes) read.UnionWith(node.Inputs);

        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            foreach (var input in node.Inputs)
            {
                if (places.TryGetValue(roots.GetValueOrDefault(input, input), out var piece)) piece.Last = Math.Max(piece.Last, i);
            }
            for (var k = 0; k < node.Outputs.Length; k++)
            {
                var output = node.Outputs[k];
                if (node.Op.IsView)
                {
                    roots[output] = roots.GetValueOrDefault(node.Inputs[0], node.Inputs[0]);
                    continue;
                }
                output.Address = 0;
                if (node.Op.IsOptional(k) && !read.Contains(output)) continue;
                // Constants are written once, before the first run, so their place is theirs for good.
                var constant = node.Op is FillOp;
                places[output] = new Piece(output, constant ? 0 : i, constant ? int.MaxValue : i);
            }
        }
        foreach (var output in outputs)
        {
            if (places.TryGetValue(roots.GetValueOrDefault(output, output), out var piece)) piece.Last = int.MaxValue;
        }

        var total = Assign([.. places.Values]);
        var block = NativeBlock.Allocate((nuint)Math.Max(total, Alignment));
        foreach (var (tensor, piece) in places) tensor.Address = (nint)block.Pointer + (nint)piece.Offset;

        var inputSet = new HashSet<Tensor>(inputs, ReferenceEqualityComparer.Instance);
        var views = new List<(Tensor, Tensor)>();
        foreach (var (view, root) in roots)
        {
            view.Address = root.Address;
            if (inputSet.Contains(root)) views.Add((view, root));
        }
        inputViews = [.. views];
        return block;
    }

    /// <summary>Largest first, each at the lowest place that is free while it is needed.</summary>
    private static long Assign(List<Piece> pieces)
    {
        pieces.Sort((a, b) => a.Size != b.Size ? b.Size.CompareTo(a.Size) : a.First.CompareTo(b.First));
        var placed = new List<Piece>();
        long total = 0;
        foreach (var piece in pieces)
        {
            long offset = 0;
            foreach (var other in placed)
            {
                if (other.Last < piece.First || other.First > piece.Last) continue;
                if (other.Offset >= offset + piece.Size) break;
                offset = Math.Max(offset, other.Offset + other.Size);
            }
            piece.Offset = offset;
            total = Math.Max(total, offset + piece.Size);
            var index = placed.FindIndex(other => other.Offset > offset);
            placed.Insert(index < 0 ? placed.Count : index, piece);
        }
        return total;
    }

    private sealed class Piece(Tensor tensor, int first, int last)
    {
        public int First { get; } = first;

        public int Last { get; set; } = last;

        public long Size { get; } = ((long)tensor.ByteCount + Alignment - 1) / Alignment * Alignment + Alignment;

        public long Offset { get; set; }
    }
}
