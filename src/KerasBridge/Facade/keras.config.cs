using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    /// <summary>Settings of the whole process: <c>keras.config.set_epsilon(1e-6)</c>.</summary>
    public static partial class config
    {
        /// <summary>The name of the engine that computes.</summary>
        /// <returns><c>kerasbridge</c>.</returns>
        public static string backend() => KerasBackendTop.backend();

        /// <summary>The small number that keeps divisions and logarithms away from zero; 1e-7 unless set otherwise.</summary>
        /// <returns>The number.</returns>
        public static double epsilon() => KerasConfig.Epsilon;

        /// <summary>Sets the small number that keeps divisions and logarithms away from zero.</summary>
        /// <param name="value">The number.</param>
        public static void set_epsilon(double value) => KerasConfig.Epsilon = value;

        /// <summary>The default dtype: <c>float32</c>.</summary>
        /// <returns>The dtype's name.</returns>
        public static string floatx() => KerasConfig.Floatx;

        /// <summary>Sets the default dtype.</summary>
        /// <param name="value"><c>float32</c>, the only one in which layers compute.</param>
        /// <exception cref="ArgumentException">It is another.</exception>
        public static void set_floatx(string value) => KerasConfig.Floatx = value;

        /// <summary>Where images have their channels: <c>channels_last</c> unless set otherwise.</summary>
        /// <returns><c>channels_last</c> or <c>channels_first</c>.</returns>
        public static string image_data_format() => KerasConfig.ImageDataFormat;

        /// <summary>Sets where images have their channels.</summary>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
        /// <exception cref="ArgumentException">It is neither.</exception>
        public static void set_image_data_format(string data_format) => KerasConfig.ImageDataFormat = data_format;

        /// <summary>Switches progress bars and messages on again.</summary>
        public static void enable_interactive_logging() => KerasConfig.InteractiveLogging = true;

        /// <summary>Switches progress bars and messages off.</summary>
        public static void disable_interactive_logging() => KerasConfig.InteractiveLogging = false;

        /// <summary>Whether progress bars and messages are written.</summary>
        /// <returns>Whether they are.</returns>
        public static bool is_interactive_logging_enabled() => KerasConfig.InteractiveLogging;
    }
}
