using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    public static Tensor Reshape(Tensor x, Shape shape)
    {
        if (x.shape == shape) return x;
        // There and back again is nothing; so a one-dimensional convolution and pooling meet in the fusion pass.
        if (x.Producer is { Op: ReshapeOp } before && before.Inputs[0].shape == shape) return before.Inputs[0];
        return new ReshapeOp(shape).Call(x);
    }

    public static Tensor ExpandDims(Tensor x, int axis)
    {
        axis = Shapes.Axis(axis, x.ndim + 1, "expand_dims");
        return Reshape(x, Shape.FromInts([.. x.shape.Dims[..axis], 1, .. x.shape.Dims[axis..]]));
    }

    /// <summary>Drops an axis of size 1; all of them if none is named.</summary>
    public static Tensor Squeeze(Tensor x, int? axis = null)
    {
        if (axis is null) return Reshape(x, Shape.FromInts([.. x.shape.ToInts().Where(dim => dim != 1)]));
        var i = Shapes.Axis(axis.Value, x.ndim, "squeeze");
        if (x.shape.Dims[i] != 1) throw new ShapeException($"Cannot squeeze axis={axis}, because the dimension is not 1. Received: a tensor of shape {x.shape}");
        return Reshape(x, Shape.FromInts([.. x.shape.Dims[..i], .. x.shape.Dims[(i + 1)..]]));
    }

    public static Tensor Transpose(Tensor x, params int[] order)
    {
        if (order.Length == 0) order = [.. Enumerable.Range(0, x.ndim).Reverse()];
        order = Array.ConvertAll(order, axis => Shapes.Axis(axis, x.ndim, "transpose"));
        var identity = true;
        for (var i = 0; i < order.Length; i++) identity &= order[i] == i;
        return identity ? x : new TransposeOp(order).Call(x);
    }

    public static Tensor BroadcastTo(Tensor x, Shape shape) => x.shape == shape ? x : new BroadcastToOp(shape).Call(x);

    /// <summary>Sums away what broadcasting has repeated, back to <paramref name="shape"/>.</summary>
    public static Tensor SumTo(Tensor x, Shape shape)
    {
        if (x.shape == shape) return x;
        var offset = x.ndim - shape.Rank;
        var axes = new List<int>();
        for (var i = 0; i < x.ndim; i++)
        {
            if (i < offset || (shape.Dims[i - offset] == 1 && x.shape.Dims[i] != 1)) axes.Add(i);
        }
        return Reshape(axes.Count == 0 ? x : Sum(x, [.. axes]), shape);
    }

    /// <summary>Part of one axis.</summary>
    public static Tensor SliceAxis(Tensor x, int axis, int start, int size, int step = 1)
    {
        axis = Shapes.Axis(axis, x.ndim, "slice");
        var starts = new int[x.ndim];
        var sizes = x.shape.ToInts();
        var steps = new int[x.ndim];
        Array.Fill(steps, 1);
        (starts[axis], sizes[axis], steps[axis]) = (start, size, step);
        return Slice(x, starts, sizes, steps);
    }

    public static Tensor Slice(Tensor x, int[] start, int[] size, int[] step) => new SliceOp(start, size, step).Call(x);

    /// <summary>The axis in reverse order.</summary>
    public static Tensor Flip(Tensor x, int axis)
    {
        axis = Shapes.Axis(axis, x.ndim, "flip");
        return SliceAxis(x, axis, x.shape.Dims[axis] - 1, x.shape.Dims[axis], -1);
    }

    /// <summary>A constant border: before and after each axis.</summary>
    public static Tensor Pad(Tensor x, (int Before, int After)[] padding, double value = 0)
    {
        var dims = x.shape.ToInts();
        var start = new int[dims.Length];
        var step = new int[dims.Length];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] += padding[i].Before + padding[i].After;
            start[i] = padding[i].Before;
            step[i] = 1;
        }
        return new UnsliceOp(Shape.FromInts(dims), start, step, value).Call(x);
    }

    public static Tensor Concatenate(IReadOnlyList<Tensor> tensors, int axis = -1)
    {
        if (tensors.Count == 0) throw new ArgumentException("`concatenate` needs tensors. Expected at least one. Received: none");
        if (tensors.Count == 1) return tensors[0];
        var dtype = tensors.Select(x => x.dtype).Aggregate(Shapes.Promote);
        return new ConcatOp(Shapes.Axis(axis, tensors[0].ndim, "concatenate")).Call([.. tensors.Select(x => Cast(x, dtype))]);
    }

    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis = 0)
    {
        axis = Shapes.Axis(axis, tensors[0].ndim + 1, "stack");
        return Concatenate([.. tensors.Select(x => ExpandDims(x, axis))], axis);
    }

    /// <summary>Each element (along an axis) some times over.</summary>
    public static Tensor Repeat(Tensor x, int repeats, int axis)
    {
        axis = Shapes.Axis(axis, x.ndim, "repeat");
        var dims = x.shape.Dims;
        var wide = BroadcastTo(ExpandDims(x, axis + 1), Shape.FromInts([.. dims[..(axis + 1)], repeats, .. dims[(axis + 1)..]]));
        return Reshape(wide, Shape.FromInts([.. dims[..axis], dims[axis] * repeats, .. dims[(axis + 1)..]]));
    }

    /// <summary>Rows of a table by index.</summary>
    public static Tensor Gather(Tensor table, Tensor index) => new GatherOp().Call(table, Cast(index, DType.Int32));

    /// <summary>Slices by index along an axis; negative indices count from the end.</summary>
    public static Tensor Take(Tensor x, Tensor indices, int axis)
    {
        axis = Shapes.Axis(axis, x.ndim, "take");
        var index = Cast(indices, DType.Int32);
        index = Select(Binary(Engine.BinaryKind.Less, index, 0), Binary(Engine.BinaryKind.Add, index, x.shape.Dims[axis]), index);
        if (axis == 0) return Gather(x, index);
        int[] first = [axis, .. Enumerable.Range(0, x.ndim).Where(i => i != axis)];
        var taken = Gather(Transpose(x, first), index);
        // The indices' axes go where the axis was.
        var rank = index.ndim;
        int[] back = [.. Enumerable.Range(rank, axis), .. Enumerable.Range(0, rank), .. Enumerable.Range(rank + axis, x.ndim - 1 - axis)];
        return Transpose(taken, back);
    }

    /// <summary>
    /// Elements of x at places that do not depend on its values: a NumPy function moves the numbers of the elements, once, and the elements follow. Its gradient adds up where they came from.
    /// </summary>
    public static Tensor Rearrange(Tensor x, Func<NDArray, NDArray> function)
    {
        var places = function(Creation.Arange(0, x.Count, 1, DType.Int64).reshape(x.shape));
        var index = Tensor.FromArray(places.astype(DType.Int32));
        return Reshape(Gather(Reshape(x, -1), Reshape(index, -1)), places.shape);
    }

    /// <summary>Elements repeated, each as often as it says; of all in order, where no axis is named.</summary>
    public static Tensor Repeat(Tensor x, IntTuple repeats, int? axis)
    {
        if (axis is null) (x, axis) = (Reshape(x, -1), 0);
        return repeats.Count == 1 ? Repeat(x, repeats[0], axis.Value) : Rearrange(x, places => Joining.Repeat(places, repeats.ToArray(), axis.Value));
    }

    /// <summary>A Python number as a tensor like any other.</summary>
    public static Tensor Plain(Tensor x) => x.Number is null ? x : Constant(Convert.ToDouble(x.Number, null), x.dtype);

    /// <summary>Refuses kinds of tensors that there are not.</summary>
    /// <exception cref="ArgumentException">One is asked for.</exception>
    public static void RequireDense(string what, bool? sparse, bool? ragged)
    {
        if (sparse == true || ragged == true) throw new ArgumentException($"`{what}` makes dense tensors only. Expected neither sparse nor ragged. Received: sparse={sparse}, ragged={ragged}");
    }

    /// <summary>One-hot vectors along an axis.</summary>
    public static Tensor OneHot(Tensor index, int depth, int axis, DType dtype)
    {
        var rows = Cast(OneHot(index, depth), dtype);
        var at = Shapes.Axis(axis, rows.ndim, "one_hot");
        if (at == rows.ndim - 1) return rows;
        return Transpose(rows, [.. Enumerable.Range(0, at), rows.ndim - 1, .. Enumerable.Range(at, rows.ndim - 1 - at)]);
    }

    public static Tensor OneHot(Tensor index, int depth) => new OneHotOp(depth).Call(Cast(index, DType.Int32));

    public static Tensor CumSum(Tensor x, int axis, bool exclusive = false, bool reverse = false) =>
        Shapes.Wide(x.dtype) != x.dtype ? Widely(x, wide => CumSum(wide, axis, exclusive, reverse))
        : x.dtype == DType.Bool ? CumSum(Cast(x, DType.Int32), axis, exclusive, reverse)
        : x.dtype == DType.Float32 ? new CumSumOp(Shapes.Axis(axis, x.ndim, "cumsum"), exclusive, reverse).Call(x)
        : new ScanOp(false, Shapes.Axis(axis, x.ndim, "cumsum"), exclusive, reverse).Call(x);
}
