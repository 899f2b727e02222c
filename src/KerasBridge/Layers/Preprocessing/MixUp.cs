using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge.Layers
{
    /// <summary>
    /// In training, mixes each image with another of the batch by a random share, and their labels too; otherwise passes them on (Zhang et al. 2017, arXiv:1710.09412).
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/mix_up/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch; with <c>channels_first</c> the channels stand before the height. Output shape: the same.
    /// <para>Each image gets the boxes of both beside each other; their labels, as in Keras 3, stand one after the other: <c>(2 * batch, boxes)</c>.</para>
    /// <code>
    /// var mixed = MixUp().Apply(new ImageData { ["images"] = x, ["labels"] = y });
    /// </code>
    /// </remarks>
    public sealed class MixUp : BaseRandomImageLayer
    {
        /// <inheritdoc cref="keras.layers.MixUp"/>
        internal MixUp(double alpha, string? data_format, Seed seed, string? name, bool trainable, string? dtype) : base(seed, data_format, name, trainable, dtype)
        {
            if (!(alpha > 0)) throw new ArgumentException($"The parameter of a Beta distribution must be positive. Expected `alpha` above 0. Received: alpha={PythonFormat.Repr(alpha)}");
            this.alpha = alpha;
        }

        /// <summary>The parameter of the Beta distribution of the shares.</summary>
        public double alpha { get; }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("alpha", alpha).With("seed", SeedConfig);

        internal override ImageTransformation? Draw(Tensor images, bool training, SeedGenerator? seeds)
        {
            var count = images.shape.Dims[0];
            var order = RandomTensors.Shuffle(Counting(count), 0, seeds!);
            return new ImageTransformation { ["permutation_order"] = order, ["mix_weight"] = RandomTensors.Beta(count, (float)alpha, (float)alpha, DType.Float32, seeds!) };
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => Mix(images, draws, training);

        internal override Tensor TransformMasks(Tensor masks, ImageTransformation? draws, bool training) => Mix(masks, draws, training);

        internal override Tensor TransformLabels(Tensor labels, ImageTransformation? draws, bool training) => training ? Mix(Shares(labels), draws, training) : labels;

        // As in Keras, each image gets the other's boxes beside its own, and all labels stand one after the other: (2 * batch, boxes).
        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training)
        {
            if (draws is null || !training) return boxes;
            var order = draws["permutation_order"];
            var labels = boxes.labels is null ? null : Ops.Concatenate([boxes.labels, Ops.Gather(boxes.labels, order)], 0);
            return new(Ops.Concatenate([boxes.boxes, Ops.Gather(boxes.boxes, order)], 1), labels);
        }

        private Tensor Mix(Tensor x, ImageTransformation? draws, bool training)
        {
            if (!training || draws is null) return x;
            var weight = Ops.Reshape(draws["mix_weight"], PerImage(x, x.ndim));
            return weight * x + (1.0 - weight) * Ops.Gather(x, draws["permutation_order"]);
        }

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
            /// <summary>In training, mixes each image with another of the batch by a random share, and their labels too; otherwise passes them on (Zhang et al. 2017, arXiv:1710.09412).</summary>
            /// <param name="alpha">The parameter of the Beta distribution of the shares, above 0: the smaller, the less is mixed.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="seed">The seed of the draws; drawn from <c>keras.utils.set_random_seed</c>'s stream if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">Alpha is not positive.</exception>
            public static MixUp MixUp(double alpha = 0.2, string? data_format = null, Seed seed = default, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(alpha, data_format, seed, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
