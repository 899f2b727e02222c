using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Elements put elsewhere, or left out.
internal static partial class Ops
{
    public static Tensor Tile(Tensor x, int[] repeats) => Rearrange(x, places => Joining.Tile(places, repeats));

    /// <summary>The axes with two of them exchanged.</summary>
    public static Tensor SwapAxes(Tensor x, int axis1, int axis2)
    {
        var order = Enumerable.Range(0, x.ndim).ToArray();
        var (a, b) = (Shapes.Axis(axis1, x.ndim, "swapaxes"), Shapes.Axis(axis2, x.ndim, "swapaxes"));
        (order[a], order[b]) = (order[b], order[a]);
        return Transpose(x, order);
    }

    /// <summary>Axes moved to other places; the others keep their order.</summary>
    public static Tensor MoveAxis(Tensor x, Axis source, Axis destination)
    {
        int[] from = source.Resolve(x.ndim), to = destination.Resolve(x.ndim);
        if (from.Length != to.Length) throw new ArgumentException($"`moveaxis` needs as many destinations as sources. Received: {from.Length} sources and {to.Length} destinations");
        var order = Enumerable.Range(0, x.ndim).Where(i => !from.Contains(i)).ToList();
        foreach (var (place, axis) in to.Zip(from).OrderBy(pair => pair.First)) order.Insert(place, axis);
        return Transpose(x, [.. order]);
    }

    /// <summary>The lower or upper triangle of the last two axes; zeros elsewhere.</summary>
    public static Tensor Triangle(Tensor x, int k, bool lower)
    {
        var mask = Tensor.FromArray(Creation.Triangle(Creation.Full(Shape.FromInts(x.ndim == 1 ? [x.shape.Dims[0], x.shape.Dims[0]] : x.shape.ToInts()[^2..]), 1, DType.Bool, "C"), k, lower));
        return Select(mask, x, ZerosLike(x));
    }

    /// <summary>A vector as a diagonal, or the diagonal of a matrix.</summary>
    public static Tensor Diag(Tensor x, int k)
    {
        if (x.ndim == 2) return Rearrange(x, places => ArrayShapes.Diagonal(places, k, 0, 1));
        if (x.ndim != 1) throw new ArgumentException($"`x` must be 1-D or 2-D. Received: x.shape={x.shape}");
        return Scattered(x, Creation.Diag(Creation.Arange(1, x.Count + 1, 1, DType.Int64), k));
    }

    /// <summary>Elements of x (of one axis) at places that are numbered from 1; 0 where there is none.</summary>
    private static Tensor Scattered(Tensor x, NDArray numbers)
    {
        var padded = Concatenate([Full(Shape.FromInts([1]), x.dtype, 0), x], 0);
        return Reshape(Gather(padded, Reshape(Tensor.FromArray(numbers.astype(DType.Int32)), -1)), numbers.shape);
    }

    /// <summary>Parts of an axis, of equal sizes or between places.</summary>
    public static Tensor[] Split(Tensor x, IntTuple indices_or_sections, int axis, bool equal)
    {
        var at = Shapes.Axis(axis, x.ndim, "split");
        var size = x.shape.Dims[at];
        int[] ends;
        if (indices_or_sections.IsNumber)
        {
            var count = indices_or_sections[0];
            if (count < 1 || (equal && size % count != 0))
                throw new ArgumentException($"x.shape[axis] must be divisible by indices_or_sections. Received: x.shape={x.shape}, axis={axis}, indices_or_sections={count}");
            ends = [.. Enumerable.Range(1, count).Select(i => i * (size / count) + Math.Min(i, size % count))];
        }
        else ends = [.. indices_or_sections.Select(i => Math.Clamp(i < 0 ? i + size : i, 0, size)), size];
        var parts = new Tensor[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            parts[i] = SliceAxis(x, at, start, Math.Max(ends[i] - start, 0));
            start = ends[i];
        }
        return parts;
    }

    /// <summary>The tensors along an axis, which goes away.</summary>
    public static Tensor[] Unstack(Tensor x, int axis)
    {
        var at = Shapes.Axis(axis, x.ndim, "unstack");
        return [.. Enumerable.Range(0, x.shape.Dims[at]).Select(i => Squeeze(SliceAxis(x, at, i, 1), at))];
    }

    /// <summary>A border by one of NumPy's modes.</summary>
    public static Tensor Pad(Tensor x, (int Before, int After)[] padding, string mode, Tensor? value)
    {
        string[] modes = ["constant", "reflect", "symmetric"];
        if (Array.IndexOf(modes, mode) < 0)
            throw new ArgumentException($"`pad` has no such mode. Expected one of: {string.Join(", ", modes)}. Received: mode='{mode}'.{Suggest.Sentence(mode, modes)}");
        if (mode != "constant" && value is not null) throw new ArgumentException($"Argument `constant_values` can only be provided when `mode == 'constant'`. Received: mode={mode}");
        if (mode == "constant")
        {
            if (value is null || value.Number is not null) return Pad(x, padding, value?.Number is { } number ? Convert.ToDouble(number, null) : 0);
            var inside = Pad(OnesLike(x), padding);
            return Select(NotEqual(inside, ZerosLike(inside)), Pad(x, padding), Cast(value, x.dtype));
        }
        return Rearrange(x, places => Padding.Pad(places, Pairs(padding), mode, 0));
    }

    private static NDArray Pairs((int Before, int After)[] padding)
    {
        var pairs = NDArray.FromSpan<long>([.. padding.SelectMany(pair => new long[] { pair.Before, pair.After })]);
        return pairs.reshape(Shape.FromInts([padding.Length, 2]));
    }

    /// <summary>Grids of coordinates.</summary>
    public static Tensor[] MeshGrid(Tensor[] xs, string indexing)
    {
        if (indexing is not ("xy" or "ij")) throw new ArgumentException($"indexing parameter must be either 'xy' or 'ij'. Received: indexing='{indexing}'");
        var vectors = Array.ConvertAll(xs, x => Reshape(x, -1));
        var swap = indexing == "xy" && xs.Length > 1;
        int Place(int i) => swap && i < 2 ? 1 - i : i;
        var dims = new int[xs.Length];
        for (var i = 0; i < dims.Length; i++) dims[Place(i)] = (int)vectors[i].Count;
        return [.. vectors.Select((vector, i) =>
        {
            var own = new int[dims.Length];
            Array.Fill(own, 1);
            own[Place(i)] = (int)vector.Count;
            return BroadcastTo(Reshape(vector, Shape.FromInts(own)), Shape.FromInts(dims));
        })];
    }

    /// <summary>A result whose shape depends on values, which must be there.</summary>
    /// <exception cref="InvalidOperationException">They are not.</exception>
    public static Tensor[] OfValues(string name, Func<NDArray[], Tensor[]> function, params Tensor[] inputs)
    {
        foreach (var input in inputs) input.RequireValue($"`{name}`, the shape of whose result depends on values,");
        return Trace.Suspend(() => function(Array.ConvertAll(inputs, NumpyOp.ToArray)));
    }
}
