using KerasBridge.Optimizers;
using KerasBridge.Saving;

namespace KerasBridge;

public partial class keras
{
    public static partial class optimizers
    {
        /// <summary>The optimizer of an identifier.</summary>
        /// <param name="identifier">A name such as <c>"adam"</c>, in any case, an object, or <c>None</c>.</param>
        /// <returns>The optimizer; null for <c>None</c>.</returns>
        /// <exception cref="ArgumentException">The name is not known.</exception>
        public static Optimizer? get(OptimizerArg identifier) => identifier.IsDefault ? null : identifier.Resolve();

        /// <summary>The class of an optimizer and its arguments.</summary>
        /// <param name="optimizer">The optimizer.</param>
        /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
        public static Config serialize(Optimizer optimizer) => optimizer.Serialize();

        /// <summary>The optimizer of a configuration that <see cref="serialize"/> gave, or Python's Keras.</summary>
        /// <param name="config">The configuration; the class may be written in any case.</param>
        /// <param name="custom_objects">Classes of one's own by name, which are looked for first.</param>
        /// <returns>A new optimizer.</returns>
        /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
        public static Optimizer deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) =>
            CustomObjects.Within(custom_objects, () => ObjectFactory.Make<Optimizer>(InItsCase(config), "keras.optimizers"));

        private static Config InItsCase(Config config) => config.GetValueOrDefault("class_name") is string name && OptimizerRegistry.ClassName(name) is { } known
            ? new Config(config).With("class_name", known)
            : config;

        public static partial class schedules
        {
            /// <summary>The class of a schedule and its arguments.</summary>
            /// <param name="learning_rate_schedule">The schedule.</param>
            /// <returns>The configuration, with <c>class_name</c> and <c>config</c>.</returns>
            public static Config serialize(LearningRateSchedule learning_rate_schedule) => learning_rate_schedule.Serialize();

            /// <summary>The schedule of a configuration that <see cref="serialize"/> gave, or Python's Keras.</summary>
            /// <param name="config">The configuration.</param>
            /// <param name="custom_objects">Classes of one's own by name, which are looked for first.</param>
            /// <returns>A new schedule.</returns>
            /// <exception cref="ArgumentException">The class is not known, or an argument is not its.</exception>
            public static LearningRateSchedule deserialize(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) =>
                CustomObjects.Within(custom_objects, () => ObjectFactory.Make<LearningRateSchedule>(config, "keras.optimizers.schedules"));
        }
    }
}
