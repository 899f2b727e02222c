namespace KerasBridge.Random;

/// <summary>Rearranging arrays and lists, and picking from them: what <c>shuffle</c>, <c>permutation</c> and <c>choice</c> have in common.</summary>
internal static unsafe class Orders
{
    /// <summary>A shuffled 0 … count − 1, by NumPy's masked draws.</summary>
    public static long[] Shuffled(Distributions core, int count)
    {
        var order = new long[count];
        for (var i = 0; i < count; i++) order[i] = i;
        lock (core.Bits.Gate)
        {
            var bounded = new Bounded(core.Bits, masked: true);
            for (var i = count - 1; i > 0; i--)
            {
                var j = (int)bounded.Next64((ulong)i);
                (order[i], order[j]) = (order[j], order[i]);
            }
        }
        return order;
    }

    /// <summary>Shuffles an array along an axis, in place.</summary>
    public static void Shuffle(Distributions core, NDArray x, int axis)
    {
        if (x.IsReadOnly) throw new ArgumentException("array is read-only. Expected an array that may be written; make a copy() of it first.");
        if (x.ndim == 0) throw new DTypeException($"object of type '{(x.dtype.IsFloat ? "float" : "int")}' has no len(). Expected an array with at least one axis.");
        axis = Axis.Normalize(axis, x.ndim);
        if (x.LongSize == 0) return;
        Take(x, Shuffled(core, x.Dims[axis]), null, axis).CopyTo(x);
    }

    /// <summary>Shuffles a list, in place.</summary>
    public static void Shuffle<T>(Distributions core, IList<T> x)
    {
        lock (core.Bits.Gate)
        {
            var bounded = new Bounded(core.Bits, masked: true);
            for (var i = x.Count - 1; i > 0; i--)
            {
                var j = (int)bounded.Next64((ulong)i);
                (x[i], x[j]) = (x[j], x[i]);
            }
        }
    }

    /// <summary>A shuffled range, or a shuffled copy of an array along an axis.</summary>
    public static NDArray Permutation(Distributions core, NDArray x, int axis)
    {
        if (x.ndim > 0) return Take(x, Shuffled(core, x.Dims[Axis.Normalize(axis, x.ndim)]), null, Axis.Normalize(axis, x.ndim));
        if (!x.dtype.IsInteger) throw new ArgumentException($"x must be an integer or at least 1-dimensional. Received: x={x.item()} (dtype {x.dtype})");
        var count = Count(x);
        if (count < 0) throw new ArgumentException($"x must not be negative. Received: x={count}");
        return NDArray.FromSpan<long>(Shuffled(core, checked((int)count)));
    }

    /// <summary>The only element of an array as an integer.</summary>
    public static long Count(NDArray x) => (long)x.item();

    /// <summary>The slices of an axis that an order names; that axis becomes the axes of <paramref name="shape"/> (null: one axis).</summary>
    public static NDArray Take(NDArray x, ReadOnlySpan<long> order, Shape? shape, int axis)
    {
        var source = x.AsContiguous();
        var dims = source.Dims;
        int[] target = [.. dims[..axis], .. shape is null ? [order.Length] : shape.Dims, .. dims[(axis + 1)..]];
        var result = NDArray.Allocate(Shape.FromInts(target), x.dtype);
        long inner = x.itemsize, outer = 1;
        foreach (var dim in dims[(axis + 1)..]) inner *= dim;
        foreach (var dim in dims[..axis]) outer *= dim;
        byte* from = (byte*)source.Pointer, to = (byte*)result.Pointer;
        for (var o = 0L; o < outer; o++)
        {
            foreach (var index in order)
            {
                Buffer.MemoryCopy(from + (o * dims[axis] + index) * inner, to, inner, inner);
                to += inner;
            }
        }
        GC.KeepAlive(source);
        return result;
    }
}
