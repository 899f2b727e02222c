using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>Batches of changed pictures whose files and labels stand in a table; what <c>ImageDataGenerator.flow_from_dataframe</c> gives.</summary>
public sealed class DataFrameIterator : FileIterator
{
    private readonly DataFrameLabels _labels;
    private readonly NDArray? _weights;
    private readonly DType _dtype;

    private DataFrameIterator(ImageDataGenerator generator, PictureFiles files, DataFrameLabels labels, NDArray? weights, (int, int) targetSize, string colorMode, string? classMode,
        int batchSize, bool shuffle, long? seed, AugmentedSaver? saver, string interpolation)
        : base(generator, files, targetSize, colorMode, classMode, batchSize, shuffle, seed, saver, interpolation, keep_aspect_ratio: false)
    {
        (_labels, _weights, _dtype) = (labels, weights, generator.DType);
        ClassIndices = labels.ClassNames?.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
    }

    /// <summary>The number of each class: <c>class_indices["dogs"]</c>.</summary>
    /// <exception cref="ArgumentException">The targets are no classes.</exception>
    public IReadOnlyDictionary<string, int> class_indices => ClassIndices ?? throw NoClasses("class_indices");

    /// <summary>The number of classes.</summary>
    /// <exception cref="ArgumentException">The targets are no classes.</exception>
    public int num_classes => class_indices.Count;

    /// <summary>
    /// The class of each picture, int32, in the order of <see cref="FileIterator.filenames"/>. Where pictures have several labels:
    /// <c>(samples, classes)</c> of zeros and ones, since an array cannot hold lists of different lengths as Keras gives them.
    /// </summary>
    /// <exception cref="ArgumentException">The targets are no classes.</exception>
    public NDArray classes => _labels.Classes ?? throw NoClasses("classes");

    /// <summary>The targets of all pictures: the classes, or the numbers of the columns; several arrays with <c>class_mode</c> <c>"multi_output"</c>.</summary>
    /// <exception cref="ArgumentException">There are no targets.</exception>
    public NDArrayOrTuple labels => class_mode switch
    {
        "multi_output" => new(_labels.Values, isTuple: true),
        "raw" => new(_labels.Values, isTuple: false),
        _ => new([classes], isTuple: false),
    };

    /// <summary>How much each picture counts; null without <c>weight_col</c>.</summary>
    public NDArray? sample_weight => _weights;

    internal IReadOnlyDictionary<string, int>? ClassIndices { get; }

    private ArgumentException NoClasses(string name) =>
        new($"The generator has no `{name}`. Expected `class_mode` \"categorical\", \"binary\" or \"sparse\". Received: class_mode={(class_mode is null ? "None" : $"'{class_mode}'")}");

    internal static DataFrameIterator Make(ImageDataGenerator generator, DataFrame table, string? directory, string xCol, ColumnNames yCol, string? weightCol, (int, int) targetSize,
        string colorMode, IReadOnlyList<string>? classes, string? classMode, int batchSize, bool shuffle, long? seed, AugmentedSaver? saver, string? subset, string interpolation,
        bool validateFilenames, bool skipBroken)
    {
        if (classMode == "other")
        {
            KerasConsole.Warn("`class_mode=\"other\"` is deprecated, please use `class_mode=\"raw\"`.", "DeprecationWarning");
            classMode = "raw";
        }
        DataFrameLabels.Check(table, xCol, yCol, weightCol, classes, classMode);
        if (validateFilenames) table = WithFiles(table, xCol, directory);
        var classNames = DataFrameLabels.ClassesOf(ref table, yCol, classes, classMode);
        var (start, end) = generator.Part(subset, table.__len__());
        if (subset is not null) table = table.Rows([.. Enumerable.Range(start, end - start)]);
        if (skipBroken) table = WithoutBroken(table, xCol, directory);
        if (table.__len__() == 0)
        {
            throw new ArgumentException($"No row of the table is left. Expected file names in the column x_col='{xCol}' that exist below {(string.IsNullOrEmpty(directory) ? "the working folder" : $"'{directory}'")} " +
                $"and end in {string.Join(", ", DirectoryIterator.Extensions)}, with labels of `classes`{(subset is null ? "" : $", and a subset '{subset}' that is not empty")}. Received: none");
        }
        var iterator = new DataFrameIterator(generator, Files(table, xCol, directory), DataFrameLabels.Of(table, yCol, classNames, classMode), weightCol is null ? null : table[weightCol].to_numpy(),
            targetSize, colorMode, classMode, batchSize, shuffle, seed, saver, interpolation)
        { directory = directory ?? "", subset = subset };
        var validated = validateFilenames ? "validated" : "non-validated";
        KerasConsole.Current.Message($"Found {table.__len__()} {validated} image filenames{(classNames is null ? "" : $" belonging to {classNames.Count} classes")}.");
        return iterator;
    }

    private protected override DataArg TargetsOf(int[] indices, NDArray batch) => class_mode == "input" ? batch.copy() : _labels.TargetsOf(indices, class_mode, _dtype);

    private protected override NDArray? WeightsOf(int[] indices) => _weights?[(NDArray)indices];

    private static DataFrame WithFiles(DataFrame table, string xCol, string? directory)
    {
        var paths = Files(table, xCol, directory).Paths;
        int[] kept = [.. Enumerable.Range(0, paths.Count).Where(i => DirectoryIterator.Extensions.Contains(Path.GetExtension(paths[i]).ToLowerInvariant()) && File.Exists(paths[i]))];
        if (kept.Length == paths.Count) return table;
        KerasConsole.Warn($"Found {paths.Count - kept.Length} invalid image filename(s) in x_col=\"{xCol}\". These filename(s) will be ignored.");
        return table.Rows(kept);
    }

    private static DataFrame WithoutBroken(DataFrame table, string xCol, string? directory)
    {
        var files = Files(table, xCol, directory);
        files.Classes.AddRange(Enumerable.Range(0, table.__len__()));
        return table.Rows([.. files.WithoutBroken().Classes]);
    }

    private static PictureFiles Files(DataFrame table, string xCol, string? directory)
    {
        List<string> names = [.. table[xCol].Select(name => (string)name!)];
        return new(names, names.ConvertAll(name => Path.Combine(directory ?? "", name)), []);
    }
}
