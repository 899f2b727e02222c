namespace KerasBridge.Numpy;

/// <summary>Elements chosen, written and named by positions.</summary>
internal static class Choosing
{
    /// <summary>For each lane the elements at positions of its own.</summary>
    public static NDArray TakeAlongAxis(NDArray arr, NDArray indices, Axis axis)
    {
        if (axis.IsNone) (arr, axis) = (arr.ravel(), 0);
        var at = axis.Single(arr.ndim);
        if (indices.ndim != arr.ndim) throw new ArgumentException("`indices` and `arr` must have the same number of dimensions");
        var index = new NDIndex[arr.ndim];
        for (var i = 0; i < arr.ndim; i++)
        {
            int[] dims = [.. Enumerable.Repeat(1, arr.ndim)];
            dims[i] = arr.Dims[i];
            index[i] = i == at ? indices : Creation.Arange(0, arr.Dims[i], 1, DType.Int64).reshape(Shape.FromInts(dims));
        }
        return arr.Get(index);
    }

    /// <summary>For each element the one of the arrays that its number names.</summary>
    public static NDArray Choose(NDArray a, ArrayTuple choices, string mode)
    {
        Joining.CheckMode(mode);
        if (choices.Count == 0) throw new ArgumentException("choose needs at least one array to choose from. Received: none");
        var shape = Broadcast.Shapes([a.shape, .. choices.Select(c => c.shape)]);
        var result = NDArray.Allocate(shape, Promotion.ResultType([.. choices]));
        if (mode != "raise") a = mode == "clip" ? Selecting.Clip(a, 0, choices.Count - 1, null) : Elementwise.Binary(BinaryUFuncs.Remainder, a, choices.Count);
        else if (Reduction.Any((a < 0) | (a >= choices.Count), default, false).Truth()) throw new ArgumentException("invalid entry in choice array");
        for (var i = 0; i < choices.Count; i++)
            Selecting.CopyMasked(Broadcast.To(choices[i], shape), result, Broadcast.To(a == i, shape));
        return result.ScalarIfZeroD();
    }

    /// <summary>For each element the first choice whose condition is true.</summary>
    public static NDArray Select(ArrayTuple conditions, ArrayTuple choices, NDArray otherwise)
    {
        if (conditions.Count != choices.Count) throw new ArgumentException("list of cases must be same length as list of conditions");
        if (conditions.Count == 0) throw new ArgumentException("select with an empty condition list is not possible");
        foreach (var condition in conditions)
        {
            if (!condition.dtype.IsBool) throw new DTypeException("invalid entry 0 in condlist: should be boolean ndarray");
        }
        var result = otherwise;
        for (var i = conditions.Count - 1; i >= 0; i--) result = Selecting.Where(conditions[i], choices[i], result);
        return result;
    }

    /// <summary>For each element the value of the last condition that is true.</summary>
    public static NDArray Piecewise(NDArray x, ArrayTuple conditions, ArrayTuple values)
    {
        if (values.Count != conditions.Count && values.Count != conditions.Count + 1)
            throw new ArgumentException($"with {conditions.Count} condition(s), either {conditions.Count} or {conditions.Count + 1} functions are expected");
        var result = NDArray.Allocate(x.shape, x.dtype, clear: true);
        if (values.Count > conditions.Count) result.fill(values[-1]);
        for (var i = 0; i < conditions.Count; i++) Selecting.CopyMasked(Broadcast.To(values[i], x.shape), result, Broadcast.To(conditions[i], x.shape));
        return result;
    }

    /// <summary>Writes values at flat positions.</summary>
    public static void Put(NDArray a, NDArray positions, NDArray values, string mode)
    {
        a.RequireWriteable();
        Joining.CheckMode(mode);
        var from = values.ravel();
        if (from.size == 0 || positions.LongSize == 0) return;
        if (a.LongSize == 0) throw new ArgumentOutOfRangeException(null, "cannot replace elements of an empty array");
        var k = 0;
        foreach (var position in positions.ToArray<long>())
        {
            var place = mode switch { "clip" => Math.Clamp(position, 0, a.LongSize - 1), "wrap" => ((position % a.LongSize) + a.LongSize) % a.LongSize, _ => position };
            if (place >= a.LongSize || place < -a.LongSize) throw new ArgumentOutOfRangeException(null, $"index {position} is out of bounds for axis 0 with size {a.LongSize}");
            new FlatElements(a)[(int)place] = from[k++ % from.size];
        }
    }

    /// <summary>Writes values one after the other where the mask is true.</summary>
    public static void Place(NDArray a, NDArray mask, NDArray values)
    {
        var positions = Searching.NonZero(mask.ravel())[0];
        if (positions.size == 0) return;
        if (values.size == 0) throw new ArgumentException("Cannot insert from an empty array!");
        Put(a, positions, values, "raise");
    }

