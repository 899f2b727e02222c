namespace KerasBridge.Numpy;

/// <summary>Arrays put together and taken apart.</summary>
internal static class Joining
{
    /// <summary>Arrays one after the other along an axis that they have; <c>None</c>: all elements in one axis.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static NDArray Concatenate(IReadOnlyList<NDArray> arrays, Axis axis, DType? dtype = null, string casting = "same_kind")
    {
        ArgumentNullException.ThrowIfNull(arrays);
        if (arrays.Count == 0) throw new ArgumentException("need at least one array to concatenate");
        if (axis.IsNone) (arrays, axis) = ([.. arrays.Select(a => a.ravel())], 0);
        var first = arrays[0];
        if (first.ndim == 0) throw new ShapeException("zero-dimensional arrays cannot be concatenated");
        var at = axis.Single(first.ndim);
        var total = 0;
        for (var k = 0; k < arrays.Count; k++)
        {
            var one = arrays[k];
            if (one.ndim != first.ndim)
            {
                throw new ShapeException("all the input arrays must have same number of dimensions, but the array at index 0 has "
                    + $"{first.ndim} dimension(s) and the array at index {k} has {one.ndim} dimension(s)");
            }
            for (var i = 0; i < first.ndim; i++)
            {
                if (i == at || one.Dims[i] == first.Dims[i]) continue;
                throw new ShapeException("all the input array dimensions except for the concatenation axis must match exactly, but along dimension "
                    + $"{i}, the array at index 0 has size {first.Dims[i]} and the array at index {k} has size {one.Dims[i]}");
            }
            total = checked(total + one.Dims[at]);
        }
        var type = dtype ?? Promotion.ResultType([.. arrays]);
        foreach (var one in arrays)
        {
            if (!Promotion.CanCast(one.dtype, type, casting))
                throw new DTypeException($"Cannot cast array data from dtype('{one.dtype}') to dtype('{type}') according to the rule '{casting}'");
        }
        var dims = first.Dims.ToArray();
        dims[at] = total;
        var result = NDArray.Allocate(Shape.FromInts(dims), type);
        var start = 0;
        foreach (var one in arrays)
        {
            one.CopyTo(ArrayShapes.Stretch(result, at, start, one.Dims[at]));
            start += one.Dims[at];
        }
        return result;
    }

    /// <summary>Arrays of one shape along a new axis.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static NDArray Stack(IReadOnlyList<NDArray> arrays, int axis, DType? dtype = null, string casting = "same_kind")
    {
        ArgumentNullException.ThrowIfNull(arrays);
        if (arrays.Count == 0) throw new ArgumentException("need at least one array to stack");
        foreach (var one in arrays)
        {
            if (one.shape != arrays[0].shape)
                throw new ShapeException($"all input arrays must have the same shape. Received: {string.Join(", ", arrays.Select(a => a.shape))}");
        }
        var at = Axis.Normalize(axis, arrays[0].ndim + 1);
        return Concatenate([.. arrays.Select(a => ArrayShapes.ExpandDims(a, at))], at, dtype, casting);
    }

    /// <summary>Views of consecutive parts of an axis.</summary>
    /// <param name="a">The array.</param>
    /// <param name="where">How many parts, or where to cut.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="equal">Whether the parts must have one size.</param>
    /// <exception cref="ArgumentException">The parts would not be equal, or their number is not positive.</exception>
    public static NDArray[] Split(NDArray a, Axis where, int axis, bool equal)
    {
        if (axis >= a.ndim || axis < -a.ndim) throw new ArgumentOutOfRangeException(null, equal ? "tuple index out of range" : $"axis {axis} is out of bounds for array of dimension {a.ndim}");
        var at = Axis.Normalize(axis, a.ndim);
        var size = a.Dims[at];
        int[] cuts;
        if (!where.IsTuple)
        {
            var sections = where.First();
            if (sections <= 0) throw new ArgumentException("number sections must be larger than 0.");
            if (equal && size % sections != 0) throw new ArgumentException("array split does not result in an equal division");
            cuts = new int[sections + 1];
            for (var i = 0; i < sections; i++) cuts[i + 1] = cuts[i] + size / sections + (i < size % sections ? 1 : 0);
        }
        else
        {
            cuts = [0, .. where, int.MaxValue];
        }
        var parts = new NDArray[cuts.Length - 1];
        for (var i = 0; i < parts.Length; i++)
        {
            var (start, _, count) = new Slice(cuts[i], cuts[i + 1] == int.MaxValue && i == parts.Length - 1 ? default(SliceBound) : cuts[i + 1]).Resolve(size);
            parts[i] = ArrayShapes.Stretch(a, at, start, count);
        }
        return parts;
    }

