using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// Layers one after the other, as a layer of its own: mostly for changes to data before a model.
    /// See https://keras.io/api/layers/preprocessing_layers/image_augmentation/.
    /// </summary>
    /// <remarks>
    /// Input and output shape: those of the first and the last layer. Called by itself it trains.
    /// <code>
    /// var augment = Pipeline([RandomFlip("horizontal"), RandomRotation(0.1)]);
    /// train = train.map((x, y) =&gt; (augment.Apply(x), y));
    /// </code>
    /// </remarks>
    public sealed class Pipeline : Layer, IImageDataLayer
    {
        private readonly Layer[] _layers;

        /// <inheritdoc cref="keras.layers.Pipeline"/>
        internal Pipeline(LayersArg layers, string? name) : base(name) =>
            _layers = [.. layers.Select(item => item.Layer ?? throw new ArgumentException($"A Pipeline is made of layers. Expected a list of layers. Received: None in the list, for \"{this.name}\""))];

        /// <summary>The layers.</summary>
        public IReadOnlyList<Layer> layers => _layers;

        internal override bool TrainsByDefault => true;

        /// <inheritdoc/>
        public override Tensors call(Tensors inputs, bool training, Tensor? mask)
        {
            foreach (var layer in _layers)
            {
                inputs = layer.Apply(inputs, training, mask);
                mask = inputs[0].Mask;
            }
            return inputs;
        }

        /// <summary>Applies the layers to images and what belongs to them, each with its own draws.</summary>
        /// <param name="data">The images, and perhaps labels, boxes and masks.</param>
        /// <param name="training">Whether the layers train; true if not given.</param>
        /// <returns>All of it changed; what was given stays as it is.</returns>
        /// <exception cref="ArgumentException">A layer takes tensors alone; or as the layers say.</exception>
        public ImageData Apply(ImageData data, bool? training = null)
        {
            ArgumentNullException.ThrowIfNull(data);
            foreach (var layer in _layers)
            {
                if (layer is not IImageDataLayer images)
                {
                    throw new ArgumentException(
                        $"The layer \"{layer.name}\" ({layer.GetType().Name}) of the Pipeline \"{name}\" takes a tensor. Expected layers that change images with what belongs to them, such as RandomFlip. Received: data with the keys {string.Join(", ", data.Keys)}");
                }
                data = images.Apply(data, training ?? CallContext.Current?.Said ?? true);
            }
            return data;
        }

        /// <inheritdoc/>
        public override Shape compute_output_shape(Shape input_shape)
        {
            foreach (var layer in _layers) input_shape = layer.compute_output_shape(input_shape);
            return input_shape;
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["layers"] = _layers.Select(layer => (object?)layer.Serialize()).ToList(),
            ["name"] = name,
        };
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>Layers one after the other, as a layer of its own: mostly for changes to data before a model.</summary>
            /// <param name="layers">The layers.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">The list holds something else than layers.</exception>
            public static Pipeline Pipeline(LayersArg layers, string? name = null) => new(layers, name);
        }
    }
}
