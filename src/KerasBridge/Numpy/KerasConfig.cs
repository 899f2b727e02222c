namespace KerasBridge.Numpy;

/// <summary>The settings of the whole process that <c>keras.config</c> and <c>keras.backend</c> show and change.</summary>
internal static class KerasConfig
{
    private static readonly string[] s_floatTypes = ["float16", "bfloat16", "float32", "float64"];

    private static volatile string s_floatx = "float32";
    private static volatile string s_imageDataFormat = "channels_last";
    private static volatile bool s_interactiveLogging = true;
    private static double s_epsilon = 1e-7;

    /// <summary>The small number that keeps divisions and logarithms away from zero.</summary>
    public static double Epsilon
    {
        get => Volatile.Read(ref s_epsilon);
        set => Volatile.Write(ref s_epsilon, value);
    }

    /// <summary>The dtype of weights and of what layers compute with.</summary>
    public static string Floatx
    {
        get => s_floatx;
        set
        {
            if (Array.IndexOf(s_floatTypes, value) < 0)
                throw new ArgumentException(
                    $"Unknown `floatx` value: {value}. Expected one of: {string.Join(", ", s_floatTypes)}. Received: value='{value}'.{Suggest.Sentence(value, s_floatTypes)}");
            if (value != "float32")
                throw new ArgumentException($"Layers cannot compute in this dtype. Expected: 'float32', in which the engine multiplies and convolves. Received: value='{value}'");
            s_floatx = value;
        }
    }

    /// <summary>Whether the channels are the last axis of images or the first after the batch.</summary>
    public static string ImageDataFormat
    {
        get => s_imageDataFormat;
        set => s_imageDataFormat = value is "channels_last" or "channels_first"
            ? value
            : throw new ArgumentException($"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: data_format={value}");
    }

    /// <summary>Whether messages and progress bars are written at all.</summary>
    public static bool InteractiveLogging
    {
        get => s_interactiveLogging;
        set => s_interactiveLogging = value;
    }
}
