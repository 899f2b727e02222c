namespace KerasBridge.Random;

/// <summary>Normal vectors with a given covariance: standard normals times a root of it, which Jacobi's rotations find.</summary>
internal static class MultivariateNormal
{
    /// <summary>Rows of root·z + mean.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together, or the covariance is not symmetric and positive semi-definite.</exception>
    public static NDArray Draw(Distributions core, NDArray mean, NDArray cov, Shape? size)
    {
        if (mean.ndim != 1) throw new ShapeException($"mean must be 1 dimensional. Received: shape={mean.shape}");
        var n = mean.Dims[0];
        if (cov.ndim != 2 || cov.Dims[0] != cov.Dims[1]) throw new ShapeException($"cov must be 2 dimensional and square. Received: shape={cov.shape}");
        if (cov.Dims[0] != n) throw new ShapeException($"mean and cov must have same length. Received: mean of shape {mean.shape}, cov of shape {cov.shape}");
        var center = mean.ToArray<double>();
        var root = Root(cov.ToArray<double>(), n);
        int[] outer = size is null ? [] : [.. size.Dims];
        var result = NDArray.Allocate(Shape.FromInts([.. outer, n]), DType.Float64);
        var y = result.Span<double>();
        var z = new double[n];
        lock (core.Bits.Gate)
        {
            for (var start = 0; start < y.Length; start += n)
            {
                foreach (ref var value in z.AsSpan()) value = core.NextNormal();
                for (var j = 0; j < n; j++)
                {
                    var sum = 0.0;
                    for (var i = 0; i < n; i++) sum += z[i] * root[i * n + j];
                    y[start + j] = sum + center[j];
                }
            }
        }
        return result;
    }

    /// <summary>√eigenvalue times eigenvector, a row each, the largest first.</summary>
    private static double[] Root(double[] a, int n)
    {
        var scale = a.Length == 0 ? 0 : a.Max(Math.Abs);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (!(Math.Abs(a[i * n + j] - a[j * n + i]) <= 1e-8 * scale)) throw Unfit();
            }
        }
        var vectors = new double[n * n];
        for (var i = 0; i < n; i++) vectors[i * n + i] = 1;
        for (var sweep = 0; sweep < 60; sweep++)
        {
            var off = 0.0;
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    off = Math.Max(off, Math.Abs(a[i * n + j]));
                    Rotate(a, vectors, n, j, i);
                }
            }
            if (off <= 1e-16 * scale) break;
        }
        var order = Enumerable.Range(0, n).OrderByDescending(i => a[i * n + i]).ToArray();
        var root = new double[n * n];
        for (var k = 0; k < n; k++)
        {
            var value = a[order[k] * n + order[k]];
            if (value < -1e-8 * scale) throw Unfit();
            for (var j = 0; j < n; j++) root[k * n + j] = Math.Sqrt(Math.Max(value, 0)) * vectors[j * n + order[k]];
        }
        return root;
    }

    private static void Rotate(double[] a, double[] vectors, int n, int p, int q)
    {
        if (a[p * n + q] == 0) return;
        var theta = (a[q * n + q] - a[p * n + p]) / (2 * a[p * n + q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var k = 0; k < n; k++) (a[k * n + p], a[k * n + q]) = (c * a[k * n + p] - s * a[k * n + q], s * a[k * n + p] + c * a[k * n + q]);
        for (var k = 0; k < n; k++) (a[p * n + k], a[q * n + k]) = (c * a[p * n + k] - s * a[q * n + k], s * a[p * n + k] + c * a[q * n + k]);
        for (var k = 0; k < n; k++)
        {
            (vectors[k * n + p], vectors[k * n + q]) = (c * vectors[k * n + p] - s * vectors[k * n + q], s * vectors[k * n + p] + c * vectors[k * n + q]);
        }
    }

    private static ArgumentException Unfit() =>
        new("covariance is not symmetric positive-semidefinite. Expected: cov equal to its transpose, with no negative eigenvalue.");
}
