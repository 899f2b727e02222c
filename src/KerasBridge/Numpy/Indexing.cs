namespace KerasBridge.Numpy;

/// <summary>Resolves an index: basic items become a view; arrays of positions and masks become lists of offsets into it.</summary>
internal static unsafe class Indexing
{
    /// <summary>What an index selects: a view, and where arrays took part, the offsets of the elements in it.</summary>
    internal readonly record struct Selection(NDArray View, bool AllNumbers, Gather? Gather);

    /// <summary>Elements taken at byte offsets: so many axes of the view come before them, the others behind.</summary>
    internal sealed record Gather(nint[] Offsets, Shape Shape, int Before, bool IsMask);

    /// <summary>Resolves an index.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds, or there are too many items.</exception>
    public static Selection Resolve(NDArray array, ReadOnlySpan<NDIndex> index)
    {
        if (index.Length == 1 && index[0].Kind == IndexKind.Tuple) index = (NDIndex[])index[0].Value!;
        var items = Expand(array, index, out var advanced);
        var dims = new List<int>();
        var strides = new List<nint>();
        var arrays = new List<(NDArray Positions, int Dim, nint Stride, int SourceAxis)>();
        var offset = array.Offset;
        var axis = 0;
        int firstAdvanced = -1, lastAdvanced = -1, before = 0, position = 0;
        var adjacent = true;
        var numbers = 0;
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case IndexKind.NewAxis:
                    dims.Add(1);
                    strides.Add(0);
                    break;
                case IndexKind.Slice:
                    var (start, step, count) = ((Slice)item.Value!).Resolve(array.Dims[axis]);
                    offset += count > 0 ? start * array.ByteStrides[axis] : 0;
                    dims.Add(count);
                    strides.Add(array.ByteStrides[axis] * step);
                    axis++;
                    break;
                case IndexKind.Number when !advanced:
                    offset += NDArray.CheckIndex(item.Number, axis, array.Dims[axis]) * array.ByteStrides[axis];
                    axis++;
                    numbers++;
                    break;
                default:
                    if (firstAdvanced < 0)
                    {
                        firstAdvanced = position;
                        before = dims.Count;
                    }
                    else if (lastAdvanced != position - 1)
                    {
                        adjacent = false;
                    }
                    lastAdvanced = position;
                    if (item.Kind == IndexKind.Number)
                    {
                        arrays.Add((item.Number, array.Dims[axis], array.ByteStrides[axis], axis));
                        axis++;
                        break;
                    }
                    if (item.Value is NDArray { ndim: 0 } flag && flag.dtype.IsBool)
                    {
                        // One bool is a mask over no axis: it adds an axis of size 1, or of size 0.
                        arrays.Add((Searching.NonZero(flag.reshape(1))[0], 1, 0, axis));
                        break;
                    }
                    foreach (var part in Positions((NDArray)item.Value!, array, axis))
                    {
                        arrays.Add((part, array.Dims[axis], array.ByteStrides[axis], axis));
                        axis++;
                    }
                    break;
            }
            position++;
        }
        var view = array.View(Shape.FromInts([.. dims]), [.. strides], offset);
        if (!advanced) return new(view, numbers == items.Count && !HasEllipsis(index), null);
        if (!adjacent) before = 0;
        var isMask = index.Length == 1 && ((NDArray)items[0].Value!).dtype.IsBool;
        return new(view, false, new Gather(Offsets(arrays, out var shape), shape, before, isMask));
    }

    /// <summary>The shape of what a gathering selection gives.</summary>
    public static Shape ResultShape(NDArray view, Gather gather) =>
        Shape.FromInts([.. view.Dims[..gather.Before], .. gather.Shape.Dims, .. view.Dims[gather.Before..]]);

    /// <summary>Fills up with whole axes, in place of the ellipsis or at the end.</summary>
    private static List<NDIndex> Expand(NDArray array, ReadOnlySpan<NDIndex> index, out bool advanced)
    {
        advanced = false;
        var consumed = 0;
        var ellipses = 0;
        foreach (var item in index)
        {
            switch (item.Kind)
            {
                case IndexKind.Number or IndexKind.Slice: consumed++; break;
                case IndexKind.Ellipsis: ellipses++; break;
                case IndexKind.Array:
                    var mask = (NDArray)item.Value!;
                    consumed += mask.dtype.IsBool ? mask.ndim : 1;
                    advanced = true;
                    break;
                case IndexKind.Tuple: throw IndexErrors.NotAnIndex();
            }
        }
        if (ellipses > 1) throw new ArgumentOutOfRangeException(null, "an index can only have a single ellipsis ('...')");
        if (consumed > array.ndim)
            throw new ArgumentOutOfRangeException(null, $"too many indices for array: array is {array.ndim}-dimensional, but {consumed} were indexed");
        var items = new List<NDIndex>();
        var missing = array.ndim - consumed;
        foreach (var item in index)
        {
            if (item.Kind != IndexKind.Ellipsis)
            {
                items.Add(item);
                continue;
            }
            for (; missing > 0; missing--) items.Add(Range.All);
        }
        for (; missing > 0; missing--) items.Add(Range.All);
        return items;
    }

    private static bool HasEllipsis(ReadOnlySpan<NDIndex> index)
    {
        foreach (var item in index)
        {
            if (item.Kind == IndexKind.Ellipsis) return true;
        }
        return false;
    }

    /// <summary>An array of positions as it is; a mask as one array of positions per axis.</summary>
    private static NDArray[] Positions(NDArray item, NDArray array, int axis)
    {
        if (!item.dtype.IsBool) return [item];
        for (var i = 0; i < item.ndim; i++)
        {
            if (item.Dims[i] != array.Dims[axis + i])
            {
                throw new ArgumentOutOfRangeException(null,
                    $"boolean index did not match indexed array along axis {axis + i}; size of axis is {array.Dims[axis + i]} but size of corresponding boolean axis is {item.Dims[i]}");
            }
        }
        return Searching.NonZero(item);
    }

    /// <summary>For each element of the broadcast positions the offset of what they name.</summary>
    private static nint[] Offsets(List<(NDArray Positions, int Dim, nint Stride, int SourceAxis)> arrays, out Shape shape)
    {
        Shape[] shapes = [.. arrays.Select(a => a.Positions.shape)];
        if (!Broadcast.TryShapes(shapes, out var dims))
        {
            throw new ArgumentOutOfRangeException(null,
                $"shape mismatch: indexing arrays could not be broadcast together with shapes {Broadcast.List(shapes)}");
        }
        shape = Shape.FromInts(dims);
        var offsets = new nint[checked((int)shape.Size)];
        foreach (var (positions, dim, stride, axis) in arrays)
        {
            var spread = positions.shape == shape ? positions.AsContiguous(DType.Int64) : Broadcast.To(positions, shape).astype("int64");
            var span = spread.Span<long>();
            for (var i = 0; i < offsets.Length; i++)
            {
                var at = span[i];
                if (at < 0) at += dim;
                if ((ulong)at >= (ulong)dim) NDArray.CheckIndex(span[i], axis, dim);
                offsets[i] += (nint)at * stride;
            }
            GC.KeepAlive(spread);
        }
        return offsets;
    }

    /// <summary>Copies between the selected elements and a contiguous array of the result's shape.</summary>
    /// <param name="view">The view.</param>
    /// <param name="gather">Which elements of it.</param>
    /// <param name="packed">The contiguous array.</param>
    /// <param name="toPacked">The direction.</param>
    public static void Move(NDArray view, Gather gather, NDArray packed, bool toPacked)
    {
        if (packed.LongSize == 0) return;
        var item = view.itemsize;
        var after = view.Dims[gather.Before..];
        var afterStrides = view.ByteStrides[gather.Before..];
        nint blockBytes = item;
        foreach (var dim in after) blockBytes *= dim;
        var plain = StridedLoop.IsContiguous(after, afterStrides, item);
        var outer = view.View(Shape.FromInts(view.Dims[..gather.Before].ToArray()), view.ByteStrides[..gather.Before].ToArray(), view.Offset);
        var to = (byte*)packed.Pointer;
        // Text counts as rows of 4-byte characters.
        int[] blockDims = view.dtype.IsText ? [.. after, item / 4] : [.. after];
        nint[] blockStrides = view.dtype.IsText ? [.. afterStrides, 4] : [.. afterStrides];
        var unit = view.dtype.IsText ? 4 : item;
        var packedStrides = StridedLoop.ContiguousStrides(blockDims, unit);
        var strides = stackalloc nint[2 * Math.Max(blockDims.Length, 1)];
        for (var i = 0; i < blockDims.Length; i++)
        {
            strides[i] = toPacked ? blockStrides[i] : packedStrides[i];
            strides[blockDims.Length + i] = toPacked ? packedStrides[i] : blockStrides[i];
        }
        delegate*<byte**, nint*, nint, void> loop = unit switch { 1 => &Cast.Move<byte>, 2 => &Cast.Move<ushort>, 4 => &Cast.Move<uint>, _ => &Cast.Move<ulong> };
        var pointers = stackalloc byte*[2];
        var starts = new List<nint>();
        ElementAccess.ForEachOffset(outer, starts.Add);
        foreach (var start in starts)
        {
            var from = (byte*)view.Block.Pointer + start;
            foreach (var offset in gather.Offsets)
            {
                var source = toPacked ? from + offset : to;
                var target = toPacked ? to : from + offset;
                if (plain && blockBytes == 4) *(uint*)target = *(uint*)source;
                else if (plain && blockBytes == 8) *(ulong*)target = *(ulong*)source;
                else if (plain) Buffer.MemoryCopy(source, target, blockBytes, blockBytes);
                else
                {
                    pointers[0] = source;
                    pointers[1] = target;
                    StridedLoop.Run(blockDims, pointers, strides, 2, loop);
                }
                to += blockBytes;
            }
        }
        GC.KeepAlive(view);
        GC.KeepAlive(packed);
    }
}
