using KerasBridge.Initializers;

namespace KerasBridge.Initializers
{
    /// <summary>The identity matrix times a gain.</summary>
    /// <remarks>
    /// For matrices only; 1 where row and column are equal, also if there are more of one than of the other. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class Identity : Initializer
    {
        /// <inheritdoc cref="keras.initializers.Identity"/>
        internal Identity(double gain) => this.gain = gain;

        /// <summary>What the matrix is multiplied by.</summary>
        public double gain { get; }

        /// <inheritdoc/>
        public override unsafe Tensor Apply(Shape shape, DType? dtype = null)
        {
            if (shape.Rank != 2)
                throw new ArgumentException($"Identity matrix initializer can only be used for 2D matrices. Received: shape={shape} of rank {shape.Rank}.");
            var tensor = InitializerMemory.Allocate(shape, dtype, nameof(Identity), clear: true);
            int columns = shape[1];
            var (element, size) = (Tensor.FromScalar(gain, tensor.dtype), tensor.dtype.itemsize);
            for (var i = 0; i < Math.Min((int)shape[0], columns); i++)
                Buffer.MemoryCopy(element.Data, tensor.Bytes + ((long)i * columns + i) * size, size, size);
            GC.KeepAlive(element);
            return tensor;
        }

        // Keras leaves the gain out too; a loaded model gets its weights from the file anyway.
        /// <inheritdoc/>
        public override Config get_config() => new();
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>The identity matrix times a gain.</summary>
            /// <param name="gain">What the matrix is multiplied by.</param>
            /// <returns>The initializer.</returns>
            public static Identity Identity(double gain = 1.0) => new(gain);

            /// <inheritdoc cref="Identity"/>
            public static Identity identity(double gain = 1.0) => new(gain);

            /// <inheritdoc cref="Identity"/>
            public static Identity IdentityInitializer(double gain = 1.0) => new(gain);
        }
    }
}
