using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>
    /// Part of the array: <c>x[0]</c>, <c>x[^1]</c>, <c>x[10..]</c>, <c>x[x &gt; 0]</c>, <c>x[[0, 2]]</c>, <c>x[slice(None, None, -1)]</c>. Numbers and ranges
    /// give views; arrays of positions and masks give copies; setting writes into the array, broadcast.
    /// </summary>
    /// <param name="i0">What is taken along the first axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public NDArray this[NDIndex i0]
    {
        get => Get([i0]);
        set => Set([i0], value);
    }

    /// <summary>Part of the array: <c>x[.., 0]</c>, <c>x[10.., ..5]</c>, <c>x[Ellipsis, np.newaxis]</c>.</summary>
    /// <param name="i0">What is taken along the first axis.</param>
    /// <param name="i1">What is taken along the second axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public NDArray this[NDIndex i0, NDIndex i1]
    {
        get => Get([i0, i1]);
        set => Set([i0, i1], value);
    }

    /// <summary>Part of the array.</summary>
    /// <param name="i0">What is taken along the first axis.</param>
    /// <param name="i1">What is taken along the second axis.</param>
    /// <param name="i2">What is taken along the third axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public NDArray this[NDIndex i0, NDIndex i1, NDIndex i2]
    {
        get => Get([i0, i1, i2]);
        set => Set([i0, i1, i2], value);
    }

    /// <summary>Part of the array.</summary>
    /// <param name="i0">What is taken along the first axis.</param>
    /// <param name="i1">What is taken along the second axis.</param>
    /// <param name="i2">What is taken along the third axis.</param>
    /// <param name="i3">What is taken along the fourth axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public NDArray this[NDIndex i0, NDIndex i1, NDIndex i2, NDIndex i3]
    {
        get => Get([i0, i1, i2, i3]);
        set => Set([i0, i1, i2, i3], value);
    }

    /// <summary>Part of the array.</summary>
    /// <param name="i0">What is taken along the first axis.</param>
    /// <param name="i1">What is taken along the second axis.</param>
    /// <param name="i2">What is taken along the third axis.</param>
    /// <param name="i3">What is taken along the fourth axis.</param>
    /// <param name="i4">What is taken along the fifth axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
    public NDArray this[NDIndex i0, NDIndex i1, NDIndex i2, NDIndex i3, NDIndex i4]
    {
        get => Get([i0, i1, i2, i3, i4]);
        set => Set([i0, i1, i2, i3, i4], value);
    }

    /// <summary>What an index selects.</summary>
    internal NDArray Get(params ReadOnlySpan<NDIndex> index)
    {
        var (view, allNumbers, gather) = Indexing.Resolve(this, index);
        if (gather is null)
        {
            if (!allNumbers || view.ndim > 0) return view;
            // x[()] of a 0-d array and x[1, 2] are scalars.
            return view.copy().As(ArrayKind.Scalar);
        }
        var result = Allocate(Indexing.ResultShape(view, gather), dtype);
        Indexing.Move(view, gather, result, toPacked: true);
        return result;
    }

    /// <summary>Writes into what an index selects.</summary>
    internal void Set(ReadOnlySpan<NDIndex> index, NDArray value)
    {
        RequireWriteable();
        var (view, allNumbers, gather) = Indexing.Resolve(this, index);
        if (gather is null)
        {
            // x[0] += 1 writes the row back into itself.
            if (value.SameView(view)) return;
            if (allNumbers && view.ndim == 0 && value.LongSize != 1)
                throw value.IsLiteral
                    ? new DTypeException($"{(dtype.IsFloat ? "float() argument must be a string or a real number" : "int() argument must be a string, a bytes-like object or a real number")}, not 'list'")
                    : new ArgumentException("setting an array element with a sequence.");
            Assignment.Fill(view, value);
            return;
        }
        Assignment.CheckNumber(value, dtype);
        var shape = Indexing.ResultShape(view, gather);
        if (!Broadcast.TryShapes([value.shape, shape], out var all) || !all.AsSpan().SequenceEqual(shape.Dims))
        {
            if (gather.IsMask && view.ndim == 0 && value.ndim == 1)
                throw new ShapeException($"NumPy boolean array indexing assignment cannot assign {value.size} input values to the {gather.Offsets.Length} output values where the mask is true");
            throw new ShapeException($"shape mismatch: value array of shape {ShapeText.Bare(value.shape)} could not be broadcast to indexing result of shape {ShapeText.Bare(shape)}");
        }
        var packed = Allocate(shape, dtype);
        value.CopyTo(packed);
        Indexing.Move(view, gather, packed, toPacked: false);
        packed.FreeTemporary();
    }
}
