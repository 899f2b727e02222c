namespace KerasBridge.Numpy;

/// <summary>Systems of linear equations, by elimination with partial pivoting, in double precision.</summary>
internal static class LinearAlgebra
{
    /// <summary>The inverse of matrices.</summary>
    /// <exception cref="LinAlgException">A matrix is singular or not square.</exception>
    public static NDArray Inverse(NDArray a)
    {
        RequireSquare(a);
        return Solve(a, Broadcast.To(Creation.Eye(a.Dims[^1], a.Dims[^1], 0, DType.Float64), a.shape), ResultType(a, a));
    }

    /// <summary>The solutions of systems.</summary>
    /// <exception cref="LinAlgException">A matrix is singular or not square.</exception>
    public static NDArray Solve(NDArray a, NDArray b)
    {
        RequireSquare(a);
        if (b.ndim == 1) return Solve(a, Broadcast.To(b.reshape(-1, 1), Shape.FromInts([.. a.Dims[..^2], b.size, 1])), ResultType(a, b)).squeeze(-1);
        return Solve(a, b, ResultType(a, b));
    }

    private static NDArray Solve(NDArray a, NDArray b, DType type)
    {
        int n = a.Dims[^1], m = b.Dims[^1];
        if (b.Dims[^2] != n) throw new ShapeException($"solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) (size {b.Dims[^2]} is different from {n})");
        double[] left = a.ToArray<double>(), right = b.ToArray<double>();
        for (var k = 0; k < (n == 0 ? 0 : left.Length / (n * n)); k++)
            Eliminate(left.AsSpan(k * n * n, n * n), right.AsSpan(k * n * m, n * m), n, m, back: true, out _);
        return NDArray.FromSpan<double>(right, b.shape).astype(type);
    }

    /// <summary>The determinants of matrices.</summary>
    /// <exception cref="LinAlgException">A matrix is not square.</exception>
    public static NDArray Determinant(NDArray a)
    {
        RequireSquare(a);
        var n = a.Dims[^1];
        var left = a.ToArray<double>();
        var shape = Shape.FromInts(a.Dims[..^2].ToArray());
        var result = new double[shape.Size];
        for (var k = 0; k < result.Length; k++) Eliminate(left.AsSpan(k * n * n, n * n), [], n, 0, back: false, out result[k]);
        return NDArray.FromSpan<double>(result, shape).astype(ResultType(a, a)).ScalarIfZeroD();
    }

    /// <summary>A square matrix to a whole power.</summary>
    public static NDArray Power(NDArray a, int n)
    {
        RequireSquare(a);
        if (n < 0) a = Inverse(a);
        var result = Broadcast.To(Creation.Eye(a.Dims[^1], a.Dims[^1], 0, a.dtype), a.shape).copy();
        for (var times = (uint)Math.Abs((long)n); times > 0; times >>= 1)
        {
            if ((times & 1) != 0) result = Products.MatMul(result, a);
            a = Products.MatMul(a, a);
        }
        return result;
    }

    /// <summary>The number of singular values that are not zero.</summary>
    public static NDArray Rank(NDArray a)
    {
        if (a.ndim < 2) return NDArray.Zero(Reduction.Any(a, default, false).Truth() ? 1L : 0L, DType.Int64, ArrayKind.Scalar);
        var values = Norms.SingularValues(a.ToArray<double>(), a.Dims[^2], a.Dims[^1]);
        var least = values.DefaultIfEmpty().Max() * Math.Max(a.Dims[^2], a.Dims[^1]) * Math.ScaleB(1, -52);
        return NDArray.Zero((long)values.Count(v => v > least), DType.Int64, ArrayKind.Scalar);
    }

    private static void Eliminate(Span<double> a, Span<double> b, int n, int m, bool back, out double determinant)
    {
        determinant = 1;
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
            {
                if (Math.Abs(a[row * n + column]) > Math.Abs(a[pivot * n + column])) pivot = row;
            }
            if (a[pivot * n + column] == 0)
            {
                determinant = 0;
                if (back) throw new LinAlgException("Singular matrix");
                return;
            }
            if (pivot != column)
            {
                determinant = -determinant;
                for (var j = 0; j < n; j++) (a[pivot * n + j], a[column * n + j]) = (a[column * n + j], a[pivot * n + j]);
                for (var j = 0; j < m; j++) (b[pivot * m + j], b[column * m + j]) = (b[column * m + j], b[pivot * m + j]);
            }
            determinant *= a[column * n + column];
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row * n + column] / a[column * n + column];
                for (var j = column; j < n; j++) a[row * n + j] -= factor * a[column * n + j];
                for (var j = 0; j < m; j++) b[row * m + j] -= factor * b[column * m + j];
            }
        }
        for (var row = n - 1; row >= 0 && back; row--)
        {
            for (var j = 0; j < m; j++)
            {
                var value = b[row * m + j];
                for (var k = row + 1; k < n; k++) value -= a[row * n + k] * b[k * m + j];
                b[row * m + j] = value / a[row * n + row];
            }
        }
    }

    private static DType ResultType(NDArray a, NDArray b)
    {
        var type = Promotion.Promote(a.dtype, b.dtype);
        if (type.Code == DTypeCode.Float16) throw new DTypeException("array type float16 is unsupported in linalg");
        return type.IsFloat ? type : DType.Float64;
    }

    private static void RequireSquare(NDArray a)
    {
        if (a.ndim < 2) throw new LinAlgException($"{a.ndim}-dimensional array given. Array must be at least two-dimensional");
        if (a.Dims[^1] != a.Dims[^2]) throw new LinAlgException($"Last 2 dimensions of the array must be square. Received: shape={a.shape}");
    }
}
