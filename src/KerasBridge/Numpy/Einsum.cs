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
        foreach (var c in (arrow < 0 ? text : text.Remove(arrow, 2)).Replace("...", ""))
        {
            if (c == '.') throw new ArgumentException("einstein sum subscripts string contains a '.' that is not part of an ellipsis ('...')");
            // Digits stand for the axes under an ellipsis below.
            if (!char.IsAsciiLetter(c) && c != ',') throw new ArgumentException($"invalid subscript '{c}' in einstein sum subscripts string, subscripts must be letters");
        }
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
        CheckSizes(inputs, operands, output + string.Concat(all.Distinct().Where(c => !output.Contains(c))));
        if (operands.Length > 1)
        {
            var type = Promotion.ResultType(operands);
            operands = Array.ConvertAll(operands, o => o.dtype == type ? o : o.astype(type));
        }
        var (sum, labels) = (operands[0], inputs[0]);
        for (var i = 1; i < operands.Length; i++) (sum, labels) = Pair(sum, labels, operands[i], inputs[i], output + string.Concat(inputs[(i + 1)..]));
        (sum, labels) = Without(sum, labels, output);
        return sum.transpose(Axis.Create([.. output.Select(c => labels.IndexOf(c))])).As(ArrayKind.Array).ScalarIfZeroD();
    }

    /// <summary>The sum of products of two operands over the labels that nobody needs any more: a product of matrices, so that no array of all products is made.</summary>
    private static (NDArray, string) Pair(NDArray a, string labelsA, NDArray b, string labelsB, string needed)
    {
        (a, labelsA) = Without(a, labelsA, labelsB + needed);
        (b, labelsB) = Without(b, labelsB, labelsA + needed);
        var shared = string.Concat(labelsA.Where(labelsB.Contains));
        var batch = string.Concat(shared.Where(needed.Contains));
        var inner = string.Concat(shared.Where(c => !needed.Contains(c)));
        var freeA = string.Concat(labelsA.Where(c => !shared.Contains(c)));
        var freeB = string.Concat(labelsB.Where(c => !shared.Contains(c)));
        var result = batch + freeA + freeB;
        if (inner.Length == 0) return (Aligned(a, labelsA, result) * Aligned(b, labelsB, result), result);
        // An axis of size 1 stands for one of any size.
        int SizeIn(NDArray x, string labels, char c) => labels.Contains(c) ? x.Dims[labels.IndexOf(c)] : 1;
        int Size(char c) => SizeIn(a, labelsA, c) is var size && size != 1 ? size : SizeIn(b, labelsB, c);
        int[] Sizes(string some) => [.. some.Select(Size)];
        int Product(string some) => checked((int)Shape.FromInts(Sizes(some)).Size);
        NDArray left = Broadcast.To(Aligned(a, labelsA, batch + freeA + inner), Shape.FromInts(Sizes(batch + freeA + inner)));
        NDArray right = Broadcast.To(Aligned(b, labelsB, batch + inner + freeB), Shape.FromInts(Sizes(batch + inner + freeB)));
        left = left.reshape(Shape.FromInts([.. Sizes(batch), Product(freeA), Product(inner)]));
        right = right.reshape(Shape.FromInts([.. Sizes(batch), Product(inner), Product(freeB)]));
        return (Products.MatMul(left, right).reshape(Shape.FromInts(Sizes(result))), result);
    }

    /// <summary>The sum over the axes whose labels nobody needs.</summary>
    private static (NDArray, string) Without(NDArray a, string labels, string needed)
    {
        int[] axes = [.. Enumerable.Range(0, labels.Length).Where(i => !needed.Contains(labels[i]))];
        return axes.Length == 0 ? (a, labels) : (Reduction.Sum(a, Axis.Create(axes), a.dtype, false), string.Concat(labels.Where(needed.Contains)));
    }

    private static string Labels(int count) => string.Concat(Enumerable.Range(0, count).Reverse().Select(i => (char)('0' + i)));

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
