using KerasBridge.Numpy;

namespace KerasBridge;

// Reductions for which NaN does not count.
public partial class np
{
    /// <summary>The sum of the elements that are not NaN.</summary>
    public static NDArray nansum(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false) => sum(NotNumbers.Replace(a, 0), axis, dtype, @out, keepdims);

    /// <summary>The product of the elements that are not NaN.</summary>
    public static NDArray nanprod(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false) => prod(NotNumbers.Replace(a, 1), axis, dtype, @out, keepdims);

    /// <summary>The mean of the elements that are not NaN.</summary>
    public static NDArray nanmean(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, bool keepdims = false) => mean(a, axis, dtype, @out, keepdims, NotNumbers.Numbers(a));

    /// <summary>The standard deviation of the elements that are not NaN.</summary>
    public static NDArray nanstd(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false) => std(a, axis, dtype, @out, ddof, keepdims, NotNumbers.Numbers(a));

    /// <summary>The variance of the elements that are not NaN.</summary>
    public static NDArray nanvar(NDArray a, Axis axis = default, DType? dtype = null, NDArray? @out = null, double ddof = 0, bool keepdims = false) => var(a, axis, dtype, @out, ddof, keepdims, NotNumbers.Numbers(a));

    /// <summary>The largest element that is not NaN.</summary>
    public static NDArray nanmax(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Reduction.FMax(a, axis, keepdims));

    /// <summary>The smallest element that is not NaN.</summary>
    public static NDArray nanmin(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, Reduction.FMin(a, axis, keepdims));

    /// <summary>The position of the largest element that is not NaN.</summary>
    public static NDArray nanargmax(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, NotNumbers.ArgExtreme(a, axis, keepdims, largest: true));

    /// <summary>The position of the smallest element that is not NaN.</summary>
    public static NDArray nanargmin(NDArray a, Axis axis = default, NDArray? @out = null, bool keepdims = false) => Output.To(@out, NotNumbers.ArgExtreme(a, axis, keepdims, largest: false));

    /// <summary>The middle of the elements that are not NaN.</summary>
    public static NDArray nanmedian(NDArray a, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, bool keepdims = false) => Output.To(@out, Sorting.Median(a, axis, keepdims, ignoreNaN: true));

    /// <summary>Percentiles (0 to 100) of the elements that are not NaN.</summary>
    public static NDArray nanpercentile(NDArray a, NDArray q, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false) => Output.To(@out, Quantiles.Percentile(a, q, axis, method, keepdims, ignoreNaN: true));

    /// <summary>Quantiles (0 to 1) of the elements that are not NaN.</summary>
    public static NDArray nanquantile(NDArray a, NDArray q, Axis axis = default, NDArray? @out = null, bool overwrite_input = false, string method = "linear", bool keepdims = false) => Output.To(@out, Quantiles.Quantile(a, q, axis, method, keepdims, ignoreNaN: true));

    /// <summary>A copy in which NaN and infinities are replaced by numbers; null for infinities: the largest number of the type.</summary>
    public static NDArray nan_to_num(NDArray x, bool copy = true, double nan = 0.0, double? posinf = null, double? neginf = null) => NotNumbers.ToNumbers(x, copy, nan, posinf, neginf);
}
