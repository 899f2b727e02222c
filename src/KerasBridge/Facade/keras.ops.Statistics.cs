using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge;

// Reductions that leave NaN out, quantiles, counts.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>The sum; NaN counts as 0. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nansum(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nansum", v => Ops.NanSum(v[0], axis.OrNull(v[0].ndim), keepdims), x);

        /// <summary>The mean of what is not NaN. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanmean(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanmean", v => Ops.NanMean(v[0], axis.OrNull(v[0].ndim), keepdims), x);

        /// <summary>The variance of what is not NaN. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanvar(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanvar", v => Ops.NanVar(v[0], axis.OrNull(v[0].ndim), keepdims), x);

        /// <summary>The standard deviation of what is not NaN. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanstd(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanstd", v => Ops.Sqrt(Ops.NanVar(v[0], axis.OrNull(v[0].ndim), keepdims)), x);

        /// <summary>The largest element that is not NaN; NaN where there is none. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanmax(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanmax", v => Ops.NanExtreme(ReduceKind.Max, v[0], axis.OrNull(v[0].ndim), keepdims), x);

        /// <summary>The smallest element that is not NaN; NaN where there is none. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanmin(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanmin", v => Ops.NanExtreme(ReduceKind.Min, v[0], axis.OrNull(v[0].ndim), keepdims), x);

        /// <summary>The product; NaN counts as 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <param name="dtype">In which dtype to multiply; that of x if not given (at least 32 bits for integers).</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanprod(Tensor x, Axis axis = default, bool keepdims = false, DType? dtype = null) =>
            Symbolic.Call("nanprod", v => Ops.NanProd(v[0], axis.OrNull(v[0].ndim), keepdims, dtype), x);

        /// <summary>Running products along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="dtype">In which dtype to compute; that of x if not given (int32 for bool).</param>
        /// <returns>A tensor of the same shape; of one axis if no axis is named.</returns>
        public static Tensor cumprod(Tensor x, int? axis = null, DType? dtype = null) => Symbolic.Call("cumprod", v => Ops.Running(v[0], axis, dtype, products: true), x);

        /// <summary>Running sums along an axis; NaN counts as 0. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="dtype">In which dtype to compute; that of x if not given (int32 for bool).</param>
        /// <returns>A tensor of the same shape; of one axis if no axis is named.</returns>
        public static Tensor nancumsum(Tensor x, int? axis = null, DType? dtype = null) =>
            Symbolic.Call("nancumsum", v => Ops.Running(Ops.NanToNumber(v[0], 0), axis, dtype, products: false), x);

        /// <summary>Running products along an axis; NaN counts as 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="dtype">In which dtype to compute; that of x if not given (int32 for bool).</param>
        /// <returns>A tensor of the same shape; of one axis if no axis is named.</returns>
        public static Tensor nancumprod(Tensor x, int? axis = null, DType? dtype = null) =>
            Symbolic.Call("nancumprod", v => Ops.Running(Ops.NanToNumber(v[0], 1), axis, dtype, products: true), x);

        /// <summary>Where the largest element is that is not NaN; −1 where there is none. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>Positions, int32.</returns>
        public static Tensor nanargmax(Tensor x, int? axis = null, bool keepdims = false) =>
            Symbolic.Call("nanargmax", v => Ops.NanArgExtreme(true, v[0], axis, keepdims), x);

        /// <summary>Where the smallest element is that is not NaN; −1 where there is none. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>Positions, int32.</returns>
        public static Tensor nanargmin(Tensor x, int? axis = null, bool keepdims = false) =>
            Symbolic.Call("nanargmin", v => Ops.NanArgExtreme(false, v[0], axis, keepdims), x);

        /// <summary>Quantiles along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="q">The share of elements below it, from 0 to 1; a number, or several, which make an axis in front.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="method">What to give between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        /// <exception cref="ArgumentException">The method is not known.</exception>
        public static Tensor quantile(Tensor x, Tensor q, Axis axis = default, string method = "linear", bool keepdims = false) =>
            Symbolic.Call("quantile", v => Ops.Quantile(v[0], v[1], axis.OrNull(v[0].ndim), method, keepdims, leaveNaNOut: false), x, q);

        /// <summary>Quantiles of what is not NaN along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="q">The share of elements below it, from 0 to 1; a number, or several, which make an axis in front.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="method">What to give between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        /// <exception cref="ArgumentException">The method is not known.</exception>
        public static Tensor nanquantile(Tensor x, Tensor q, Axis axis = default, string method = "linear", bool keepdims = false) =>
            Symbolic.Call("nanquantile", v => Ops.Quantile(v[0], v[1], axis.OrNull(v[0].ndim), method, keepdims, leaveNaNOut: true), x, q);

        /// <summary>Percentiles along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="q">The share of elements below it, in percent; a number, or several, which make an axis in front.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="method">What to give between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        /// <exception cref="ArgumentException">The method is not known.</exception>
        public static Tensor percentile(Tensor x, Tensor q, Axis axis = default, string method = "linear", bool keepdims = false) =>
            Symbolic.Call("percentile", v => Ops.Quantile(v[0], Ops.Divide(Ops.Cast(v[1], DType.Float64), Ops.Constant(100, DType.Float64)), axis.OrNull(v[0].ndim), method, keepdims, leaveNaNOut: false), x, q);

        /// <summary>Percentiles of what is not NaN along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="q">The share of elements below it, in percent; a number, or several, which make an axis in front.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="method">What to give between two elements: <c>linear</c>, <c>lower</c>, <c>higher</c>, <c>midpoint</c> or <c>nearest</c>.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        /// <exception cref="ArgumentException">The method is not known.</exception>
        public static Tensor nanpercentile(Tensor x, Tensor q, Axis axis = default, string method = "linear", bool keepdims = false) =>
            Symbolic.Call("nanpercentile", v => Ops.Quantile(v[0], Ops.Divide(Ops.Cast(v[1], DType.Float64), Ops.Constant(100, DType.Float64)), axis.OrNull(v[0].ndim), method, keepdims, leaveNaNOut: true), x, q);

        /// <summary>The element in the middle, or the mean of the two. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor median(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("median", v => Ops.Quantile(v[0], Ops.Constant(0.5, DType.Float64), axis.OrNull(v[0].ndim), "linear", keepdims, leaveNaNOut: false), x);

        /// <summary>The element in the middle, or the mean of the two, of what is not NaN. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor nanmedian(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("nanmedian", v => Ops.Quantile(v[0], Ops.Constant(0.5, DType.Float64), axis.OrNull(v[0].ndim), "linear", keepdims, leaveNaNOut: true), x);

        /// <summary>The largest element less the smallest. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor ptp(Tensor x, Axis axis = default, bool keepdims = false) =>
            Symbolic.Call("ptp", v => Ops.Subtract(Ops.Max(v[0], axis.OrNull(v[0].ndim), keepdims), Ops.Min(v[0], axis.OrNull(v[0].ndim), keepdims)), x);

        /// <summary>How many elements are not 0; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <returns>The counts.</returns>
        public static Tensor count_nonzero(Tensor x, Axis axis = default) =>
            Symbolic.Call("count_nonzero", v => Ops.Sum(Ops.Cast(Ops.Cast(v[0], DType.Bool), DType.Int32), axis.OrNull(v[0].ndim)), x);

        /// <summary>The same as <see cref="max"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor amax(Tensor x, Axis axis = default, bool keepdims = false) => max(x, axis, keepdims);

        /// <summary>The same as <see cref="min"/>.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>The result, without the axes (or with size 1 there).</returns>
        public static Tensor amin(Tensor x, Axis axis = default, bool keepdims = false) => min(x, axis, keepdims);

        /// <summary>The weighted mean. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="weights">Weights, of the shape of x or one for each place on the axis; all equal if not given.</param>
        /// <returns>The result, without the axes.</returns>
        /// <exception cref="ShapeException">The weights do not fit.</exception>
        public static Tensor average(Tensor x, Axis axis = default, Tensor? weights = null) => weights is null
            ? Symbolic.Call("average", v => Ops.Average(v[0], null, axis.OrNull(v[0].ndim)), x)
            : Symbolic.Call("average", v => Ops.Average(v[0], v[1], axis.OrNull(v[0].ndim)), x, weights);
    }
}
