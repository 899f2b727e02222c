using KerasBridge.Autograd;

namespace KerasBridge;

// Pooling.
public partial class keras
{
    public static partial class ops
    {
        /// <summary>The largest elements of windows, computed in float32. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor <c>(batch, …, channels)</c> with one to three spatial axes.</param>
        /// <param name="pool_size">The size of a window; a number, or one for each spatial axis.</param>
        /// <param name="strides">How far apart windows begin; as far as they are wide if not given.</param>
        /// <param name="padding"><c>valid</c>: windows within the input; <c>same</c>: as many as there are strides, some of which stand out.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; Keras's setting if not given.</param>
        /// <returns>A tensor with a place for each window.</returns>
        /// <exception cref="ArgumentException">An argument does not fit.</exception>
        public static Tensor max_pool(Tensor inputs, IntTuple pool_size, IntTuple strides = default, string padding = "valid", string? data_format = null) =>
            Symbolic.Call("max_pool", v => Ops.Pool("max_pool", v[0], pool_size, strides, padding, data_format, largest: true), inputs);

        /// <summary>The means of windows, computed in float32. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor <c>(batch, …, channels)</c> with one to three spatial axes.</param>
        /// <param name="pool_size">The size of a window; a number, or one for each spatial axis.</param>
        /// <param name="strides">How far apart windows begin; as far as they are wide if not given.</param>
        /// <param name="padding"><c>valid</c>: windows within the input; <c>same</c>: as many as there are strides, some of which stand out.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; Keras's setting if not given.</param>
        /// <returns>A tensor with a place for each window.</returns>
        /// <exception cref="ArgumentException">An argument does not fit.</exception>
        public static Tensor average_pool(Tensor inputs, IntTuple pool_size, IntTuple strides = default, string padding = "valid", string? data_format = null) =>
            Symbolic.Call("average_pool", v => Ops.Pool("average_pool", v[0], pool_size, strides, padding, data_format, largest: false), inputs);

        /// <summary>The largest elements of windows that divide each spatial axis into as many parts as asked for, computed in float32. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor <c>(batch, …, channels)</c> with one to three spatial axes.</param>
        /// <param name="output_size">How many windows; a number, or one for each spatial axis.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; Keras's setting if not given.</param>
        /// <returns>A tensor with a place for each window.</returns>
        /// <exception cref="ArgumentException">An argument does not fit.</exception>
        public static Tensor adaptive_max_pool(Tensor inputs, IntTuple output_size, string? data_format = null) =>
            Symbolic.Call("adaptive_max_pool", v => Ops.AdaptivePool("adaptive_max_pool", v[0], output_size, data_format, largest: true), inputs);

        /// <summary>The means of windows that divide each spatial axis into as many parts as asked for, computed in float32. See https://keras.io/api/ops/.</summary>
        /// <param name="inputs">A tensor <c>(batch, …, channels)</c> with one to three spatial axes.</param>
        /// <param name="output_size">How many windows; a number, or one for each spatial axis.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; Keras's setting if not given.</param>
        /// <returns>A tensor with a place for each window.</returns>
        /// <exception cref="ArgumentException">An argument does not fit.</exception>
        public static Tensor adaptive_average_pool(Tensor inputs, IntTuple output_size, string? data_format = null) =>
            Symbolic.Call("adaptive_average_pool", v => Ops.AdaptivePool("adaptive_average_pool", v[0], output_size, data_format, largest: false), inputs);
    }
}
