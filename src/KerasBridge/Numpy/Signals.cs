namespace KerasBridge.Numpy;

/// <summary>Sequences: convolutions, differences, interpolation, correlations.</summary>
internal static class Signals
{
    /// <summary>The convolution of two sequences.</summary>
    /// <exception cref="ArgumentException">A sequence is empty, or the mode is not known.</exception>
    public static NDArray Convolve(NDArray a, NDArray v, string mode)
    {
        if (v.size > a.size) (a, v) = (v, a);
        if (a.size == 0) throw new ArgumentException("a cannot be empty");
        if (v.size == 0) throw new ArgumentException("v cannot be empty");
        return Correlate(a, ArrayShapes.Flip(v.ravel(), default), mode);
    }

    /// <summary>The cross-correlation of two sequences.</summary>
    /// <exception cref="ArgumentException">A sequence is empty, or the mode is not known.</exception>
    public static NDArray Correlate(NDArray a, NDArray v, string mode)
    {
        if (mode is not ("full" or "same" or "valid")) throw new ArgumentException($"mode must be one of 'valid', 'same', or 'full' (got '{mode}')");
        if (a.size == 0) throw new ArgumentException("a cannot be empty");
        if (v.size == 0) throw new ArgumentException("v cannot be empty");
        var swapped = v.size > a.size;
        if (swapped) (a, v) = (v, a);
        var type = Promotion.ResultType([a, v]);
        var (x, k) = (a.ToArray<double>(), v.ToArray<double>());
        int n = x.Length, m = k.Length;
        var full = new double[n + m - 1];
        for (var i = 0; i < full.Length; i++)
        {
            for (var j = Math.Max(0, m - 1 - i); j < m && i - m + 1 + j < n; j++) full[i] += x[i - m + 1 + j] * k[j];
        }
        var (start, count) = mode switch { "full" => (0, full.Length), "same" => (m - 1 - m / 2, n), _ => (m - 1, n - m + 1) };
        if (swapped) Array.Reverse(full);
        if (swapped && mode == "same") start = full.Length - start - count;
        NDArray result = full.AsSpan(start, count).ToArray();
        return type == DType.Float64 ? result : result.astype(type);
    }

    /// <summary>Differences of neighbours.</summary>
    public static NDArray Diff(NDArray a, int n, int axis)
    {
        if (n < 0) throw new ArgumentException($"order must be non-negative but got {n}");
        if (a.ndim == 0) throw new ArgumentException("diff requires input that is at least one dimensional");
        var at = Axis.Normalize(axis, a.ndim);
        for (; n > 0; n--)
        {
            var count = Math.Max(a.Dims[at] - 1, 0);
            var later = ArrayShapes.Stretch(a, at, Math.Min(1, a.Dims[at]), count);
            var earlier = ArrayShapes.Stretch(a, at, 0, count);
            a = Elementwise.Binary(a.dtype.IsBool ? BinaryUFuncs.NotEqual : BinaryUFuncs.Subtract, later, earlier);
        }
        return a;
    }

    /// <summary>Differences to neighbours, halved.</summary>
    public static NDArray Gradient(NDArray f, int axis)
    {
        var at = Axis.Normalize(axis, f.ndim);
        var n = f.Dims[at];
        if (n < 2) throw new ArgumentException("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.");
        var source = f.dtype.IsFloat ? f : f.astype("float64");
        var result = NDArray.Allocate(f.shape, source.dtype);
        NDArray Part(int start, int count) => ArrayShapes.Stretch(source, at, start, count);
        if (n > 2) ((Part(2, n - 2) - Part(0, n - 2)) / 2.0).CopyTo(ArrayShapes.Stretch(result, at, 1, n - 2));
        (Part(1, 1) - Part(0, 1)).CopyTo(ArrayShapes.Stretch(result, at, 0, 1));
        (Part(n - 1, 1) - Part(n - 2, 1)).CopyTo(ArrayShapes.Stretch(result, at, n - 1, 1));
        return result;
    }

    /// <summary>Values between given points.</summary>
    /// <exception cref="ArgumentException">The points do not fit.</exception>
    public static NDArray Interpolate(NDArray x, NDArray xp, NDArray fp, NDArray? left, NDArray? right)
    {
        var (at, from, to) = (x.ToArray<double>(), xp.ToArray<double>(), fp.ToArray<double>());
        if (from.Length == 0) throw new ArgumentException("array of sample points is empty");
        if (from.Length != to.Length) throw new ArgumentException("fp and xp are not of the same length.");
        var low = left is null ? to[0] : (double)left;
        var high = right is null ? to[^1] : (double)right;
        var result = Array.ConvertAll(at, v =>
        {
            if (double.IsNaN(v)) return v;
            if (v < from[0]) return low;
            if (v > from[^1]) return high;
            var i = Array.BinarySearch(from, v);
            if (i < 0) i = ~i - 1;
            if (i >= from.Length - 1) return to[^1];
            return from[i] == v ? to[i] : (to[i + 1] - to[i]) / (from[i + 1] - from[i]) * (v - from[i]) + to[i];
        });
        return NDArray.FromSpan<double>(result, x.shape).ScalarIfZeroD();
    }

    /// <summary>The matrix of covariances of variables.</summary>
    public static NDArray Covariances(NDArray m, NDArray? y, bool rowvar, int ddof)
    {
        NDArray Rows(NDArray a)
        {
            var rows = Arranging.AtLeast(a, 2);
            return (rowvar || a.ndim == 1 ? rows : rows.T).astype("float64");
        }
        var all = y is null ? Rows(m) : Joining.Concatenate([Rows(m), Rows(y)], 0);
        var deviation = all - Statistics.Mean(all, 1, null, true);
        var result = Products.Dot(deviation, deviation.T) / (double)Math.Max(all.Dims[1] - ddof, 0);
        return result.squeeze().ScalarIfZeroD();
    }

    /// <summary>The matrix of correlations of variables.</summary>
    public static NDArray Correlations(NDArray x, NDArray? y, bool rowvar)
    {
        var covariances = Covariances(x, y, rowvar, 1);
        if (covariances.ndim == 0) return covariances / covariances;
        var deviation = Elementwise.Unary(UnaryUFuncs.Sqrt, ArrayShapes.Diagonal(covariances, 0, 0, 1));
        return Selecting.Clip(covariances / deviation.reshape(-1, 1) / deviation, -1, 1, null);
    }

    /// <summary>The values of a polynomial.</summary>
    public static NDArray Polynomial(NDArray p, NDArray x)
    {
        var result = x * 0;
        foreach (var coefficient in p) result = result * x + coefficient;
        return result;
    }

    /// <summary>The integral by trapezoids.</summary>
    public static NDArray Trapezoid(NDArray y, NDArray? x, double dx, int axis)
    {
        var at = Axis.Normalize(axis, y.ndim);
        var n = y.Dims[at];
        var pairs = Math.Max(n - 1, 0);
        var sums = ArrayShapes.Stretch(y, at, Math.Min(1, n), pairs) + ArrayShapes.Stretch(y, at, 0, pairs);
        var widths = x is null ? dx : Diff(x, 1, x.ndim == 1 ? 0 : at);
        if (x is { ndim: 1 })
        {
            int[] dims = [.. Enumerable.Repeat(1, y.ndim)];
            dims[at] = pairs;
            widths = widths.reshape(Shape.FromInts(dims));
        }
        return Reduction.Sum(sums * widths / 2.0, at, null, false);
    }
}
