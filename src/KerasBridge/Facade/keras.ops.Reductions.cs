using KerasBridge.Autograd;
using KerasBridge.Engine;

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
        public static Tensor sum(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("sum", v => Ops.Sum(Ops.Accumulator(v[0]), axis.OrNull(v[0].ndim), keepdims), x);


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
        /// <param name="initial">A value that counts as one element more; an empty tensor needs it.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor max(Tensor x, Axis axis = default, bool keepdims = false, double? initial = null) =>
            Symbolic.Call("max", v => Ops.Extreme(ReduceKind.Max, v[0], axis.OrNull(v[0].ndim), keepdims, initial), x);


        /// <summary>The smallest element over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <param name="initial">A value that counts as one element more; an empty tensor needs it.</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor min(Tensor x, Axis axis = default, bool keepdims = false, double? initial = null) =>
            Symbolic.Call("min", v => Ops.Extreme(ReduceKind.Min, v[0], axis.OrNull(v[0].ndim), keepdims, initial), x);


        /// <summary>The product over axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis or axes; all if not given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <param name="dtype">In which dtype to multiply; that of x if not given (at least 32 bits for integers).</param>
        /// <returns>A tensor without these axes.</returns>
        public static Tensor prod(Tensor x, Axis axis = default, bool keepdims = false, DType? dtype = null) =>
            Symbolic.Call("prod", v => Ops.Prod(dtype is { } type ? Ops.Cast(v[0], type) : Ops.Accumulator(v[0]), axis.OrNull(v[0].ndim), keepdims), x);


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
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor argmax(Tensor x, int? axis = null, bool keepdims = false) => Symbolic.Call("argmax", v => Ops.ArgExtreme(true, v[0], axis, keepdims), x);


        /// <summary>Where the smallest element along an axis is; int32, the first of equals. Without an axis, in the flattened tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor argmin(Tensor x, int? axis = null, bool keepdims = false) => Symbolic.Call("argmin", v => Ops.ArgExtreme(false, v[0], axis, keepdims), x);


        /// <summary>Running sums along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="dtype">In which dtype to add; that of x if not given (int32 for bool).</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cumsum(Tensor x, int? axis = null, DType? dtype = null) => Symbolic.Call("cumsum", v => Ops.Running(v[0], axis, dtype, products: false), x);


        /// <summary>log Σ eˣ along an axis, without overflow. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <param name="keepdims">Whether the axis stays, with size 1.</param>
        /// <returns>A tensor without that axis.</returns>
        public static Tensor logsumexp(Tensor x, Axis axis = default, bool keepdims = false) => Symbolic.Call("logsumexp", v => Ops.LogSumExp(Ops.ToFloat(v[0]), axis.Resolve(v[0].ndim), keepdims), x);
    }
}
