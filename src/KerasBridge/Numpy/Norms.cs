namespace KerasBridge.Numpy;

/// <summary>Norms of vectors and matrices.</summary>
internal static class Norms
{
    /// <summary>The norm.</summary>
    /// <exception cref="ArgumentException">There is no such norm.</exception>
    public static NDArray Of(NDArray x, NormOrder? ord, Axis axis, bool keepdims)
    {
        var source = x.dtype.IsFloat ? x : x.astype("float64");
        if (axis.IsNone)
        {
            if (ord is null || (ord is { Name: "fro" } && source.ndim == 2) || (ord is { Name: null, Number: 2 } && source.ndim == 1))
                return Root(Reduction.Sum(source * source, default, null, keepdims));
            if (source.ndim is not (1 or 2)) throw new ArgumentException("Improper number of dimensions to norm.");
        }
        var axes = axis.Resolve(source.ndim);
        return axes.Length switch
        {
            1 => Vector(source, ord, axes[0], keepdims),
            2 => Matrix(source, ord, axes[0], axes[1], keepdims),
            _ => throw new ArgumentException("Improper number of dimensions to norm."),
        };
    }

    private static NDArray Root(NDArray sum) => Elementwise.Unary(UnaryUFuncs.Sqrt, sum);

    private static NDArray Vector(NDArray x, NormOrder? ord, int axis, bool keepdims)
    {
        var size = Elementwise.Unary(UnaryUFuncs.Absolute, x);
        if (ord is not { } order) return Root(Reduction.Sum(x * x, axis, null, keepdims));
        if (order.Name is not null) throw new ArgumentException($"Invalid norm order '{order.Name}' for vectors");
        return order.Number switch
        {
            double.PositiveInfinity => Reduction.Max(size, axis, keepdims),
            double.NegativeInfinity => Reduction.Min(size, axis, keepdims),
            0 => Reduction.Sum((x != 0).astype(x.dtype), axis, null, keepdims),
            1 => Reduction.Sum(size, axis, null, keepdims),
            2 => Root(Reduction.Sum(x * x, axis, null, keepdims)),
            var p => Elementwise.Binary(BinaryUFuncs.Power, Reduction.Sum(Elementwise.Binary(BinaryUFuncs.Power, size, p), axis, null, keepdims), 1 / p),
        };
    }

    private static NDArray Matrix(NDArray x, NormOrder? ord, int row, int column, bool keepdims)
    {
        var size = Elementwise.Unary(UnaryUFuncs.Absolute, x);
        if (ord is null or { Name: "fro" }) return Root(Reduction.Sum(x * x, Axis.Create([row, column]), null, keepdims));
        var order = ord.Value;
        if (order.Name is not null and not "nuc") throw new ArgumentException("Invalid norm order for matrices.");
        NDArray result;
        if (order.Name == "nuc" || Math.Abs(order.Number) == 2)
        {
            var moved = ArrayShapes.MoveAxis(x, Axis.Create([row, column]), Axis.Create([-2, -1]));
            int n = moved.Dims[^2], m = moved.Dims[^1];
            var all = moved.ToArray<double>();
            var shape = Shape.FromInts(moved.Dims[..^2].ToArray());
            var norms = new double[shape.Size];
            for (var k = 0; k < norms.Length; k++)
            {
                var values = SingularValues(all[(k * n * m)..((k + 1) * n * m)], n, m);
                norms[k] = order.Name == "nuc" ? values.Sum() : order.Number > 0 ? values.Max() : values.Min();
            }
            result = NDArray.FromSpan<double>(norms, shape).astype(x.dtype);
        }
        else
        {
            var (sumOver, other) = Math.Abs(order.Number) == 1 ? (row, column) : (column, row);
            if (Math.Abs(order.Number) != 1 && !double.IsInfinity(order.Number)) throw new ArgumentException("Invalid norm order for matrices.");
            var sums = Reduction.Sum(size, sumOver, null, false);
            var left = other > sumOver ? other - 1 : other;
            result = order.Number > 0 ? Reduction.Max(sums, left, false) : Reduction.Min(sums, left, false);
        }
        return keepdims ? ArrayShapes.ExpandDims(result.As(ArrayKind.Array), Axis.Create([.. new[] { row, column }.Order()])) : result.ScalarIfZeroD();
    }

    /// <summary>The singular values of a matrix, by one-sided Jacobi rotations (Hestenes 1958).</summary>
    public static double[] SingularValues(double[] a, int n, int m)
    {
        // Columns are rotated, so there should be few of them.
        if (m > n)
        {
            var turned = new double[a.Length];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < m; j++) turned[j * n + i] = a[i * m + j];
            }
            (a, n, m) = (turned, m, n);
        }
        for (var sweep = 0; sweep < 60; sweep++)
        {
            var rotated = false;
            for (var p = 0; p < m - 1; p++)
            {
                for (var q = p + 1; q < m; q++)
                {
                    double pp = 0, qq = 0, pq = 0;
                    for (var i = 0; i < n; i++)
                    {
                        double x = a[i * m + p], y = a[i * m + q];
                        pp += x * x;
                        qq += y * y;
                        pq += x * y;
                    }
                    if (Math.Abs(pq) <= 1e-16 * Math.Sqrt(pp * qq) || pq == 0) continue;
                    rotated = true;
                    var zeta = (qq - pp) / (2 * pq);
                    var t = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
                    var c = 1 / Math.Sqrt(1 + t * t);
                    var s = c * t;
                    for (var i = 0; i < n; i++)
                    {
                        double x = a[i * m + p], y = a[i * m + q];
                        a[i * m + p] = c * x - s * y;
                        a[i * m + q] = s * x + c * y;
                    }
                }
            }
            if (!rotated) break;
        }
        var values = new double[m];
        for (var j = 0; j < m; j++)
        {
            for (var i = 0; i < n; i++) values[j] += a[i * m + j] * a[i * m + j];
            values[j] = Math.Sqrt(values[j]);
        }
        return [.. values.OrderDescending()];
    }
}
