using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>The same elements with another shape. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="newshape">The shape; one dimension may be -1.</param>
        /// <returns>A tensor of that shape.</returns>
        /// <exception cref="ShapeException">The number of elements differs.</exception>
        public static Tensor reshape(Tensor x, Shape newshape) => Symbolic.CallAs("reshape", v => Ops.Reshape(v[0], newshape), v => (Shapes.Reshaped(v[0].shape, newshape), v[0].dtype), x);


        /// <summary>The axes in another order; reversed if none is given. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axes">For each axis of the result the axis it was.</param>
        /// <returns>A tensor with these axes.</returns>
        public static Tensor transpose(Tensor x, Axis axes = default) => Symbolic.Call("transpose", v => Ops.Transpose(v[0], axes.IsNone ? [] : axes.Resolve(v[0].ndim)), x);


        /// <summary>A new axis of size 1. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">Where it stands in the result.</param>
        /// <returns>A tensor with one axis more.</returns>
        public static Tensor expand_dims(Tensor x, int axis) => Symbolic.Call("expand_dims", v => Ops.ExpandDims(v[0], axis), x);


        /// <summary>Drops an axis of size 1, or all of them. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">Which one; all if not given.</param>
        /// <returns>A tensor with fewer axes.</returns>
        public static Tensor squeeze(Tensor x, int? axis = null) => Symbolic.Call("squeeze", v => Ops.Squeeze(v[0], axis), x);


        /// <summary>Tensors one behind the other along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="xs">The tensors, of equal shape but for that axis.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>A tensor.</returns>
        public static Tensor concatenate(Tensors xs, int axis = 0) => Symbolic.Call("concatenate", v => Ops.Concatenate(v, axis), xs.Items);


        /// <summary>Tensors side by side along a new axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">The tensors, of equal shape.</param>
        /// <param name="axis">Where the new axis stands in the result.</param>
        /// <returns>A tensor with one axis more.</returns>
        public static Tensor stack(Tensors x, int axis = 0) => Symbolic.Call("stack", v => Ops.Stack(v, axis), x.Items);


        /// <summary>A tensor repeated along axes of size 1, and along new ones in front. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="shape">The shape.</param>
        /// <returns>A tensor of that shape.</returns>
        public static Tensor broadcast_to(Tensor x, Shape shape) => Symbolic.CallAs("broadcast_to", v => Ops.BroadcastTo(v[0], shape), v => (shape, v[0].dtype), x);


        /// <summary>Each element some times over along an axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="repeats">How often; one number, or one for each place on the axis.</param>
        /// <param name="axis">The axis; the flattened tensor if not given.</param>
        /// <returns>A tensor.</returns>
        public static Tensor repeat(Tensor x, IntTuple repeats, int? axis = null) => Symbolic.CallAs("repeat", v => Ops.Repeat(v[0], repeats, axis), v => (Shapes.Repeated(v[0].shape, repeats, axis), v[0].dtype), x);


        /// <summary>The elements in reverse order along axes. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="axis">The axes; all if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor flip(Tensor x, Axis axis = default) => Symbolic.Call("flip", v => axis.Resolve(v[0].ndim).Aggregate(v[0], Ops.Flip), x);


        /// <summary>Rows of a table by index along the first axis. See https://keras.io/api/ops/.</summary>
        /// <param name="x">The table.</param>
        /// <param name="indices">Integers.</param>
        /// <param name="axis">The axis that they count along.</param>
        /// <returns>A tensor of the shape of the indices, then that of a row.</returns>
        public static Tensor take(Tensor x, Tensor indices, int axis = 0) => Symbolic.Call("take", v => Ops.Take(v[0], v[1], axis), x, indices);


        /// <summary>One-hot rows of indices; zeros for an index outside. See https://keras.io/api/ops/.</summary>
        /// <param name="x">Integers.</param>
        /// <param name="num_classes">The number of classes.</param>
        /// <param name="axis">Where the classes stand in the result.</param>
        /// <param name="dtype">The dtype of the result; float32 if not given.</param>
        /// <param name="sparse">Whether the result is sparse; tensors are dense here, so only <c>false</c>.</param>
        /// <returns>A tensor with one axis more.</returns>
        /// <exception cref="ArgumentException">A sparse tensor is asked for.</exception>
        public static Tensor one_hot(Tensor x, int num_classes, int axis = -1, DType? dtype = null, bool sparse = false)
        {
            Ops.RequireDense("one_hot", sparse, null);
            return Symbolic.Call("one_hot", v => Ops.OneHot(v[0], num_classes, axis, dtype ?? KerasConfig.Floatx), x);
        }


        /// <summary>The same values in another dtype. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor cast(Tensor x, DType dtype) => Symbolic.Call("cast", v => Ops.Cast(v[0], dtype), x);


        /// <summary>The sizes of a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>The shape; dimensions of a symbolic tensor may be <c>None</c>.</returns>
        public static Shape shape(Tensor x) => x.shape;


        /// <summary>A tensor of zeros. See https://keras.io/api/ops/.</summary>
        /// <param name="shape">The shape.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>The tensor.</returns>
        public static Tensor zeros(Shape shape, DType? dtype = null) => Ops.Full(shape, dtype ?? DType.Float32, 0);


        /// <summary>A tensor of ones. See https://keras.io/api/ops/.</summary>
        /// <param name="shape">The shape.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>The tensor.</returns>
        public static Tensor ones(Shape shape, DType? dtype = null) => Ops.Full(shape, dtype ?? DType.Float32, 1);


        /// <summary>A tensor of one value. See https://keras.io/api/ops/.</summary>
        /// <param name="shape">The shape.</param>
        /// <param name="fill_value">The value.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <returns>The tensor.</returns>
        public static Tensor full(Shape shape, double fill_value, DType? dtype = null) => Ops.Full(shape, dtype ?? DType.Float32, fill_value);


        /// <summary>Zeros of the shape of a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype; that of x if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor zeros_like(Tensor x, DType? dtype = null) => Symbolic.Call("zeros_like", v => Ops.Cast(Ops.ZerosLike(v[0]), dtype ?? v[0].dtype), x);


        /// <summary>Ones of the shape of a tensor. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <param name="dtype">The dtype; that of x if not given.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor ones_like(Tensor x, DType? dtype = null) => Symbolic.Call("ones_like", v => Ops.Cast(Ops.OnesLike(v[0]), dtype ?? v[0].dtype), x);


        /// <summary>A tensor of values. See https://keras.io/api/ops/.</summary>
        /// <param name="x">An array, a number or a tensor.</param>
        /// <param name="dtype">The dtype; as it is if not given.</param>
        /// <param name="sparse">Whether the result is sparse; tensors are dense here, so not <c>true</c>.</param>
        /// <param name="ragged">Whether the result is ragged; tensors are dense here, so not <c>true</c>.</param>
        /// <returns>The tensor; the argument itself where it has that dtype already.</returns>
        public static Tensor convert_to_tensor(Tensor x, DType? dtype = null, bool? sparse = null, bool? ragged = null)
        {
            Ops.RequireDense("convert_to_tensor", sparse, ragged);
            return dtype is { } type ? Symbolic.Call("convert_to_tensor", v => Ops.Cast(v[0], type), x) : Ops.Plain(x);
        }


        /// <summary>The values of a tensor as an array. See https://keras.io/api/ops/.</summary>
        /// <param name="x">A tensor of any shape.</param>
        /// <returns>A copy.</returns>
        public static NDArray convert_to_numpy(Tensor x) => x.numpy();


        /// <summary>The values, which no gradient goes through. See https://keras.io/api/ops/.</summary>
        /// <param name="variable">A tensor.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor stop_gradient(Tensor variable) => Symbolic.Call("stop_gradient", v => Ops.StopGradient(v[0]), variable);


        /// <summary>The product over the last axis of x1 and the last but one of x2, with batches in front. See https://keras.io/api/ops/.</summary>
        /// <param name="x1">A tensor <c>(…, m, k)</c>.</param>
        /// <param name="x2">A tensor <c>(…, k, n)</c>.</param>
        /// <returns>A tensor.</returns>
        /// <exception cref="ShapeException">The inner sizes differ.</exception>
        public static Tensor matmul(Tensor x1, Tensor x2) => Symbolic.Call("matmul", v => Ops.MatMul(v[0], v[1]), x1, x2);
    }
}