    /// <summary>The array repeated as a whole.</summary>
    public static NDArray Tile(NDArray a, int[] reps)
    {
        if (reps.Any(r => r < 0)) throw new ShapeException("negative dimensions are not allowed");
        var rank = Math.Max(a.ndim, reps.Length);
        int[] dims = [.. Enumerable.Repeat(1, rank - a.ndim), .. a.Dims];
        int[] times = [.. Enumerable.Repeat(1, rank - reps.Length), .. reps];
        var result = NDArray.Allocate(Shape.FromInts([.. dims.Zip(times, Times)]), a.dtype);
        var split = result.reshape(Shape.FromInts([.. times.Zip(dims).SelectMany(p => new[] { p.First, p.Second })]));
        a.reshape(Shape.FromInts([.. dims.SelectMany(d => new[] { 1, d })])).CopyTo(split);
        return result;
    }

    /// <summary>Each element repeated.</summary>
    /// <exception cref="ShapeException">The counts do not fit.</exception>
    public static NDArray Repeat(NDArray a, NDArray repeats, Axis axis)
    {
        if (axis.IsNone) (a, axis) = (a.ravel(), 0);
        var at = axis.Single(a.ndim);
        if (!Promotion.CanCast(repeats.dtype, DType.Int64, "safe"))
            throw new DTypeException($"Cannot cast array data from dtype('{repeats.dtype}') to dtype('int64') according to the rule 'safe'");
        var counts = repeats.astype("int64").ToArray<long>();
        if (counts.Length != 1 && counts.Length != a.Dims[at])
            throw new ShapeException($"operands could not be broadcast together with shape ({a.Dims[at]},) {ShapeText.Bare(repeats.shape)}");
        if (counts.Any(c => c < 0)) throw new ArgumentException(counts.Length == 1 ? "negative dimensions are not allowed" : "repeats may not contain negative values.");
        var total = counts.Length == 1 ? (decimal)counts[0] * a.Dims[at] : counts.Sum(c => (decimal)c);
        if (total > Array.MaxLength) throw new ShapeException($"Maximum allowed dimension exceeded. Expected at most {Array.MaxLength} along an axis. Received: {total}");
        var positions = new long[(int)total];
        for (int i = 0, next = 0; i < a.Dims[at]; i++)
        {
            var count = (int)(counts.Length == 1 ? counts[0] : counts[i]);
            positions.AsSpan(next, count).Fill(i);
            next += count;
        }
        return Take(a, positions, at, "raise");
    }

    /// <summary>Elements at positions along an axis; <c>None</c>: of all elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public static NDArray Take(NDArray a, NDArray indices, Axis axis, string mode)
    {
        if (axis.IsNone) (a, axis) = (a.ravel(), 0);
        var at = axis.Single(a.ndim);
        if (!Promotion.CanCast(indices.dtype, DType.Int64, "same_kind"))
            throw new DTypeException($"Cannot cast array data from dtype('{indices.dtype}') to dtype('int64') according to the rule 'safe'");
        var size = a.Dims[at];
        CheckMode(mode);
        if (indices.LongSize > 0 && size == 0) throw new ArgumentOutOfRangeException(null, "cannot do a non-empty take from an empty axes.");
        if (mode != "raise")
        {
            var values = indices.ToArray<long>();
            for (var i = 0; i < values.Length; i++)
                values[i] = mode == "clip" ? Math.Clamp(values[i], 0, size - 1) : ((values[i] % size) + size) % size;
            indices = NDArray.FromSpan<long>(values, indices.shape).ScalarIfZeroD();
        }
        var index = new NDIndex[at + 1];
        for (var i = 0; i < at; i++) index[i] = Range.All;
        index[at] = indices;
        var result = a.Get(index);
        return result.ndim == 0 ? result.ScalarIfZeroD() : result;
    }

    /// <summary>Refuses a way of treating positions out of bounds that there is not.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static void CheckMode(string mode)
    {
        string[] known = ["clip", "raise", "wrap"];
        if (!known.Contains(mode)) throw new ArgumentException($"clipmode must be one of 'clip', 'raise', or 'wrap' (got '{mode}').{Suggest.Sentence(mode, known)}");
    }

    private static int Times(int size, int times) => (long)size * times is var product && product <= int.MaxValue ? (int)product
        : throw new ShapeException($"Maximum allowed dimension exceeded. Expected at most {int.MaxValue} along an axis. Received: {size} repeated {times} times");
}
