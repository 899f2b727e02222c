using KerasBridge.Initializers;

namespace KerasBridge.Initializers
{
    /// <summary>Zeros: the default of biases.</summary>
    public sealed class Zeros : Initializer
    {
        /// <inheritdoc cref="keras.initializers.Zeros"/>
        internal Zeros() { }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => InitializerMemory.Full(shape, dtype, 0, nameof(Zeros));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Zeros: the default of biases.</summary>
            /// <returns>The initializer.</returns>
            public static Zeros Zeros() => new();

            /// <inheritdoc cref="Zeros"/>
            public static Zeros zeros() => new();
        }
    }
}
