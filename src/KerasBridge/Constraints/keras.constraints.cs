using KerasBridge.Constraints;
using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class constraints
    {
        /// <summary>The constraint of an identifier.</summary>
        /// <param name="identifier">A name, an object, or <c>None</c>.</param>
        /// <returns>The constraint; null for <c>None</c>.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static Constraint? get(ConstraintArg identifier) => identifier.Resolve();

        /// <summary>The class of a constraint and its arguments.</summary>
        /// <param name="constraint">The constraint.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Constraint constraint) => constraint.Serialize();

        /// <summary>The constraint of a configuration that <see cref="serialize"/> gave.</summary>
        /// <param name="config">The configuration.</param>
        /// <param name="custom_objects">Classes of one\'s own by name, which are looked for first.</param>
        /// <returns>A new constraint.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Constraint deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) => CustomObjects.Within(custom_objects,
            () => config.GetValueOrDefault("class_name") is string own && CustomObjects.Find(own) is not null ? ObjectFactory.Make<Constraint>(config, "keras.constraints") : ConstraintRegistry.Make(config));
    }
}
