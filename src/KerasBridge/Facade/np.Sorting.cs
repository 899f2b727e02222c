using KerasBridge.Numpy;

namespace KerasBridge;

// Sorted arrays and sets.
public partial class np
{
    /// <summary>A sorted copy; <c>None</c>: flattened. NaN comes last.</summary>
    public static NDArray sort(NDArray a, Axis? axis = null, string? kind = null, bool? stable = null) => Sorting.Sort(a, axis ?? -1, kind, stable);

    /// <summary>The positions that sort; equal elements keep their order.</summary>
    public static NDArray argsort(NDArray a, Axis? axis = null, string? kind = null, bool? stable = null) => Sorting.ArgSort(a, axis ?? -1, kind, stable);

    /// <summary>A copy in which the element at each given position is the one that sorting would put there.</summary>
    public static NDArray partition(NDArray a, Axis kth, Axis? axis = null) => Sorting.Sort(Sorting.CheckKth(a, kth, axis ?? -1), axis ?? -1);

    /// <summary>The positions that partition.</summary>
    public static NDArray argpartition(NDArray a, Axis kth, Axis? axis = null) => Sorting.ArgSort(Sorting.CheckKth(a, kth, axis ?? -1), axis ?? -1);

    /// <summary>The positions that sort by several keys, the last first.</summary>
    public static NDArray lexsort(ArrayTuple keys, int axis = -1) => Searching.LexSort(keys, axis);

    /// <summary>The different elements, sorted; when asked also where they first stand, which one each element is, and how often.</summary>
    public static NDArrayOrTuple unique(NDArray ar, bool return_index = false, bool return_inverse = false, bool return_counts = false, Axis axis = default, bool equal_nan = true) => Sets.Unique(ar, return_index, return_inverse, return_counts, axis, equal_nan);

    /// <summary>Whether each element is one of the others.</summary>
    public static NDArray isin(NDArray element, NDArray test_elements, bool assume_unique = false, bool invert = false) => Sets.IsIn(element, test_elements, invert);

    /// <summary>The elements of both, sorted.</summary>
    public static NDArray intersect1d(NDArray ar1, NDArray ar2, bool assume_unique = false) => Sets.Intersect(ar1, ar2);

    /// <summary>The elements of either, sorted.</summary>
    public static NDArray union1d(NDArray ar1, NDArray ar2) => Sets.Union(ar1, ar2);

    /// <summary>The elements of the first that the second lacks, sorted.</summary>
    public static NDArray setdiff1d(NDArray ar1, NDArray ar2, bool assume_unique = false) => Sets.Difference(ar1, ar2);

    /// <summary>The elements of exactly one, sorted.</summary>
    public static NDArray setxor1d(NDArray ar1, NDArray ar2, bool assume_unique = false) => Sets.SymmetricDifference(ar1, ar2);

    /// <summary>How often each number from 0 on occurs.</summary>
    public static NDArray bincount(NDArray x, NDArray? weights = null, int minlength = 0) => Counting.BinCount(x, weights, minlength);

    /// <summary>How many elements fall into each bin, and the edges.</summary>
    public static ArrayTuple histogram(NDArray a, NDArray? bins = null, NDArray? range = null, bool density = false, NDArray? weights = null) => Counting.Histogram(a, bins ?? 10, range, density, weights);
}
