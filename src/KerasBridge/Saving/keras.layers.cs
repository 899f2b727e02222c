using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class layers
    {
        /// <summary>The layer of a configuration that <see cref="serialize"/> gave, or Python's Keras.</summary>
        /// <param name="config">The configuration, with <c>class_name</c> and <c>config</c>.</param>
        /// <param name="custom_objects">Classes of one's own by name, which are looked for first.</param>
        /// <returns>A new layer.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Layer deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) =>
            CustomObjects.Within(custom_objects, () => ObjectFactory.Make<Layer>(config, "keras.layers"));

        /// <summary>The class of a layer and its arguments.</summary>
        /// <param name="layer">The layer.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Layer layer) => layer.Serialize();
    }
}
