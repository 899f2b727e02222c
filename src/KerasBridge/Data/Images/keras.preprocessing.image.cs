using KerasBridge.Data;

namespace KerasBridge;

public partial class keras
{
    /// <summary>Keras 2's preparation of data, which scripts still use: <c>keras.preprocessing.image.ImageDataGenerator(rescale: 1.0 / 255)</c>.</summary>
    public static partial class preprocessing
    {
        /// <summary>Pictures: <c>ImageDataGenerator</c>, <c>load_img</c>, <c>img_to_array</c>.</summary>
        public static partial class image
        {
            /// <summary>Makes batches of pictures that are changed at random each time: <c>flow</c> of arrays, <c>flow_from_directory</c> of folders, <c>flow_from_dataframe</c> of tables.</summary>
            /// <param name="featurewise_center">Whether the mean of the data that <c>fit</c> has seen is subtracted.</param>
            /// <param name="samplewise_center">Whether each picture's own mean is subtracted.</param>
            /// <param name="featurewise_std_normalization">Whether pictures are divided by the standard deviation of the data that <c>fit</c> has seen.</param>
            /// <param name="samplewise_std_normalization">Whether each picture is divided by its own standard deviation.</param>
            /// <param name="zca_whitening">Whether pictures are whitened with the components of the data that <c>fit</c> has seen.</param>
            /// <param name="zca_epsilon">What keeps the whitening from dividing by zero.</param>
            /// <param name="rotation_range">Pictures are turned by up to so many degrees, to both sides.</param>
            /// <param name="width_shift_range">How far pictures are shifted: a part of their extent, or pixels; as in Keras 3 it moves them up and down.</param>
            /// <param name="height_shift_range">How far pictures are shifted: a part of their extent, or pixels; as in Keras 3 it moves them left and right.</param>
            /// <param name="brightness_range">From what to what the brightness is multiplied: <c>(0.5, 1.5)</c>.</param>
            /// <param name="shear_range">Pictures are sheared by up to so many degrees, to both sides.</param>
            /// <param name="zoom_range">How much pictures are zoomed: <c>0.2</c> from 0.8 to 1.2, or a pair; below 1 enlarges.</param>
            /// <param name="channel_shift_range">Up to how much is added to all channels.</param>
            /// <param name="fill_mode">What lies beyond the edge: <c>nearest</c> (the edge), <c>constant</c>, <c>reflect</c> or <c>wrap</c>.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="horizontal_flip">Whether half of the pictures change left and right.</param>
            /// <param name="vertical_flip">Whether half of the pictures change top and bottom.</param>
            /// <param name="rescale">What all values are multiplied by after all changes: <c>1.0 / 255</c>; null or 0: nothing.</param>
            /// <param name="preprocessing_function">A function that each picture (three axes, float32) goes through after the changes; it gives one of the same shape. It runs on another thread than the training, a picture at a time.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
            /// <param name="validation_split">The part that <c>subset: "validation"</c> takes, between 0 and 1.</param>
            /// <param name="interpolation_order">The order of the spline that pictures are turned with: 0 the nearest pixel, 1 linear, 2 to 5.</param>
            /// <param name="dtype">The type of batches; <c>float32</c>.</param>
            /// <returns>The generator.</returns>
            /// <exception cref="ArgumentException">An argument is not valid.</exception>
            public static ImageDataGenerator ImageDataGenerator(bool featurewise_center = false, bool samplewise_center = false, bool featurewise_std_normalization = false,
                bool samplewise_std_normalization = false, bool zca_whitening = false, double zca_epsilon = 1e-6, double rotation_range = 0, ShiftRange width_shift_range = default,
                ShiftRange height_shift_range = default, RangeArg brightness_range = default, double shear_range = 0.0, RangeArg zoom_range = default, double channel_shift_range = 0.0,
                string fill_mode = "nearest", double cval = 0.0, bool horizontal_flip = false, bool vertical_flip = false, double? rescale = null,
                Func<NDArray, NDArray>? preprocessing_function = null, string? data_format = null, double validation_split = 0.0, int interpolation_order = 1, string? dtype = null) =>
                new(featurewise_center, samplewise_center, featurewise_std_normalization, samplewise_std_normalization, zca_whitening, zca_epsilon, rotation_range, width_shift_range,
                    height_shift_range, brightness_range, shear_range, zoom_range, channel_shift_range, fill_mode, cval, horizontal_flip, vertical_flip, rescale, preprocessing_function,
                    data_format, validation_split, interpolation_order, dtype);

