namespace KerasBridge.Numpy;

/// <summary>Sorting, extremes' positions, running sums, quantiles.</summary>
internal static class Sorting
{
    /// <summary>A sorted copy along an axis; <c>None</c>: of all elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The axis is out of bounds.</exception>
    public static NDArray Sort(NDArray a, Axis axis, string? kind = null, bool? stable = null)
    {
        CheckKind(kind, stable);
        if (axis.IsNone) (a, axis) = (a.flatten(), 0);
        var at = axis.Single(a.ndim);
        var last = Lanes.Last(a, at);
        Lanes.Sort(last);
        return Lanes.Back(last, at).AsContiguous();
    }

    /// <summary>The positions that sort along an axis; <c>None</c>: all elements.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The axis is out of bounds.</exception>
    public static NDArray ArgSort(NDArray a, Axis axis, string? kind = null, bool? stable = null)
    {
        CheckKind(kind, stable);
        if (axis.IsNone) (a, axis) = (a.flatten(), 0);
        var at = axis.Single(a.ndim);
        return Lanes.Back(Lanes.ArgSort(Lanes.Last(a, at)), at).AsContiguous();
    }

    /// <summary>Which way of sorting is asked for does not matter, since the result is the same; but it must be one that there is.</summary>
    /// <exception cref="ArgumentException">There is none of this name, or it is named twice.</exception>
    private static void CheckKind(string? kind, bool? stable)
    {
        if (kind is null) return;
        if (stable is not null) throw new ArgumentException("`kind` and keyword parameters can't be provided at the same time. Use only one of them.");
        string[] known = ["quicksort", "mergesort", "heapsort", "stable"];
        // As in NumPy, the first letter tells.
        if (kind.Length > 0 && known.Any(k => k[0] == char.ToLowerInvariant(kind[0]))) return;
        throw new ArgumentException($"sort kind must be one of 'quick', 'heap', or 'stable' (got '{kind}').{Suggest.Sentence(kind, known)}");
    }

    /// <summary>The array itself, if every position that a partition is asked for exists.</summary>
    /// <exception cref="ArgumentException">One does not.</exception>
    public static NDArray CheckKth(NDArray a, Axis kth, Axis axis)
    {
        var size = axis.IsNone ? a.size : a.Dims[axis.Single(a.ndim)];
        foreach (var k in kth)
        {
            if (k >= size || k < -size) throw new ArgumentException($"kth(={k}) out of bounds ({size})");
        }
        return a;
    }

    /// <summary>The positions of the largest or smallest elements along an axis; <c>None</c>: of all.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static NDArray ArgExtreme(NDArray a, Axis axis, bool keepdims, bool largest)
    {
        var rank = a.ndim;
        if (axis.IsNone)
        {
            var flat = a.ravel();
            if (flat.size == 0) throw new ArgumentException($"attempt to get {(largest ? "argmax" : "argmin")} of an empty sequence");
            var one = Lanes.ArgExtreme(flat.AsContiguous(), largest).As(ArrayKind.Scalar);
            return keepdims ? one.As(ArrayKind.Array).reshape(Shape.FromInts([.. Enumerable.Repeat(1, rank)])) : one;
        }
        var at = axis.Single(rank);
        if (a.Dims[at] == 0) throw new ArgumentException($"attempt to get {(largest ? "argmax" : "argmin")} of an empty sequence");
        var result = Lanes.ArgExtreme(at == rank - 1 ? a.AsContiguous() : Lanes.Last(a, at), largest);
        return keepdims ? ArrayShapes.ExpandDims(result, at) : result.ScalarIfZeroD();
    }

    /// <summary>Running results of a function along an axis; <c>None</c>: over all elements.</summary>
    public static NDArray Accumulate(UFunc f, NDArray a, Axis axis, DType? dtype)
    {
        if (axis.IsNone) (a, axis) = (a.ravel(), 0);
        var at = axis.Single(a.ndim);
        var type = dtype ?? (f.Name is "add" or "multiply" ? Reduction.SumType(a.dtype) : a.dtype);
        var result = NDArray.Allocate(a.shape, type);
        a.CopyTo(result);
        for (var i = 1; i < a.Dims[at]; i++)
        {
            var row = ArrayShapes.Stretch(result, at, i, 1);
            Elementwise.Binary(f, row, ArrayShapes.Stretch(result, at, i - 1, 1), row);
        }
        return result;
    }

