using KerasBridge.Losses;
using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class losses
    {
        /// <summary>The loss of an identifier.</summary>
        /// <param name="identifier">A name such as <c>"mse"</c>, an object, a function, or <c>None</c>.</param>
        /// <returns>The loss; null for <c>None</c>.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static Loss? get(LossArg identifier) => identifier.Resolve();

        /// <summary>The class of a loss and its arguments.</summary>
        /// <param name="loss">The loss.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Loss loss) => loss.Serialize();

        /// <summary>The loss of a configuration that <see cref="serialize"/> gave.</summary>
        /// <param name="name">The configuration.</param>
        /// <param name="custom_objects">Classes of one\'s own by name, which are looked for first.</param>
        /// <returns>A new loss.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Loss deserialize(Config name, IReadOnlyDictionary<string, object>? custom_objects = null) => CustomObjects.Within(custom_objects,
            () => name.GetValueOrDefault("class_name") is string own && CustomObjects.Find(own) is not null ? ObjectFactory.Make<Loss>(name, "keras.losses") : LossRegistry.Make(name));
    }
}
