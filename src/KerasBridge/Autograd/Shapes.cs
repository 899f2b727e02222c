namespace KerasBridge.Autograd;

/// <summary>Arithmetic of shapes and dtypes.</summary>
internal static class Shapes
{
    /// <summary>The shape that two shapes broadcast to.</summary>
    /// <exception cref="ShapeException">They do not fit.</exception>
    public static Shape Broadcast(Shape a, Shape b, string what)
    {
        if (a == b) return a;
        var rank = Math.Max(a.Rank, b.Rank);
        var dims = new int[rank];
        for (var i = 0; i < rank; i++)
        {
            var x = i - (rank - a.Rank) is >= 0 and var p ? a.Dims[p] : 1;
            var y = i - (rank - b.Rank) is >= 0 and var q ? b.Dims[q] : 1;
            if (x != y && x != 1 && y != 1)
                throw new ShapeException($"Cannot broadcast the operands of `{what}`. Expected shapes that are equal, or 1, on each axis counted from the last. Received: {a} and {b}");
            dims[i] = x == 1 ? y : x;
        }
        return Shape.FromInts(dims);
    }

    /// <summary>An axis counted from the front.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public static int Axis(int axis, int rank, string what)
    {
        var result = axis < 0 ? axis + rank : axis;
        return (uint)result < (uint)rank
            ? result
            : throw new ArgumentException($"`{what}` was given an axis that the tensor does not have. Expected an axis from {-rank} to {rank - 1}. Received: axis={axis}");
    }

    /// <summary>The dtype of a result of two operands, as <c>keras.backend.result_type</c> gives it.</summary>
    public static DType Promote(DType a, DType b)
    {
        if (a == b) return a;
        if (a == DType.Bool) return b;
        if (b == DType.Bool) return a;
        if (a.IsFloat || b.IsFloat)
        {
            if (a.IsFloat && b.IsFloat) return DType.Float64;
            return a.IsFloat ? a : b;
        }
        return a.itemsize >= b.itemsize ? a : b;
    }

    /// <summary>The product of some dimensions.</summary>
    public static int Product(ReadOnlySpan<int> dims)
    {
        var product = 1;
        foreach (var dim in dims) product = checked(product * dim);
        return product;
    }
}
