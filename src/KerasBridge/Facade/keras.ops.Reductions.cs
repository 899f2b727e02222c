using KerasBridge.Autograd;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>The sum over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor sum(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("sum", v => Ops.Sum(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The mean over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor mean(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("mean", v => Ops.Mean(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The largest element over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor max(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("max", v => Ops.Max(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The smallest element over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor min(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("min", v => Ops.Min(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The product over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor prod(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("prod", v => Ops.Prod(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>Whether all are true; bool, over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor all(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("all", v => Ops.All(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>Whether one is true; bool, over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor any(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("any", v => Ops.Any(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The biased variance over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor var(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("var", v => Ops.Variance(v[0], axis.OrNull(v[0].ndim), keepdims), x);


        /// <summary>The biased standard deviation over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor std(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("std", v => Ops.Sqrt(Ops.Variance(v[0], axis.OrNull(v[0].ndim), keepdims)), x);


        /// <summary>Where the largest element along an axis is; int32, the first of equals. Without an axis, in the flattened tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor argmax(Tensor x, int? axis = null, bool keepdims = false) => Symbolic.Call("argmax", v =>
        {
            var flat = axis is null ? Ops.Reshape(v[0], -1) : v[0];
            var index = Ops.ArgMax(flat, axis ?? 0);
            return keepdims && axis is { } at ? Ops.ExpandDims(index, at < 0 ? at + v[0].ndim : at) : index;
        }, x);


        /// <summary>Where the smallest element along an axis is; int32, the first of equals. Without an axis, in the flattened tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor argmin(Tensor x, int? axis = null, bool keepdims = false) => Symbolic.Call("argmin", v =>
        {
            var flat = axis is null ? Ops.Reshape(v[0], -1) : v[0];
            var index = Ops.ArgMin(flat, axis ?? 0);
            return keepdims && axis is { } at ? Ops.ExpandDims(index, at < 0 ? at + v[0].ndim : at) : index;
        }, x);


        /// <summary>Running sums along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cumsum(Tensor x, int axis = 0) => Symbolic.Call("cumsum", v => Ops.CumSum(v[0], axis), x);


        /// <summary>log Σ eˣ along an axis, without overflow. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor logsumexp(Tensor x, int axis = -1, bool keepdims = false) => Symbolic.Call("logsumexp", v => Ops.LogSumExp(v[0], axis, keepdims), x);
    }
}
