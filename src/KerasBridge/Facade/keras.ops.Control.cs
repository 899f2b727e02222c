using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge;

// Conditions, loops, and functions that take functions.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>What one function gives if a condition holds, else what another gives. See https://keras.io/api/ops/core/.</summary>
        /// <param name="pred">The condition: a single bool.</param>
        /// <param name="true_fn">Called if it holds; where its value is not known yet, both are.</param>
        /// <param name="false_fn">Called if it does not.</param>
        /// <returns>The result of one of them.</returns>
        /// <exception cref="ShapeException">The condition is not a single bool.</exception>
        public static Tensor cond(Tensor pred, Func<Tensor> true_fn, Func<Tensor> false_fn)
        {
            if (!pred.HasValue) return where(pred, true_fn(), false_fn());
            if (pred.Count != 1) throw new ShapeException($"The condition of `cond` must be a single bool. Received: a tensor of shape {pred.shape}");
            return (bool)NumpyOp.ToArray(Ops.Cast(pred, DType.Bool)).reshape(Shape.Scalar) ? true_fn() : false_fn();
        }

        /// <summary>Repeats a step as long as a condition holds. See https://keras.io/api/ops/core/.</summary>
        /// <param name="cond">The condition, of the variables.</param>
        /// <param name="body">The step: the new variables, of the old.</param>
        /// <param name="loop_vars">The variables at first.</param>
        /// <param name="maximum_iterations">How many steps at most.</param>
        /// <returns>The variables at last.</returns>
        /// <exception cref="InvalidOperationException">The condition has no value: within a function that is compiled.</exception>
        public static Tensors while_loop(Func<Tensors, Tensor> cond, Func<Tensors, Tensors> body, Tensors loop_vars, int? maximum_iterations = null) =>
            Symbolic.CallManyAs("while_loop", v => ControlFlow.While(cond, body, v, maximum_iterations), v => Array.ConvertAll(v, x => (x.shape, x.dtype)), loop_vars.Items);

        /// <summary>Repeats a step for each number of a range. See https://keras.io/api/ops/core/.</summary>
        /// <param name="lower">The first number.</param>
        /// <param name="upper">The end, which is no longer among them.</param>
        /// <param name="body_fun">The step: the new variables, of the number (int32) and the old variables.</param>
        /// <param name="init_val">The variables at first.</param>
        /// <returns>The variables at last.</returns>
        public static Tensors fori_loop(int lower, int upper, Func<Tensor, Tensors, Tensors> body_fun, Tensors init_val) => Symbolic.CallMany("fori_loop", v =>
        {
            for (var i = lower; i < upper; i++) v = body_fun(Ops.Constant(i, DType.Int32), v).Items;
            return v;
        }, init_val.Items);

        /// <summary>Applies a function to each row. See https://keras.io/api/ops/core/.</summary>
        /// <param name="f">The function, of a row of each tensor.</param>
        /// <param name="xs">The tensors, with as many rows each.</param>
        /// <returns>The results, stacked.</returns>
        /// <exception cref="ShapeException">The tensors have different numbers of rows.</exception>
        public static Tensors map(Func<Tensors, Tensors> f, Tensors xs) => Symbolic.CallMany("map", v => ControlFlow.Map("map", f, v), xs.Items);

        /// <summary>Applies a function to each row; the same as <see cref="map"/>. See https://keras.io/api/ops/core/.</summary>
        /// <param name="function">The function, of a row of each tensor.</param>
        /// <param name="elements">The tensors, with as many rows each.</param>
        /// <returns>The results, stacked.</returns>
        /// <exception cref="ShapeException">The tensors have different numbers of rows.</exception>
        public static Tensors vectorized_map(Func<Tensors, Tensors> function, Tensors elements) =>
            Symbolic.CallMany("vectorized_map", v => ControlFlow.Map("vectorized_map", function, v), elements.Items);

        /// <summary>Carries a state along the rows of tensors. See https://keras.io/api/ops/core/.</summary>
        /// <param name="f">Of the state and a row of each tensor: the new state, and what is to be stacked.</param>
        /// <param name="init">The state at first.</param>
        /// <param name="xs">The tensors, with as many rows each; none if not given.</param>
        /// <param name="length">The number of rows, where there are no tensors.</param>
        /// <param name="reverse">Whether to begin with the last row.</param>
        /// <param name="unroll">How many steps are made one in TensorFlow's loop; here all are, so the numbers are the same for any.</param>
        /// <returns>The state at last, then the stacked results.</returns>
        /// <exception cref="ArgumentException">The number of rows is not known, or <paramref name="unroll"/> is not positive.</exception>
        public static Tensors scan(Func<Tensors, Tensors, (Tensors, Tensors)> f, Tensors init, Tensors xs = default, int? length = null, bool reverse = false, int unroll = 1)
        {
            if (unroll < 1) throw new ArgumentException($"`unroll` must be a positive integer. Received: unroll={unroll}");
            var count = init.Count;
            return Symbolic.CallMany("scan", v => ControlFlow.Scan(f, v[..count], v[count..], length, reverse), [.. init, .. xs]);
        }

        /// <summary>Running results of an associative function. See https://keras.io/api/ops/core/.</summary>
        /// <param name="f">The function of two, for which brackets do not matter.</param>
        /// <param name="elems">The tensors.</param>
        /// <param name="reverse">Whether to begin at the end.</param>
        /// <param name="axis">The axis.</param>
        /// <returns>Tensors of the same shapes.</returns>
        public static Tensors associative_scan(Func<Tensors, Tensors, Tensors> f, Tensors elems, bool reverse = false, int axis = 0) =>
            Symbolic.CallMany("associative_scan", v => ControlFlow.Accumulate(f, v, reverse, axis), elems.Items);

        /// <summary>The cross-entropies of each element. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="target">The right answers, from 0 to 1.</param>
        /// <param name="output">Probabilities, or logits; of the same shape.</param>
        /// <param name="from_logits">Whether they are logits.</param>
        /// <returns>A tensor of the same shape.</returns>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public static Tensor binary_crossentropy(Tensor target, Tensor output, bool from_logits = false) =>
            Symbolic.Call("binary_crossentropy", v => CrossEntropies.Binary(Ops.Cast(v[0], Ops.FloatOf(v[1].dtype)), Ops.ToFloat(v[1]), from_logits, "binary_crossentropy"), target, output);

        /// <summary>The cross-entropies over an axis of classes, of one-hot targets. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="target">The probabilities of the classes; one-hot.</param>
        /// <param name="output">Probabilities, or logits; of the same shape.</param>
        /// <param name="from_logits">Whether they are logits.</param>
        /// <param name="axis">The axis of the classes.</param>
        /// <returns>A tensor without the axis.</returns>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public static Tensor categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) => Symbolic.CallAs("categorical_crossentropy",
            v => CrossEntropies.Categorical(Ops.Cast(v[0], Ops.FloatOf(v[1].dtype)), Ops.ToFloat(v[1]), from_logits, Shapes.Axis(axis, v[1].ndim, "categorical_crossentropy")),
            v => (Shapes.WithoutClasses(v[0].shape, v[1].shape, axis), Ops.FloatOf(v[1].dtype)), target, output);

        /// <summary>The cross-entropies over the last axis, of labels. See https://keras.io/api/ops/nn/.</summary>
        /// <param name="target">The classes; integers.</param>
        /// <param name="output">Probabilities, or logits; with the classes as last axis.</param>
        /// <param name="from_logits">Whether they are logits.</param>
        /// <param name="axis">The axis of the classes, which must be the last.</param>
        /// <returns>A tensor of the shape of the labels.</returns>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        public static Tensor sparse_categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) => Symbolic.Call("sparse_categorical_crossentropy",
            v => CrossEntropies.Sparse(v[0], Ops.ToFloat(v[1]), from_logits, null, axis), target, output);
    }
}
