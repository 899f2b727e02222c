using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The same elements in another shape: a view where that is possible, else a copy.</summary>
    /// <param name="shape">The new shape; one size may be -1, which is then computed: <c>x.reshape((-1, 28, 28, 1))</c>.</param>
    /// <param name="order">In which order elements are taken and laid: <c>C</c> or <c>F</c>.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ShapeException">The number of elements differs.</exception>
    public NDArray reshape(Shape shape, string order = "C")
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (order == "K") throw new ArgumentException("order 'K' is not permitted for reshaping");
        if (MemoryOrder.IsFortran(order, this)) return transpose().reshape(MemoryOrder.Reversed(shape)).transpose();
        var dims = ResolveReshape(shape);
        if (IsContiguous) return View(Shape.FromInts(dims), null, _offset);
        return TryReshapeView(dims) ?? copy().View(Shape.FromInts(dims), null, 0);
    }

    /// <summary>The same elements in another shape: <c>x.reshape(x.shape[0], 28, 28, 1)</c>.</summary>
    /// <param name="dim0">The first size.</param>
    /// <param name="dim1">The second size.</param>
    /// <param name="more">Further sizes; one of all may be -1, which is then computed.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ShapeException">The number of elements differs.</exception>
    public NDArray reshape(Dim dim0, Dim dim1, params ReadOnlySpan<Dim> more)
    {
        var dims = new int[more.Length + 2];
        dims[0] = dim0.ValueOrMinusOne;
        dims[1] = dim1.ValueOrMinusOne;
        for (var i = 0; i < more.Length; i++) dims[i + 2] = more[i].ValueOrMinusOne;
        return reshape(Shape.FromInts(dims));
    }

    private int[] ResolveReshape(Shape shape)
    {
        var dims = shape.ToInts();
        var unknown = -1;
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] >= 0) continue;
            if (unknown >= 0) throw new ShapeException("can only specify one unknown dimension");
            unknown = i;
        }
        var known = unknown < 0 ? shape.Size : Shape.FromInts([.. dims[..unknown], .. dims[(unknown + 1)..]]).Size;
        var total = LongSize;
        if (unknown >= 0 && known > 0 && total % known == 0)
        {
            dims[unknown] = checked((int)(total / known));
            return dims;
        }
        if (unknown >= 0 || known != total) throw new ShapeException($"cannot reshape array of size {total} into shape {ShapeText.Bare(dims)}");
        return dims;
    }

    /// <summary>Splits and merges axes without moving elements, where the strides allow it.</summary>
    private NDArray? TryReshapeView(int[] dims)
    {
        if (LongSize == 0) return null;
        var oldDims = new List<int>();
        var oldStrides = new List<nint>();
        for (var i = 0; i < ndim; i++)
        {
            if (Dims[i] == 1) continue;
            oldDims.Add(Dims[i]);
            oldStrides.Add(_strides[i]);
        }
        var strides = new nint[dims.Length];
        int oldAxis = 0, newAxis = 0;
        while (newAxis < dims.Length && oldAxis < oldDims.Count)
        {
            int oldEnd = oldAxis + 1, newEnd = newAxis + 1;
            long oldSize = oldDims[oldAxis], newSize = dims[newAxis];
            while (oldSize != newSize)
            {
                if (newSize < oldSize) newSize *= dims[newEnd++];
                else oldSize *= oldDims[oldEnd++];
            }
            for (var i = oldAxis; i < oldEnd - 1; i++)
            {
                if (oldStrides[i] != oldDims[i + 1] * oldStrides[i + 1]) return null;
            }
            strides[newEnd - 1] = oldStrides[oldEnd - 1];
            for (var i = newEnd - 1; i > newAxis; i--) strides[i - 1] = strides[i] * dims[i];
            oldAxis = oldEnd;
            newAxis = newEnd;
        }
        for (var i = newAxis; i < dims.Length; i++) strides[i] = i > 0 ? strides[i - 1] : itemsize;
        return View(Shape.FromInts(dims), strides, _offset);
    }

    /// <summary>The array with its axes in another order; a view.</summary>
    /// <param name="axes">For each new axis the old one; none: reversed.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentException">The axes are not a permutation.</exception>
    public NDArray transpose(Axis axes = default)
    {
        int[] order;
        if (axes.IsNone)
        {
            order = new int[ndim];
            for (var i = 0; i < ndim; i++) order[i] = ndim - 1 - i;
        }
        else
        {
            order = [.. axes];
            if (order.Length != ndim) throw new ArgumentException($"axes don't match array. Expected {ndim} axes for shape {shape}. Received: ({string.Join(", ", order)})");
            for (var i = 0; i < order.Length; i++) order[i] = Axis.Normalize(order[i], ndim);
            if (order.Distinct().Count() != ndim) throw new ArgumentException("repeated axis in transpose");
        }
        var dims = new int[ndim];
        var strides = new nint[ndim];
        for (var i = 0; i < ndim; i++)
        {
            dims[i] = Dims[order[i]];
            strides[i] = _strides[order[i]];
        }
        return View(Shape.FromInts(dims), strides, _offset);
    }

    /// <summary>The array with its axes in another order; a view.</summary>
    /// <param name="axis0">Which old axis comes first.</param>
    /// <param name="axis1">Which comes second.</param>
    /// <param name="more">Which come then.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentException">The axes are not a permutation.</exception>
    public NDArray transpose(int axis0, int axis1, params ReadOnlySpan<int> more) => transpose(Axis.Create([axis0, axis1, .. more]));

    /// <summary>The array with two axes exchanged; a view.</summary>
    /// <param name="axis1">One axis.</param>
    /// <param name="axis2">The other.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An axis is out of bounds.</exception>
    public NDArray swapaxes(int axis1, int axis2)
    {
        var order = Enumerable.Range(0, ndim).ToArray();
        int a = Axis.Normalize(axis1, ndim, "axis1: "), b = Axis.Normalize(axis2, ndim, "axis2: ");
        (order[a], order[b]) = (order[b], order[a]);
        return transpose(Axis.Create(order));
    }

    /// <summary>All elements in one axis: a view where that is possible.</summary>
    /// <param name="order">The order in which they are taken: <c>C</c> or <c>F</c>.</param>
    /// <returns>An array with one axis.</returns>
    public NDArray ravel(string order = "C")
    {
        var source = MemoryOrder.IsFortran(order, this) ? transpose() : this;
        if (source.IsContiguous) return source.View(Shape.FromInts([size]), null, source._offset);
        return source.copy().View(Shape.FromInts([size]), null, 0);
    }

    /// <summary>All elements in one axis; always a copy.</summary>
    /// <param name="order">The order in which they are taken: <c>C</c> or <c>F</c>.</param>
    /// <returns>An array with one axis.</returns>
    public NDArray flatten(string order = "C") => (MemoryOrder.IsFortran(order, this) ? transpose() : this).copy().View(Shape.FromInts([size]), null, 0);

    /// <summary>The array without its axes of size 1; a view.</summary>
    /// <param name="axis">Which axes to drop; <c>None</c>: all that have size 1.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ShapeException">A named axis has another size than 1.</exception>
    public NDArray squeeze(Axis axis = default)
    {
        var drop = new bool[ndim];
        if (axis.IsNone)
        {
            for (var i = 0; i < ndim; i++) drop[i] = Dims[i] == 1;
        }
        else
        {
            foreach (var i in axis.Resolve(ndim))
            {
                if (Dims[i] != 1) throw new ShapeException($"cannot select an axis to squeeze out which has size not equal to one. Received: axis={i} of shape={shape}");
                drop[i] = true;
            }
        }
        var kept = Enumerable.Range(0, ndim).Where(i => !drop[i]).ToArray();
        return View(Shape.FromInts([.. kept.Select(i => Dims[i])]), [.. kept.Select(i => _strides[i])], _offset);
    }
}
