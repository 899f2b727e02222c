namespace KerasBridge.Numpy;

/// <summary>The settings of the whole process that <c>keras.config</c> and <c>keras.backend</c> show and change.</summary>
internal static class KerasConfig
{
    private static readonly string[] s_floatTypes = ["float16", "bfloat16", "float32", "float64"];
    private static readonly string[] s_imageFormats = ["channels_last", "channels_first"];

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
        set => s_floatx = Known(value, s_floatTypes, "Unknown `floatx` value", "value");
    }

    /// <summary>Whether the channels are the last axis of images or the first after the batch.</summary>
    public static string ImageDataFormat
    {
        get => s_imageDataFormat;
        set => s_imageDataFormat = Known(value, s_imageFormats, "The `data_format` argument must be one of {'channels_first', 'channels_last'}", "data_format");
    }

    /// <summary>Whether messages and progress bars are written at all.</summary>
    public static bool InteractiveLogging
    {
        get => s_interactiveLogging;
        set => s_interactiveLogging = value;
    }

    /// <summary>The greatest number of epochs of any <c>fit</c>; null: no limit.</summary>
    public static int? MaxEpochs { get; set; }

    /// <summary>The greatest number of steps of any epoch; null: no limit.</summary>
    public static int? MaxStepsPerEpoch { get; set; }

    private static string Known(string value, string[] known, string what, string argument)
    {
        if (Array.IndexOf(known, value) >= 0) return value;
        throw new ArgumentException(
            $"{what}: {value}. Expected one of: {string.Join(", ", known)}. Received: {argument}='{value}'.{Suggest.Sentence(value, known)}");
    }
}
