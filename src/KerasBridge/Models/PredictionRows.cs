namespace KerasBridge.Models;

/// <summary>Gathers the outputs of batch after batch into one array for each output.</summary>
internal sealed unsafe class PredictionRows
{
    private NDArray[]? _arrays;
    private long[] _rowBytes = [];
    private int _rows;

    /// <summary>Copies the rows of a batch.</summary>
    /// <param name="outputs">The outputs, <c>(rows, …)</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="more">How many rows are known to follow.</param>
    public void Add(Tensor[] outputs, int rows, int more)
    {
        if (_arrays is null)
        {
            _arrays = Array.ConvertAll(outputs, output => Allocate(output.shape, output.dtype, rows + more));
            _rowBytes = Array.ConvertAll(outputs, output => (long)output.ByteCount / rows);
        }
        if (_rows + rows > _arrays[0].shape.Dims[0]) Resize(Math.Max(2 * _rows, _rows + rows), _rows);
        for (var i = 0; i < outputs.Length; i++)
        {
            var (have, come) = (_arrays[i].shape, outputs[i].shape);
            if (!have.Dims[1..].SequenceEqual(come.Dims[1..]))
                throw new ShapeException($"The batches' outputs differ in shape, so that they make no array. Expected (rows, {string.Join(", ", have.Dims[1..].ToArray())}). Received: {come}");
            Buffer.MemoryCopy(outputs[i].Data, (byte*)_arrays[i].Pointer + _rows * _rowBytes[i], rows * _rowBytes[i], rows * _rowBytes[i]);
        }
        _rows += rows;
    }

    /// <summary>The arrays; null where nothing was added.</summary>
    public NDArray[]? Close()
    {
        if (_arrays is not null && _arrays[0].shape.Dims[0] != _rows) Resize(_rows, _rows);
        return _arrays;
    }

    private void Resize(int rows, int kept)
    {
        for (var i = 0; i < _arrays!.Length; i++)
        {
            var array = _arrays[i];
            _arrays[i] = Allocate(array.shape, array.dtype, rows);
            Buffer.MemoryCopy(array.Pointer, _arrays[i].Pointer, kept * _rowBytes[i], kept * _rowBytes[i]);
            GC.KeepAlive(array);
        }
    }

    private static NDArray Allocate(Shape shape, DType dtype, int rows) => NDArray.Allocate(Shape.FromInts([rows, .. shape.Dims[1..]]), dtype);
}
