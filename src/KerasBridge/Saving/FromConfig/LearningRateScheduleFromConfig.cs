using KerasBridge.Saving;

namespace KerasBridge;

/// <summary>
/// Python's class method <c>from_config</c> for schedules. A class of one's own that needs more than its constructor declares a static <c>from_config</c> of a
/// <see cref="Config"/> itself.
/// </summary>
public static class LearningRateScheduleFromConfig
{
    extension<T>(T) where T : LearningRateSchedule
    {
        /// <summary>The schedule of what <c>get_config</c> gave.</summary>
        /// <param name="config">The arguments.</param>
        /// <returns>A new schedule.</returns>
        /// <exception cref="ArgumentException">An argument is missing, or is not the class's.</exception>
        public static T from_config(Config config) =>
            (T)ObjectFactory.OfClass(typeof(T), config, "keras.optimizers.schedules");
    }
}
