using KerasBridge.Numpy;

namespace KerasBridge;

// Shapes as functions, positions of triangles and diagonals.
public partial class np
{
    /// <summary>The number of axes.</summary>
    public static int ndim(NDArray a) => a.ndim;

    /// <summary>The sizes along the axes.</summary>
    public static Shape shape(NDArray a) => a.shape;

    /// <summary>The number of elements, or the size of one axis.</summary>
    public static int size(NDArray a, int? axis = null) => axis is { } one ? a.Dims[Axis.Normalize(one, a.ndim)] : a.size;

    /// <summary>Whether shapes can be broadcast and all elements are then equal.</summary>
    public static bool array_equiv(NDArray a1, NDArray a2) => Broadcast.TryShapes([a1.shape, a2.shape], out _) && (a1 == a2).all().Truth();

    /// <summary>Ones on and below a diagonal, zeros above it.</summary>
    public static NDArray tri(int N, int? M = null, int k = 0, DType? dtype = null) => Creation.Triangle(Creation.Full(Shape.FromInts([N, M ?? N]), 1, dtype ?? DType.Float64, "C"), k, lower: true);

    /// <summary>The positions of a matrix's lower triangle.</summary>
    public static ArrayTuple tril_indices(int n, int k = 0, int? m = null) => Searching.NonZero(tri(n, m, k, DType.Bool));

    /// <summary>The positions of a matrix's upper triangle.</summary>
    public static ArrayTuple triu_indices(int n, int k = 0, int? m = null) => Searching.NonZero(~tri(n, m, k - 1, DType.Bool));

    /// <summary>The positions of a diagonal.</summary>
    public static ArrayTuple diag_indices(int n, int ndim = 2) => ArrayTuple.Create([.. Enumerable.Range(0, ndim).Select(_ => Creation.Arange(0, n, 1, DType.Int64))]);

    /// <summary>Writes a value, or values, into the main diagonal of a matrix.</summary>
    public static void fill_diagonal(NDArray a, NDArray val)
    {
        a.RequireWriteable();
        if (a.ndim != 2) throw new ShapeException($"array must be at least 2-d. Expected a matrix. Received: shape={a.shape}");
        var length = Math.Min(a.Dims[0], a.Dims[1]);
        var diagonal = a.View(Shape.FromInts([length]), [a.ByteStrides[0] + a.ByteStrides[1]], a.Offset);
        Assignment.Fill(diagonal, val.size > 1 ? Arranging.Resize(val, diagonal.shape) : val);
    }

    /// <summary>For each axis of a grid the positions along it.</summary>
    public static NDArray indices(Shape dimensions, DType? dtype = null) => Joining.Stack(
        [.. Enumerable.Range(0, dimensions.Rank).Select(axis =>
        {
            int[] one = [.. Enumerable.Repeat(1, dimensions.Rank)];
            one[axis] = dimensions.Dims[axis];
            return Broadcast.To(Creation.Arange(0, dimensions.Dims[axis], 1, dtype ?? DType.Int64).reshape(Shape.FromInts(one)), dimensions);
        })], 0);

    /// <summary>Differences of neighbours in the flattened array.</summary>
    public static NDArray ediff1d(NDArray ary) => Signals.Diff(ary.ravel(), 1, 0);

    /// <summary>Running sums in which NaN counts as 0.</summary>
    public static NDArray nancumsum(NDArray a, Axis axis = default, DType? dtype = null) => Sorting.Cumulative(BinaryUFuncs.Add, NotNumbers.Replace(a, 0), axis, dtype);

    /// <summary>Views of parts along the third axis.</summary>
    public static ArrayTuple dsplit(NDArray ary, Axis indices_or_sections) => Joining.Split(ary, indices_or_sections, 2, equal: true);

    /// <summary>A function applied to each lane along an axis; its results are stacked.</summary>
    public static NDArray apply_along_axis(Func<NDArray, NDArray> func1d, int axis, NDArray arr)
    {
        var at = Axis.Normalize(axis, arr.ndim);
        var moved = ArrayShapes.MoveAxis(arr, at, arr.ndim - 1);
        var outer = Shape.FromInts(moved.Dims[..^1].ToArray());
        NDArray[] results = [.. ndindex(outer).Select(index => func1d(moved.Get([.. index.ToInts().Select(i => (NDIndex)i)])))];
        if (results.Length == 0) throw new ArgumentException("Cannot apply_along_axis when any iteration dimensions are 0");
        var all = Joining.Stack(results, 0).reshape(Shape.FromInts([.. outer.Dims, .. results[0].Dims]));
        return results[0].ndim == 0 ? all : ArrayShapes.MoveAxis(all, Axis.Create([.. Enumerable.Range(outer.Rank, results[0].ndim)]), Axis.Create([.. Enumerable.Range(at, results[0].ndim)]));
    }
}
