using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Positions, counts, distances.
internal static partial class Ops
{
    /// <summary>The last axis if none is given; null for <c>None</c>, which stands for all elements in order.</summary>
    public static int? OneAxis(Axis? axis, int rank) => axis is null ? (rank == 0 ? null : -1) : axis.Value.IsNone ? null : axis.Value.Single(rank);

    /// <summary>Positions such that order holds around a place; all are put in order, which is more than is promised.</summary>
    public static Tensor Partition(Tensor x, int kth, int? axis)
    {
        var size = axis is { } at && x.ndim > 0 ? x.shape.Dims[Shapes.Axis(at, x.ndim, "argpartition")] : (int)x.Count;
        if (kth >= size || kth < -size) throw new ArgumentException($"kth(={kth}) out of bounds ({size}). Expected a place on the axis. Received: kth={kth}, a tensor of shape {x.shape}");
        return ArgSort(x, axis);
    }

    /// <summary>Where values go in a vector in ascending order.</summary>
    public static Tensor SearchSorted(Tensor sequence, Tensor values, string side)
    {
        if (side is not ("left" or "right")) throw new ArgumentException($"`side` must be 'left' or 'right'. Received: side='{side}'");
        if (sequence.ndim != 1) throw new ArgumentException($"`searchsorted` only supports 1-D sorted sequences. Received: sorted_sequence.shape={sequence.shape}");
        var dtype = Shapes.Promote(sequence, values);
        return ByNumpy("searchsorted", values.shape, DType.Int32, v => Searching.Sorted(v[0], v[1], side, null), Cast(sequence, dtype), Cast(values, dtype));
    }

    /// <summary>How often each number occurs; of a matrix, in each row.</summary>
    public static Tensor BinCount(Tensor[] inputs, int minlength) => OfValues("bincount", v =>
    {
        if (v[0].ndim is not (1 or 2) || !v[0].dtype.IsInteger) throw new ArgumentException($"`bincount` needs a vector or matrix of integers. Received: dtype {v[0].dtype}, shape {v[0].shape}");
        if (v.Length > 1 && v[1].shape != v[0].shape) throw new ShapeException($"`weights` must have the same shape as `x`. Received: shapes {v[0].shape} and {v[1].shape}");
        var size = v[0].LongSize == 0 ? minlength : Math.Max(minlength, (int)Greatest(v[0]) + 1);
        var dtype = v.Length > 1 ? v[1].dtype : DType.Int32;
        if (v[0].ndim == 1) return [Tensor.FromArray(Counting.BinCount(v[0], v.Length > 1 ? v[1] : null, size), dtype)];
        NDArray[] rows = [.. Enumerable.Range(0, v[0].shape.Dims[0]).Select(i => Counting.BinCount(v[0][i], v.Length > 1 ? v[1][i] : null, size))];
        return [Tensor.FromArray(rows.Length == 0 ? NDArray.Allocate((0, size), dtype) : Nested.Stack(rows), dtype)];
    }, inputs)[0];

    private static long Greatest(NDArray x) => (long)Reduction.Max(x, default, false);

    /// <summary>Counts of elements in bins of equal width, and their bounds.</summary>
    public static Tensor[] Histogram(Tensor x, int bins, (double, double)? range)
    {
        if (bins < 1) throw new ArgumentException($"Argument `bins` should be a non-negative integer. Received: bins={bins}");
        if (range is (var low, var high) && low >= high) throw new ArgumentException($"Argument `range` must be a tuple of two numbers of which the first is less. Received: range=({low}, {high})");
        NDArray? bounds = range is (var from, var to) ? NDArray.FromSpan<double>([from, to]) : null;
        var wide = Cast(x, DType.Float64);
        var (first, last) = range is (var left, var right) ? (Constant(left, DType.Float64), Constant(right, DType.Float64)) : (Min(wide), Max(wide));
        // The bounds move with the extremes, so that gradients go through them.
        var steps = Tensor.FromArray(Creation.Arange(0, bins + 1, 1, DType.Float64) / (double)bins);
        var edges = Cast(Add(first, Multiply(steps, Subtract(last, first))), x.dtype);
        return [ByNumpy("histogram", bins, x.dtype, v => Counting.Histogram(v[0].ravel(), bins, bounds, false, null)[0], StopGradient(x)), edges];
    }

    /// <summary>For each axis the positions of elements that are not 0.</summary>
    public static Tensor[] NonZero(Tensor x) => OfValues("nonzero", v =>
        [.. Searching.NonZero(v[0].ndim == 0 ? v[0].reshape(1) : v[0]).Select(places => Tensor.FromArray(places, DType.Int32))], x);

    /// <summary>Positions among all elements as positions along each axis.</summary>
    public static Tensor[] Unravel(Tensor indices, Shape shape)
    {
        var strides = Walk.Strides(shape);
        indices = Plain(indices);
        var total = Constant(shape.Size, indices.dtype);
        var flat = Select(Less(indices, Constant(0, indices.dtype)), Add(indices, total), indices);
        return [.. strides.Select((stride, i) => Mod(FloorDivide(flat, Constant(stride, indices.dtype)), Constant(shape.Dims[i], indices.dtype)))];
    }

    /// <summary>The choice of the first condition that holds.</summary>
    public static Tensor SelectFirst(Tensor[] conditions, Tensor[] choices, Tensor otherwise)
    {
        var result = otherwise;
        for (var i = conditions.Length - 1; i >= 0; i--) result = Select(conditions[i], choices[i], result);
        return result;
    }

    /// <summary>Distances between points; the gradient by two that are the same is 0.</summary>
    public static Tensor Cdist(Tensor x, Tensor y)
    {
        var dtype = FloatOf(Shapes.Promote(x.dtype, y.dtype));
        (x, y) = (Cast(x, dtype), Cast(y, dtype));
        if (x.ndim < 2 || y.ndim < 2 || x.shape.Dims[^1] != y.shape.Dims[^1])
            throw new ShapeException($"`cdist` needs points with the same number of coordinates, (…, n, d) and (…, m, d). Received: shapes {x.shape} and {y.shape}");
        var squares = Sum(Square(Subtract(ExpandDims(x, -2), ExpandDims(y, -3))), [-1]);
        var isZero = Equal(squares, ZerosLike(squares));
        return Select(isZero, ZerosLike(squares), Sqrt(Select(isZero, OnesLike(squares), squares)));
    }

    /// <summary>The ratio of signal to noise in decibel.</summary>
    public static Tensor Psnr(Tensor x, Tensor y, double maxValue)
    {
        if (x.shape != y.shape) throw new ShapeException($"Input shapes {x.shape} and {y.shape} must match for PSNR calculation. ");
        var dtype = FloatOf(Shapes.Promote(x, y));
        var error = Mean(Square(Subtract(Cast(x, dtype), Cast(y, dtype))));
        var decibel = 10 / Math.Log(10);
        return Affine(Log(error), -decibel, 2 * decibel * Math.Log(maxValue));
    }
}
