using KerasBridge.Initializers;
using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class initializers
    {
        /// <summary>The initializer of an identifier.</summary>
        /// <param name="identifier">A name such as <c>"he_normal"</c>, an object, or <c>None</c>.</param>
        /// <returns>The initializer; null for <c>None</c>.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static Initializer? get(InitializerArg identifier) => identifier.IsDefault ? null : identifier.Resolve("zeros");

        /// <summary>The class of an initializer and its arguments.</summary>
        /// <param name="initializer">The initializer.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Initializer initializer) => initializer.Serialize();

        /// <summary>The initializer of a configuration that <see cref="serialize"/> gave.</summary>
        /// <param name="config">The configuration.</param>
        /// <param name="custom_objects">Classes of one\'s own by name, which are looked for first.</param>
        /// <returns>A new initializer.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Initializer deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) => CustomObjects.Within(custom_objects,
            () => config.GetValueOrDefault("class_name") is string own && CustomObjects.Find(own) is not null ? ObjectFactory.Make<Initializer>(config, "keras.initializers") : InitializerRegistry.Make(config));
    }
}
