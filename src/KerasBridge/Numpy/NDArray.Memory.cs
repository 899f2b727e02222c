using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>A new array in C order. The contents are undefined unless cleared.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="dtype">The type of its elements.</param>
    /// <param name="clear">Whether it starts as zeros.</param>
    /// <exception cref="ArgumentException">A dimension is negative or not known.</exception>
    internal static NDArray Allocate(Shape shape, DType dtype, bool clear = false)
    {
        if (dtype.Code == DTypeCode.BFloat16) throw new DTypeException("data type 'bfloat16' not understood. Expected a type of NumPy's; tensors may have it (keras.ops.cast).");
        foreach (var dim in shape.Dims)
        {
            if (dim < 0) throw new ShapeException("negative dimensions are not allowed");
        }
        var count = shape.Size;
        if (count > long.MaxValue / 64 / dtype.itemsize) throw new ShapeException($"array is too big. Expected a shape that fits in memory. Received: shape={shape}, dtype={dtype}");
        return new NDArray(NativeBlock.Allocate((nuint)(count * dtype.itemsize), clear), 0, shape, null, dtype);
    }

    /// <summary>A new 0-d array with one element.</summary>
    internal static unsafe NDArray Zero<TValue>(TValue value, DType dtype, ArrayKind kind = ArrayKind.Array) where TValue : unmanaged
    {
        var block = NativeBlock.Allocate((nuint)sizeof(TValue));
        *(TValue*)block.Pointer = value;
        return new NDArray(block, 0, Shape.Scalar, [], dtype) { Kind = kind };
    }

    /// <summary>The elements of a contiguous array. The caller keeps the array alive while the span is in use.</summary>
    /// <exception cref="InvalidOperationException">The array is not contiguous, or its elements have another size.</exception>
    internal unsafe Span<TElement> Span<TElement>() where TElement : unmanaged
    {
        if (sizeof(TElement) != dtype.itemsize && !dtype.IsText)
            throw new InvalidOperationException($"Elements of {dtype} cannot be seen as {typeof(TElement).Name}. Expected a type of {dtype.itemsize} bytes.");
        if (!IsContiguous) throw new InvalidOperationException($"Only a contiguous array can be seen as a span. Received: shape={shape}, strides=({string.Join(", ", _strides)}). Call copy() first.");
        return new Span<TElement>(Pointer, checked((int)(nbytes / sizeof(TElement))));
    }

    /// <summary>This array where it is contiguous, else a contiguous copy.</summary>
    internal NDArray AsContiguous() => IsContiguous ? this : copy();

    /// <summary>This array where it is contiguous and of that type, else a copy that is.</summary>
    internal NDArray AsContiguous(DType dtype) => this.dtype == dtype ? AsContiguous() : astype(dtype);

    /// <summary>A copy with memory of its own.</summary>
    /// <param name="order">The order of the elements in memory: <c>C</c> or <c>F</c>; <c>K</c> and <c>A</c> keep Fortran's order where the array has it.</param>
    /// <returns>The copy.</returns>
    public NDArray copy(string order = "C")
    {
        var result = MemoryOrder.IsFortran(order, this) ? MemoryOrder.AllocateFortran(shape, dtype) : Allocate(shape, dtype);
        CopyTo(result);
        return result;
    }

    /// <summary>The elements as another type; a copy.</summary>
    /// <param name="dtype">The new type.</param>
    /// <param name="order">Accepted as in NumPy; the result is in C order unless <c>F</c>.</param>
    /// <param name="casting">Which conversions are allowed: <c>no</c>, <c>equiv</c>, <c>safe</c>, <c>same_kind</c>, <c>unsafe</c>.</param>
    /// <param name="subok">Accepted as in NumPy; there are no subclasses.</param>
    /// <param name="copy">False: no copy where the type is the same already.</param>
    /// <returns>The converted array.</returns>
    /// <exception cref="DTypeException">The conversion is not allowed.</exception>
    public NDArray astype(DType dtype, string order = "K", string casting = "unsafe", bool subok = true, bool copy = true)
    {
        if (!Promotion.CanCast(this.dtype, dtype, casting))
            throw new DTypeException($"Cannot cast {(ndim == 0 ? "scalar" : "array data")} from dtype('{this.dtype}') to dtype('{dtype}') according to the rule '{casting}'");
        var fortran = MemoryOrder.IsFortran(order, null);
        if (dtype.IsText) return Strings.ToText(this, dtype);
        if (this.dtype.IsText) return Strings.FromText(this, dtype);
        if (!copy && this.dtype == dtype) return this;
        var result = fortran ? MemoryOrder.AllocateFortran(shape, dtype) : Allocate(shape, dtype);
        CopyTo(result);
        return Kind == ArrayKind.Array ? result : result.As(ArrayKind.Scalar);
    }

    /// <summary>Writes the elements into <paramref name="destination"/>, which has the same shape or one that this broadcasts to, converting them.</summary>
    internal unsafe void CopyTo(NDArray destination)
    {
        var source = this;
        if (ReferenceEquals(source.Block, destination.Block) && !SameView(destination) && StridedLoop.MayOverlap(source, destination)) source = source.copy();
        var strides = stackalloc nint[2 * Math.Max(destination.ndim, 1)];
        StridedLoop.BroadcastStrides(source, destination.Dims, strides);
        StridedLoop.BroadcastStrides(destination, destination.Dims, strides + destination.ndim);
        var pointers = stackalloc byte*[2] { (byte*)source.Pointer, (byte*)destination.Pointer };
        if (source.dtype.IsText || destination.dtype.IsText) Strings.Copy(source, destination, pointers, strides);
        else StridedLoop.Run(destination.Dims, pointers, strides, 2, Cast.Loop(source.dtype.Code, destination.dtype.Code));
        GC.KeepAlive(source);
        GC.KeepAlive(destination);
    }

    /// <summary>Whether both are the very same view of the same memory.</summary>
    internal bool SameView(NDArray other) =>
        ReferenceEquals(Block, other.Block) && _offset == other._offset && dtype == other.dtype && shape == other.shape && _strides.AsSpan().SequenceEqual(other._strides);

    /// <summary>Returns the memory at once; only for intermediates that nobody else can see.</summary>
    internal void FreeTemporary() => Block.Free();
}
