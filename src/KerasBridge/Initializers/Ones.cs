using KerasBridge.Initializers;

namespace KerasBridge.Initializers
{
    /// <summary>Ones.</summary>
    public sealed class Ones : Initializer
    {
        /// <inheritdoc cref="keras.initializers.Ones"/>
        internal Ones() { }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null) => InitializerMemory.Full(shape, dtype, 1, nameof(Ones));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Ones.</summary>
            /// <returns>The initializer.</returns>
            public static Ones Ones() => new();

            /// <inheritdoc cref="Ones"/>
            public static Ones ones() => new();
        }
    }
}
