using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A <see cref="Strided"/> walk, worked out once and kept with a node.</summary>
internal sealed class Walk
{
    /// <summary>The walk.</summary>
    public Strided Value;

    /// <summary>Over the elements of <paramref name="output"/>, contiguous, with two operands broadcast to it.</summary>
    public static Walk Broadcast(Shape a, Shape b, Shape output)
    {
        var walk = new Walk();
        var sa = BroadcastStrides(a, output);
        var sb = BroadcastStrides(b, output);
        var sc = Strides(output);
        for (var i = 0; i < output.Rank; i++) walk.Value.Add(output.Dims[i], sa[i], sb[i], sc[i]);
        return walk;
    }

    /// <summary>Over the elements of <paramref name="sizes"/>, with given strides.</summary>
    public static Walk Of(ReadOnlySpan<int> sizes, ReadOnlySpan<long> a, ReadOnlySpan<long> b)
    {
        var walk = new Walk();
        for (var i = 0; i < sizes.Length; i++) walk.Value.Add(sizes[i], a[i], b[i]);
        return walk;
    }

    /// <summary>The strides, in elements, of a contiguous array.</summary>
    public static long[] Strides(Shape shape)
    {
        var strides = new long[shape.Rank];
        long stride = 1;
        for (var i = shape.Rank - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= shape.Dims[i];
        }
        return strides;
    }

    /// <summary>The strides of an array broadcast to <paramref name="output"/>: 0 where it is repeated.</summary>
    public static long[] BroadcastStrides(Shape shape, Shape output)
    {
        var own = Strides(shape);
        var strides = new long[output.Rank];
        var offset = output.Rank - shape.Rank;
        for (var i = 0; i < shape.Rank; i++) strides[i + offset] = shape.Dims[i] == 1 ? 0 : own[i];
        return strides;
    }
}
