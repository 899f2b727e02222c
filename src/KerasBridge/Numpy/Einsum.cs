namespace KerasBridge.Numpy;

/// <summary>Einstein's sum: labels name axes; what the output does not name is summed.</summary>
internal static class Einsum
{
    /// <summary>The sum.</summary>
    /// <exception cref="ArgumentException">The subscripts are not sensible, or do not fit the operands.</exception>
    public static NDArray Sum(string subscripts, NDArray[] operands)
    {
        var text = subscripts.Replace(" ", "");
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var inputs = (arrow < 0 ? text : text[..arrow]).Split(',');
        if (inputs.Length != operands.Length)
            throw new ArgumentException(inputs.Length > operands.Length ? "fewer operands provided to einstein sum function than specified in the subscripts string"
                : "more operands provided to einstein sum function than specified in the subscripts string");
        // Axes under the ellipsis get labels of their own, counted from the last: '0' is the last of them.
        var spread = 0;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!inputs[i].Contains("...")) continue;
            var count = operands[i].ndim - (inputs[i].Length - 3);
            if (count < 0) throw new ArgumentException($"einstein sum subscripts string contains too many subscripts for operand {i}");
            spread = Math.Max(spread, count);
            inputs[i] = inputs[i].Replace("...", Labels(count));
        }
        var all = string.Concat(inputs);
        var output = arrow < 0
            ? Labels(spread) + string.Concat(all.Where(char.IsLetter).GroupBy(c => c).Where(g => g.Count() == 1).Select(g => g.Key).Order())
            : text[(arrow + 2)..].Replace("...", Labels(spread));
        foreach (var label in output)
        {
            if (!all.Contains(label)) throw new ArgumentException($"einstein sum subscripts string included output subscript '{label}' which never appeared in an input");
            if (output.Count(c => c == label) > 1) throw new ArgumentException($"einstein sum subscripts string includes output subscript '{label}' multiple times");
        }
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Length > operands[i].ndim) throw new ArgumentException($"einstein sum subscripts string contains too many subscripts for operand {i}");
            if (inputs[i].Length < operands[i].ndim) throw new ArgumentException("operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to broadcast the extra dimensions.");
            (operands[i], inputs[i]) = Diagonals(operands[i], inputs[i]);
        }
        if (operands.Length == 1 && inputs[0].Length == output.Length) return Permuted(operands[0], inputs[0], output);
        var labels = output + string.Concat(all.Distinct().Where(c => !output.Contains(c)));
        CheckSizes(inputs, operands, labels);
        var product = Aligned(operands[0], inputs[0], labels);
        for (var i = 1; i < operands.Length; i++) product = product * Aligned(operands[i], inputs[i], labels);
        var shape = Broadcast.Shapes([.. operands.Select((o, i) => Aligned(o, inputs[i], labels).shape)]);
        if (product.shape != shape) product = Broadcast.To(product, shape);
        if (labels.Length == output.Length) return product.As(ArrayKind.Array).ScalarIfZeroD();
        int[] axes = [.. Enumerable.Range(output.Length, labels.Length - output.Length)];
        return Reduction.Sum(product, Axis.Create(axes), product.dtype, false);
    }

    private static string Labels(int count) => string.Concat(Enumerable.Range(0, count).Reverse().Select(i => (char)('0' + i)));

    private static NDArray Permuted(NDArray a, string from, string to) => a.transpose(Axis.Create([.. to.Select(c => from.IndexOf(c))]));

    /// <summary>Takes the diagonal where a label stands twice.</summary>
    private static (NDArray, string) Diagonals(NDArray a, string labels)
    {
        while (labels.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            int i = labels.IndexOf(twice.Key), j = labels.LastIndexOf(twice.Key);
            if (a.Dims[i] != a.Dims[j]) throw new ShapeException($"dimensions in operand for collapsing index '{twice.Key}' don't match ({a.Dims[i]} != {a.Dims[j]})");
            a = ArrayShapes.Diagonal(a, 0, i, j);
            labels = string.Concat(labels.Where((_, k) => k != i && k != j)) + twice.Key;
        }
        return (a, labels);
    }

    /// <summary>The operand with its axes in the order of all labels, size 1 where it lacks one.</summary>
    private static NDArray Aligned(NDArray a, string labels, string all)
    {
        var order = all.Where(labels.Contains).Select(c => labels.IndexOf(c)).ToArray();
        var turned = a.transpose(Axis.Create(order));
        var next = 0;
        return turned.reshape(Shape.FromInts([.. all.Select(c => labels.Contains(c) ? turned.Dims[next++] : 1)]));
    }

    private static string Remapped(NDArray a, string own, string labels) =>
        string.Join(',', labels.SkipWhile(c => !own.Contains(c)).Select(c => own.Contains(c) ? a.Dims[own.IndexOf(c)].ToString() : "newaxis"));

    private static void CheckSizes(string[] inputs, NDArray[] operands, string labels)
    {
        var sizes = new Dictionary<char, int>();
        for (var i = 0; i < inputs.Length; i++)
        {
            for (var axis = 0; axis < inputs[i].Length; axis++)
            {
                var size = operands[i].Dims[axis];
                if (size == 1) continue;
                if (sizes.TryAdd(inputs[i][axis], size) || sizes[inputs[i][axis]] == size) continue;
                throw new ShapeException("operands could not be broadcast together with remapped shapes [original->remapped]: "
                    + string.Concat(operands.Select((o, k) => $"{ShapeText.Bare(o.shape)}->({Remapped(o, inputs[k], labels)}) ")).TrimEnd()
                    + $". The sizes of '{inputs[i][axis]}' differ: {sizes[inputs[i][axis]]} and {size}");
            }
        }
    }
}
