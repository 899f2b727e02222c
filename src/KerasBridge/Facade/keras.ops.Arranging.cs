using KerasBridge.Autograd;

namespace KerasBridge;

// Elements put elsewhere.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>Elements moved along axes; what leaves at one end comes in at the other. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="shift">How far; one number, or one for each axis.</param>
        /// <param name="axis">The axis or axes; all elements in order if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor roll(Tensor x, Axis shift, Axis axis = default) => Symbolic.Call("roll", v => Ops.Rearrange(v[0], p => np.roll(p, shift, axis)), x);

        /// <summary>Turned by 90 degrees in the plane of two axes, from the first towards the second. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">How often.</param>
        /// <param name="axes">The two axes; the first two if not given.</param>
        /// <returns>A tensor with the two axes exchanged, for odd k.</returns>
        public static Tensor rot90(Tensor x, int k = 1, Axis? axes = null) =>
            Symbolic.CallAs("rot90", v => Ops.Rearrange(v[0], p => np.rot90(p, k, axes)), v => (Shapes.Rotated(v[0].shape, k, axes), v[0].dtype), x);

        /// <summary>The second axis in reverse order. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor fliplr(Tensor x) => Symbolic.Call("fliplr", v => Ops.Flip(v[0], 1), x);

        /// <summary>The first axis in reverse order. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor flipud(Tensor x) => Symbolic.Call("flipud", v => Ops.Flip(v[0], 0), x);

        /// <summary>The tensor repeated as a whole along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="repeats">How often along each axis; for fewer numbers than axes, the last ones.</param>
        /// <returns>A tensor.</returns>
        public static Tensor tile(Tensor x, IntTuple repeats) => Symbolic.Call("tile", v => Ops.Tile(v[0], repeats.ToArray()), x);

        /// <summary>Two axes exchanged. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis1">The one.</param>
        /// <param name="axis2">The other.</param>
        /// <returns>A tensor.</returns>
        public static Tensor swapaxes(Tensor x, int axis1, int axis2) => Symbolic.Call("swapaxes", v => Ops.SwapAxes(v[0], axis1, axis2), x);

        /// <summary>Axes moved to other places; the others keep their order. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="source">The axes to move.</param>
        /// <param name="destination">Where to.</param>
        /// <returns>A tensor.</returns>
        public static Tensor moveaxis(Tensor x, Axis source, Axis destination) => Symbolic.Call("moveaxis", v => Ops.MoveAxis(v[0], source, destination), x);

        /// <summary>All elements in order, along one axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of one axis.</returns>
        public static Tensor ravel(Tensor x) => Symbolic.Call("ravel", v => Ops.Reshape(v[0], -1), x);

        /// <summary>A vector as the diagonal of a matrix, or the diagonal of a matrix. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">Which diagonal; above the main one if positive.</param>
        /// <returns>A tensor.</returns>
        public static Tensor diag(Tensor x, int k = 0) => Symbolic.CallAs("diag", v => Ops.Diag(v[0], k), v => (Shapes.Diag(v[0].shape, k), v[0].dtype), x);

        /// <summary>All elements as the diagonal of a matrix. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">Which diagonal; above the main one if positive.</param>
        /// <returns>A matrix.</returns>
        public static Tensor diagflat(Tensor x, int k = 0) => Symbolic.Call("diagflat", v => Ops.Diag(Ops.Reshape(v[0], -1), k), x);

        /// <summary>The diagonals of matrices, along the last axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="offset">Which diagonal; above the main one if positive.</param>
        /// <param name="axis1">The first axis of the matrices.</param>
        /// <param name="axis2">The second axis of the matrices.</param>
        /// <returns>A tensor with one axis less.</returns>
        public static Tensor diagonal(Tensor x, int offset = 0, int axis1 = 0, int axis2 = 1) =>
            Symbolic.CallAs("diagonal", v => Ops.Rearrange(v[0], p => np.diagonal(p, offset, axis1, axis2)), v => (Shapes.Diagonal(v[0].shape, offset, axis1, axis2), v[0].dtype), x);

        /// <summary>The sums of diagonals of matrices. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="offset">Which diagonal; above the main one if positive.</param>
        /// <param name="axis1">The first axis of the matrices.</param>
        /// <param name="axis2">The second axis of the matrices.</param>
        /// <returns>A tensor with two axes less.</returns>
        public static Tensor trace(Tensor x, int offset = 0, int axis1 = 0, int axis2 = 1) =>
            Symbolic.Call("trace", v => Ops.Sum(Ops.Accumulator(Ops.Rearrange(v[0], p => np.diagonal(p, offset, axis1, axis2))), [-1]), x);

        /// <summary>The lower triangle of the last two axes; zeros elsewhere. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">The diagonal that bounds it; above the main one if positive.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor tril(Tensor x, int k = 0) => Symbolic.Call("tril", v => Ops.Triangle(v[0], k, lower: true), x);

        /// <summary>The upper triangle of the last two axes; zeros elsewhere. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="k">The diagonal that bounds it; above the main one if positive.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor triu(Tensor x, int k = 0) => Symbolic.Call("triu", v => Ops.Triangle(v[0], k, lower: false), x);

        /// <summary>A border around a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="pad_width">How wide: a number, <c>(before, after)</c> for all axes, or a pair for each axis.</param>
        /// <param name="mode">What stands there: <c>constant</c>, <c>reflect</c> or <c>symmetric</c>.</param>
        /// <param name="constant_values">The value of a constant border; 0 if not given.</param>
        /// <returns>A larger tensor.</returns>
        /// <exception cref="ArgumentException">The widths do not fit, or the mode is not known.</exception>
        public static Tensor pad(Tensor x, NDArray pad_width, string mode = "constant", Tensor? constant_values = null) => Symbolic.CallAs("pad",
            v => Ops.Pad(v[0], Shapes.PadWidths(pad_width, v[0].ndim), mode, v.Length > 1 ? v[1] : constant_values),
            v => (Shapes.Padded(v[0].shape, Shapes.PadWidths(pad_width, v[0].ndim)), v[0].dtype),
            constant_values is null or { Number: not null } ? [x] : [x, constant_values]);

        /// <summary>Two tensors one behind the other. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor.</param>
        /// <param name="x2">A tensor of the same shape except on the axis.</param>
        /// <param name="axis">The axis; all elements in order if not given.</param>
        /// <returns>A tensor.</returns>
        public static Tensor append(Tensor x1, Tensor x2, int? axis = null) =>
            Symbolic.Call("append", v => axis is { } at ? Ops.Concatenate([v[0], v[1]], at) : Ops.Concatenate([Ops.Reshape(v[0], -1), Ops.Reshape(v[1], -1)], 0), x1, x2);

        /// <summary>Tensors one beside the other: along the second axis, vectors along the first. See https://keras.io/api/ops/.</summary>
        /// <param name="xs">The tensors.</param>
        /// <returns>A tensor.</returns>
        public static Tensor hstack(Tensors xs) =>
            Symbolic.Call("hstack", v => Ops.Concatenate([.. v.Select(x => x.ndim == 0 ? Ops.Reshape(x, -1) : x)], v[0].ndim < 2 ? 0 : 1), xs.Items);

        /// <summary>Tensors one below the other: along the first axis, vectors as rows. See https://keras.io/api/ops/.</summary>
        /// <param name="xs">The tensors.</param>
        /// <returns>A tensor.</returns>
        public static Tensor vstack(Tensors xs) =>
            Symbolic.Call("vstack", v => Ops.Concatenate([.. v.Select(x => x.ndim == 0 ? Ops.Reshape(x, (1, 1)) : x.ndim == 1 ? Ops.ExpandDims(x, 0) : x)], 0), xs.Items);

        /// <summary>Tensors one behind the other, along the third axis. See https://keras.io/api/ops/.</summary>
        /// <param name="xs">The tensors.</param>
        /// <returns>A tensor.</returns>
        public static Tensor dstack(Tensors xs) =>
            Symbolic.Call("dstack", v => Ops.Concatenate([.. v.Select(x => x.ndim == 0 ? Ops.Reshape(x, (1, 1, 1)) : x.ndim == 1 ? Ops.Reshape(x, Shape.FromInts([1, x.shape.Dims[0], 1])) : x.ndim == 2 ? Ops.ExpandDims(x, 2) : x)], 2), xs.Items);

        /// <summary>Parts of an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices_or_sections">How many parts, or the places where they begin.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>The parts.</returns>
        /// <exception cref="ArgumentException">The axis cannot be divided into so many equal parts.</exception>
        public static Tensors split(Tensor x, IntTuple indices_or_sections, int axis = 0) =>
            (Tensors)Symbolic.CallMany("split", v => Ops.Split(v[0], indices_or_sections, axis, equal: true), x);

        /// <summary>Parts of an axis; the first ones are longer by one where it cannot be divided. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices_or_sections">How many parts, or the places where they begin.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>The parts.</returns>
        public static Tensors array_split(Tensor x, IntTuple indices_or_sections, int axis = 0) =>
            (Tensors)Symbolic.CallMany("array_split", v => Ops.Split(v[0], indices_or_sections, axis, equal: false), x);

        /// <summary>Parts of the first axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices_or_sections">How many parts, or the places where they begin.</param>
        /// <returns>The parts.</returns>
        /// <exception cref="ArgumentException">The axis cannot be divided into so many equal parts.</exception>
        public static Tensors vsplit(Tensor x, IntTuple indices_or_sections) =>
            (Tensors)Symbolic.CallMany("vsplit", v => Ops.Split(v[0], indices_or_sections, 0, equal: true), x);

        /// <summary>Parts of the second axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices_or_sections">How many parts, or the places where they begin.</param>
        /// <returns>The parts.</returns>
        /// <exception cref="ArgumentException">The axis cannot be divided into so many equal parts.</exception>
        public static Tensors hsplit(Tensor x, IntTuple indices_or_sections) =>
            (Tensors)Symbolic.CallMany("hsplit", v => Ops.Split(v[0], indices_or_sections, v[0].ndim > 1 ? 1 : 0, equal: true), x);

        /// <summary>Parts of the third axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="indices_or_sections">How many parts, or the places where they begin.</param>
        /// <returns>The parts.</returns>
        /// <exception cref="ArgumentException">The axis cannot be divided into so many equal parts.</exception>
        public static Tensors dsplit(Tensor x, IntTuple indices_or_sections) =>
            (Tensors)Symbolic.CallMany("dsplit", v => Ops.Split(v[0], indices_or_sections, 2, equal: true), x);

        /// <summary>The tensors along an axis, which goes away. See https://keras.io/api/ops/core/.</summary>
        /// <param name="x">A tensor of one axis at least.</param>
        /// <param name="num">How many there are, where the size of the axis is not known.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>The tensors.</returns>
        /// <exception cref="ArgumentException">There are not so many.</exception>
        public static Tensors unstack(Tensor x, int? num = null, int axis = 0)
        {
            var size = x.shape.Dims[Shapes.Axis(axis, x.ndim, "unstack")];
            if ((num ?? size) < 0 || (size >= 0 && num is { } count && count != size))
                throw new ArgumentException($"Cannot infer argument `num` from shape {x.shape}. Expected the size of axis {axis}. Received: num={(num is null ? "None" : num)}");
            return (Tensors)Symbolic.CallMany("unstack", v => Ops.Unstack(v[0], axis), x);
        }

        /// <summary>Grids of coordinates: each vector along an axis of its own, repeated along the others. See https://keras.io/api/ops/.</summary>
        /// <param name="x">The vectors.</param>
        /// <returns>A grid for each vector.</returns>
        public static Tensors meshgrid(params ReadOnlySpan<Tensor> x) => meshgrid((Tensors)x.ToArray(), "xy");

        /// <summary>Grids of coordinates: each vector along an axis of its own, repeated along the others. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">The first vector.</param>
        /// <param name="x2">The second vector.</param>
        /// <param name="indexing"><c>xy</c>: the first vector runs along the second axis; <c>ij</c>: along the first.</param>
        /// <returns>A grid for each vector.</returns>
        /// <exception cref="ArgumentException">The indexing is not known.</exception>
        public static Tensors meshgrid(Tensor x1, Tensor x2, string indexing) => meshgrid((Tensors)new[] { x1, x2 }, indexing);

        /// <summary>Grids of coordinates: each vector along an axis of its own, repeated along the others. See https://keras.io/api/ops/.</summary>
        /// <param name="x">The vectors.</param>
        /// <param name="indexing"><c>xy</c>: the first vector runs along the second axis; <c>ij</c>: along the first.</param>
        /// <returns>A grid for each vector.</returns>
        /// <exception cref="ArgumentException">The indexing is not known.</exception>
        public static Tensors meshgrid(Tensors x, string indexing) => (Tensors)Symbolic.CallMany("meshgrid", v => Ops.MeshGrid(v, indexing), x.Items);
    }
}
