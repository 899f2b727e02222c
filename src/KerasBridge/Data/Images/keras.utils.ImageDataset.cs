using KerasBridge.Data;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        /// <summary>
        /// A dataset of the pictures below a folder: <c>directory/cats/1.jpg</c>, <c>directory/dogs/2.jpg</c> … Pictures are read as they are needed, ahead, on several threads;
        /// <c>fit</c> takes the dataset as it is.
        /// </summary>
        /// <remarks>
        /// Elements are <c>(images, labels)</c>, or images alone. Images are float32, <c>(batch, height, width, channels)</c>, from 0 to 255. JPEG, PNG, GIF (the first frame) and BMP are read.
        /// JPEG is decoded as Pillow does, exactly; TensorFlow's own decoder differs from that by up to some 18 levels, since it uses a faster and less exact transform, which is not copied here.
        /// The order of files under a seed is that of Keras. See https://keras.io/api/data_loading/image/.
        /// <code>
        /// var (train, validation) = keras.utils.image_dataset_from_directory("photos", validation_split: 0.2, subset: "both", seed: 123, image_size: (128, 128));
        /// model.fit(train, validation_data: validation, epochs: 10);
        /// </code>
        /// </remarks>
        /// <param name="directory">The folder. With inferred labels each of its folders (but hidden ones) is a class, gone through with all below it.</param>
        /// <param name="labels"><c>"inferred"</c>: from the folders; a list with a number for each file, in the order of their paths; or <c>None</c>.</param>
        /// <param name="label_mode"><c>int</c> (int32, <c>(batch,)</c>), <c>binary</c> (float32, <c>(batch, 1)</c>), <c>categorical</c> (one-hot float32, <c>(batch, classes)</c>); null: no labels.</param>
        /// <param name="class_names">The names of the folders to use, in the order of their numbers; null: all, sorted.</param>
        /// <param name="color_mode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
        /// <param name="batch_size">Pictures in a batch; null: elements are single pictures.</param>
        /// <param name="image_size">Rows and columns that pictures are resized to, or one number for both; (256, 256).</param>
        /// <param name="shuffle">Whether files are shuffled, and anew in each pass; else they are sorted.</param>
        /// <param name="seed">The seed of the order and of the split; null: drawn from NumPy's generator.</param>
        /// <param name="validation_split">The part of the files, the last ones, that is for validation; needs <paramref name="subset"/>.</param>
        /// <param name="subset"><c>training</c>, <c>validation</c>, or <c>both</c>: two datasets, <c>var (train, validation) = …</c>.</param>
        /// <param name="interpolation">How pictures are resized, as TensorFlow does: <c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>area</c>, <c>lanczos3</c>, <c>lanczos5</c>, <c>gaussian</c> or <c>mitchellcubic</c>.</param>
        /// <param name="follow_links">Whether folders that are links are gone into.</param>
        /// <param name="crop_to_aspect_ratio">Whether the middle is cut out in the target's proportions, rather than the picture distorted.</param>
        /// <param name="pad_to_aspect_ratio">Whether pictures get a black border in the target's proportions, rather than being distorted.</param>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; null: Keras's setting.</param>
        /// <param name="format">What Keras makes of it; only <c>"tf"</c>, which here is <see cref="Dataset"/>.</param>
        /// <param name="verbose">Whether the numbers of files are printed.</param>
        /// <param name="skip_broken">Whether files that do not decode are left out, with a warning: all are tried now. Else they fail when they are read, with their path.</param>
        /// <returns>The dataset, with <c>class_names</c> and <c>file_paths</c>.</returns>
        /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
        /// <exception cref="ArgumentException">There are no pictures, or an argument is not valid.</exception>
        public static Dataset image_dataset_from_directory(string directory, LabelsArg labels = default, string? label_mode = "int", IReadOnlyList<string>? class_names = null,
            string color_mode = "rgb", int? batch_size = 32, IntTuple? image_size = null, bool shuffle = true, long? seed = null, double? validation_split = null,
            string? subset = null, string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false,
            string? data_format = null, string format = "tf", bool verbose = true, bool skip_broken = false) =>
            ImageDirectory.Make(directory, labels, label_mode, class_names, color_mode, batch_size, ImageUtils.SizeOf(image_size, nameof(image_size), isNumberEnough: true) ?? (256, 256), shuffle, seed, validation_split, subset, interpolation,
                follow_links, crop_to_aspect_ratio, pad_to_aspect_ratio, data_format, format, verbose, skip_broken);
    }

    public static partial class preprocessing
    {
        /// <inheritdoc cref="utils.image_dataset_from_directory"/>
        public static Dataset image_dataset_from_directory(string directory, LabelsArg labels = default, string? label_mode = "int", IReadOnlyList<string>? class_names = null,
            string color_mode = "rgb", int? batch_size = 32, IntTuple? image_size = null, bool shuffle = true, long? seed = null, double? validation_split = null,
            string? subset = null, string interpolation = "bilinear", bool follow_links = false, bool crop_to_aspect_ratio = false, bool pad_to_aspect_ratio = false,
            string? data_format = null, string format = "tf", bool verbose = true, bool skip_broken = false) =>
            utils.image_dataset_from_directory(directory, labels, label_mode, class_names, color_mode, batch_size, image_size, shuffle, seed, validation_split, subset, interpolation,
                follow_links, crop_to_aspect_ratio, pad_to_aspect_ratio, data_format, format, verbose, skip_broken);
    }
}
