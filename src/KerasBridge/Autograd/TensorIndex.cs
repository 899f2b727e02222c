using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Takes slices of tensors by the index of an array.</summary>
internal static class TensorIndex
{
    /// <summary>What an index of numbers, slices, ellipsis and new axes selects.</summary>
    public static Tensor Select(Tensor x, NDIndex[] items)
    {
        var consumed = items.Count(item => item.Kind is IndexKind.Number or IndexKind.Slice);
        if (items.FirstOrDefault(item => item.Kind is IndexKind.Array or IndexKind.Tuple) is { Kind: not IndexKind.Number } odd)
        {
            throw new ArgumentException(
                "Only integers, slices (`..`), ellipsis and newaxis are valid indices of a tensor. Expected `keras.ops.take(x, positions, axis)` for positions, `keras.ops.where` for masks, " +
                $"or `x.numpy()` for an array. Received: {(odd.Kind == IndexKind.Array ? "an array or list" : "a tuple within the index")}");
        }
        if (items.Count(item => item.Kind == IndexKind.Ellipsis) > 1) throw new ArgumentOutOfRangeException(null, "an index can only have a single ellipsis ('...')");
        if (consumed > x.ndim)
            throw new ArgumentOutOfRangeException(null, $"too many indices for tensor: tensor is {x.ndim}-dimensional, but {consumed} were indexed. Received: shape={x.shape}");
        var (start, size, step) = (new int[x.ndim], x.shape.ToInts(), new int[x.ndim]);
        Array.Fill(step, 1);
        var dims = new List<int>();
        var axis = 0;
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case IndexKind.NewAxis:
                    dims.Add(1);
                    break;
                case IndexKind.Ellipsis:
                    for (var left = x.ndim - consumed; left > 0; left--) dims.Add(size[axis++]);
                    break;
                case IndexKind.Number:
                    start[axis] = (int)NDArray.CheckIndex(item.Number, axis, size[axis]);
                    size[axis++] = 1;
                    break;
                default:
                    var (first, by, count) = ((Slice)item.Value!).Resolve(size[axis]);
                    (start[axis], size[axis], step[axis]) = (count > 0 ? (int)first : 0, count, (int)by);
                    dims.Add(count);
                    axis++;
                    break;
            }
        }
        for (; axis < x.ndim; axis++) dims.Add(size[axis]);
        return Ops.Reshape(Ops.Slice(x, start, size, step), Shape.FromInts([.. dims]));
    }
}
