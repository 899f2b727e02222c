using System.Numerics.Tensors;
using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The elements in C order, converted to a .NET type.</summary>
    /// <typeparam name="TElement">A number type or <c>bool</c>.</typeparam>
    /// <returns>A new array of one dimension.</returns>
    public TElement[] ToArray<TElement>() where TElement : unmanaged
    {
        var source = AsContiguous(typeof(TElement));
        var result = source.Span<TElement>().ToArray();
        GC.KeepAlive(source);
        return result;
    }

    /// <summary>The elements where they lie. The array must be contiguous and of that type; keep it alive while the span is in use.</summary>
    /// <typeparam name="TElement">The .NET type of <see cref="dtype"/>.</typeparam>
    /// <returns>The elements in C order; writing to them changes the array.</returns>
    /// <exception cref="DTypeException">The elements have another type.</exception>
    /// <exception cref="ArgumentException">The array is not contiguous, or must not be written.</exception>
    public Span<TElement> AsSpan<TElement>() where TElement : unmanaged
    {
        RequireElements<TElement>();
        RequireWriteable();
        if (!IsContiguous) throw new ArgumentException($"Only a contiguous array can be seen as a span. Expected an array in C order. Received: a view of shape {shape}; call copy() first.");
        return Span<TElement>();
    }

    /// <summary>The elements where they lie, as a span of the array's shape and strides. Keep the array alive while it is in use.</summary>
    /// <typeparam name="TElement">The .NET type of <see cref="dtype"/>.</typeparam>
    /// <returns>The view; writing to it changes the array.</returns>
    /// <exception cref="DTypeException">The elements have another type.</exception>
    /// <exception cref="ArgumentException">A stride is negative, or the array must not be written.</exception>
    public unsafe TensorSpan<TElement> AsTensorSpan<TElement>() where TElement : unmanaged
    {
        RequireElements<TElement>();
        RequireWriteable();
        if (_strides.Any(s => s < 0)) throw new ArgumentException($"A TensorSpan has no negative strides. Expected an array that is not reversed. Received: a view of shape {shape}; call copy() first.");
        var lengths = new nint[ndim];
        var steps = new nint[ndim];
        for (var i = 0; i < ndim; i++)
        {
            lengths[i] = Dims[i];
            steps[i] = Dims[i] == 1 ? 0 : _strides[i] / itemsize;
        }
        StridedLoop.Extent(this, out _, out var high);
        return new TensorSpan<TElement>((TElement*)Pointer, (high - _offset) / itemsize, lengths, steps);
    }

    /// <summary>A copy as a tensor of System.Numerics.Tensors.</summary>
    /// <typeparam name="TElement">A number type or <c>bool</c>; the elements are converted.</typeparam>
    /// <returns>The tensor, of the same shape.</returns>
    public Tensor<TElement> ToTensor<TElement>() where TElement : unmanaged =>
        System.Numerics.Tensors.Tensor.Create(ToArray<TElement>(), Array.ConvertAll(Dims.ToArray(), d => (nint)d));

    /// <summary>A copy of a tensor of System.Numerics.Tensors.</summary>
    /// <typeparam name="TElement">A number type or <c>bool</c>.</typeparam>
    /// <param name="tensor">The tensor.</param>
    /// <returns>An array of the same shape.</returns>
    public static NDArray FromTensor<TElement>(Tensor<TElement> tensor) where TElement : unmanaged
    {
        var flat = new TElement[checked((int)tensor.FlattenedLength)];
        tensor.FlattenTo(flat);
        return FromSpan<TElement>(flat, Shape.FromInts([.. tensor.Lengths.ToArray().Select(l => checked((int)l))]));
    }

    /// <summary>A copy as a .NET array; the elements are converted.</summary>
    /// <param name="array">An array with one axis.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator float[](NDArray array) => array.RequireRank(1).ToArray<float>();

    /// <summary>A copy as a .NET array; the elements are converted.</summary>
    /// <param name="array">An array with one axis.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator double[](NDArray array) => array.RequireRank(1).ToArray<double>();

    /// <summary>A copy as a .NET array; the elements are converted.</summary>
    /// <param name="array">An array with one axis.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator int[](NDArray array) => array.RequireRank(1).ToArray<int>();

    /// <summary>A copy as a .NET array of rows and columns; the elements are converted.</summary>
    /// <param name="array">An array with two axes.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator float[,](NDArray array) => (float[,])array.RequireRank(2).ToDotNet<float>();

    /// <summary>A copy as a .NET array of rows and columns; the elements are converted.</summary>
    /// <param name="array">An array with two axes.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator double[,](NDArray array) => (double[,])array.RequireRank(2).ToDotNet<double>();

    /// <summary>A copy as a .NET array of rank 3; the elements are converted.</summary>
    /// <param name="array">An array with three axes.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator float[,,](NDArray array) => (float[,,])array.RequireRank(3).ToDotNet<float>();

    /// <summary>A copy as a .NET array of rank 4; the elements are converted.</summary>
    /// <param name="array">An array with four axes.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static explicit operator float[,,,](NDArray array) => (float[,,,])array.RequireRank(4).ToDotNet<float>();

    private Array ToDotNet<TElement>() where TElement : unmanaged
    {
        var flat = ToArray<TElement>();
        var result = Array.CreateInstance(typeof(TElement), Dims.ToArray());
        Buffer.BlockCopy(flat, 0, result, 0, checked((int)((long)flat.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<TElement>())));
        return result;
    }

    private NDArray RequireRank(int rank) => ndim == rank ? this
        : throw new ShapeException($"The array has the wrong number of axes for this .NET array. Expected: {rank}. Received: {ndim} (shape={shape})");

    private void RequireElements<TElement>()
    {
        if (DTypeNames.Of(typeof(TElement)) != dtype)
            throw new DTypeException($"The elements are of another type. Expected: {typeof(TElement).Name} for {DTypeNames.Of(typeof(TElement))}. Received: an array of {dtype}; call astype() first.");
    }
}
