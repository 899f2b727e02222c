using KerasBridge.Numpy;

namespace KerasBridge;

// Elements chosen by positions and conditions.
public partial class np
{
    /// <summary>Where the condition is true: one array of positions per axis.</summary>
    public static ArrayTuple where(NDArray condition) => Searching.NonZero(Arranging.AtLeast(condition, 1));

    /// <summary>Elements of the second array where the condition is true, else of the third.</summary>
    public static NDArray where(NDArray condition, NDArray x, NDArray y) => Selecting.Where(condition, x, y);

    /// <summary>Where elements are not zero: one array of positions per axis.</summary>
    public static ArrayTuple nonzero(NDArray a) => Searching.NonZero(a);

    /// <summary>Where elements of the flattened array are not zero.</summary>
    public static NDArray flatnonzero(NDArray a) => Searching.NonZero(a.ravel())[0];

    /// <summary>Where elements are not zero: one row of positions per element.</summary>
    public static NDArray argwhere(NDArray a) => Searching.ArgWhere(a);

    /// <summary>Elements at positions along an axis; <c>None</c>: of the flattened array.</summary>
    public static NDArray take(NDArray a, NDArray indices, Axis axis = default, NDArray? @out = null, string mode = "raise") => Output.To(@out, Joining.Take(a, indices, axis, mode));

    /// <summary>For each lane along an axis the elements at positions of its own.</summary>
    public static NDArray take_along_axis(NDArray arr, NDArray indices, Axis? axis = null) => Choosing.TakeAlongAxis(arr, indices, axis ?? -1);

    /// <summary>For each element the one of the arrays that its number names.</summary>
    public static NDArray choose(NDArray a, ArrayTuple choices, NDArray? @out = null, string mode = "raise") => Output.To(@out, Choosing.Choose(a, choices, mode));

    /// <summary>The parts along an axis for which the condition is true.</summary>
    public static NDArray compress(NDArray condition, NDArray a, Axis axis = default, NDArray? @out = null) => Output.To(@out, Joining.Take(a, Searching.NonZero(condition)[0], axis, "raise"));

    /// <summary>The elements of the flattened array for which the condition is true.</summary>
    public static NDArray extract(NDArray condition, NDArray arr) => Joining.Take(arr.ravel(), Searching.NonZero(condition.ravel())[0], 0, "raise");

    /// <summary>For each element the first choice whose condition is true, else the default.</summary>
    public static NDArray select(ArrayTuple condlist, ArrayTuple choicelist, NDArray? @default = null) => Choosing.Select(condlist, choicelist, @default ?? 0);

    /// <summary>For each element the value whose condition is the last that is true.</summary>
    public static NDArray piecewise(NDArray x, ArrayTuple condlist, ArrayTuple funclist) => Choosing.Piecewise(x, condlist, funclist);

    /// <summary>Where values would be inserted into a sorted array.</summary>
    public static NDArray searchsorted(NDArray a, NDArray v, string side = "left", NDArray? sorter = null) => Searching.Sorted(a, v, side, sorter);

    /// <summary>In which bin each element falls.</summary>
    public static NDArray digitize(NDArray x, NDArray bins, bool right = false) => Searching.Digitize(x, bins, right);

    /// <summary>Elements limited to a range; null does not limit.</summary>
    public static NDArray clip(NDArray a, NDArray? a_min = null, NDArray? a_max = null, NDArray? @out = null, NDArray? min = null, NDArray? max = null, DType? dtype = null) => Selecting.Clip(a, a_min ?? min, a_max ?? max, @out, dtype);

    /// <summary>Writes values at positions of the flattened array.</summary>
    public static void put(NDArray a, NDArray ind, NDArray v, string mode = "raise") => Choosing.Put(a, ind, v, mode);

    /// <summary>Writes values, one after the other and again from the first, where the mask is true.</summary>
    public static void place(NDArray arr, NDArray mask, NDArray vals) => Choosing.Place(arr, mask, vals);

    /// <summary>Writes the values that stand at the places where the mask is true.</summary>
    public static void putmask(NDArray a, NDArray mask, NDArray values) => Choosing.PutMask(a, mask, values);

    /// <summary>Copies values, broadcast, into an array.</summary>
    public static void copyto(NDArray dst, NDArray src, string casting = "same_kind", NDArray? where = null) => Choosing.CopyTo(dst, src, casting, where);

    /// <summary>Indices that select the grid of all combinations of positions.</summary>
    public static ArrayTuple ix_(params ReadOnlySpan<NDArray> args) => Choosing.Grid(args.ToArray());

    /// <summary>Flat positions as one array of positions per axis.</summary>
    public static ArrayTuple unravel_index(NDArray indices, Shape shape, string order = "C") => Choosing.Unravel(indices, shape, order);

    /// <summary>Positions per axis as flat positions.</summary>
    public static NDArray ravel_multi_index(ArrayTuple multi_index, Shape dims, string mode = "raise", string order = "C") => Choosing.RavelMulti(multi_index, dims, mode, order);

    /// <summary>Whether two arrays use common memory, decided by their extents.</summary>
    public static bool may_share_memory(NDArray a, NDArray b) => StridedLoop.MayOverlap(a, b);

    /// <summary>Whether two arrays have an element in common.</summary>
    public static bool shares_memory(NDArray a, NDArray b) => Choosing.SharesMemory(a, b);
}