    /// <summary>Running sums or products of one lane, without a view per element.</summary>
    public static NDArray Cumulative(UFunc f, NDArray a, Axis axis, DType? dtype)
    {
        if (axis.IsNone) (a, axis) = (a.ravel(), 0);
        var at = axis.Single(a.ndim);
        var type = dtype ?? Reduction.SumType(a.dtype);
        if (type.Code is not (DTypeCode.Float32 or DTypeCode.Float64 or DTypeCode.Int64)) return Accumulate(f, a, at, type);
        var last = NDArray.Allocate(ArrayShapes.MoveAxis(a, at, a.ndim - 1).shape, type);
        ArrayShapes.MoveAxis(a, at, a.ndim - 1).CopyTo(last);
        var add = f.Name == "add";
        switch (type.Code)
        {
            case DTypeCode.Float32: RunningAs<float>(last, add); break;
            case DTypeCode.Float64: RunningAs<double>(last, add); break;
            default: RunningAs<long>(last, add); break;
        }
        return Lanes.Back(last, at).AsContiguous();
    }

    private static void RunningAs<T>(NDArray last, bool add) where T : unmanaged, System.Numerics.INumber<T>
    {
        var all = last.Span<T>();
        var lane = last.Dims[^1];
        for (var start = 0; start < all.Length; start += lane)
        {
            for (var i = start + 1; i < start + lane; i++) all[i] = unchecked(add ? all[i - 1] + all[i] : all[i - 1] * all[i]);
        }
        GC.KeepAlive(last);
    }

    /// <summary>Quantiles along axes.</summary>
    /// <param name="a">The elements.</param>
    /// <param name="q">Numbers from 0 to 1.</param>
    /// <param name="axis">The axes that go.</param>
    /// <param name="method">How a quantile between two elements is found.</param>
    /// <param name="keepdims">Whether they stay with size 1.</param>
    /// <param name="ignoreNaN">Whether NaN does not count.</param>
    public static NDArray Quantile(NDArray a, NDArray q, Axis axis, string method, bool keepdims, bool ignoreNaN)
    {
        if (a.dtype.IsBool || a.dtype.IsText)
            throw new DTypeException("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.");
        var axes = axis.Resolve(a.ndim);
        var kept = Enumerable.Range(0, a.ndim).Where(i => !axes.Contains(i)).ToArray();
        var keptShape = Shape.FromInts([.. kept.Select(i => a.Dims[i])]);
        var lane = (int)Reduction.Count(a, axis);
        var last = a.transpose(Axis.Create([.. kept, .. axes])).astype("float64").reshape(Shape.FromInts([.. keptShape.Dims, lane]));
        Lanes.Sort(last);
        var type = a.dtype.IsFloat || method is "lower" or "higher" or "nearest" or "inverted_cdf" or "closest_observation" ? a.dtype : DType.Float64;
        var quantiles = q.astype("float64").AsContiguous();
        var result = NDArray.Allocate(Shape.FromInts([.. q.Dims, .. keptShape.Dims]), DType.Float64);
        var lanes = (int)keptShape.Size;
        Span<double> from = last.Span<double>(), to = result.Span<double>(), at = quantiles.Span<double>();
        for (var k = 0; k < at.Length; k++)
        {
            for (var i = 0; i < lanes; i++) to[k * lanes + i] = QuantileMethods.Of(from.Slice(i * lane, lane), at[k], method, ignoreNaN);
        }
        GC.KeepAlive(last);
        GC.KeepAlive(quantiles);
        GC.KeepAlive(result);
        if (keepdims) result = result.reshape(Shape.FromInts([.. q.Dims, .. Enumerable.Range(0, a.ndim).Select(i => axes.Contains(i) ? 1 : a.Dims[i])]));
        return (type == DType.Float64 ? result : result.astype(type)).ScalarIfZeroD();
    }

    /// <summary>The middle element along axes, or the mean of the two middle ones.</summary>
    public static NDArray Median(NDArray a, Axis axis, bool keepdims, bool ignoreNaN)
    {
        var floats = a.dtype.IsFloat ? a : a.astype("float64");
        return Quantile(floats, NDArray.Zero(0.5, DType.Float64), axis, "linear", keepdims, ignoreNaN);
    }
}
