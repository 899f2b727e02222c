using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge;

// Some of the rows or columns, and files.
public sealed partial class DataFrame
{
    /// <summary>Some rows: <c>df[..1000]</c>, <c>df[1000..]</c>.</summary>
    /// <param name="rows">Which ones.</param>
    public DataFrame this[Range rows]
    {
        get
        {
            var (start, end) = (Math.Clamp(rows.Start.GetOffset(_rows), 0, _rows), Math.Clamp(rows.End.GetOffset(_rows), 0, _rows));
            return Rows([.. Enumerable.Range(start, Math.Max(0, end - start))]);
        }
    }

    /// <summary>The rows for which a column is true: <c>df[df["label"].eq("cat")]</c>.</summary>
    /// <param name="mask">Truth values, one for each row.</param>
    /// <exception cref="ArgumentException">The column has other cells, or another number of rows.</exception>
    public DataFrame this[Series mask]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(mask);
            if (mask.dtype != "bool" || mask.Count != _rows) throw new ArgumentException($"Rows are chosen by truth values. Expected a column of {_rows} cells that are true or false. Received: {mask.Count} of dtype {mask.dtype}");
            return Rows([.. Enumerable.Range(0, _rows).Where(row => (bool)mask[row]!)]);
        }
    }

    /// <summary>A table of its own with the same cells.</summary>
    /// <returns>A new table.</returns>
    public DataFrame copy() => new(_columns);

    /// <summary>The table: rows have no labels here but their numbers, so that there is nothing to reset.</summary>
    /// <param name="drop">Whether the old numbers are dropped; they always are.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException"><paramref name="drop"/> is false.</exception>
    public DataFrame reset_index(bool drop) => drop ? copy() : throw new ArgumentException("Rows have no labels but their numbers. Expected reset_index(drop: true). Received: drop=False");

    /// <summary>Rows chosen at random, each once, in random order; those of pandas for the same seed.</summary>
    /// <param name="n">How many; 1 where <paramref name="frac"/> is not given either.</param>
    /// <param name="frac">What part of them instead; 1 shuffles the table.</param>
    /// <param name="random_state">The seed; null: NumPy's generator goes on.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">Both are given, or there are not so many rows.</exception>
    public DataFrame sample(int? n = null, double? frac = null, long? random_state = null)
    {
        if (n is not null && frac is not null) throw new ArgumentException($"Please enter a value for `frac` OR `n`, not both. Received: n={n}, frac={new Scalar(frac.Value)}");
        var count = frac is { } part ? (int)Math.Round(part * _rows) : n ?? 1;
        if (count < 0 || count > _rows) throw new ArgumentException($"There are not so many rows to choose from. Expected 0 to {_rows}. Received: {(frac is { } given ? $"frac={new Scalar(given)}" : $"n={count}")}");
        if (random_state is { } seed) LegacyRandom.CheckSeed(seed);
        var random = random_state is { } own ? new LegacyRandom((uint)own) : GlobalSeeds.Numpy;
        return Rows(random.Permutation(_rows)[..count]);
    }

    /// <summary>The table without some columns: <c>df.drop(["id"], axis: 1)</c>, <c>df.drop(columns: ["id"])</c>.</summary>
    /// <param name="labels">The columns' names; with <paramref name="axis"/> 1.</param>
    /// <param name="axis">1: columns. Rows cannot be dropped by their labels, since they have none.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="inplace">Whether this table changes.</param>
    /// <returns>This table, or a new one.</returns>
    /// <exception cref="ArgumentException">There is no such column, or none is named.</exception>
    public DataFrame drop(IReadOnlyList<string>? labels = null, int axis = 0, IReadOnlyList<string>? columns = null, bool inplace = false)
    {
        var names = labels is null ? columns : axis == 1 && columns is null ? labels : null;
        if (names is null) throw new ArgumentException($"Columns are dropped by their names. Expected drop(columns: [\"…\"]), or drop([\"…\"], axis: 1). Received: axis={axis}, and {(labels is null ? "no names" : columns is null ? "labels" : "labels and columns")}");
        var result = inplace ? this : copy();
        foreach (var name in names)
        {
            _ = result[name];
            result._columns.Remove(name);
        }
        return result;
    }

    /// <summary>Writes the table to a file of comma-separated values.</summary>
    /// <param name="path_or_buf">The file.</param>
    /// <param name="sep">What stands between the cells of a row.</param>
    /// <param name="header">Whether the first line names the columns.</param>
    /// <param name="index">Whether each line begins with the row's number.</param>
    /// <exception cref="ArgumentException"><paramref name="sep"/> is not one character.</exception>
    public void to_csv(string path_or_buf, string sep = ",", bool header = true, bool index = true)
    {
        if (sep is not { Length: 1 } || sep is "\"" or "\n" or "\r") throw new ArgumentException($"`sep` is one character. Expected \",\", \";\", \"\t\" or the like. Received: sep='{sep}'");
        string Line(string first, IEnumerable<string> cells) => string.Join(sep, (index ? cells.Prepend(first) : cells).Select(Quoted)) + "\n";
        string Quoted(string cell) => cell.AsSpan().IndexOfAny([sep[0], '"', '\n', '\r']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        WholeFile.Write(path_or_buf, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            if (header) writer.Write(Line("", _columns.Keys));
            for (var row = 0; row < _rows; row++) writer.Write(Line($"{row}", _columns.Values.Select(column => Series.IsMissing(column[row]) ? "" : Series.Text(column[row]))));
        });
    }
}
