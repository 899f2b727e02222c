using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>
/// Makes batches of pictures that are changed at random each time (turned, shifted, zoomed, flipped …), from arrays, folders or tables: the pipeline of Keras 2 and of a decade of
/// scripts. Made by <see cref="keras.preprocessing.image.ImageDataGenerator"/>, which says what its arguments mean.
/// </summary>
/// <remarks>
/// With the same seed (<c>keras.utils.set_random_seed</c>) it draws what Python's draws. See https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/image/ImageDataGenerator.
/// <code>
/// var train = ImageDataGenerator(rescale: 1.0 / 255, shear_range: 0.2, zoom_range: 0.2, horizontal_flip: true)
///     .flow_from_directory("data/train", target_size: (64, 64), batch_size: 32, class_mode: "binary");
/// model.fit(train, epochs: 25);
/// </code>
/// </remarks>
public sealed partial class ImageDataGenerator
{
    internal ImageDataGenerator(bool featurewise_center, bool samplewise_center, bool featurewise_std_normalization, bool samplewise_std_normalization, bool zca_whitening,
        double zca_epsilon, double rotation_range, ShiftRange width_shift_range, ShiftRange height_shift_range, RangeArg brightness_range, double shear_range, RangeArg zoom_range,
        double channel_shift_range, string fill_mode, double cval, bool horizontal_flip, bool vertical_flip, double? rescale, Func<NDArray, NDArray>? preprocessing_function,
        string? data_format, double validation_split, int interpolation_order, string? dtype)
    {
        this.data_format = data_format ?? KerasConfig.ImageDataFormat;
        if (this.data_format is not ("channels_last" or "channels_first"))
        {
            throw new ArgumentException("`data_format` should be `\"channels_last\"` (channel after row and column) or `\"channels_first\"` (channel before row and column). " +
                $"Received: {data_format}");
        }
        if (validation_split != 0 && !(validation_split > 0 && validation_split < 1)) throw new ArgumentException($"`validation_split` must be strictly between 0 and 1.  Received: {new Scalar(validation_split)}");
        if (brightness_range is { IsNone: false, Values.Length: not 2 }) throw new ArgumentException($"`brightness_range should be tuple or list of two floats. Received: {brightness_range}");
        FillMode = ImageUtils.ParseFillMode(fill_mode);
        this.fill_mode = fill_mode;
        if (interpolation_order is < 0 or > 5) throw new ArgumentException($"`interpolation_order` is the order of a spline. Expected 0 to 5. Received: interpolation_order={interpolation_order}");
        ZoomRange = zoom_range.Values switch
        {
            [] => (1, 1),
            [var zoom] => (1 - zoom, 1 + zoom),
            [var low, var high] => (low, high),
            _ => throw new ArgumentException($"`zoom_range` should be a float or a tuple or list of two floats. Received: {zoom_range}"),
        };
        this.featurewise_center = featurewise_center;
        this.samplewise_center = samplewise_center;
        this.featurewise_std_normalization = featurewise_std_normalization;
        this.samplewise_std_normalization = samplewise_std_normalization;
        this.zca_whitening = zca_whitening;
        this.zca_epsilon = zca_epsilon;
        this.rotation_range = rotation_range;
        WidthShift = width_shift_range;
        HeightShift = height_shift_range;
        BrightnessRange = brightness_range.IsNone ? null : (brightness_range.Values[0], brightness_range.Values[1]);
        this.shear_range = shear_range;
        this.channel_shift_range = channel_shift_range;
        this.cval = cval;
        this.horizontal_flip = horizontal_flip;
        this.vertical_flip = vertical_flip;
        this.rescale = rescale;
        if (rescale == 0) KerasConsole.Warn("`rescale` is 0, so that nothing is rescaled. If `1 / 255` was meant: of whole numbers that is 0 in C#; write `1.0 / 255`.");
        this.preprocessing_function = preprocessing_function;
        this.validation_split = validation_split;
        this.interpolation_order = interpolation_order;
        DType = dtype is null ? DType.Float32 : (DType)dtype;
        if (!DType.IsFloat) throw new ArgumentException($"A generator makes floats. Expected dtype \"float32\", \"float64\" or \"float16\". Received: dtype='{dtype}'");
        ImplyCentring();
    }

    /// <summary>Whether the mean of the data that <see cref="fit"/> has seen is subtracted.</summary>
    public bool featurewise_center { get; private set; }

    /// <summary>Whether each picture's own mean is subtracted.</summary>
    public bool samplewise_center { get; private set; }

    /// <summary>Whether pictures are divided by the standard deviation of the data that <see cref="fit"/> has seen.</summary>
    public bool featurewise_std_normalization { get; private set; }

