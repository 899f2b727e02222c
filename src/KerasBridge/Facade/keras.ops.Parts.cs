using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

// Parts of tensors.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>Powers of a base, whose exponents have equal steps. See https://keras.io/api/ops/.</summary>
        /// <param name="start">The first exponent.</param>
        /// <param name="stop">The last exponent.</param>
        /// <param name="num">How many.</param>
        /// <param name="endpoint">Whether the last is among them.</param>
        /// <param name="base">The base.</param>
        /// <param name="dtype">The dtype; float32, or the longer one of the arguments, if not given.</param>
        /// <param name="axis">The axis of the result along which they lie.</param>
        /// <returns>A tensor.</returns>
        public static Tensor logspace(Tensor start, Tensor stop, int num = 50, bool endpoint = true, double @base = 10, DType? dtype = null, int axis = 0) =>
            Symbolic.Call("logspace", v => Ops.Logspace(v[0], v[1], num, endpoint, @base, dtype, axis), start, stop);

        /// <summary>Numbers with equal ratios between two. See https://keras.io/api/ops/.</summary>
        /// <param name="start">The first.</param>
        /// <param name="stop">The last.</param>
        /// <param name="num">How many.</param>
        /// <param name="endpoint">Whether the last is among them.</param>
        /// <param name="dtype">The dtype; float32, or the longer one of the arguments, if not given.</param>
        /// <param name="axis">The axis of the result along which they lie.</param>
        /// <returns>A tensor.</returns>
        public static Tensor geomspace(Tensor start, Tensor stop, int num = 50, bool endpoint = true, DType? dtype = null, int axis = 0) =>
            Symbolic.Call("geomspace", v => Ops.Geomspace(v[0], v[1], num, endpoint, dtype, axis), start, stop);

        /// <summary>The triangular window of a length, symmetric. See https://keras.io/api/ops/.</summary>
        /// <param name="x">How many points.</param>
        /// <returns>The window; float32.</returns>
        public static Tensor bartlett(Tensor x) => Ops.Window("bartlett", x, 0);

        /// <summary>The Blackman's window of a length, symmetric. See https://keras.io/api/ops/.</summary>
        /// <param name="x">How many points.</param>
        /// <returns>The window; float32.</returns>
        public static Tensor blackman(Tensor x) => Ops.Window("blackman", x, 0);

        /// <summary>The Hamming's window of a length, symmetric. See https://keras.io/api/ops/.</summary>
        /// <param name="x">How many points.</param>
        /// <returns>The window; float32.</returns>
        public static Tensor hamming(Tensor x) => Ops.Window("hamming", x, 0);

        /// <summary>The Hann's window of a length, symmetric. See https://keras.io/api/ops/.</summary>
        /// <param name="x">How many points.</param>
        /// <returns>The window; float32.</returns>
        public static Tensor hanning(Tensor x) => Ops.Window("hanning", x, 0);

        /// <summary>Kaiser's window of a length, symmetric. See https://keras.io/api/ops/.</summary>
        /// <param name="x">How many points.</param>
        /// <param name="beta">How narrow.</param>
        /// <returns>The window; float32.</returns>
        public static Tensor kaiser(Tensor x, double beta) => Ops.Window("kaiser", x, beta);

        /// <summary>Vandermonde's matrix: the powers of each element. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A vector.</param>
        /// <param name="N">How many powers; as many as elements if not given.</param>
        /// <param name="increasing">Whether the powers ascend.</param>
        /// <returns>A matrix with a row for each element.</returns>
        /// <exception cref="ShapeException">x is no vector.</exception>
        public static Tensor vander(Tensor x, int? N = null, bool increasing = false) =>
            Symbolic.CallAs("vander", v => Ops.Vander(v[0], N, increasing), v => ((v[0].shape.Dims[0], N ?? v[0].shape.Dims[0]), v[0].dtype), x);

        /// <summary>A part of a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="start_indices">Where the part begins, for each axis.</param>
        /// <param name="shape">Its sizes; -1: to the end.</param>
        /// <returns>A tensor of that shape.</returns>
        /// <exception cref="ArgumentException">The part is not within the tensor.</exception>
        public static Tensor slice(Tensor x, IntTuple start_indices, Shape shape) =>
            Symbolic.CallAs("slice", v => Ops.SlicePart(v[0], start_indices.ToArray(), shape.ToInts()), v => (Shapes.Part(v[0].shape, start_indices, shape), v[0].dtype), x);

        /// <summary>A tensor with a part replaced. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor.</param>
        /// <param name="start_indices">Where the part begins, for each axis.</param>
        /// <param name="updates">The new part.</param>
        /// <returns>A tensor of the same shape.</returns>
        /// <exception cref="ArgumentException">The part is not within the tensor.</exception>
        public static Tensor slice_update(Tensor inputs, IntTuple start_indices, Tensor updates) =>
            Symbolic.CallAs("slice_update", v => Ops.SliceUpdate(v[0], start_indices.ToArray(), v[1]), v => (v[0].shape, v[0].dtype), inputs, updates);

        /// <summary>Zeros of a shape, with values added at places. See https://keras.io/api/ops/.</summary>
        /// <param name="indices">Places <c>(n, axes)</c>, for the first axes of the shape.</param>
        /// <param name="values">What is added there.</param>
        /// <param name="shape">The shape.</param>
        /// <returns>A tensor of that shape.</returns>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        public static Tensor scatter(Tensor indices, Tensor values, Shape shape) => Symbolic.Call("scatter", v => Ops.Scatter(v[0], v[1], shape), indices, values);

        /// <summary>A tensor with values replaced at places. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor.</param>
        /// <param name="indices">Places <c>(n, axes)</c>.</param>
        /// <param name="updates">The new values.</param>
        /// <returns>A tensor of the same shape.</returns>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        public static Tensor scatter_update(Tensor inputs, Tensor indices, Tensor updates) =>
            Symbolic.Call("scatter_update", v => Ops.ScatterUpdate(v[0], v[1], v[2]), inputs, indices, updates);

        /// <summary>The axes split, joined and put in another order, as the pattern says: <c>b (h w) c -> b h w c</c>. See https://keras.io/api/ops/.</summary>
        /// <param name="tensor">A tensor of any shape.</param>
        /// <param name="pattern">Names of axes before and behind the arrow; what stands in parentheses is one axis.</param>
        /// <param name="axes_lengths">Sizes of axes that the pattern splits.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="DTypeException">A size is not known.</exception>
        /// <exception cref="ArgumentException">The pattern does not fit.</exception>
        public static Tensor rearrange(Tensor tensor, string pattern, params ReadOnlySpan<(string Name, int Size)> axes_lengths)
        {
            if (!tensor.shape.IsKnown) throw new DTypeException($"`rearrange` needs to know all sizes, as in Keras. Expected a tensor without sizes of None. Received: shape {tensor.shape}");
            var sizes = axes_lengths.ToArray();
            return Symbolic.Call("rearrange", v => Ops.Rearrange(v[0], pattern, sizes), tensor);
        }

        /// <summary>Which classes are among indices: 1, and 0 for the others; the last axis of the indices goes away. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">Integers.</param>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="axis">Where the classes stand in the result.</param>
        /// <param name="dtype">The dtype of the result; float32 if not given.</param>
        /// <param name="sparse">Whether the result is sparse; tensors are dense here, so only <c>false</c>.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ArgumentException">A sparse tensor is asked for.</exception>
        public static Tensor multi_hot(Tensor inputs, int num_classes, int axis = -1, DType? dtype = null, bool sparse = false) =>
            Symbolic.CallAs("multi_hot", v => Ops.MultiHot(v[0], num_classes, axis, dtype ?? KerasConfig.Floatx, sparse), v => (Shapes.MultiHot(v[0].shape, num_classes, axis), dtype ?? v[0].dtype), inputs);

        /// <summary>The sums of rows that belong to the same segment. See https://keras.io/api/ops/.</summary>
        /// <param name="data">Values; the first axis is divided.</param>
        /// <param name="segment_ids">To which segment each row belongs.</param>
        /// <param name="num_segments">How many segments; one more than the greatest id if not given.</param>
        /// <param name="sorted">Whether the ids ascend; <paramref name="num_segments"/> must not be given then.</param>
        /// <returns>A row for each segment.</returns>
        /// <exception cref="ArgumentException">Both <paramref name="num_segments"/> and <paramref name="sorted"/> are given, or the shapes do not fit.</exception>
        public static Tensor segment_sum(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false)
        {
            Segments.Check(num_segments, sorted);
            return Symbolic.CallAs("segment_sum", v => Segments.Reduce(SegmentKind.Sum, v[0], v[1], num_segments),
                v => (Shape.FromInts([num_segments ?? -1, .. v[0].shape.Dims[1..]]), v[0].dtype), data, segment_ids);
        }

        /// <summary>The products of rows that belong to the same segment. See https://keras.io/api/ops/.</summary>
        /// <param name="data">Values; the first axis is divided.</param>
        /// <param name="segment_ids">To which segment each row belongs.</param>
        /// <param name="num_segments">How many segments; one more than the greatest id if not given.</param>
        /// <param name="sorted">Whether the ids ascend; <paramref name="num_segments"/> must not be given then.</param>
        /// <returns>A row for each segment.</returns>
        /// <exception cref="ArgumentException">Both <paramref name="num_segments"/> and <paramref name="sorted"/> are given, or the shapes do not fit.</exception>
        public static Tensor segment_prod(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false)
        {
            Segments.Check(num_segments, sorted);
            return Symbolic.CallAs("segment_prod", v => Segments.Reduce(SegmentKind.Prod, v[0], v[1], num_segments),
                v => (Shape.FromInts([num_segments ?? -1, .. v[0].shape.Dims[1..]]), v[0].dtype), data, segment_ids);
        }

        /// <summary>The largest elements of rows that belong to the same segment. See https://keras.io/api/ops/.</summary>
        /// <param name="data">Values; the first axis is divided.</param>
        /// <param name="segment_ids">To which segment each row belongs.</param>
        /// <param name="num_segments">How many segments; one more than the greatest id if not given.</param>
        /// <param name="sorted">Whether the ids ascend; <paramref name="num_segments"/> must not be given then.</param>
        /// <returns>A row for each segment.</returns>
        /// <exception cref="ArgumentException">Both <paramref name="num_segments"/> and <paramref name="sorted"/> are given, or the shapes do not fit.</exception>
        public static Tensor segment_max(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false)
        {
            Segments.Check(num_segments, sorted);
            return Symbolic.CallAs("segment_max", v => Segments.Reduce(SegmentKind.Max, v[0], v[1], num_segments),
                v => (Shape.FromInts([num_segments ?? -1, .. v[0].shape.Dims[1..]]), v[0].dtype), data, segment_ids);
        }

        /// <summary>The smallest elements of rows that belong to the same segment. See https://keras.io/api/ops/.</summary>
        /// <param name="data">Values; the first axis is divided.</param>
        /// <param name="segment_ids">To which segment each row belongs.</param>
        /// <param name="num_segments">How many segments; one more than the greatest id if not given.</param>
        /// <param name="sorted">Whether the ids ascend; <paramref name="num_segments"/> must not be given then.</param>
        /// <returns>A row for each segment.</returns>
        /// <exception cref="ArgumentException">Both <paramref name="num_segments"/> and <paramref name="sorted"/> are given, or the shapes do not fit.</exception>
        public static Tensor segment_min(Tensor data, Tensor segment_ids, int? num_segments = null, bool sorted = false)
        {
            Segments.Check(num_segments, sorted);
            return Symbolic.CallAs("segment_min", v => Segments.Reduce(SegmentKind.Min, v[0], v[1], num_segments),
                v => (Shape.FromInts([num_segments ?? -1, .. v[0].shape.Dims[1..]]), v[0].dtype), data, segment_ids);
        }
    }
}
