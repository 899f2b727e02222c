using KerasBridge.Numpy;

namespace KerasBridge;

// The functions of np that arrays have as methods.
public sealed partial class NDArray
{
    /// <summary>The sum of elements along axes; small integers are summed in 64 bits.</summary>
    public NDArray sum(Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Sum(this, axis, dtype, keepdims, initial, where));

    /// <summary>The product of elements along axes.</summary>
    public NDArray prod(Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Prod(this, axis, dtype, keepdims, initial, where));

    /// <summary>The mean of elements along axes; integers give <c>float64</c>.</summary>
    public NDArray mean(Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Mean(this, axis, dtype, keepdims, where));

    /// <summary>The standard deviation along axes; the divisor is the number of elements less <c>ddof</c>.</summary>
    public NDArray std(Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Std(this, axis, dtype, ddof, keepdims, where));

    /// <summary>The variance along axes; the divisor is the number of elements less <c>ddof</c>.</summary>
    public NDArray var(Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Var(this, axis, dtype, ddof, keepdims, where));

    /// <summary>The largest element along axes; NaN wins.</summary>
    public NDArray max(Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Max(this, axis, keepdims, initial, where));

    /// <summary>The smallest element along axes; NaN wins.</summary>
    public NDArray min(Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Min(this, axis, keepdims, initial, where));

    /// <summary>Whether all elements along axes are true.</summary>
    public NDArray all(Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Reduction.All(this, axis, keepdims, where));

    /// <summary>Whether any element along axes is true.</summary>
    public NDArray any(Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Reduction.Any(this, axis, keepdims, where));

    /// <summary>The position of the largest element along an axis; <c>None</c>: in the flattened array.</summary>
    public NDArray argmax(Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Sorting.ArgExtreme(this, axis, keepdims, largest: true));

    /// <summary>The position of the smallest element along an axis; <c>None</c>: in the flattened array.</summary>
    public NDArray argmin(Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Sorting.ArgExtreme(this, axis, keepdims, largest: false));

    /// <summary>Running sums along an axis; <c>None</c>: over the flattened array.</summary>
    public NDArray cumsum(Axis axis = default, DType? dtype = null, NDArray? @out = null) => Output.To(@out, Sorting.Cumulative(BinaryUFuncs.Add, this, axis, dtype));

    /// <summary>Running products along an axis; <c>None</c>: over the flattened array.</summary>
    public NDArray cumprod(Axis axis = default, DType? dtype = null, NDArray? @out = null) => Output.To(@out, Sorting.Cumulative(BinaryUFuncs.Multiply, this, axis, dtype));

    /// <summary>Elements limited to a range; null does not limit.</summary>
    public NDArray clip(NDArray? min = null, NDArray? max = null, NDArray? @out = null, DType? dtype = null) => Selecting.Clip(this, min, max, @out, dtype);

    /// <summary>Rounded to decimals, halves to the even digit.</summary>
    public NDArray round(int decimals = 0, NDArray? @out = null) => Output.To(@out, Numbers.Round(this, decimals));

    /// <summary>Sorts in place along an axis. NaN comes last.</summary>
    public void sort(int axis = -1, string? kind = null) => Assignment.Fill(this, Sorting.Sort(this, axis, kind));

    /// <summary>The positions that sort; equal elements keep their order.</summary>
    public NDArray argsort(Axis? axis = null, string? kind = null) => Sorting.ArgSort(this, axis ?? -1, kind);

    /// <summary>Where elements are not zero: one array of positions per axis.</summary>
    public ArrayTuple nonzero() => Searching.NonZero(this);

    /// <summary>Elements at positions along an axis; <c>None</c>: of the flattened array.</summary>
    public NDArray take(NDArray indices, Axis axis = default, NDArray? @out = null, string mode = "raise") => Output.To(@out, Joining.Take(this, indices, axis, mode));

    /// <summary>Each element repeated.</summary>
    public NDArray repeat(NDArray repeats, Axis axis = default) => Joining.Repeat(this, repeats, axis);

    /// <summary>The dot product.</summary>
    public NDArray dot(NDArray other) => Products.Dot(this, other);

    /// <summary>The diagonal; a view that must not be written.</summary>
    public NDArray diagonal(int offset = 0, int axis1 = 0, int axis2 = 1) => ArrayShapes.Diagonal(this, offset, axis1, axis2);

    /// <summary>The sum of the diagonal.</summary>
    public NDArray trace(int offset = 0, int axis1 = 0, int axis2 = 1, DType? dtype = null) => Reduction.Sum(ArrayShapes.Diagonal(this, offset, axis1, axis2), -1, dtype, false);

    /// <summary>Where values would be inserted into this sorted array.</summary>
    public NDArray searchsorted(NDArray v, string side = "left", NDArray? sorter = null) => Searching.Sorted(this, v, side, sorter);

    /// <summary>The largest element less the smallest, along axes.</summary>
    public NDArray ptp(Axis axis = default, bool keepdims = false) => Reduction.Max(this, axis, keepdims) - Reduction.Min(this, axis, keepdims);

    /// <summary>The product of matrices in the last two axes; C# has no operator for Python's <c>@</c>.</summary>
    public NDArray matmul(NDArray other) => Products.MatMul(this, other);

    /// <summary>The elements to a power; C# has no operator for Python's <c>**</c>.</summary>
    public NDArray pow(NDArray exponent) => Powers.Of(this, exponent);

    /// <summary>The quotients rounded down; C# has no operator for Python's <c>//</c>.</summary>
    public NDArray floor_divide(NDArray divisor) => Elementwise.Binary(BinaryUFuncs.FloorDivide, this, divisor);

    /// <summary>The same memory as elements of another type, or a new view.</summary>
    public NDArray view(DType? dtype = null) => Reinterpretation.View(this, dtype);

    /// <summary>The elements in C order, one after the other.</summary>
    public FlatElements flat => new(this);

    /// <summary>The real parts: the array itself.</summary>
    public NDArray real => View(shape, ByteStrides.ToArray(), Offset);
}
