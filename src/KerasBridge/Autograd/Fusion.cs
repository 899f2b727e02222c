using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Merges what stands between a product, a convolution or a batch normalization and the next memory access into it: bias, relu, and max pooling by windows that do not overlap.
/// It looks at the recorded operations only; layers and users do not know of it, and the numbers stay the same.
/// </summary>
internal static class Fusion
{
    /// <summary>Merges operations of <paramref name="nodes"/>.</summary>
    /// <param name="nodes">The recorded operations, in order.</param>
    /// <param name="keep">Tensors that are still asked for afterwards.</param>
    public static List<Node> Run(List<Node> nodes, IEnumerable<Tensor> keep)
    {
        var uses = new Dictionary<Tensor, (int Count, Node? User)>(ReferenceEqualityComparer.Instance);
        foreach (var tensor in keep) uses[tensor] = (2, null);
        // From the end, so that a reshape that nothing reads (a one-dimensional layer's last step, undone by the next layer) is no user itself.
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var node = nodes[i];
            if (node.Op.IsView && !uses.ContainsKey(node.Output)) continue;
            foreach (var input in node.Inputs) uses[input] = (uses.GetValueOrDefault(input).Count + 1, node);
        }

        var merged = new Dictionary<Node, Node?>(ReferenceEqualityComparer.Instance);
        foreach (var node in nodes)
        {
            if (node.Op is MatMulOp { Epilogue: EpilogueKind.None } && node.Inputs.Length == 2) Merge(node, uses, merged);
            else if (node.Op is ConvOp { Epilogue: EpilogueKind.None } && node.Inputs.Length == 2) Merge(node, uses, merged);
            else if (node.Op is BatchNormOp { IsPlain: true }) MergeNormalization(node, uses, merged);
            else if (node.Op is ConvGradientOp { Epilogue: EpilogueKind.None }) MergeGradients(node, uses, merged);
        }
        if (merged.Count == 0) return nodes;
        var result = new List<Node>(nodes.Count);
        foreach (var node in nodes)
        {
            if (node.Op.IsView && !uses.ContainsKey(node.Output)) continue;
            if (!merged.TryGetValue(node, out var replacement)) result.Add(node);
            else if (replacement is not null) result.Add(replacement);
        }
        return result;
    }

    private static void Merge(Node start, Dictionary<Tensor, (int Count, Node? User)> uses, Dictionary<Node, Node?> merged)
    {
        var chain = new List<Node> { start };
        Tensor? bias = null;
        MaxPoolOp? pool = null;

        var next = OnlyUser(chain[^1].Output, uses);
        if (next is { Op: BinaryOp { Kind: BinaryKind.Add } } add && ReferenceEquals(add.Inputs[0], chain[^1].Output) && IsBias(add))
        {
            bias = add.Inputs[1];
            chain.Add(add);
            next = OnlyUser(add.Output, uses);
        }
        var epilogue = TakeRelu(chain, ref next, uses);
        if (start.Op is ConvOp && next is { Op: MaxPoolOp maxPool } && IsApart(maxPool))
        {
            pool = maxPool;
            chain.Add(next);
        }
        if (chain.Count == 1) return;

        Op op = start.Op switch
        {
            MatMulOp product => new MatMulOp(product.TransposeA, product.TransposeB, epilogue),
            _ when pool is not null => new ConvPoolOp((ConvGeometry)start.State!, pool.Height, pool.Width, epilogue),
            _ => new ConvOp(((ConvOp)start.Op).Attributes, epilogue),
        };
        var last = chain[^1];
        var node = new Node(op, bias is null ? start.Inputs : [.. start.Inputs, bias]);
        op.Infer(node);
        // Who reads the chain's result goes on reading the same tensor.
        if (node.Outputs.Length == 1) node.SetOutputs(last.Outputs[0]);
        else node.SetOutputs(last.Outputs[0], node.Outputs[1]);
        foreach (var part in chain) merged[part] = null;
        merged[last] = node;
    }

    /// <summary>Between a normalization of rows and what comes after it stands a view, which gives images their shape back.</summary>
    private static void MergeNormalization(Node start, Dictionary<Tensor, (int Count, Node? User)> uses, Dictionary<Node, Node?> merged)
    {
        var chain = new List<Node> { start };
        ConvGeometry? pool = null;
        var next = OnlyUser(start.Output, uses);
        while (next is { Op.IsView: true })
        {
            chain.Add(next);
            next = OnlyUser(next.Output, uses);
        }
        var epilogue = TakeRelu(chain, ref next, uses);
        if (next is { Op: MaxPoolOp maxPool } && IsApart(maxPool) && next.Inputs[0].shape.Dims[^1] == start.Inputs[0].shape.Dims[^1])
        {
            pool = (ConvGeometry)next.State!;
            chain.Add(next);
        }
        if (epilogue == EpilogueKind.None && pool is null) return;

        var node = new Node(((BatchNormOp)start.Op).With(epilogue, pool), start.Inputs);
        node.Op.Infer(node);
        var last = chain[^1];
        var outputs = node.Outputs.ToArray();
        // Who reads the chain's result, or the statistics, goes on reading the same tensors.
        outputs[0] = last.Outputs[0];
        for (var i = 1; i < start.Outputs.Length; i++) outputs[i] = start.Outputs[i];
        node.SetOutputs(outputs);
        foreach (var part in chain) merged[part] = null;
        // Where the normalization was: moving averages read its statistics before the chain ends.
        merged[start] = node;
    }

    /// <summary>The gradient of a convolution takes the one that comes in back through the normalization behind it, piece by piece; what is left of that one's gradient are sums.</summary>
    private static void MergeGradients(Node convolution, Dictionary<Tensor, (int Count, Node? User)> uses, Dictionary<Node, Node?> merged)
    {
        var incoming = convolution.Inputs[3];
        var views = new List<Node>();
        while (OnlyUser(incoming, uses) is not null && incoming.Producer is { Op.IsView: true } view)
        {
            views.Add(view);
            incoming = view.Inputs[0];
        }
        if (OnlyUser(incoming, uses) is null || incoming.OutputIndex != 0 || incoming.Producer is not { Op: BatchNormGradientOp { GivesX: true } op } normalization) return;
        var (x, mean, dy) = (normalization.Inputs[0], normalization.Inputs[1], normalization.Inputs[3]);
        if (x.shape.Dims[1] != convolution.Inputs[1].shape.Dims[^1] || merged.ContainsKey(normalization)) return;

        var sums = new Node(op.WithCoefficients(), normalization.Inputs);
        sums.Op.Infer(sums);
        sums.SetOutputs([sums.Outputs[0], .. normalization.Outputs[1..]]);
        Tensor[] inputs = [convolution.Inputs[0], convolution.Inputs[1], x, mean, sums.Outputs[0], dy];
        if (op.Pool is not null) inputs = [.. inputs, normalization.Inputs[^1]];
        var gradients = new Node(((ConvGradientOp)convolution.Op).After(op), inputs);
        gradients.SetOutputs(convolution.Outputs);
        foreach (var view in views) merged[view] = null;
        merged[normalization] = sums;
        merged[convolution] = gradients;
    }

    /// <summary>Takes a relu into the chain, if that is what comes next.</summary>
    private static EpilogueKind TakeRelu(List<Node> chain, ref Node? next, Dictionary<Tensor, (int Count, Node? User)> uses)
    {
        if (next is not { Op: UnaryOp { Kind: UnaryKind.Relu } } relu) return EpilogueKind.None;
        chain.Add(relu);
        next = OnlyUser(relu.Output, uses);
        return EpilogueKind.Relu;
    }

    private static Node? OnlyUser(Tensor tensor, Dictionary<Tensor, (int Count, Node? User)> uses) =>
        uses.TryGetValue(tensor, out var use) && use.Count == 1 ? use.User : null;

    private static bool IsBias(Node add) =>
        add.Inputs[1].ndim == 1 && add.Inputs[1].shape.Dims[0] == add.Inputs[0].shape.Dims[^1] && add.Inputs[1].dtype == DType.Float32 && add.Inputs[0].dtype == DType.Float32;

    private static bool IsApart(MaxPoolOp pool) =>
        pool.Attributes is { Padding: "valid", DilationY: 1, DilationX: 1 } a && a.StrideY == pool.Height && a.StrideX == pool.Width && pool.Height * pool.Width <= 256;
}
