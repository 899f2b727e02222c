using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// A convolution over two dimensions: every filter slides over the height and width of an image.
    /// See https://keras.io/api/layers/convolution_layers/convolution2d/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or <c>(batch, channels, height, width)</c> with <c>channels_first</c>.
    /// Output shape: <c>(batch, new_height, new_width, filters)</c>, the channels in the same place.
    /// Weights: kernel <c>(height, width, channels / groups, filters)</c>, bias <c>(filters,)</c>.
    /// <code>
    /// model.add(Conv2D(32, (3, 3), activation: "relu", input_shape: (28, 28, 1)));
    /// </code>
    /// </remarks>
    public sealed class Conv2D : BaseConv
    {
        /// <inheritdoc cref="keras.layers.Conv2D"/>
        internal Conv2D(ConvArguments arguments, string? name, bool trainable, string? dtype) : base(2, arguments, name, trainable, dtype) { }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>A convolution over two dimensions: every filter slides over the height and width of an image.</summary>
            /// <param name="filters">The number of filters: the channels of the output; positive.</param>
            /// <param name="kernel_size">The size of the window: a number, or one for each axis.</param>
            /// <param name="strides">How far the window moves; 1 by default.</param>
            /// <param name="padding"><c>valid</c>, or <c>same</c> (zeros on all sides, so that stride 1 keeps the size).</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; as <c>keras.config</c> says if not given.</param>
            /// <param name="dilation_rate">The distance of the window's elements; 1 by default.</param>
            /// <param name="groups">Into how many groups the channels are split; each filter sees one of them.</param>
            /// <param name="activation">The activation; none by default.</param>
            /// <param name="use_bias">Whether a bias is added.</param>
            /// <param name="kernel_initializer">First values of the kernel; glorot_uniform by default.</param>
            /// <param name="bias_initializer">First values of the bias; zeros by default.</param>
            /// <param name="kernel_regularizer">A penalty on the kernel.</param>
            /// <param name="bias_regularizer">A penalty on the bias.</param>
            /// <param name="activity_regularizer">A penalty on the output.</param>
            /// <param name="kernel_constraint">A projection of the kernel after each update.</param>
            /// <param name="bias_constraint">A projection of the bias after each update.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether an optimizer changes the weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Conv2D Conv2D(int filters, IntTuple kernel_size, IntTuple strides = default, string padding = "valid", string? data_format = null,
                IntTuple dilation_rate = default, int groups = 1, ActivationArg activation = default, bool use_bias = true,
                InitializerArg kernel_initializer = default, InitializerArg bias_initializer = default,
                RegularizerArg kernel_regularizer = default, RegularizerArg bias_regularizer = default, RegularizerArg activity_regularizer = default,
                ConstraintArg kernel_constraint = default, ConstraintArg bias_constraint = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(new ConvArguments(filters, kernel_size, strides, padding, data_format, dilation_rate, groups,
                    activation, use_bias, kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint, bias_constraint),
                    name, trainable, dtype)
                { InputShape = input_shape };

            /// <summary>Another name of <see cref="Conv2D"/>.</summary>
            /// <inheritdoc cref="Conv2D"/>
            public static Conv2D Convolution2D(int filters, IntTuple kernel_size, IntTuple strides = default, string padding = "valid", string? data_format = null,
                IntTuple dilation_rate = default, int groups = 1, ActivationArg activation = default, bool use_bias = true,
                InitializerArg kernel_initializer = default, InitializerArg bias_initializer = default,
                RegularizerArg kernel_regularizer = default, RegularizerArg bias_regularizer = default, RegularizerArg activity_regularizer = default,
                ConstraintArg kernel_constraint = default, ConstraintArg bias_constraint = default,
                Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                Conv2D(filters, kernel_size, strides, padding, data_format, dilation_rate, groups, activation, use_bias, kernel_initializer, bias_initializer,
                    kernel_regularizer, bias_regularizer, activity_regularizer, kernel_constraint, bias_constraint, input_shape, name, trainable, dtype);
        }
    }
}
