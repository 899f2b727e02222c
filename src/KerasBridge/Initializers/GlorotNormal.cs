using KerasBridge.Initializers;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Truncated normal of variance 2 / (fan_in + fan_out).</summary>
    /// <remarks>
    /// Also called Xavier normal (Glorot and Bengio 2010). See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public sealed class GlorotNormal : VarianceScaling
    {
        /// <inheritdoc cref="keras.initializers.GlorotNormal"/>
        internal GlorotNormal(Seed seed, IReadOnlyList<int>? input_axes, IReadOnlyList<int>? output_axes)
            : base(1.0, "fan_avg", "truncated_normal", seed, input_axes, output_axes) { }

        /// <inheritdoc/>
        public override Config get_config() => WithoutScaling();
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Truncated normal of variance 2 / (fan_in + fan_out).</summary>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <param name="input_axes">The axes that count as inputs; of the shape of kernels if not given.</param>
            /// <param name="output_axes">The axes that count as outputs; of the shape of kernels if not given.</param>
            /// <returns>The initializer.</returns>
            public static GlorotNormal GlorotNormal(Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(seed, input_axes, output_axes);

            /// <inheritdoc cref="GlorotNormal"/>
            public static GlorotNormal glorot_normal(Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(seed, input_axes, output_axes);
        }
    }
}
