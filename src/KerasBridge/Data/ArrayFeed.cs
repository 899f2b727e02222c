using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>
/// Hands out batches of arrays: the address of a run of rows where that needs no copy, else rows gathered, and converted, into memory of its own that is used again and again.
/// </summary>
internal sealed unsafe class ArrayFeed
{
    private readonly NDArray[] _arrays;
    private readonly DType[] _dtypes;
    private readonly NativeBlock?[] _staging;
    private readonly long[] _rowElements;

    /// <summary>A feed.</summary>
    /// <param name="arrays">The arrays.</param>
    /// <param name="dtypes">The dtype that each is wanted in.</param>
    /// <param name="batchSize">The most rows of a batch.</param>
    public ArrayFeed(IEnumerable<NDArray> arrays, IReadOnlyList<DType> dtypes, int batchSize)
    {
        // Strided views, and types that the engine does not know, are copied once.
        _arrays = [.. arrays.Select(array => array.AsContiguous(Tensor.SupportedDType(array.dtype)))];
        _dtypes = [.. dtypes];
        _staging = new NativeBlock?[_arrays.Length];
        _rowElements = Array.ConvertAll(_arrays, array => Shape.FromInts(array.shape.Dims.Length > 1 ? array.shape.ToInts()[1..] : []).Size);
        BatchSize = batchSize;
    }

    /// <summary>The most rows of a batch.</summary>
    public int BatchSize { get; }

    /// <summary>The number of arrays.</summary>
    public int Count => _arrays.Length;

    /// <summary>The address of rows start … start + count − 1, in the order given, of one array.</summary>
    /// <param name="index">Which array.</param>
    /// <param name="order">Which rows; null: as they lie.</param>
    /// <param name="start">The first place in the order.</param>
    /// <param name="count">How many.</param>
    public nint Fill(int index, int* order, int start, int count)
    {
        var array = _arrays[index];
        var (source, dtype) = (array.dtype, _dtypes[index]);
        var elements = _rowElements[index];
        var rowBytes = elements * source.itemsize;
        var data = (byte*)array.Pointer;
        if (order == null && source == dtype) return (nint)(data + start * rowBytes);

        var staging = _staging[index] ??= NativeBlock.Allocate((nuint)(BatchSize * elements * dtype.itemsize));
        var target = (byte*)staging.Pointer;
        var backend = Backend.Current;
        if (order == null) backend.Cast(source.Code, dtype.Code, data + start * rowBytes, target, count * elements);
        else if (source == dtype) backend.GatherRows(data, order + start, target, count, rowBytes, array.shape.Dims[0]);
        else
        {
            var targetBytes = elements * dtype.itemsize;
            for (var i = 0; i < count; i++) backend.Cast(source.Code, dtype.Code, data + order[start + i] * rowBytes, target + i * targetBytes, elements);
        }
        return (nint)target;
    }
}
