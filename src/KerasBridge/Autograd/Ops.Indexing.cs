using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>Refuses an index of a symbolic tensor that depends on a size not known.</summary>
    /// <exception cref="ArgumentException">There are too many items, or a range of an unknown size.</exception>
    public static void CheckSymbolicIndex(Tensor x, NDIndex[] index)
    {
        if (x is not KerasTensor || index.Any(item => item.Kind == IndexKind.Array)) return;
        if (index is [{ Kind: IndexKind.Tuple } whole]) index = (NDIndex[])whole.Value!;
        if (index.Count(item => item.Kind is IndexKind.Number or IndexKind.Slice) > x.ndim)
            throw new ArgumentException($"Array has shape {x.shape} but slice has to many indices. Received: `({string.Join(", ", index.Select(item => item.Kind == IndexKind.Number ? $"{item.Number}" : $"{item.Value}"))})`");
        var axis = 0;
        foreach (var item in Expand(index, x.ndim))
        {
            if (item.Kind == IndexKind.NewAxis) continue;
            if (item.Value is Slice slice && x.shape.Dims[axis] < 0 && (slice.start.Value is not (null or 0) || slice.stop.Value is not null || Math.Abs(slice.step.Value ?? 1) != 1))
                throw new ArgumentException($"Unsupported key type for array slice. Received: `{slice}`");
            axis++;
        }
    }

    private static List<NDIndex> Expand(NDIndex[] index, int rank)
    {
        var named = index.Count(item => item.Kind is IndexKind.Number or IndexKind.Slice);
        if (named > rank) throw new ArgumentOutOfRangeException(null, $"too many indices for tensor: tensor is {rank}-dimensional, but {named} were indexed");
        if (index.Count(item => item.Kind == IndexKind.Ellipsis) > 1) throw new ArgumentOutOfRangeException(null, "an index can only have a single ellipsis ('...')");
        var items = new List<NDIndex>();
        foreach (var item in index)
        {
            if (item.Kind == IndexKind.Ellipsis) items.AddRange(Enumerable.Repeat((NDIndex)Range.All, rank - named));
            else items.Add(item);
        }
        while (items.Count(item => item.Kind != IndexKind.NewAxis) < rank) items.Add(Range.All);
        return items;
    }
}
