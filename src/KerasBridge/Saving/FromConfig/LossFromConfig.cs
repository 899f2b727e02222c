using KerasBridge.Saving;

namespace KerasBridge;

/// <summary>
/// Python's class method <c>from_config</c> for losss. A class of one's own that needs more than its constructor declares a static <c>from_config</c> of a
/// <see cref="Config"/> itself.
/// </summary>
public static class LossFromConfig
{
    extension<T>(T) where T : Loss
    {
        /// <summary>The loss of what <c>get_config</c> gave.</summary>
        /// <param name="config">The arguments.</param>
        /// <returns>A new loss.</returns>
        /// <exception cref="ArgumentException">An argument is missing, or is not the class's.</exception>
        public static T from_config(Config config) =>
            (T)ObjectFactory.OfClass(typeof(T), config, "keras.losses");
    }
}
