using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class layers
    {
        /// <summary>The layer of a configuration that <see cref="serialize"/> gave, or Python's Keras.</summary>
        /// <param name="config">The configuration, with <c>class_name</c> and <c>config</c>.</param>
        /// <returns>A new layer.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Layer deserialize(Config config) => ObjectFactory.Make(config, "keras.layers") as Layer
            ?? throw new ArgumentException($"The configuration is not of a layer. Expected a class of keras.layers. Received: class_name='{config.GetValueOrDefault("class_name")}'");

        /// <summary>The class of a layer and its arguments.</summary>
        /// <param name="layer">The layer.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Layer layer) => layer.Serialize();
    }
}
