using KerasBridge.Saving;

namespace KerasBridge;

/// <summary>
/// Python's class method <c>from_config</c> for initializers. A class of one's own that needs more than its constructor declares a static <c>from_config</c> of a
/// <see cref="Config"/> itself.
/// </summary>
public static class InitializerFromConfig
{
    extension<T>(T) where T : Initializer
    {
        /// <summary>The initializer of what <c>get_config</c> gave.</summary>
        /// <param name="config">The arguments.</param>
        /// <returns>A new initializer.</returns>
        /// <exception cref="ArgumentException">An argument is missing, or is not the class's.</exception>
        public static T from_config(Config config) =>
            (T)ObjectFactory.OfClass(typeof(T), config, "keras.initializers");
    }
}
