namespace KerasBridge.Data;

public sealed partial class ImageDataGenerator
{
    /// <summary>How many threads make batches: one where a user's function takes part, which may not be made for more.</summary>
    internal int Threads => preprocessing_function is null ? Environment.ProcessorCount : 1;

    /// <summary>Batches of changed pictures from an array.</summary>
    /// <param name="x">The pictures, <c>(samples, rows, columns, channels)</c>; or a list of these and other arrays with as many rows, which come along unchanged.</param>
    /// <param name="y">The targets, <c>(samples, …)</c>; null: batches are inputs alone.</param>
    /// <param name="batch_size">Pictures in a batch.</param>
    /// <param name="shuffle">Whether each round has a new order.</param>
    /// <param name="sample_weight">How much each sample counts, <c>(samples,)</c>; only with <paramref name="y"/>.</param>
    /// <param name="seed">The seed of order and changes; null: NumPy's generator goes on.</param>
    /// <param name="save_to_dir">A folder to save the changed pictures in; null: none.</param>
    /// <param name="save_prefix">What the names of saved pictures begin with.</param>
    /// <param name="save_format">The format of saved pictures: <c>png</c>, <c>jpeg</c>, <c>bmp</c> or <c>ppm</c>.</param>
    /// <param name="ignore_class_split">Whether training and validation part may hold different classes.</param>
    /// <param name="subset"><c>training</c> or <c>validation</c>, of a generator with a <c>validation_split</c>; null: all.</param>
    /// <returns>The batches, without end in a loop; an epoch in <c>fit</c> goes through all pictures once.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an argument is not valid.</exception>
    public NumpyArrayIterator flow(DataArg x, NDArray? y = null, int batch_size = 32, bool shuffle = true, NDArray? sample_weight = null, long? seed = null, string? save_to_dir = null,
        string save_prefix = "", string save_format = "png", bool ignore_class_split = false, string? subset = null) =>
        NumpyArrayIterator.Make(x, y, this, batch_size, shuffle, sample_weight, seed, AugmentedSaver.Of(save_to_dir, save_prefix, save_format), ignore_class_split, subset);

    /// <summary>Batches of changed pictures from a folder that has a folder for each class.</summary>
    /// <param name="directory">The folder. Folders within those of the classes are gone through too.</param>
    /// <param name="target_size">Rows and columns that all pictures are resized to.</param>
    /// <param name="color_mode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
    /// <param name="classes">The names of the class folders, in the order of their numbers; null: all folders, sorted.</param>
    /// <param name="class_mode">
    /// The targets: <c>categorical</c> (one-hot, <c>(batch, classes)</c>), <c>binary</c> or <c>sparse</c> (class numbers, <c>(batch,)</c>), <c>input</c> (the pictures themselves), null (none).
    /// </param>
    /// <param name="batch_size">Pictures in a batch.</param>
    /// <param name="shuffle">Whether each round has a new order; else the files come sorted by class and name.</param>
    /// <param name="seed">The seed of order and changes; null: NumPy's generator goes on.</param>
    /// <param name="save_to_dir">A folder to save the changed pictures in; null: none.</param>
    /// <param name="save_prefix">What the names of saved pictures begin with.</param>
    /// <param name="save_format">The format of saved pictures: <c>png</c>, <c>jpeg</c>, <c>bmp</c> or <c>ppm</c>.</param>
    /// <param name="follow_links">Whether folders that are links are gone into.</param>
    /// <param name="subset"><c>training</c> or <c>validation</c> (the first part of each class), of a generator with a <c>validation_split</c>; null: all.</param>
    /// <param name="interpolation">How pictures are resized: <c>nearest</c>, <c>bilinear</c>, <c>bicubic</c>, <c>hamming</c>, <c>box</c> or <c>lanczos</c>, as Pillow does.</param>
    /// <param name="keep_aspect_ratio">Whether the middle is cut out in the target's proportions, rather than the picture distorted.</param>
    /// <param name="skip_broken">Whether files that do not decode are left out, with a warning: all are tried now. Else they fail when their batch is made, with their path.</param>
    /// <returns>The batches, without end in a loop; an epoch in <c>fit</c> goes through all pictures once.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">A folder holds no pictures, or an argument is not valid.</exception>
    public DirectoryIterator flow_from_directory(string directory, IntTuple? target_size = null, string color_mode = "rgb", IReadOnlyList<string>? classes = null,
        string? class_mode = "categorical", int batch_size = 32, bool shuffle = true, long? seed = null, string? save_to_dir = null, string save_prefix = "", string save_format = "png",
        bool follow_links = false, string? subset = null, string interpolation = "nearest", bool keep_aspect_ratio = false, bool skip_broken = false) =>
        DirectoryIterator.Make(this, directory, ImageUtils.SizeOf(target_size, nameof(target_size)) ?? (256, 256), color_mode, classes, class_mode, batch_size, shuffle, seed, AugmentedSaver.Of(save_to_dir, save_prefix, save_format),
            follow_links, subset, interpolation, keep_aspect_ratio, skip_broken);

