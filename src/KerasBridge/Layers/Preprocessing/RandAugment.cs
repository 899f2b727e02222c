using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, applies some changes to a batch of images that are chosen at random from eleven; otherwise passes it on (Cubuk et al. 2019, arXiv:1909.13719).
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/rand_augment/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c> of 1 or 3 channels, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Boxes go through the chosen changes in the order of the layers and through each but once, as in Keras 3; those of a turn must be <c>xyxy</c>.</para>
    /// <code>
    /// model.add(RandAugment(num_ops: 2, factor: 0.3));
    /// </code>
    /// </remarks>
    public sealed class RandAugment : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;
        private readonly (double Low, double High) _range;
        private readonly BaseImageLayer[] _layers;

        /// <inheritdoc cref="keras.layers.RandAugment"/>
        internal RandAugment(RangeArg value_range, int num_ops, RangeArg factor, string interpolation, Seed seed, string? data_format, string? name, bool trainable, string? dtype, string? bounding_box_format)
            : base(seed, data_format, name, trainable, dtype)
        {
            this.bounding_box_format = bounding_box_format;
            _factor = Factors.Range(factor.IsNone ? 0.5 : factor, 0, 1);
            _range = Factors.ValueRange(value_range, sorted: false);
            if (num_ops < 0) throw new ArgumentException($"The number of changes must not be negative. Expected `num_ops` of at least 0. Received: num_ops={num_ops}");
            this.num_ops = num_ops;
            this.interpolation = Factors.Interpolation(interpolation);
            var inner = new AugmentationSet(_factor, value_range, interpolation, seed, data_format, colours: true, coloursFirst: true, bounding_box_format);
            _layers =
            [
                inner.Shear, inner.Translation, inner.Rotation, inner.Brightness!, inner.ColorDegeneration!, inner.Contrast!, inner.Sharpness!, inner.Posterization, inner.Solarization,
                inner.AutoContrast, inner.Equalization,
            ];
        }

        /// <summary>How many changes are made.</summary>
        public int num_ops { get; }

        /// <summary>How pixels between pixels are made.</summary>
        public string interpolation { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("value_range", Factors.ToConfig(_range)).With("num_ops", num_ops).With("factor", Factors.ToConfig(_factor)).With("interpolation", interpolation).With("seed", SeedConfig);

        // All of them draw, whichever are chosen, and all from this layer's seeds.
        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var draws = new ImageTransformation { ["layer_idxes"] = RandomTensors.RandInt(num_ops, 0, _layers.Length, DType.Int32, seeds!) };
            draws.Chains.Add([.. _layers.Select(layer => (layer, layer.get_random_transformation(images, training: true, seeds)))]);
            return draws;
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Each(images, draws, (layer, x, drawn) => layer.TransformImages(x, drawn, training: true));

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Each(masks, draws, (layer, x, drawn) => layer.TransformMasks(x, drawn, training: true));

        // As in Keras, boxes go through the chosen changes in the order of the layers, and through each but once.
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var chosen = draws["layer_idxes"];
            for (var k = 0; k < _layers.Length; k++)
            {
                var (layer, drawn) = draws.Chains[0][k];
                var isChosen = Ops.Any(Ops.Equal(chosen, k));
                if (isChosen.HasValue && !(bool)isChosen.numpy()) continue;
                var moved = layer.TransformBoxes(boxes, drawn, training: true);
                boxes = new(Ops.Select(isChosen, moved.boxes, boxes.boxes), boxes.labels is null ? null : Ops.Select(isChosen, moved.labels!, boxes.labels));
            }
            return boxes;
        }

        private Tensor Each(Tensor x, ImageTransformation? draws, Func<BaseImageLayer, Tensor, ImageTransformation?, Tensor> change)
        {
            if (draws is null) return x;
            var chosen = draws["layer_idxes"];
            for (var i = 0; i < num_ops; i++)
            {
                if (chosen.HasValue)
                {
                    // Outside of a recorded step the choice is known, and the others need not be computed.
                    var (layer, drawn) = draws.Chains[0][(int)chosen[i].item().AsDouble];
                    x = change(layer, x, drawn);
                    continue;
                }
                var place = Ops.SliceAxis(chosen, 0, i, 1);
                for (var k = 0; k < _layers.Length; k++)
                {
                    var (layer, drawn) = draws.Chains[0][k];
                    x = Ops.Select(Ops.Equal(place, k), change(layer, x, drawn), x);
                }
            }
            return x;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, applies some changes to a batch of images that are chosen at random from eleven; otherwise passes it on (Cubuk et al. 2019, arXiv:1909.13719).</summary>
            /// <param name="value_range">The smallest and the largest value of a pixel; <c>(0, 255)</c> by default.</param>
            /// <param name="num_ops">How many changes are made, one after the other.</param>
            /// <param name="factor">How strong they are: <c>(low, high)</c> within 0 … 1, or a number f for 0 … f; 0.5 by default.</param>
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
            public static RandAugment RandAugment(RangeArg value_range = default, int num_ops = 2, RangeArg factor = default, string interpolation = "bilinear",
                Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(value_range, num_ops, factor, interpolation, seed, data_format, name, trainable, dtype, bounding_box_format) { InputShape = input_shape };
        }
    }
}