            /// <inheritdoc cref="utils.load_img(string, string, IntTuple?, string, bool)"/>
            public static Image load_img(string path, string color_mode = "rgb", IntTuple? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
                utils.load_img(path, color_mode, target_size, interpolation, keep_aspect_ratio);

            /// <inheritdoc cref="utils.img_to_array(Image, string, string)"/>
            public static NDArray img_to_array(Image img, string? data_format = null, string? dtype = null) => utils.img_to_array(img, data_format, dtype);

            /// <inheritdoc cref="utils.img_to_array(NDArray, string, string)"/>
            public static NDArray img_to_array(NDArray img, string? data_format = null, string? dtype = null) => utils.img_to_array(img, data_format, dtype);

            /// <inheritdoc cref="utils.array_to_img(NDArray, string, bool, string)"/>
            public static Image array_to_img(NDArray x, string? data_format = null, bool scale = true, string? dtype = null) => utils.array_to_img(x, data_format, scale, dtype);

            /// <inheritdoc cref="utils.array_to_img(NDArray, string, bool, string)"/>
            [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
            public static Image array_to_img(Tensor x, string? data_format = null, bool scale = true, string? dtype = null) => utils.array_to_img(x, data_format, scale, dtype);

            /// <inheritdoc cref="utils.save_img(string, NDArray, string, string, bool)"/>
            public static void save_img(string path, NDArray x, string? data_format = null, string? file_format = null, bool scale = true) =>
                utils.save_img(path, x, data_format, file_format, scale);

            /// <inheritdoc cref="utils.save_img(string, NDArray, string, string, bool)"/>
            [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
            public static void save_img(string path, Tensor x, string? data_format = null, string? file_format = null, bool scale = true) =>
                utils.save_img(path, x, data_format, file_format, scale);
        }
    }

    public partial class utils
    {
        /// <summary>Reads a picture from a file: JPEG, PNG, BMP, GIF (its first frame) or PPM/PGM. What it is is seen from its bytes.</summary>
        /// <param name="path">The file.</param>
        /// <param name="color_mode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
        /// <param name="target_size">Rows and columns to resize to; null: as it is.</param>
        /// <param name="interpolation">How it is resized: <c>nearest</c>, <c>bilinear</c>, <c>bicubic</c>, <c>hamming</c>, <c>box</c> or <c>lanczos</c>, as Pillow does.</param>
        /// <param name="keep_aspect_ratio">Whether the middle is cut out in the target's proportions, rather than the picture distorted.</param>
        /// <returns>The picture.</returns>
        /// <exception cref="FileNotFoundException">There is no such file.</exception>
        /// <exception cref="ImageFileException">The file is no picture, or is damaged.</exception>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        public static Image load_img(string path, string color_mode = "rgb", IntTuple? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
            PictureLoader.Of(color_mode, ImageUtils.SizeOf(target_size, nameof(target_size)), interpolation, keep_aspect_ratio).Load(path);

        /// <summary>Reads a picture from a stream.</summary>
        /// <param name="path">The stream, read to its end.</param>
        /// <param name="color_mode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
        /// <param name="target_size">Rows and columns to resize to; null: as it is.</param>
        /// <param name="interpolation">How it is resized, as for files.</param>
        /// <param name="keep_aspect_ratio">Whether the middle is cut out in the target's proportions, rather than the picture distorted.</param>
        /// <returns>The picture.</returns>
        /// <exception cref="ImageFileException">The bytes are no picture, or are damaged.</exception>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        public static Image load_img(Stream path, string color_mode = "rgb", IntTuple? target_size = null, string interpolation = "nearest", bool keep_aspect_ratio = false) =>
            PictureLoader.Of(color_mode, ImageUtils.SizeOf(target_size, nameof(target_size)), interpolation, keep_aspect_ratio).Fit(Image.Open(path));

        /// <summary>A picture as an array.</summary>
        /// <param name="img">The picture.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
        /// <param name="dtype">The type of the array; float32.</param>
        /// <returns>The values as they are (0 to 255 for bytes), <c>(rows, columns, channels)</c>.</returns>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        public static NDArray img_to_array(Image img, string? data_format = null, string? dtype = null) => ImageUtils.ToArray(img, data_format, dtype);

        /// <summary>A picture that is an array already, as one for a model: of three axes, in float32.</summary>
        /// <param name="img">The picture, <c>(rows, columns)</c> or <c>(rows, columns, channels)</c>.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
        /// <param name="dtype">The type of the result; float32.</param>
        /// <returns>The same values, <c>(rows, columns, channels)</c>, or channels first.</returns>
        /// <exception cref="ShapeException">The array has another number of axes.</exception>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        public static NDArray img_to_array(NDArray img, string? data_format = null, string? dtype = null) => ImageUtils.ToArray(img, data_format, dtype);

        /// <summary>An array as a picture.</summary>
        /// <param name="x">The array, <c>(rows, columns, channels)</c>, of 1, 3 or 4 channels.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
        /// <param name="scale">Whether the values are stretched to 0 … 255; else they are cut to whole bytes as they are.</param>
        /// <param name="dtype">The type to compute in; float32.</param>
        /// <returns>The picture: grey, RGB or RGBA; of mode <c>I</c> where grey values exceed 255.</returns>
        /// <exception cref="ArgumentException">The array has another number of axes or channels.</exception>
        public static Image array_to_img(NDArray x, string? data_format = null, bool scale = true, string? dtype = null) =>
            ImageUtils.ToImage(dtype is null ? x : x.astype(dtype), data_format, scale);

        /// <summary>Saves an array as a picture.</summary>
        /// <param name="path">The file; its extension says the format: <c>png</c>, <c>jpg</c>, <c>bmp</c> or <c>ppm</c>.</param>
        /// <param name="x">The array, <c>(rows, columns, channels)</c>.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
        /// <param name="file_format">The format, whatever the extension says.</param>
        /// <param name="scale">Whether the values are stretched to 0 … 255.</param>
        /// <exception cref="ArgumentException">An argument is not valid.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public static void save_img(string path, NDArray x, string? data_format = null, string? file_format = null, bool scale = true) =>
            ImageUtils.Save(path, x, data_format, file_format, scale);

        /// <inheritdoc cref="array_to_img(NDArray, string, bool, string)"/>
        [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
        public static Image array_to_img(Tensor x, string? data_format = null, bool scale = true, string? dtype = null) => array_to_img(x.numpy(), data_format, scale, dtype);

        /// <inheritdoc cref="save_img(string, NDArray, string, string, bool)"/>
        [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
        public static void save_img(string path, Tensor x, string? data_format = null, string? file_format = null, bool scale = true) =>
            save_img(path, x.numpy(), data_format, file_format, scale);
    }
}
