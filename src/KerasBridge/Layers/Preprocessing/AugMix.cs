using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, mixes a batch of images with several changed versions of itself; otherwise passes it on (Hendrycks et al. 2019, arXiv:1912.02781).
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/aug_mix/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 1 or 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Boxes stay as they are, as in Keras 3, although pixels move.</para>
    /// <code>
    /// model.add(AugMix());
    /// </code>
    /// </remarks>
    public sealed class AugMix : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;
        private readonly BaseImageLayer[] _layers;

        /// <inheritdoc cref="keras.layers.AugMix"/>
        internal AugMix(RangeArg value_range, int num_chains, int chain_depth, RangeArg factor, double alpha, bool all_ops, string interpolation, Seed seed, string? data_format, string? name, bool trainable, string? dtype)
            : base(seed, data_format, name, trainable, dtype)
        {
            _factor = Factors.Range(factor.IsNone ? 0.3 : factor, 0, 1);
            _range = Factors.ValueRange(value_range, sorted: false);
            if (num_chains < 1 || chain_depth < 0) throw new ArgumentException($"AugMix mixes at least one version. Expected num_chains >= 1 and chain_depth >= 0. Received: num_chains={num_chains}, chain_depth={chain_depth}");
            if (!(alpha > 0)) throw new ArgumentException($"The parameter of a distribution of shares must be positive. Expected `alpha` above 0. Received: alpha={PythonFormat.Repr(alpha)}");
            (this.num_chains, this.chain_depth, this.alpha, this.all_ops) = (num_chains, chain_depth, alpha, all_ops);
            this.interpolation = Factors.Interpolation(interpolation);
            var inner = new AugmentationSet(_factor, value_range, interpolation, seed, data_format, colours: all_ops, coloursFirst: false);
            _layers = [inner.Shear, inner.Translation, inner.Rotation, inner.Posterization, inner.Solarization, inner.AutoContrast, inner.Equalization];
            if (all_ops) _layers = [.. _layers, inner.Brightness!, inner.ColorDegeneration!, inner.Contrast!, inner.Sharpness!];
        }

        /// <summary>How many versions are mixed.</summary>
        public int num_chains { get; }

        /// <summary>How many changes a version gets at most.</summary>
        public int chain_depth { get; }

        /// <summary>The parameter of the distributions of the shares.</summary>
        public double alpha { get; }

        /// <summary>Whether brightness, colours, contrast and sharpness are changed, too.</summary>
        public bool all_ops { get; }

        /// <summary>How pixels between pixels are made.</summary>
        public string interpolation { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("value_range", Factors.ToConfig(_range)).With("num_chains", num_chains).With("chain_depth", chain_depth).With("factor", Factors.ToConfig(_factor)).With("alpha", alpha)
            .With("all_ops", all_ops).With("interpolation", interpolation).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var shares = RandomTensors.Gamma(num_chains, (float)alpha, DType.Float32, seeds!);
            var draws = new ImageTransformation
            {
                ["chain_mixing_weights"] = shares / Ops.Sum(shares, [0], keepdims: true),
                ["weight_sample"] = RandomTensors.Beta(Shape.Scalar, (float)alpha, (float)alpha, DType.Float32, seeds!),
            };
            // As in Keras, the changes are chosen from Python's stream when the step is recorded; how strong they are is drawn at each run.
            for (var i = 0; i < num_chains; i++)
            {
                var chain = new List<(BaseImageLayer, ImageTransformation?)>();
                for (var k = 0; k < chain_depth; k++)
                {
                    var choice = (int)GlobalSeeds.Python.Below(_layers.Length + 1);
                    if (choice < _layers.Length) chain.Add((_layers[choice], _layers[choice].get_random_transformation(images, training: true, seeds)));
                }
                draws.Chains.Add(chain);
            }
            return draws;
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => draws is null
            ? images
            : Ops.Clip(Mix(images, draws, (layer, x, drawn) => layer.TransformImages(x, drawn, training: true)), _range.Low, _range.High);

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => draws is null
            ? masks
            : Mix(Ops.Cast(masks, DType.Float32), draws, (layer, x, drawn) => layer.TransformMasks(x, drawn, training: true));

        private static Tensor Mix(Tensor x, ImageTransformation draws, Func<BaseImageLayer, Tensor, ImageTransformation?, Tensor> change)
        {
            var mixed = Ops.ZerosLike(x);
            for (var i = 0; i < draws.Chains.Count; i++)
            {
                var version = x;
                foreach (var (layer, drawn) in draws.Chains[i]) version = change(layer, version, drawn);
                mixed += version * Ops.SliceAxis(draws["chain_mixing_weights"], 0, i, 1);
            }
            var weight = draws["weight_sample"];
            return weight * x + (1.0 - weight) * mixed;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, mixes a batch of images with several changed versions of itself; otherwise passes it on (Hendrycks et al. 2019, arXiv:1912.02781).</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="num_chains">How many versions are mixed.</param>
            /// <param name="chain_depth">How many changes a version gets at most.</param>
            /// <param name="factor">How strong they are: <c>(low, high)</c> within 0 … 1, or a number f for 0 … f; 0.3 by default.</param>
            /// <param name="alpha">The parameter of the distributions of the shares, above 0.</param>
            /// <param name="all_ops">Whether brightness, colours, contrast and sharpness are changed, too.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static AugMix AugMix(RangeArg value_range = default, int num_chains = 3, int chain_depth = 3, RangeArg factor = default, double alpha = 1.0,
                bool all_ops = true, string interpolation = "bilinear", Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, num_chains, chain_depth, factor, alpha, all_ops, interpolation, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
