namespace KerasBridge.Numpy;

/// <summary>Sums, products and extremes along axes.</summary>
internal static unsafe class Reduction
{
    /// <summary>The sum along axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An axis is out of bounds.</exception>
    public static NDArray Sum(NDArray a, Axis axis, DType? dtype, bool keepdims, NDArray? initial = null, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        a = Masked(a, where, 0);
        var type = dtype ?? SumType(a.dtype);
        var loop = ReduceKernels.Sum(a.dtype.Code, type.Code);
        if (loop == null)
        {
            if (a.dtype.IsText) throw new DTypeException($"the resolved dtypes are not compatible with add.reduce. Received an array of {a.dtype}");
            a = a.astype(type);
            loop = type.IsBool ? ReduceKernels.Fold<UFuncs.Maximum>(DTypeCode.Bool) : ReduceKernels.Sum(type.Code, type.Code);
        }
        return Run(a, axis, type, keepdims, loop, initial ?? 0);
    }

    /// <summary>The product along axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An axis is out of bounds.</exception>
    public static NDArray Prod(NDArray a, Axis axis, DType? dtype, bool keepdims, NDArray? initial = null, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        a = Masked(a, where, 1);
        var type = dtype ?? SumType(a.dtype);
        if (a.dtype != type) a = a.astype(type);
        return Run(a, axis, type, keepdims, ReduceKernels.Fold<UFuncs.Multiply>(type.Code), initial ?? 1);
    }

    /// <summary>The largest element along axes; NaN wins.</summary>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static NDArray Max(NDArray a, Axis axis, bool keepdims, NDArray? initial = null, NDArray? where = null) =>
        Extreme("maximum", a, axis, keepdims, ReduceKernels.Fold<UFuncs.Maximum>(CodeOf(a)), initial, where);

    /// <summary>The smallest element along axes; NaN wins.</summary>
    /// <exception cref="ArgumentException">There is no element.</exception>
    public static NDArray Min(NDArray a, Axis axis, bool keepdims, NDArray? initial = null, NDArray? where = null) =>
        Extreme("minimum", a, axis, keepdims, ReduceKernels.Fold<UFuncs.Minimum>(CodeOf(a)), initial, where);

    /// <summary>The largest element along axes; NaN loses.</summary>
    public static NDArray FMax(NDArray a, Axis axis, bool keepdims) =>
        Extreme("fmax", a, axis, keepdims, ReduceKernels.Fold<UFuncs.Fmax>(CodeOf(a)), null, null);

    /// <summary>The smallest element along axes; NaN loses.</summary>
    public static NDArray FMin(NDArray a, Axis axis, bool keepdims) =>
        Extreme("fmin", a, axis, keepdims, ReduceKernels.Fold<UFuncs.Fmin>(CodeOf(a)), null, null);

    /// <summary>Whether all elements along axes are true.</summary>
    public static NDArray All(NDArray a, Axis axis, bool keepdims, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var truth = Masked(a.dtype.IsBool ? a : a.astype("bool"), where, true);
        return Run(truth, axis, DType.Bool, keepdims, ReduceKernels.Fold<UFuncs.Minimum>(DTypeCode.Bool), true);
    }

    /// <summary>Whether any element along axes is true.</summary>
    public static NDArray Any(NDArray a, Axis axis, bool keepdims, NDArray? where = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var truth = Masked(a.dtype.IsBool ? a : a.astype("bool"), where, false);
        return Run(truth, axis, DType.Bool, keepdims, ReduceKernels.Fold<UFuncs.Maximum>(DTypeCode.Bool), false);
    }

    /// <summary>The number of elements that one result comes from.</summary>
    public static long Count(NDArray a, Axis axis)
    {
        long count = 1;
        foreach (var i in axis.Resolve(a.ndim)) count *= a.Dims[i];
        return count;
    }

    /// <summary>The type in which NumPy sums a type: small integers in 64 bits.</summary>
    public static DType SumType(DType type) => type.IsBool || type.kind == "i" ? DType.Int64 : type.IsUnsigned ? new DType(DTypeCode.UInt64) : type;

