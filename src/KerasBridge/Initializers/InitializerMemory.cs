namespace KerasBridge.Initializers;

/// <summary>Memory for first values. It is filled at once and not by operations, which a step being traced would record.</summary>
internal static class InitializerMemory
{
    /// <summary>A tensor for values that are to be filled in.</summary>
    /// <exception cref="ShapeException">A dimension is unknown or negative.</exception>
    public static Tensor Allocate(Shape shape, DType? dtype, string name, bool clear = false)
    {
        foreach (var dim in shape.Dims)
        {
            if (dim < 0) throw new ShapeException($"{name} needs to know the whole shape. Expected sizes that are not None or negative. Received: shape={shape}");
        }
        return Tensor.Allocate(shape, Tensor.SupportedDType(dtype ?? DType.Float32), clear);
    }

    /// <summary>A tensor filled with one value.</summary>
    public static unsafe Tensor Full(Shape shape, DType? dtype, double value, string name)
    {
        var tensor = Allocate(shape, dtype, name, clear: value == 0);
        if (value == 0) return tensor;
        var element = Tensor.FromScalar(value, tensor.dtype);
        var size = tensor.dtype.itemsize;
        for (var i = 0L; i < tensor.Count; i++) Buffer.MemoryCopy(element.Data, tensor.Bytes + i * size, size, size);
        GC.KeepAlive(element);
        return tensor;
    }
}
