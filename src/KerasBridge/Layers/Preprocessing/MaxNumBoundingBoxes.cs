using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Gives each image the same number of boxes: cuts their list off, or fills it up. Images stay as they are.
    /// See https://keras.io/api/layers/preprocessing_layers/image_preprocessing/max_num_bounding_boxes/.
    /// </summary>
    /// <remarks>
    /// Input shape: <c>(batch, height, width, channels)</c>, or one image without the batch, and boxes <c>(batch, boxes, 4)</c> with labels <c>(batch, boxes)</c>. Output shape: the same with <c>max_number</c> boxes.
    /// <code>
    /// var y = MaxNumBoundingBoxes(10, bounding_box_format: "xyxy").Apply(new ImageData { ["images"] = x, ["bounding_boxes"] = new BoundingBoxes(boxes, labels) });
    /// </code>
    /// </remarks>
    public sealed class MaxNumBoundingBoxes : BaseImageLayer
    {
        /// <inheritdoc cref="keras.layers.MaxNumBoundingBoxes"/>
        internal MaxNumBoundingBoxes(int max_number, int fill_value, string? data_format, string? name, bool trainable, string? dtype) : base(data_format, name, trainable, dtype)
        {
            if (max_number < 0) throw new ArgumentException($"The number of boxes must not be negative. Expected `max_number` of at least 0. Received: max_number={max_number} for the layer \"{this.name}\"");
            (this.max_number, this.fill_value) = (max_number, fill_value);
        }

        /// <summary>The number of boxes of each image.</summary>
        public int max_number { get; }

        /// <summary>What boxes and labels that are added consist of.</summary>
        public int fill_value { get; }

        // Keras's configuration leaves the value out; it is written only where it is not Keras's own.
        /// <inheritdoc/>
        public override Config get_config()
        {
            var config = base.get_config().With("max_number", max_number);
            return fill_value == -1 ? config : config.With("fill_value", fill_value);
        }

        internal override Tensor TransformImages(Tensor images, ImageTransformation? draws, bool training) => images;

        internal override BoundingBoxes TransformBoxes(BoundingBoxes boxes, ImageTransformation? draws, bool training) => new(Fit(boxes.boxes), boxes.labels is null ? null : Fit(boxes.labels));

        private protected override DType ComputeType(DType dtype) => dtype;

        private Tensor Fit(Tensor x)
        {
            var count = x.shape.Dims[1];
            if (count >= max_number) return Ops.SliceAxis(x, 1, 0, max_number);
            return Ops.Pad(x, [(0, 0), (0, max_number - count), .. Enumerable.Repeat((0, 0), x.ndim - 2)], fill_value);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Gives each image the same number of boxes: cuts their list off, or fills it up. Images stay as they are.</summary>
            /// <param name="max_number">The number of boxes of each image.</param>
            /// <param name="fill_value">What boxes and labels that are added consist of.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <param name="bounding_box_format">What the numbers of boxes mean that are given with the images, as <c>keras.utils.bounding_boxes</c> names it: <c>xyxy</c>, <c>rel_xywh</c> …</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The number is negative.</exception>
            public static MaxNumBoundingBoxes MaxNumBoundingBoxes(int max_number, int fill_value = -1, string? data_format = null, Shape? input_shape = null, string? name = null,
                bool trainable = true, string? dtype = null, string? bounding_box_format = null) =>
                new(max_number, fill_value, data_format, name, trainable, dtype) { InputShape = input_shape, bounding_box_format = bounding_box_format };
        }
    }
}
