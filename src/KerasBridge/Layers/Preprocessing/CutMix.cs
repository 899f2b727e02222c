using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, pastes a random rectangle of another image of the batch into each image, and mixes their labels by its area; otherwise passes them on (Yun et al. 2019, arXiv:1905.04899).
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/cut_mix/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Takes no bounding boxes: Keras 3 does not define what becomes of them.</para>
    /// <code>
    /// var mixed = CutMix().Apply(new ImageData { ["images"] = x, ["labels"] = y });
    /// </code>
    /// </remarks>
    public sealed class CutMix : BaseRandomImageLayer
    {
        private readonly (double Low, double High) _factor;

        /// <inheritdoc cref="keras.layers.CutMix"/>
        internal CutMix(RangeArg factor, Seed seed, string? data_format, string? name, bool trainable, string? dtype) : base(seed, data_format, name, trainable, dtype) =>
            _factor = Factors.Range(factor.IsNone ? 1 : factor, 0, 1);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("factor", Factors.ToConfig(_factor)).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            if (!training) return null;
            var (count, height, width) = (images.shape.Dims[0], images.shape.Dims[HeightAxis], images.shape.Dims[WidthAxis]);
            var alpha = Uniform(Shape.Scalar, _factor.Low, _factor.High, seeds) + 1e-6;
            var ratio = Ops.Reshape(Ops.Sqrt(1.0 - RandomTensors.Beta(count, alpha, alpha, DType.Float32, seeds!)), PerImage(images, 2));
            var columns = ImageBoxes.Bounds(ratio, width, seeds!);
            var rows = ImageBoxes.Bounds(ratio, height, seeds!);
            return new ImageTransformation
            {
                ["batch_masks"] = ImageBoxes.Mask(images, columns, rows, HeightAxis, WidthAxis),
                ["mix_weight"] = 1.0 - (columns.End - columns.Start) * (rows.End - rows.Start) / ((double)width * height),
                ["permutation_order"] = RandomTensors.Shuffle(Counting(count), 0, seeds!),
            };
        }

        private protected override bool NeedsBatch => true;

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) =>
            draws is null ? images : Ops.Select(draws["batch_masks"], Ops.Gather(images, draws["permutation_order"]), images);

        internal override Tensor TransformLabels(Tensor labels, ImageTransformation? draws, bool training)
        {
            if (draws is null) return labels;
            var x = Shares(labels);
            var weight = Ops.Reshape(draws["mix_weight"], PerImage(labels, labels.ndim));
            return weight * x + (1.0 - weight) * Ops.Gather(x, draws["permutation_order"]);
        }

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training) => throw NoBoxes();

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) =>
            draws is null ? masks : Ops.Select(draws["batch_masks"], Ops.Gather(masks, draws["permutation_order"]), masks);

        // Labels are shares of classes, or they could not be mixed.
        private Tensor Shares(Tensor labels) => labels.ndim >= 2
            ? Ops.ToFloat(labels)
            : throw new ShapeException($"The layer \"{name}\" mixes labels. Expected one-hot labels of shape (batch, classes). Received: labels of shape {labels.shape}");
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>In training, pastes a random rectangle of another image of the batch into each image, and mixes their labels by its area; otherwise passes them on (Yun et al. 2019, arXiv:1905.04899).</summary>
            /// <param name="factor">The parameter of the Beta distribution of the areas: drawn from <c>(low, high)</c> within 0 … 1; a number f stands for 0 … f. 1 by default.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">A number is outside of its range.</exception>
            public static CutMix CutMix(RangeArg factor = default, Seed seed = default, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(factor, seed, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
