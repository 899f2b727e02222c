namespace KerasBridge.Autograd;

// Products other than matmul.
internal static partial class Ops
{
    /// <summary>Sums of products over axes of both; the axes left of a come first.</summary>
    public static Tensor TensorDot(Tensor a, Tensor b, int[] axesA, int[] axesB, bool weak = false)
    {
        if (!weak) (a, b) = (Plain(a), Plain(b));
        axesA = Array.ConvertAll(axesA, axis => Shapes.Axis(axis, a.ndim, "tensordot"));
        axesB = Array.ConvertAll(axesB, axis => Shapes.Axis(axis, b.ndim, "tensordot"));
        int[] keptA = [.. Enumerable.Range(0, a.ndim).Except(axesA)], keptB = [.. Enumerable.Range(0, b.ndim).Except(axesB)];
        var (da, db) = (a.shape, b.shape);
        var fits = axesA.Length == axesB.Length;
        for (var i = 0; fits && i < axesA.Length; i++) fits = da.Dims[axesA[i]] == db.Dims[axesB[i]];
        if (!fits)
            throw new ShapeException($"Tensors do not fit in `tensordot`. Expected equal sizes of the axes {string.Join(", ", axesA)} and {string.Join(", ", axesB)}. Received: shapes {da} and {db}");
        var inner = Shapes.Product(Array.ConvertAll(axesA, i => da.Dims[i]));
        int[] sizesA = Array.ConvertAll(keptA, i => da.Dims[i]), sizesB = Array.ConvertAll(keptB, i => db.Dims[i]);
        var left = Reshape(Transposed(a, [.. keptA, .. axesA]), Shape.FromInts([Shapes.Product(sizesA), inner]));
        var right = Reshape(Transposed(b, [.. axesB, .. keptB]), Shape.FromInts([inner, Shapes.Product(sizesB)]));
        return Reshape(MatMul(left, right), Shape.FromInts([.. sizesA, .. sizesB]));
    }

    private static Tensor Transposed(Tensor x, int[] order) => order.Length == 0 ? x : Transpose(x, order);

    /// <summary>NumPy's dot: of vectors, of matrices, else over the last axis of a and the last but one of b.</summary>
    public static Tensor Dot(Tensor a, Tensor b)
    {
        (a, b) = (Plain(a), Plain(b));
        if (a.ndim == 0 || b.ndim == 0) return Multiply(a, b);
        return TensorDot(a, b, [-1], [b.ndim == 1 ? 0 : b.ndim - 2]);
    }

    /// <summary>Over the last axes of both.</summary>
    public static Tensor Inner(Tensor a, Tensor b)
    {
        (a, b) = (Plain(a), Plain(b));
        return a.ndim == 0 || b.ndim == 0 ? Multiply(a, b) : TensorDot(a, b, [-1], [-1]);
    }

    /// <summary>Each element of a with each of b, both in order.</summary>
    public static Tensor Outer(Tensor a, Tensor b) =>
        Multiply(Reshape(Plain(a), Shape.FromInts([(int)a.Count, 1])), Reshape(Plain(b), Shape.FromInts([1, (int)b.Count])));

    /// <summary>Kronecker's product.</summary>
    public static Tensor Kron(Tensor a, Tensor b)
    {
        (a, b) = (Plain(a), Plain(b));
        var rank = Math.Max(a.ndim, b.ndim);
        int[] da = [.. Enumerable.Repeat(1, rank - a.ndim), .. a.shape.Dims], db = [.. Enumerable.Repeat(1, rank - b.ndim), .. b.shape.Dims];
        var left = Reshape(a, Shape.FromInts([.. da.SelectMany(dim => new[] { dim, 1 })]));
        var right = Reshape(b, Shape.FromInts([.. db.SelectMany(dim => new[] { 1, dim })]));
        return Reshape(Multiply(left, right), Shape.FromInts([.. da.Zip(db, (x, y) => x * y)]));
    }

    /// <summary>The cross product of vectors of 2 or 3 numbers, which lie along axes.</summary>
    public static Tensor Cross(Tensor a, Tensor b, int axisA, int axisB, int axisC)
    {
        (a, b) = (MoveAxis(a, axisA, -1), MoveAxis(b, axisB, -1));
        var (na, nb) = (a.shape.Dims[^1], b.shape.Dims[^1]);
        if (na is not (2 or 3) || nb is not (2 or 3))
            throw new ShapeException($"`x1`'s dim on `axis={axisA}` must be either 2 or 3, and `x2`'s on `axis={axisB}` likewise. Received: {na} and {nb}, shapes {a.shape} and {b.shape}");
        Tensor? Part(Tensor x, int i) => i < x.shape.Dims[^1] ? Squeeze(SliceAxis(x, -1, i, 1), -1) : null;
        Tensor? Times(Tensor? x, Tensor? y) => x is null || y is null ? null : Multiply(x, y);
        Tensor Minus(Tensor? x, Tensor? y) => x is null ? Negative(y!) : y is null ? x : Subtract(x, y);
        var (a0, a1, a2, b0, b1, b2) = (Part(a, 0), Part(a, 1), Part(a, 2), Part(b, 0), Part(b, 1), Part(b, 2));
        var z = Minus(Times(a0, b1), Times(a1, b0));
        if (na == 2 && nb == 2) return z;
        return MoveAxis(Stack([Minus(Times(a1, b2), Times(a2, b1)), Minus(Times(a2, b0), Times(a0, b2)), z], -1), -1, axisC);
    }

