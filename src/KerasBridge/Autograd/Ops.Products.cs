using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>The product of two tensors over the last axis of a and the last but one of b, with broadcast batches, as <c>keras.ops.matmul</c>.</summary>
    public static Tensor MatMul(Tensor a, Tensor b)
    {
        var dtype = a.dtype == DType.Float32 && b.dtype == DType.Float32 ? DType.Float32 : Shapes.Promote(a, b);
        // Bytes add up in 32 bits.
        if (a.dtype.Code == DTypeCode.Int8 && b.dtype.Code == DTypeCode.Int8) dtype = DType.Int32;
        (a, b) = (Cast(a, dtype), Cast(b, dtype));
        if (dtype.IsFloat && dtype.itemsize == 2) return Cast(MatMul(Cast(a, DType.Float32), Cast(b, DType.Float32)), dtype);
        if (a.ndim == 0 || b.ndim == 0) throw new ShapeException($"`matmul` needs tensors of at least one axis. Received: shapes {a.shape} and {b.shape}");
        if (a.ndim == 1) return Squeeze(MatMul(ExpandDims(a, 0), b), b.ndim == 1 ? -1 : -2);
        if (b.ndim == 1) return Squeeze(MatMul(a, ExpandDims(b, 1)), -1);
        if (dtype != DType.Float32) return ArrayMatMul(a, b);
        if (a.ndim == 2 && b.ndim == 2) return new MatMulOp().Call(a, b);
        var (da, db) = (a.shape.ToInts(), b.shape.ToInts());
        if (b.ndim == 2)
        {
            // The rows of all batches are rows of one matrix.
            var rows = new MatMulOp().Call(Reshape(a, Shape.FromInts([Shapes.Product(da.AsSpan(..^1)), da[^1]])), b);
            return Reshape(rows, Shape.FromInts([.. da[..^1], db[1]]));
        }
        var batch = Shapes.Broadcast(Shape.FromInts(da[..^2]), Shape.FromInts(db[..^2]), "matmul");
        var product = new BatchMatMulOp(false, false).Call(Stacked(a, batch), Stacked(b, batch));
        return Reshape(product, Shape.FromInts([.. batch.Dims, da[^2], db[^1]]));
    }

    /// <summary>The product in dtypes for which there are no kernels.</summary>
    private static Tensor ArrayMatMul(Tensor a, Tensor b) => new NumpyOp("matmul", x =>
    {
        var (da, db) = (x[0].shape.ToInts(), x[1].shape.ToInts());
        if (da[^1] != db[^2])
            throw new ShapeException($"Matrices do not fit in `matmul`. Expected the inner sizes to be equal. Received: shapes {x[0].shape} and {x[1].shape}");
        var batch = Shapes.Broadcast(Shape.FromInts(da[..^2]), Shape.FromInts(db[..^2]), "matmul");
        return [(Shape.FromInts([.. batch.Dims, da[^2], db[^1]]), x[0].dtype)];
    }, x => [Numpy.Products.MatMul(x[0], x[1])], (node, dy, needed) =>
    [
        needed[0] ? SumTo(MatMul(dy[0]!, SwapLast(node.Inputs[1])), node.Inputs[0].shape) : null,
        needed[1] ? SumTo(MatMul(SwapLast(node.Inputs[0]), dy[0]!), node.Inputs[1].shape) : null,
    ]).Call(a, b);

    /// <summary>The last two axes, exchanged.</summary>
    public static Tensor SwapLast(Tensor x)
    {
        var order = Enumerable.Range(0, x.ndim).ToArray();
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return Transpose(x, order);
    }

    private static Tensor Stacked(Tensor x, Shape batch)
    {
        var dims = x.shape.ToInts();
        var own = Shapes.Product(dims.AsSpan(..^2));
        if (own != 1) x = BroadcastTo(x, Shape.FromInts([.. batch.Dims, dims[^2], dims[^1]]));
        return Reshape(x, Shape.FromInts([own == 1 ? 1 : (int)batch.Size, dims[^2], dims[^1]]));
    }

    /// <summary>x + bias along the last axis. The fusion pass merges it into the product or convolution before it.</summary>
    public static Tensor BiasAdd(Tensor x, Tensor bias) => Add(x, bias);

    /// <summary>A convolution of (batch, height, width, channels) with (height, width, channels / groups, filters).</summary>
    public static Tensor Conv2D(Tensor x, Tensor kernel, ConvAttributes attributes) => new ConvOp(attributes).Call(ToFloat(x), kernel);

    /// <summary>A convolution of (batch, steps, channels) with (size, channels / groups, filters).</summary>
    public static Tensor Conv1D(Tensor x, Tensor kernel, ConvAttributes attributes) => Squeeze(Conv2D(ExpandDims(x, 1), ExpandDims(kernel, 0), attributes), 1);

    public static Tensor MaxPool2D(Tensor x, int height, int width, ConvAttributes attributes) => new MaxPoolOp(height, width, attributes).Call(ToFloat(x));

    public static Tensor AveragePool2D(Tensor x, int height, int width, ConvAttributes attributes) => new AveragePoolOp(height, width, attributes).Call(ToFloat(x));
}
