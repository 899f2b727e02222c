using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Reductions of rows that belong to the same segment.</summary>
internal static class Segments
{
    /// <summary>Refuses two arguments that exclude each other.</summary>
    public static void Check(int? count, bool sorted)
    {
        if (sorted && count is not null)
            throw new ArgumentException($"Argument `num_segments` cannot be set when sorted is True when using the tensorflow backend. Expected only one of them. Received: num_segments={count}, sorted=True.");
    }

    /// <summary>One row for each segment; rows with an id outside are left out.</summary>
    public static Tensor Reduce(SegmentKind kind, Tensor x, Tensor ids, int? count)
    {
        if (ids.ndim != 1 || x.ndim < 1 || x.shape.Dims[0] != ids.shape.Dims[0])
            throw new ShapeException($"`segment_ids` must be a vector with an id for each row of `data`. Received: data of shape {x.shape}, segment_ids of shape {ids.shape}");
        ids = Ops.Cast(ids, DType.Int32);
        if (count is null) ids.RequireValue("A segment reduction without `num_segments`");
        var segments = count ?? (ids.Count == 0 ? 0 : (int)NumpyOp.ToArray(ids).ToArray<int>().Max() + 1);
        var wide = Shapes.Wide(x.dtype);
        if (wide != x.dtype) return Ops.Cast(Reduce(kind, Ops.Cast(x, wide), ids, segments), x.dtype);
        return new NumpyOp("segment_" + kind.ToString().ToLowerInvariant(), v => [(Shape.FromInts([segments, .. v[0].shape.Dims[1..]]), v[0].dtype)],
            v => [Rows(kind, v[0], v[1].ToArray<int>(), segments)], (node, dy, _) => [Gradient(kind, node, dy[0]!, segments), null]).Call(x, ids);
    }

    private static NDArray Rows(SegmentKind kind, NDArray x, int[] ids, int count)
    {
        var start = kind switch
        {
            SegmentKind.Sum => 0,
            SegmentKind.Prod => 1,
            SegmentKind.Max => Least(x.dtype),
            _ => -Least(x.dtype) - (x.dtype.IsFloat ? 0 : 1),
        };
        var y = Creation.Full(Shape.FromInts([count, .. x.shape.Dims[1..]]), start, x.dtype, "C");
        for (var i = 0; i < ids.Length; i++)
        {
            if ((uint)ids[i] >= (uint)count) continue;
            NDArray row = x[i], sum = y[ids[i]];
            y[ids[i]] = kind switch
            {
                SegmentKind.Sum => sum + row,
                SegmentKind.Prod => sum * row,
                SegmentKind.Max => Elementwise.Binary(BinaryUFuncs.Maximum, sum, row),
                _ => Elementwise.Binary(BinaryUFuncs.Minimum, sum, row),
            };
        }
        return y;
    }

    private static double Least(DType dtype) => dtype.Code switch
    {
        DTypeCode.Float32 => -float.MaxValue,
        DTypeCode.Float64 => -double.MaxValue,
        DTypeCode.Int64 => long.MinValue,
        DTypeCode.Int32 => int.MinValue,
        _ => 0,
    };

    /// <summary>As TensorFlow has it: extremes share the gradient, and a product's goes to its only factor that is 0.</summary>
    private static Tensor Gradient(SegmentKind kind, Node node, Tensor dy, int count)
    {
        var (x, ids) = (node.Inputs[0], node.Inputs[1]);
        var inside = Ops.LogicalAnd(Ops.GreaterEqual(ids, 0), Ops.Less(ids, Ops.Constant(count, DType.Int32)));
        var place = Ops.Select(inside, ids, Ops.ZerosLike(ids));
        var column = Ops.Reshape(Ops.Cast(inside, x.dtype), Shape.FromInts([x.shape.Dims[0], .. Enumerable.Repeat(1, x.ndim - 1)]));
        Tensor Back(Tensor rows) => Ops.Gather(rows, place);
        var gradient = Back(dy);
        if (kind is SegmentKind.Max or SegmentKind.Min)
        {
            var at = Ops.Cast(Ops.Equal(x, Back(node.Output)), x.dtype);
            gradient = Ops.Multiply(Ops.Divide(gradient, Back(Reduce(SegmentKind.Sum, at, ids, count))), at);
        }
        else if (kind == SegmentKind.Prod)
        {
            var isZero = Ops.Equal(x, Ops.ZerosLike(x));
            var zeros = Back(Reduce(SegmentKind.Sum, Ops.Cast(isZero, x.dtype), ids, count));
            var others = Back(Reduce(SegmentKind.Prod, Ops.Select(isZero, Ops.OnesLike(x), x), ids, count));
            var factor = Ops.Select(isZero, others, Ops.DivideNoNan(Back(node.Output), x));
            gradient = Ops.Multiply(gradient, Ops.Select(Ops.Greater(zeros, Ops.Select(isZero, Ops.OnesLike(x), Ops.ZerosLike(x))), Ops.ZerosLike(x), factor));
        }
        return Ops.Multiply(gradient, column);
    }
}
