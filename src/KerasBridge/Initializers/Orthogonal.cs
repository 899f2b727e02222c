using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>An orthogonal matrix: the Q of the QR decomposition of normal numbers.</summary>
    /// <remarks>
    /// All sizes but the last count as rows; with fewer rows than columns the rows are orthogonal, else the columns (Saxe et al. 2014). See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class Orthogonal : RandomInitializer
    {
        /// <inheritdoc cref="keras.initializers.Orthogonal"/>
        internal Orthogonal(double gain, Seed seed) : base(seed) => this.gain = gain;

        /// <summary>What the matrix is multiplied by.</summary>
        public double gain { get; }

        /// <inheritdoc/>
        public override unsafe Tensor Apply(Shape shape, DType? dtype = null)
        {
            if (shape.Rank < 2)
                throw new ArgumentException($"The tensor to initialize must be at least two-dimensional. Received: shape={shape} of rank {shape.Rank}.");
            var tensor = InitializerMemory.Allocate(shape, dtype, nameof(Orthogonal));
            var dims = shape.ToInts();
            var columns = dims[^1];
            if (tensor.Count == 0) return tensor;
            var rows = checked((int)(tensor.Count / columns));
            var (tall, thin) = (Math.Max(rows, columns), Math.Min(rows, columns));
            var q = Orthonormal.Columns(Normal(Shape.FromInts([tall, thin]), dtype, 0, 1), tall, thin);
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < columns; j++)
                {
                    // q holds the columns one after the other; with few rows those are the rows of the result.
                    var value = rows < columns ? q[(long)i * tall + j] : q[(long)j * tall + i];
                    var at = (long)i * columns + j;
                    if (tensor.dtype == DType.Float64) ((double*)tensor.Data)[at] = gain * value;
                    else tensor.Floats[at] = (float)gain * (float)value;
                }
            }
            GC.KeepAlive(tensor);
            return tensor;
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("gain", gain);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>An orthogonal matrix: the Q of the QR decomposition of normal numbers.</summary>
            /// <param name="gain">What the matrix is multiplied by.</param>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <returns>The initializer.</returns>
            public static Orthogonal Orthogonal(double gain = 1.0, Seed seed = default) => new(gain, seed);

            /// <inheritdoc cref="Orthogonal"/>
            public static Orthogonal orthogonal(double gain = 1.0, Seed seed = default) => new(gain, seed);

            /// <inheritdoc cref="Orthogonal"/>
            public static Orthogonal OrthogonalInitializer(double gain = 1.0, Seed seed = default) => new(gain, seed);
        }
    }
}
