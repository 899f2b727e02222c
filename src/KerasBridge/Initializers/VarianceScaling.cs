using KerasBridge.Autograd;
using KerasBridge.Initializers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Initializers
{
    /// <summary>Numbers whose variance is set by the sizes of the weight: scale / n, where n is fan_in, fan_out, or their mean.</summary>
    /// <remarks>
    /// fan_in and fan_out are the two sizes of a matrix; for a kernel the last two sizes, each times the product of those before. See https://keras.io/api/layers/initializers/.
    /// </remarks>
    public class VarianceScaling : RandomInitializer
    {
        /// <inheritdoc cref="keras.initializers.VarianceScaling"/>
        internal VarianceScaling(double scale, string mode, string distribution, Seed seed, IReadOnlyList<int>? input_axes, IReadOnlyList<int>? output_axes) : base(seed)
        {
            if (!(scale > 0)) throw new ArgumentException($"Argument `scale` must be positive float. Received: scale={PythonText.Repr(scale)}");
            if (mode is not ("fan_in" or "fan_out" or "fan_avg"))
                throw new ArgumentException($"Invalid `mode` argument: {mode}. Please use one of {{'fan_in', 'fan_out', 'fan_avg'}}");
            distribution = distribution.ToLowerInvariant();
            if (distribution == "normal") distribution = "truncated_normal";
            if (distribution is not ("uniform" or "truncated_normal" or "untruncated_normal"))
                throw new ArgumentException($"Invalid `distribution` argument: {distribution}.Please use one of {{'uniform', 'truncated_normal', 'untruncated_normal'}}");
            (this.scale, this.mode, this.distribution) = (scale, mode, distribution);
            (this.input_axes, this.output_axes) = (input_axes, output_axes);
        }

        // The standard deviation of a normal distribution that is cut at ±2.
        private const double TruncatedDeviation = 0.87962566103423978;

        /// <summary>The variance times n.</summary>
        public double scale { get; }

        /// <summary>What n is.</summary>
        public string mode { get; }

        /// <summary>How the numbers are distributed.</summary>
        public string distribution { get; }

        /// <summary>The axes that count as inputs, or null.</summary>
        public IReadOnlyList<int>? input_axes { get; internal set; }

        /// <summary>The axes that count as outputs, or null.</summary>
        public IReadOnlyList<int>? output_axes { get; internal set; }

        /// <inheritdoc/>
        public override Tensor Apply(Shape shape, DType? dtype = null)
        {
            var (fanIn, fanOut) = Fans(shape);
            var variance = scale / Math.Max(1.0, mode switch
            {
                "fan_in" => fanIn,
                "fan_out" => fanOut,
                _ => (fanIn + fanOut) / 2.0,
            });
            if (distribution == "truncated_normal") return TruncatedNormal(shape, dtype, 0, Math.Sqrt(variance) / TruncatedDeviation);
            if (distribution == "untruncated_normal") return Normal(shape, dtype, 0, Math.Sqrt(variance));
            var limit = Math.Sqrt(3.0 * variance);
            return Uniform(shape, dtype, -limit, limit);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("scale", scale).With("mode", mode).With("distribution", distribution).With("input_axes", input_axes).With("output_axes", output_axes);

        /// <summary>The configuration of those whose scale, mode and distribution are fixed.</summary>
        private protected Config WithoutScaling() => base.get_config().With("input_axes", input_axes).With("output_axes", output_axes);

        private (double In, double Out) Fans(Shape shape)
        {
            var dims = shape.ToInts();
            if (input_axes is not null && output_axes is not null) return (Product(input_axes), Product(output_axes));
            switch (dims.Length)
            {
                case 0: return (1, 1);
                case 1: return (dims[0], dims[0]);
                default:
                    var field = 1.0;
                    foreach (var dim in dims.AsSpan(..^2)) field *= dim;
                    return (dims[^2] * field, dims[^1] * field);
            }

            double Product(IReadOnlyList<int> axes) => axes.Aggregate(1.0, (product, axis) => product * dims[Shapes.Axis(axis, dims.Length, "VarianceScaling")]);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class initializers
        {
            /// <summary>Numbers whose variance is set by the sizes of the weight: scale / n, where n is fan_in, fan_out, or their mean.</summary>
            /// <param name="scale">The variance times n; positive.</param>
            /// <param name="mode">What n is: <c>fan_in</c>, <c>fan_out</c> or <c>fan_avg</c>.</param>
            /// <param name="distribution"><c>truncated_normal</c> (or <c>normal</c>), <c>untruncated_normal</c> or <c>uniform</c>.</param>
            /// <param name="seed">An integer, or a <see cref="SeedGenerator"/>, which gives new numbers at each call; drawn once if not given.</param>
            /// <param name="input_axes">The axes that count as inputs; of the shape of kernels if not given.</param>
            /// <param name="output_axes">The axes that count as outputs; of the shape of kernels if not given.</param>
            /// <returns>The initializer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static VarianceScaling VarianceScaling(double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(scale, mode, distribution, seed, input_axes, output_axes);

            /// <inheritdoc cref="VarianceScaling"/>
            public static VarianceScaling variance_scaling(double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", Seed seed = default, IReadOnlyList<int>? input_axes = null, IReadOnlyList<int>? output_axes = null) => new(scale, mode, distribution, seed, input_axes, output_axes);
        }
    }
}
