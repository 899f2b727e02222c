using KerasBridge.Numpy;

namespace KerasBridge;

// Sums, means, extremes along axes. Where an axis is None, all elements count.
public partial class np
{
    /// <summary>The sum of elements along axes; small integers are summed in 64 bits.</summary>
    public static NDArray sum(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Sum(a, axis, dtype, keepdims, initial, where));

    /// <summary>The product of elements along axes.</summary>
    public static NDArray prod(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Prod(a, axis, dtype, keepdims, initial, where));

    /// <summary>The mean of elements along axes; integers give <c>float64</c>.</summary>
    public static NDArray mean(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Mean(a, axis, dtype, keepdims, where));

    /// <summary>The standard deviation along axes; the divisor is the number of elements less <c>ddof</c>.</summary>
    public static NDArray std(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Std(a, axis, dtype, ddof, keepdims, where));

    /// <summary>The variance along axes; the divisor is the number of elements less <c>ddof</c>.</summary>
    public static NDArray var(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false, NDArray? where = null) => Output.To(@out, Statistics.Var(a, axis, dtype, ddof, keepdims, where));

    /// <summary>The largest element along axes; NaN wins.</summary>
    public static NDArray max(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Max(a, axis, keepdims, initial, where));

    /// <summary>The smallest element along axes; NaN wins.</summary>
    public static NDArray min(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => Output.To(@out, Reduction.Min(a, axis, keepdims, initial, where));

    /// <summary>The largest element along axes; NaN wins.</summary>
    public static NDArray amax(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => max(a, axis, @out, keepdims, initial, where);

    /// <summary>The smallest element along axes; NaN wins.</summary>
    public static NDArray amin(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? initial = null, NDArray? where = null) => min(a, axis, @out, keepdims, initial, where);

    /// <summary>The largest element less the smallest, along axes.</summary>
    public static NDArray ptp(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Reduction.Max(a, axis, keepdims) - Reduction.Min(a, axis, keepdims));

    /// <summary>Whether all elements along axes are true.</summary>
    public static NDArray all(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Reduction.All(a, axis, keepdims, where));

    /// <summary>Whether any element along axes is true.</summary>
    public static NDArray any(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false, NDArray? where = null) => Output.To(@out, Reduction.Any(a, axis, keepdims, where));

    /// <summary>The position of the largest element along an axis, the first of equal ones; <c>None</c>: in the flattened array.</summary>
    public static NDArray argmax(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Sorting.ArgExtreme(a, axis, keepdims, largest: true));

    /// <summary>The position of the smallest element along an axis, the first of equal ones; <c>None</c>: in the flattened array.</summary>
    public static NDArray argmin(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Sorting.ArgExtreme(a, axis, keepdims, largest: false));

    /// <summary>Running sums along an axis; <c>None</c>: over the flattened array.</summary>
    public static NDArray cumsum(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null) => Output.To(@out, Sorting.Cumulative(BinaryUFuncs.Add, a, axis, dtype));

    /// <summary>Running products along an axis; <c>None</c>: over the flattened array.</summary>
    public static NDArray cumprod(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null) => Output.To(@out, Sorting.Cumulative(BinaryUFuncs.Multiply, a, axis, dtype));

    /// <summary>How many elements along axes are not zero.</summary>
    public static NDArray count_nonzero(NDArray a, Axis axis = default, bool keepdims = false) => Searching.CountNonZero(a, axis, keepdims);

    /// <summary>The mean with weights along axes.</summary>
    public static NDArrayOrTuple average(NDArray a, Axis axis = default, NDArray? weights = null, bool returned = false, bool keepdims = false) => Output.Average(Statistics.Average(a, axis, weights, keepdims), returned);

    /// <summary>The middle element along axes, or the mean of the two middle ones.</summary>
    public static NDArray median(NDArray a, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, bool keepdims = false) => Output.To(@out, Sorting.Median(a, axis, keepdims, ignoreNaN: false));

    /// <summary>Percentiles (0 to 100) along axes.</summary>
    public static NDArray percentile(NDArray a, NDArray q, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false) => Output.To(@out, Quantiles.Percentile(a, q, axis, method, keepdims, ignoreNaN: false));

    /// <summary>Quantiles (0 to 1) along axes.</summary>
    public static NDArray quantile(NDArray a, NDArray q, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false) => Output.To(@out, Quantiles.Quantile(a, q, axis, method, keepdims, ignoreNaN: false));
}
