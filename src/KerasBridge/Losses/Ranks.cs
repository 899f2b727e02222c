using KerasBridge.Autograd;

namespace KerasBridge.Losses;

/// <summary>Makes two tensors fit whose ranks differ by a last axis of size 1.</summary>
internal static class Ranks
{
    /// <summary>Drops the last axis of the one that has it, or gives it to the other where that has one axis only.</summary>
    public static (Tensor, Tensor) Fit(Tensor a, Tensor b)
    {
        if (a.ndim == b.ndim + 1 && Last(a) == 1) return b.ndim == 1 ? (a, Expand(b)) : (Drop(a), b);
        if (b.ndim == a.ndim + 1 && Last(b) == 1) return a.ndim == 1 ? (Expand(a), b) : (a, Drop(b));
        return (a, b);
    }

    private static int Last(Tensor x) => x.shape.Dims[^1];

    private static Tensor Expand(Tensor x) => Ops.ExpandDims(x, -1);

    private static Tensor Drop(Tensor x)
    {
        var result = Ops.Squeeze(x, -1);
        result.Mask = x.Mask;
        return result;
    }
}
