using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>What the rows of a table have as targets.</summary>
/// <param name="ClassNames">The names of the classes; null where the targets are no classes.</param>
/// <param name="Classes">The class of each row, or <c>(rows, classes)</c> of zeros and ones; null where the targets are no classes.</param>
/// <param name="Values">Numbers of columns.</param>
internal sealed record DataFrameLabels(IReadOnlyList<string>? ClassNames, NDArray? Classes, NDArray[] Values)
{
    private static readonly string[] Modes = ["binary", "categorical", "input", "multi_output", "raw", "sparse"];

    /// <summary>Refuses columns that the class mode cannot use.</summary>
    public static void Check(DataFrame table, string xCol, ColumnNames yCol, string? weightCol, IReadOnlyList<string>? classes, string? mode)
    {
        ArgumentNullException.ThrowIfNull(table);
        ImageUtils.RequireClassMode(mode, Modes);
        if (mode == "multi_output" && !yCol.IsList) throw new ArgumentException($"If class_mode=\"{mode}\", y_col must be a list. Expected names of columns: [\"a\", \"b\"]. Received y_col={yCol}.");
        if (table[xCol].Any(cell => cell is not string))
            throw new ArgumentException($"All values in column x_col={xCol} must be strings. Expected file names. Received: {PythonText.Repr(table[xCol].First(cell => cell is not string))}");
        if (UsesClasses(mode))
        {
            if (yCol.Names.Length != 1) throw new ArgumentException($"With class_mode=\"{mode}\" one column has the labels. Expected y_col with one name; class_mode \"raw\" or \"multi_output\" for several. Received: y_col={yCol}");
            var column = table[yCol.Names[0]];
            var kinds = mode == "categorical" ? "type string, list or tuple" : "strings";
            foreach (var cell in column)
            {
                if (cell is string || (cell is string[] && mode == "categorical")) continue;
                throw new ArgumentException($"If class_mode=\"{mode}\", y_col=\"{yCol.Names[0]}\" column values must be {kinds}. " +
                    $"Expected labels as texts; `df[\"{yCol.Names[0]}\"] = df[\"{yCol.Names[0]}\"].astype(\"str\")` makes them. Received: {PythonText.Repr(cell)}");
            }
            if (mode == "binary" && classes is { Count: > 0 } && classes.Distinct().Count() is var given and not 2)
                throw new ArgumentException($"If class_mode=\"binary\" there must be 2 classes. {given} class/es were given. Received: classes=[{string.Join(", ", classes.Select(name => $"'{name}'"))}]");
            if (mode == "binary" && classes is not { Count: > 0 } && column.nunique() is var found and not 2)
                throw new ArgumentException($"If class_mode=\"binary\" there must be 2 classes. Found {found} classes. Received: y_col={yCol} with [{string.Join(", ", column.unique().Take(10).Select(PythonText.Repr))}]");
        }
        else if (classes is { Count: > 0 }) KerasConsole.Warn($"`classes` will be ignored given the class_mode=\"{mode ?? "None"}\"");
        if (mode is "raw" or "multi_output")
        {
            if (yCol.Names.Length == 0) throw new ArgumentException($"With class_mode=\"{mode}\" the targets stand in columns. Expected y_col with the name of one, or a list of names. Received: y_col={yCol}");
            foreach (var name in yCol.Names.Where(name => table[name].dtype == "object"))
                throw new ArgumentException($"With class_mode=\"{mode}\" the targets are numbers. Expected a column of numbers. Received: y_col='{name}', which holds texts or has gaps");
        }
        if (weightCol is not null && table[weightCol].dtype is not ("int64" or "float64"))
            throw new ArgumentException($"Column weight_col={weightCol} must be numeric. Expected a column of numbers. Received: one of dtype {table[weightCol].dtype}");
    }

    /// <summary>The names of the classes, and the table without the rows of other classes; null where the targets are no classes.</summary>
    public static IReadOnlyList<string>? ClassesOf(ref DataFrame table, ColumnNames yCol, IReadOnlyList<string>? classes, string? mode)
    {
        if (!UsesClasses(mode)) return null;
        var column = table[yCol.Names[0]];
        if (classes is not { Count: > 0 }) return [.. column.SelectMany(LabelsOf).Distinct().Order(Numpy.CodePoints.Order)];
        var known = classes.ToHashSet();
        table = table.Rows([.. Enumerable.Range(0, column.Count).Where(i => LabelsOf(column[i]).Any(known.Contains))]);
        return [.. classes.Distinct()];
    }

    /// <summary>The targets of all rows.</summary>
    public static DataFrameLabels Of(DataFrame table, ColumnNames yCol, IReadOnlyList<string>? classNames, string? mode)
    {
        if (classNames is null)
        {
            if (mode is not ("raw" or "multi_output")) return new(null, null, []);
            var columns = Array.ConvertAll(yCol.Names, name => table[name].to_numpy());
            return new(null, null, mode == "multi_output" ? columns : [yCol.IsList ? Joining.Stack(columns, 1) : columns[0]]);
        }
        var numbers = classNames.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var column = table[yCol.Names[0]];
        if (!column.Any(cell => cell is string[])) return new(classNames, (NDArray)column.Select(cell => numbers[(string)cell!]).ToArray(), []);
        var hot = new int[column.Count, classNames.Count];
        for (var row = 0; row < column.Count; row++)
        {
            foreach (var label in LabelsOf(column[row]).Where(numbers.ContainsKey)) hot[row, numbers[label]] = 1;
        }
        return new(classNames, hot, []);
    }

    /// <summary>The targets of some rows.</summary>
    public DataArg TargetsOf(int[] indices, string? mode, DType dtype) => mode switch
    {
        "raw" => Values[0][(NDArray)indices],
        "multi_output" => Array.ConvertAll(Values, values => values[(NDArray)indices]),
        null => default,
        "categorical" when Classes!.ndim == 2 => Classes[(NDArray)indices].astype(dtype.name),
        _ => ImageUtils.Targets(mode, indices, Classes!, index => (int)Classes![index], ClassNames!.Count, dtype),
    };

    private static bool UsesClasses(string? mode) => mode is "binary" or "categorical" or "sparse";

    private static string[] LabelsOf(object? cell) => cell switch
    {
        string label => [label],
        string[] labels => labels,
        _ => [],
    };
}
