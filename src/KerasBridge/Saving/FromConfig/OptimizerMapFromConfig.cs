using KerasBridge.Optimizers;
using KerasBridge.Saving;

namespace KerasBridge;

/// <summary>
/// Python's class method <c>from_config</c> for maps of optimizers. A class of one's own that needs more than its constructor declares a static <c>from_config</c> of a
/// <see cref="Config"/> itself.
/// </summary>
public static class OptimizerMapFromConfig
{
    extension<T>(T) where T : OptimizerMap
    {
        /// <summary>The map of what <c>get_config</c> gave; its optimizers are new.</summary>
        /// <param name="config">The arguments.</param>
        /// <param name="custom_objects">Classes of one's own by name, for what the configuration holds.</param>
        /// <returns>A new map.</returns>
        /// <exception cref="ArgumentException">An argument is missing, or is not the class's.</exception>
        public static T from_config(Config config, IReadOnlyDictionary<string, object>? custom_objects = null) =>
            CustomObjects.Within(custom_objects, () => (T)ObjectFactory.OfClass(typeof(T), config, "keras.optimizers"));
    }
}
