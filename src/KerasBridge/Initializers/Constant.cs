using KerasBridge.Initializers;

namespace KerasBridge.Initializers
{
    /// <summary>One value everywhere.</summary>
    /// <remarks>
    /// The value is rounded to the dtype of the weight. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class Constant : Initializer
    {
        /// <inheritdoc cref="keras.initializers.Constant"/>
        internal Constant(double value) => this.value = value;

        /// <summary>The value.</summary>
        public double value { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => InitializerMemory.Full(shape, dtype, value, nameof(Constant));

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("value", value);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>One value everywhere.</summary>
            /// <param name="value">The value.</param>
            /// <returns>The initializer.</returns>
            public static Constant Constant(double value = 0.0) => new(value);

            /// <inheritdoc cref="Constant"/>
            public static Constant constant(double value = 0.0) => new(value);
        }
    }
}
