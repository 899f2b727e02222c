using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>Over which axes <c>np.tensordot</c> sums: how many (the last of the first, the first of the second), or the axes of each.</summary>
public readonly struct TensorAxes
{
    private readonly int _count;
    private readonly int[]? _a;
    private readonly int[]? _b;

    private TensorAxes(int count, int[]? a, int[]? b)
    {
        _count = count;
        _a = a;
        _b = b;
    }

    /// <summary>How many axes.</summary>
    /// <param name="count">The number.</param>
    public static implicit operator TensorAxes(int count) => new(count, null, null);

    /// <summary>One axis of each.</summary>
    /// <param name="axes">The axis of the first and that of the second.</param>
    public static implicit operator TensorAxes((int a, int b) axes) => new(0, [axes.a], [axes.b]);

    /// <summary>Several axes of each.</summary>
    /// <param name="axes">The axes of the first and those of the second.</param>
    public static implicit operator TensorAxes((int[] a, int[] b) axes) => new(0, axes.a, axes.b);

    /// <summary>The axes of the first operand.</summary>
    internal int[] First(int rank) => _a ?? (_count >= 0 && _count <= rank ? [.. Enumerable.Range(rank - _count, _count)] : throw new ShapeException($"A tensor of {rank} axes does not have {_count} to sum over."));

    /// <summary>The axes of the second operand.</summary>
    internal int[] Second(int rank) => _b ?? (_count >= 0 && _count <= rank ? [.. Enumerable.Range(0, _count)] : throw new ShapeException($"A tensor of {rank} axes does not have {_count} to sum over."));

    internal NDArray Apply(NDArray x, NDArray y)
    {
        if (_a is not null) return Products.TensorDot(x, y, _a, _b!);
        if (_count > x.ndim || _count > y.ndim || _count < 0) throw new ShapeException("shape-mismatch for sum");
        var count = _count;
        return Products.TensorDot(x, y, [.. Enumerable.Range(x.ndim - count, count)], [.. Enumerable.Range(0, count)]);
    }
}