    /// <summary>Whether each picture is divided by its own standard deviation.</summary>
    public bool samplewise_std_normalization { get; }

    /// <summary>Whether pictures are whitened with the components of the data that <see cref="fit"/> has seen.</summary>
    public bool zca_whitening { get; }

    /// <summary>What keeps the whitening from dividing by zero.</summary>
    public double zca_epsilon { get; }

    /// <summary>Pictures are turned by up to so many degrees, to both sides.</summary>
    public double rotation_range { get; }

    /// <summary>Pictures are sheared by up to so many degrees, to both sides.</summary>
    public double shear_range { get; }

    /// <summary>Up to how much is added to all channels.</summary>
    public double channel_shift_range { get; }

    /// <summary>What lies beyond the edge, with <c>fill_mode: "constant"</c>.</summary>
    public double cval { get; }

    /// <summary>Whether half of the pictures change left and right.</summary>
    public bool horizontal_flip { get; }

    /// <summary>Whether half of the pictures change top and bottom.</summary>
    public bool vertical_flip { get; }

    /// <summary>What all values are multiplied by, after all changes; null: nothing.</summary>
    public double? rescale { get; }

    /// <summary>A function that each picture goes through after the changes and before everything else; null: none.</summary>
    public Func<NDArray, NDArray>? preprocessing_function { get; }

    /// <summary><c>channels_last</c> or <c>channels_first</c>.</summary>
    public string data_format { get; }

    /// <summary>The part of the pictures that <c>subset: "validation"</c> takes.</summary>
    public double validation_split { get; }

    /// <summary>The order of the spline that pictures are turned and sheared with.</summary>
    public int interpolation_order { get; }

    /// <summary>The mean that <see cref="fit"/> has found, <c>(1, 1, channels)</c>; null before. May be set instead, to an array that goes with the pictures' shape: <c>(channels,)</c>.</summary>
    public NDArray? mean { get; set; }

    /// <summary>The standard deviation that <see cref="fit"/> has found, <c>(1, 1, channels)</c>; null before. May be set instead, to an array that goes with the pictures' shape: <c>(channels,)</c>.</summary>
    public NDArray? std { get; set; }

    /// <summary>The matrix of the whitening, <c>(values, values)</c>; null before <see cref="fit"/>. May be set instead.</summary>
    public NDArray? zca_whitening_matrix { get; set; }

    /// <summary>How far pictures are shifted to the sides, as given.</summary>
    public ShiftRange width_shift_range => WidthShift;

    /// <summary>How far pictures are shifted up and down, as given.</summary>
    public ShiftRange height_shift_range => HeightShift;

    /// <summary>The least and the greatest zoom.</summary>
    public RangeArg zoom_range => ZoomRange;

    /// <summary>The least and the greatest factor of the brightness; none if not given.</summary>
    public RangeArg brightness_range => BrightnessRange is { } range ? range : default(RangeArg);

    /// <summary>What lies beyond the edge: <c>constant</c>, <c>nearest</c>, <c>reflect</c> or <c>wrap</c>.</summary>
    public string fill_mode { get; }

    /// <summary>The type of the pictures.</summary>
    public string dtype => DType.name;

    /// <summary>The axis of a batch that has the rows.</summary>
    public int row_axis => IsChannelsFirst ? 2 : 1;

    /// <summary>The axis of a batch that has the columns.</summary>
    public int col_axis => IsChannelsFirst ? 3 : 2;

    /// <summary>The axis of a batch that has the channels.</summary>
    public int channel_axis => IsChannelsFirst ? 1 : 3;

    internal Images.FillMode FillMode { get; }

    internal (double Low, double High) ZoomRange { get; }

    internal (double Low, double High)? BrightnessRange { get; }

    internal ShiftRange WidthShift { get; }

    internal ShiftRange HeightShift { get; }

    internal DType DType { get; }

    internal bool IsChannelsFirst => data_format == "channels_first";

    private void ImplyCentring()
    {
        if (zca_whitening && !featurewise_center)
        {
            featurewise_center = true;
            Overrides("zca_whitening", "featurewise_center");
        }
        if (zca_whitening && featurewise_std_normalization)
        {
            featurewise_std_normalization = false;
            Overrides("zca_whitening", "featurewise_std_normalization");
        }
        if (featurewise_std_normalization && !featurewise_center)
        {
            featurewise_center = true;
            Overrides("featurewise_std_normalization", "featurewise_center");
        }
        if (samplewise_std_normalization && !samplewise_center)
        {
            samplewise_center = true;
            Overrides("samplewise_std_normalization", "samplewise_center");
        }
    }

    private static void Overrides(string what, string other) => KerasConsole.Warn($"This ImageDataGenerator specifies `{what}`, which overrides setting of `{other}`.");
}
