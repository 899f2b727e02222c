namespace KerasBridge.Numpy;

/// <summary>NumPy's rule for shapes that meet: counted from the last axis, sizes are equal, or one of them is 1.</summary>
internal static class Broadcast
{
    /// <summary>The shape in which arrays of these shapes meet.</summary>
    /// <exception cref="ShapeException">They cannot be broadcast.</exception>
    public static Shape Shapes(ReadOnlySpan<Shape> shapes)
    {
        if (TryShapes(shapes, out var result)) return Shape.FromInts(result);
        throw new ShapeException($"operands could not be broadcast together with shapes {List(shapes)}");
    }

    /// <summary>The shapes as NumPy's messages list them: each with a blank behind.</summary>
    public static string List(ReadOnlySpan<Shape> shapes) => string.Concat(shapes.ToArray().Select(s => ShapeText.Bare(s) + " "));

    /// <summary>The shape in which arrays of these shapes meet.</summary>
    /// <returns>Whether they do.</returns>
    public static bool TryShapes(ReadOnlySpan<Shape> shapes, out int[] result)
    {
        if (shapes.Length == 2 && shapes[0] == shapes[1])
        {
            result = shapes[0].ToInts();
            return true;
        }
        var rank = 0;
        foreach (var shape in shapes) rank = Math.Max(rank, shape.Rank);
        result = new int[rank];
        Array.Fill(result, 1);
        foreach (var shape in shapes)
        {
            for (var i = 0; i < shape.Rank; i++)
            {
                ref var size = ref result[rank - shape.Rank + i];
                if (shape.Dims[i] == size || shape.Dims[i] == 1) continue;
                if (size != 1) return false;
                size = shape.Dims[i];
            }
        }
        return true;
    }

    /// <summary>The shape of a given output, which the operands must fit.</summary>
    /// <exception cref="ShapeException">They do not.</exception>
    public static Shape ForOutput(NDArray @out, params ReadOnlySpan<NDArray> operands)
    {
        Shape[] shapes = [.. operands.ToArray().Select(o => o.shape)];
        if (!TryShapes([.. shapes, @out.shape], out var all)) throw new ShapeException($"operands could not be broadcast together with shapes {List([.. shapes, @out.shape])}");
        if (!all.AsSpan().SequenceEqual(@out.Dims))
            throw new ShapeException($"non-broadcastable output operand with shape {ShapeText.Bare(@out.shape)} doesn't match the broadcast shape {ShapeText.Bare(all)}");
        return @out.shape;
    }

    /// <summary>A view that repeats the array up to a shape; it must not be written.</summary>
    /// <exception cref="ShapeException">The array does not fit the shape.</exception>
    public static unsafe NDArray To(NDArray array, Shape shape)
    {
        if (!TryShapes([array.shape, shape], out var all) || !all.AsSpan().SequenceEqual(shape.Dims))
        {
            throw new ShapeException($"operands could not be broadcast together with remapped shapes [original->remapped]: {ShapeText.Bare(array.shape)}  and requested shape {ShapeText.Bare(shape)}");
        }
        var strides = new nint[shape.Rank];
        fixed (nint* p = strides) StridedLoop.BroadcastStrides(array, shape.Dims, p);
        return new NDArray(array.Block, array.Offset, shape, strides, array.dtype) { IsReadOnly = true };
    }
}