    /// <summary>Folds with a function of two arrays, along one axis or several.</summary>
    public static NDArray Fold(UFunc f, NDArray a, Axis axis, bool keepdims)
    {
        var axes = axis.Resolve(a.ndim);
        foreach (var i in axes.OrderDescending())
        {
            if (a.Dims[i] == 0) throw new ArgumentException($"zero-size array to reduction operation {f.Name} which has no identity");
            var rows = Enumerable.Range(0, a.Dims[i]).Select(k => Along(a, i, k)).ToArray();
            a = rows.Skip(1).Aggregate(rows[0], (x, y) => Elementwise.Binary(f, x, y));
            if (keepdims) a = ArrayShapes.ExpandDims(a, i);
        }
        return a.ScalarIfZeroD();
    }

    /// <summary>The part of an array at one position of one axis; a view.</summary>
    public static NDArray Along(NDArray a, int axis, int position)
    {
        int[] dims = [.. a.Dims[..axis], .. a.Dims[(axis + 1)..]];
        nint[] strides = [.. a.ByteStrides[..axis], .. a.ByteStrides[(axis + 1)..]];
        return a.View(Shape.FromInts(dims), strides, a.Offset + position * a.ByteStrides[axis]);
    }

    private static DTypeCode CodeOf(NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.dtype.Code;
    }

    private static NDArray Masked(NDArray a, NDArray? where, NDArray neutral) =>
        where is null ? a : Selecting.Where(where, a, neutral.As(ArrayKind.Python));

    private static NDArray Extreme(string name, NDArray a, Axis axis, bool keepdims, delegate*<byte**, nint*, nint, void> loop, NDArray? initial, NDArray? where)
    {
        if (a.dtype.IsText) throw new DTypeException($"ufunc '{name}' did not contain a loop with signature matching types dtype('{a.dtype}') -> None");
        if (where is not null && initial is null)
            throw new ArgumentException($"reduction operation '{name}' does not have an identity, so to use a where mask one has to specify 'initial'");
        if (where is not null) a = Selecting.Where(where, a, initial!);
        var axes = axis.Resolve(a.ndim);
        if (initial is null && axes.Any(i => a.Dims[i] == 0))
            throw new ArgumentException($"zero-size array to reduction operation {name} which has no identity");
        return Run(a, axis, a.dtype, keepdims, loop, initial);
    }

    /// <summary>Walks over all elements; the result has strides of 0 along the axes that go.</summary>
    /// <param name="a">The elements.</param>
    /// <param name="axis">The axes that go.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="keepdims">Whether they stay with size 1.</param>
    /// <param name="loop">Folds operand 1 into operand 0.</param>
    /// <param name="initial">With what to begin; null: with the first element.</param>
    private static NDArray Run(NDArray a, Axis axis, DType type, bool keepdims, delegate*<byte**, nint*, nint, void> loop, NDArray? initial)
    {
        var reduced = new bool[a.ndim];
        foreach (var i in axis.Resolve(a.ndim)) reduced[i] = true;
        var kept = Enumerable.Range(0, a.ndim).Where(i => !reduced[i]).ToArray();
        var result = NDArray.Allocate(Shape.FromInts([.. kept.Select(i => a.Dims[i])]), type);
        if (initial is not null)
        {
            Assignment.Fill(result, initial);
        }
        else
        {
            var first = a.View(result.shape, [.. kept.Select(i => a.ByteStrides[i])], a.Offset);
            first.CopyTo(result);
        }
        var strides = stackalloc nint[2 * Math.Max(a.ndim, 1)];
        var next = 0;
        for (var i = 0; i < a.ndim; i++)
        {
            strides[i] = reduced[i] ? 0 : result.ByteStrides[next++];
            strides[a.ndim + i] = a.ByteStrides[i];
        }
        var pointers = stackalloc byte*[2] { (byte*)result.Pointer, (byte*)a.Pointer };
        StridedLoop.Run(a.Dims, pointers, strides, 2, loop, inOrder: true);
        GC.KeepAlive(a);
        GC.KeepAlive(result);
        if (!keepdims) return result.ScalarIfZeroD();
        return result.View(Shape.FromInts([.. Enumerable.Range(0, a.ndim).Select(i => reduced[i] ? 1 : a.Dims[i])]), null, result.Offset).ScalarIfZeroD();
    }
}
