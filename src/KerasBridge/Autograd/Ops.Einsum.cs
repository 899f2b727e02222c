namespace KerasBridge.Autograd;

// Sums of products by Einstein's notation, as products of matrices.
internal static partial class Ops
{
    /// <summary>The sum of products that the subscripts describe: <c>bhqd,bhkd->bhqk</c>. Operands are multiplied from the left.</summary>
    public static Tensor Einsum(string subscripts, Tensor[] operands)
    {
        ArgumentException Wrong(string why) => new($"`einsum` cannot follow the subscripts '{subscripts}': {why}. Received: operands of shapes {string.Join(", ", operands.Select(x => x.shape))}");
        var halves = subscripts.Replace(" ", "").Split("->");
        var inputs = halves[0].Split(',');
        if (halves.Length > 2 || inputs.Length != operands.Length) throw Wrong($"they name {inputs.Length} operands, there are {operands.Length}");
        // Axes of an ellipsis get names of their own, counted from the last.
        var extra = inputs.Select((input, i) => input.Contains("...") ? operands[i].ndim - (input.Length - 3) : 0).Max();
        if (extra < 0) throw Wrong("an operand has too few axes");
        string Named(string labels, int rank) => labels.Replace("...", new string([.. Enumerable.Range(0, Math.Max(rank, 0)).Select(i => (char)('\uE000' + rank - 1 - i))]));
        string[] labels = [.. inputs.Select((input, i) => Named(input, operands[i].ndim - (input.Length - 3)))];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].Length != operands[i].ndim || labels[i].Any(c => !char.IsAsciiLetter(c) && c < '\uE000')) throw Wrong($"'{inputs[i]}' does not name the axes of a tensor of shape {operands[i].shape}");
        }
        var output = halves.Length == 2 ? Named(halves[1], extra)
            : Named("...", extra) + string.Concat(string.Concat(labels).Where(char.IsAsciiLetter).GroupBy(c => c).Where(group => group.Count() == 1).Select(group => group.Key).Order());
        if (output.Distinct().Count() != output.Length || output.Any(c => !labels.Any(label => label.Contains(c)))) throw Wrong("the result names an axis twice, or one that no operand has");
        var dtype = Shapes.Promote(operands);
        var (left, names) = Diagonals(Cast(operands[0], dtype), labels[0]);
        for (var i = 1; i < operands.Length; i++)
        {
            var (right, others) = Diagonals(Cast(operands[i], dtype), labels[i]);
            var later = output + string.Concat(labels[(i + 1)..]);
            (left, names) = Contract(left, names, right, others, later, Wrong);
        }
        (left, names) = SumOut(left, names, output);
        return Transposed(left, [.. output.Select(c => names.IndexOf(c))]);
    }

    /// <summary>An axis named twice is the diagonal of both.</summary>
    private static (Tensor, string) Diagonals(Tensor x, string names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var again = names.LastIndexOf(names[i]);
            if (again == i) continue;
            var (a, b) = (i, again);
            x = Rearrange(x, places => Numpy.ArrayShapes.Diagonal(places, 0, a, b));
            names = names.Remove(again, 1).Remove(i, 1) + names[i];
            i = -1;
        }
        return (x, names);
    }

    private static (Tensor, string) SumOut(Tensor x, string names, string kept)
    {
        int[] gone = [.. Enumerable.Range(0, names.Length).Where(i => !kept.Contains(names[i]))];
        return gone.Length == 0 ? (x, names) : (Sum(x, gone), string.Concat(names.Where(c => kept.Contains(c))));
    }

    private static (Tensor, string) Contract(Tensor a, string namesA, Tensor b, string namesB, string later, Func<string, ArgumentException> wrong)
    {
        (a, namesA) = SumOut(a, namesA, later + namesB);
        (b, namesB) = SumOut(b, namesB, later + namesA);
        string shared = string.Concat(namesA.Where(c => namesB.Contains(c))), batch = string.Concat(shared.Where(c => later.Contains(c))), inner = string.Concat(shared.Where(c => !later.Contains(c)));
        string onlyA = string.Concat(namesA.Where(c => !namesB.Contains(c))), onlyB = string.Concat(namesB.Where(c => !namesA.Contains(c)));
        int SizeA(char c) => a.shape.Dims[namesA.IndexOf(c)];
        int SizeB(char c) => b.shape.Dims[namesB.IndexOf(c)];
        foreach (var c in shared)
        {
            if (SizeA(c) != SizeB(c) && SizeA(c) != 1 && SizeB(c) != 1) throw wrong($"the sizes of an axis differ, {SizeA(c)} and {SizeB(c)}");
        }
        int Size(char c) => Math.Max(SizeA(c), SizeB(c));
        Tensor Widened(Tensor x, string names) => BroadcastTo(x, Shape.FromInts([.. names.Select((c, i) => shared.Contains(c) ? Size(c) : x.shape.Dims[i])]));
        int[] Sizes(string names, Func<char, int> size) => [.. names.Select(size)];
        int[] batches = Sizes(batch, Size), rows = Sizes(onlyA, SizeA), columns = Sizes(onlyB, SizeB), depth = Sizes(inner, Size);
        var left = Transposed(Widened(a, namesA), [.. (batch + onlyA + inner).Select(c => namesA.IndexOf(c))]);
        var right = Transposed(Widened(b, namesB), [.. (batch + inner + onlyB).Select(c => namesB.IndexOf(c))]);
        var product = MatMul(Reshape(left, Shape.FromInts([.. batches, Shapes.Product(rows), Shapes.Product(depth)])), Reshape(right, Shape.FromInts([.. batches, Shapes.Product(depth), Shapes.Product(columns)])));
        return (Reshape(product, Shape.FromInts([.. batches, .. rows, .. columns])), batch + onlyA + onlyB);
    }
}