    /// <summary>Differences of neighbours, n times.</summary>
    public static Tensor Diff(Tensor x, int n, int axis)
    {
        if (n < 0) throw new ArgumentException($"order must be non-negative but got n={n}");
        var at = Shapes.Axis(axis, x.ndim, "diff");
        for (; n > 0 && x.shape.Dims[at] > 0; n--)
        {
            var size = x.shape.Dims[at] - 1;
            Tensor next = SliceAxis(x, at, 1, size), previous = SliceAxis(x, at, 0, size);
            x = x.dtype == DType.Bool ? NotEqual(next, previous) : Subtract(next, previous);
        }
        return x;
    }

    /// <summary>Averages with weights: of the tensor's shape, or one for each place on the axis.</summary>
    public static Tensor Average(Tensor x, Tensor? weights, int[]? axes)
    {
        if (weights is null) return Mean(ToFloat(x), axes);
        var dtype = FloatOf(Shapes.Promote(x.dtype, weights.dtype));
        (x, weights) = (Cast(x, dtype), Cast(weights, dtype));
        if (weights.shape != x.shape)
        {
            if (weights.ndim != 1 || axes is not [var axis] || weights.shape.Dims[0] != x.shape.Dims[Shapes.Axis(axis, x.ndim, "average")])
                throw new ShapeException($"`average` needs weights of the shape of x, or one for each place on the only axis. Received: shapes {x.shape} and {weights.shape}, axis={(axes is null ? "None" : string.Join(", ", axes))}");
            var dims = new int[x.ndim];
            Array.Fill(dims, 1);
            dims[Shapes.Axis(axis, x.ndim, "average")] = weights.shape.Dims[0];
            weights = BroadcastTo(Reshape(weights, Shape.FromInts(dims)), x.shape);
        }
        return Divide(Sum(Multiply(x, weights), axes), Sum(weights, axes));
    }

    /// <summary>The coefficients of correlation of rows.</summary>
    public static Tensor CorrCoef(Tensor x)
    {
        x = ToFloat(x);
        if (x.ndim == 0) return Full(Shape.Scalar, x.dtype, double.NaN);
        if (x.ndim == 1) x = ExpandDims(x, 0);
        var centred = Subtract(x, Mean(x, [-1], keepdims: true));
        var covariance = MatMul(centred, SwapLast(centred));
        var lengths = Sqrt(Sum(Square(centred), [-1], keepdims: true));
        return Divide(covariance, Multiply(lengths, SwapLast(lengths)));
    }

    /// <summary>The correlation of two vectors, over the whole of their overlap, where one is inside the other, or of the first's length.</summary>
    public static Tensor Correlate(Tensor a, Tensor b, string mode)
    {
        if (mode is not ("valid" or "same" or "full")) throw new ArgumentException($"mode must be either `valid`, `same`, or `full`. Received: mode='{mode}'");
        if (a.ndim != 1 || b.ndim != 1) throw new ShapeException($"`correlate` needs vectors. Received: shapes {a.shape} and {b.shape}");
        var dtype = Shapes.Promote(a.dtype, b.dtype);
        if (dtype == DType.Int64) dtype = DType.Float64;
        dtype = FloatOf(dtype);
        (a, b) = (Cast(a, dtype), Cast(b, dtype));
        var swapped = a.Count < b.Count && mode != "full";
        if (swapped) (a, b) = (b, a);
        var (n, m) = ((int)a.Count, (int)b.Count);
        var full = Pad(a, [(m - 1, m - 1)]);
        var windows = Rearrange(full, places => Numpy.Joining.Stack([.. Enumerable.Range(0, n + m - 1).Select(i => places.Get([(NDIndex)(i..(i + m))]))], 0));
        var all = Squeeze(MatMul(windows, ExpandDims(b, 1)), 1);
        var result = mode switch { "full" => all, "valid" => SliceAxis(all, 0, m - 1, n - m + 1), _ => SliceAxis(all, 0, (m - 1) / 2, n) };
        return swapped ? Flip(result, 0) : result;
    }

    /// <summary>Vectors scaled to length 1 by a norm; short ones are left short.</summary>
    public static Tensor Normalize(Tensor x, int[] axes, double order, double epsilon)
    {
        x = ToFloat(x);
        if (order == 2)
        {
            var squares = Sum(Square(x), axes, keepdims: true);
            return Multiply(x, Rsqrt(Maximum(squares, Constant(epsilon * epsilon, x.dtype))));
        }
        return Divide(x, Maximum(VectorNorm(x, order, axes, keepdims: true), Constant(epsilon, x.dtype)));
    }

    /// <summary>The p-norm along axes.</summary>
    public static Tensor VectorNorm(Tensor x, double order, int[]? axes, bool keepdims)
    {
        if (order == 2) return Sqrt(Sum(Square(x), axes, keepdims));
        if (double.IsPositiveInfinity(order)) return Max(Abs(x), axes, keepdims);
        if (double.IsNegativeInfinity(order)) return Min(Abs(x), axes, keepdims);
        if (order == 0) return Sum(Cast(NotEqual(x, ZerosLike(x)), x.dtype), axes, keepdims);
        if (order == 1) return Sum(Abs(x), axes, keepdims);
        var power = Constant(order, x.dtype);
        return Power(Sum(Power(Abs(x), power), axes, keepdims), Constant(1 / order, x.dtype));
    }
}