    /// <summary>Writes the values that stand where the mask is true.</summary>
    public static void PutMask(NDArray a, NDArray mask, NDArray values)
    {
        a.RequireWriteable();
        if (mask.shape != a.shape && mask.size != a.size) throw new ArgumentException("putmask: mask and data must be the same size");
        var full = values.size == a.size ? values.reshape(a.shape) : Arranging.Resize(values, a.shape);
        Selecting.CopyMasked(full.copy(), a, mask.reshape(a.shape).astype("bool"));
    }

    /// <summary>Copies values into an array.</summary>
    public static void CopyTo(NDArray target, NDArray source, string casting, NDArray? where)
    {
        target.RequireWriteable();
        if (!source.IsWeak && !Promotion.CanCast(source.dtype, target.dtype, casting))
            throw new DTypeException($"Cannot cast array data from dtype('{source.dtype}') to dtype('{target.dtype}') according to the rule '{casting}'");
        if (where is null)
        {
            Assignment.Fill(target, source);
            return;
        }
        Selecting.CopyMasked(Broadcast.To(source, target.shape), target, Broadcast.To(where.astype("bool"), target.shape));
    }

    /// <summary>Indices of a grid.</summary>
    public static ArrayTuple Grid(NDArray[] axes) => ArrayTuple.Create([.. axes.Select((a, i) =>
    {
        if (a.ndim != 1) throw new ArgumentException("Cross index must be 1 dimensional");
        if (a.dtype.IsBool) a = Searching.NonZero(a)[0];
        if (a.size == 0) a = a.astype("int64");
        int[] dims = [.. Enumerable.Repeat(1, axes.Length)];
        dims[i] = a.size;
        return a.reshape(Shape.FromInts(dims));
    })]);

    /// <summary>Flat positions as positions per axis.</summary>
    public static ArrayTuple Unravel(NDArray indices, Shape shape, string order)
    {
        if (MemoryOrder.IsFortranNew(order)) return ArrayTuple.Create([.. Unravel(indices, MemoryOrder.Reversed(shape), "C").Reverse()]);
        if (!indices.dtype.IsInteger) throw new DTypeException("only int indices permitted");
        var total = shape.Size;
        var flat = indices.ToArray<long>();
        foreach (var index in flat)
        {
            if (index < 0 || index >= total) throw new ArgumentException($"index {index} is out of bounds for array with size {total}");
        }
        var result = new NDArray[shape.Rank];
        long inner = 1;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            var (step, size) = (inner, shape.Dims[axis]);
            result[axis] = NDArray.FromSpan<long>(Array.ConvertAll(flat, f => f / step % size), indices.shape).ScalarIfZeroD();
            inner *= size;
        }
        return result;
    }

    /// <summary>Positions per axis as flat positions.</summary>
    public static NDArray RavelMulti(ArrayTuple index, Shape dims, string mode, string order)
    {
        Joining.CheckMode(mode);
        if (index.Count != dims.Rank) throw new ArgumentException("parameter multi_index must be a sequence of length " + dims.Rank);
        if (MemoryOrder.IsFortranNew(order)) return RavelMulti(ArrayTuple.Create([.. index.Reverse()]), MemoryOrder.Reversed(dims), mode, "C");
        NDArray result = 0;
        for (var axis = 0; axis < dims.Rank; axis++)
        {
            if (mode != "raise")
            {
                var within = mode == "clip" ? Selecting.Clip(index[axis], 0, dims.Dims[axis] - 1, null) : Elementwise.Binary(BinaryUFuncs.Remainder, index[axis], dims.Dims[axis]);
                result = result * dims.Dims[axis] + within;
                continue;
            }
            if (Reduction.Any((index[axis] < 0) | (index[axis] >= dims.Dims[axis]), default, false).Truth()) throw new ArgumentException("invalid entry in coordinates array");
            result = result * dims.Dims[axis] + index[axis];
        }
        return result;
    }

    /// <summary>Whether two arrays have a byte in common.</summary>
    public static bool SharesMemory(NDArray a, NDArray b)
    {
        if (!StridedLoop.MayOverlap(a, b)) return false;
        var touched = new HashSet<nint>();
        ElementAccess.ForEachOffset(a, o =>
        {
            for (var i = 0; i < a.itemsize; i++) touched.Add(o + i);
        });
        var shared = false;
        ElementAccess.ForEachOffset(b, o =>
        {
            for (var i = 0; i < b.itemsize && !shared; i++) shared = touched.Contains(o + i);
        });
        return shared;
    }
}
