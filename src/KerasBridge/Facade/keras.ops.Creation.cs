using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

// Tensors from values, and facts about them.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>A tensor of values. See https://keras.io/api/ops/.</summary>
        /// <param name="x">An array, a number or a tensor.</param>
        /// <param name="dtype">The dtype; as it is if not given.</param>
        /// <returns>A tensor.</returns>
        public static Tensor array(Tensor x, DType? dtype = null) => convert_to_tensor(x, dtype);

        /// <summary>Whether something is a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">Anything.</param>
        /// <returns>Whether it is.</returns>
        public static bool is_tensor(object? x) => x is Tensor;

        /// <summary>The dtype of a tensor, by its name. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>The name.</returns>
        public static string dtype(Tensor x) => x.dtype.name;

        /// <summary>The number of axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>The number.</returns>
        public static int ndim(Tensor x) => x.ndim;

        /// <summary>The number of elements; int32. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of no axes.</returns>
        public static Tensor size(Tensor x) => x is KerasTensor ? Symbolic.CallAs("size", v => Ops.Constant(v[0].Count, DType.Int32), v => (Shape.Scalar, DType.Int32), x) : Ops.Constant(x.Count, DType.Int32);

        /// <summary>A tensor with the same values. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor copy(Tensor x) => Symbolic.Call("copy", v => Ops.Copy(v[0]), x);

        /// <summary>The same values in another dtype; what does not fit becomes the nearest that does. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor saturate_cast(Tensor x, DType dtype) => Symbolic.Call("saturate_cast", v => Ops.SaturateCast(v[0], dtype), x);

        /// <summary>A part of a tensor: the same as <c>x[…]</c>. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="key">An item for each axis; axes not named are whole.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds.</exception>
        public static Tensor get_item(Tensor x, params ReadOnlySpan<NDIndex> key) => x[key];

        /// <summary>The same bytes as elements of another dtype. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype; that of x if not given.</param>
        /// <returns>A tensor; its last axis is longer or shorter where the elements are of another size.</returns>
        /// <exception cref="ShapeException">The bytes of the last axis are no whole number of elements.</exception>
        public static Tensor view(Tensor x, DType? dtype = null) =>
            Symbolic.CallAs("view", v => Ops.View(v[0], dtype ?? v[0].dtype), v => (Shapes.Viewed(v[0].shape, v[0].dtype, dtype ?? v[0].dtype), dtype ?? v[0].dtype), x);

        /// <summary>A tensor of one value, of the shape of another. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="fill_value">The value.</param>
        /// <param name="dtype">The dtype; that of x if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor full_like(Tensor x, Tensor fill_value, DType? dtype = null) =>
            Symbolic.Call("full_like", v => Ops.BroadcastTo(Ops.Cast(v[1], dtype ?? v[0].dtype), v[0].shape), x, fill_value);

        /// <summary>A tensor of any values, of the shape of another; zeros. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype; that of x if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor empty_like(Tensor x, DType? dtype = null) => Symbolic.Call("empty_like", v => Ops.Cast(Ops.ZerosLike(v[0]), dtype ?? v[0].dtype), x);

        /// <summary>A tensor of any values; zeros. See https://keras.io/api/ops/.</summary>
        /// <param name="shape">The shape.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>A tensor.</returns>
        public static Tensor empty(Shape shape, DType? dtype = null) => Ops.Full(shape, dtype ?? KerasConfig.Floatx, 0);

        /// <summary>Ones on a diagonal, zeros elsewhere. See https://keras.io/api/ops/.</summary>
        /// <param name="N">Rows.</param>
        /// <param name="M">Columns; as many as rows if not given.</param>
        /// <param name="k">Which diagonal; above the main one if positive.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>A matrix.</returns>
        public static Tensor eye(int N, int? M = null, int k = 0, DType? dtype = null) => Tensor.FromArray(np.eye(N, M, k), dtype ?? KerasConfig.Floatx);

        /// <summary>The identity matrix. See https://keras.io/api/ops/.</summary>
        /// <param name="n">Rows and columns.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>A matrix.</returns>
        public static Tensor identity(int n, DType? dtype = null) => eye(n, dtype: dtype);

        /// <summary>Ones at and below a diagonal, zeros above. See https://keras.io/api/ops/.</summary>
        /// <param name="N">Rows.</param>
        /// <param name="M">Columns; as many as rows if not given.</param>
        /// <param name="k">Which diagonal; above the main one if positive.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>A matrix.</returns>
        public static Tensor tri(int N, int? M = null, int k = 0, DType? dtype = null) => Tensor.FromArray(np.tri(N, M, k), dtype ?? KerasConfig.Floatx);

        /// <summary>Numbers with equal steps. See https://keras.io/api/ops/.</summary>
        /// <param name="start">The first; with nothing else, the end, and 0 is the first.</param>
        /// <param name="stop">The end, which is no longer among them.</param>
        /// <param name="step">The step; 1 if not given.</param>
        /// <param name="dtype">The dtype; int32 for integers, else float32, if not given.</param>
        /// <returns>A vector.</returns>
        /// <exception cref="InvalidOperationException">An argument is symbolic.</exception>
        public static Tensor arange(Tensor start, Tensor? stop = null, Tensor? step = null, DType? dtype = null) => Ops.Arange(start, stop, step, dtype);

        /// <summary>Numbers with equal steps between two. See https://keras.io/api/ops/.</summary>
        /// <param name="start">The first; a number or a tensor.</param>
        /// <param name="stop">The last; a number or a tensor.</param>
        /// <param name="num">How many.</param>
        /// <param name="endpoint">Whether the last is among them.</param>
        /// <param name="retstep">Whether the step is given too, behind the numbers.</param>
        /// <param name="dtype">The dtype; float32, or the longer one of the arguments, if not given.</param>
        /// <param name="axis">The axis of the result along which they lie.</param>
        /// <returns>The numbers, and the step if it is asked for.</returns>
        public static Tensors linspace(Tensor start, Tensor stop, int num = 50, bool endpoint = true, bool retstep = false, DType? dtype = null, int axis = 0) => retstep
            ? (Tensors)Symbolic.CallMany("linspace", v => [Ops.Linspace(v[0], v[1], num, endpoint, dtype, axis), Ops.LinspaceStep(v[0], v[1], num, endpoint, dtype)], start, stop)
            : Symbolic.Call("linspace", v => Ops.Linspace(v[0], v[1], num, endpoint, dtype, axis), start, stop);
    }
}