    /// <summary>Batches of changed pictures whose files and labels stand in a table.</summary>
    /// <param name="dataframe">The table: <c>pd.read_csv("labels.csv")</c>, or <c>pd.DataFrame(…)</c> of columns.</param>
    /// <param name="directory">The folder that the files' names are relative to; null: the names are paths.</param>
    /// <param name="x_col">The column of the files' names, with their extensions.</param>
    /// <param name="y_col">The column of the targets; for <c>class_mode</c> <c>"raw"</c> and <c>"multi_output"</c> several: <c>["x", "y"]</c>.</param>
    /// <param name="weight_col">A column of numbers that say how much each picture counts; null: all alike.</param>
    /// <param name="target_size">Rows and columns that all pictures are resized to; 256 each if not given.</param>
    /// <param name="color_mode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
    /// <param name="classes">The labels to use, in the order of their numbers; rows with others are left out. Null: all labels, sorted.</param>
    /// <param name="class_mode">
    /// What the targets are: <c>categorical</c> (rows of zeros with a one, or with several where a cell is a list of labels), <c>binary</c> and <c>sparse</c> (class numbers),
    /// <c>raw</c> (the numbers of the columns, in one array), <c>multi_output</c> (a list of arrays, one for each column), <c>input</c> (the pictures themselves), null (none).
    /// </param>
    /// <param name="batch_size">Pictures in a batch.</param>
    /// <param name="shuffle">Whether each round has a new order; else that of the table.</param>
    /// <param name="seed">The seed of order and changes; null: NumPy's generator goes on.</param>
    /// <param name="save_to_dir">A folder to save the changed pictures in; null: none.</param>
    /// <param name="save_prefix">What the names of saved pictures begin with.</param>
    /// <param name="save_format">The format of saved pictures: <c>png</c>, <c>jpeg</c>, <c>bmp</c> or <c>ppm</c>.</param>
    /// <param name="subset"><c>training</c> or <c>validation</c> (the first rows), of a generator with a <c>validation_split</c>; null: all.</param>
    /// <param name="interpolation">How pictures are resized: <c>nearest</c>, <c>bilinear</c>, <c>bicubic</c>, <c>hamming</c>, <c>box</c> or <c>lanczos</c>, as Pillow does.</param>
    /// <param name="validate_filenames">Whether rows whose file is not there, or has another extension than pictures have, are left out with a warning; false is quicker for large tables.</param>
    /// <param name="skip_broken">Whether files that do not decode are left out, with a warning: all are tried now. Else they fail when their batch is made, with their path.</param>
    /// <returns>The batches, without end in a loop; an epoch in <c>fit</c> goes through all pictures once.</returns>
    /// <exception cref="ArgumentException">The table lacks a column, a column cannot be what <paramref name="class_mode"/> needs, no row is left, or an argument is not valid.</exception>
    public DataFrameIterator flow_from_dataframe(DataFrame dataframe, string? directory = null, string x_col = "filename", ColumnNames y_col = default, string? weight_col = null,
        IntTuple? target_size = null, string color_mode = "rgb", IReadOnlyList<string>? classes = null, string? class_mode = "categorical", int batch_size = 32,
        bool shuffle = true, long? seed = null, string? save_to_dir = null, string save_prefix = "", string save_format = "png", string? subset = null, string interpolation = "nearest",
        bool validate_filenames = true, bool skip_broken = false) =>
        DataFrameIterator.Make(this, dataframe, directory, x_col, y_col, weight_col, ImageUtils.SizeOf(target_size, nameof(target_size)) ?? (256, 256), color_mode, classes, class_mode, batch_size, shuffle, seed,
            AugmentedSaver.Of(save_to_dir, save_prefix, save_format), subset, interpolation, validate_filenames, skip_broken);

    /// <summary>Which of some files, or samples, a subset takes: the first part is for validation.</summary>
    internal (int Start, int End) Part(string? subset, int count)
    {
        if (subset is null) return (0, count);
        if (subset is not ("training" or "validation"))
            throw new ArgumentException($"Invalid subset name: {subset};expected \"training\" or \"validation\".{Numpy.Suggest.Sentence(subset, ["training", "validation"])} Received: subset='{subset}'");
        if (validation_split == 0)
            throw new ArgumentException($"`subset` needs a generator that splits. Expected ImageDataGenerator(validation_split: …) with a part between 0 and 1. Received: subset='{subset}' with validation_split=0.0");
        var at = (int)(validation_split * count);
        return subset == "validation" ? (0, at) : (at, count);
    }
}
