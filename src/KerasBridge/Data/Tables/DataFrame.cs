namespace KerasBridge;

/// <summary>
/// A table: columns by name. What <c>ImageDataGenerator.flow_from_dataframe</c> reads file names and labels from; made by <c>pd.DataFrame</c> and <c>pd.read_csv</c>.
/// </summary>
/// <remarks>
/// Just the part of pandas' <c>DataFrame</c> that such scripts need.
/// <code>
/// var df = pd.read_csv("labels.csv");
/// df["id"] = df["id"].map(name => name + ".jpg");
/// df["class"] = df["class"].astype("str");
/// var train = ImageDataGenerator(rescale: 1.0 / 255).flow_from_dataframe(df, "photos", x_col: "id", y_col: "class");
/// </code>
/// </remarks>
public sealed partial class DataFrame
{
    private readonly OrderedDictionary<string, Series> _columns = [];
    private int _rows;

    internal DataFrame(IEnumerable<KeyValuePair<string, Series>> columns)
    {
        foreach (var (name, column) in columns) this[name] = column;
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> columns => [.. _columns.Keys];

    /// <summary>Rows and columns.</summary>
    public Shape shape => Shape.FromInts([_rows, _columns.Count]);

    /// <summary>A column. Setting one replaces it, or adds it at the right.</summary>
    /// <param name="name">The column's name.</param>
    /// <exception cref="ArgumentException">There is no such column; or a new one has another number of rows.</exception>
    public Series this[string name]
    {
        get => name is not null && _columns.TryGetValue(name, out var column) ? column
            : throw new ArgumentException($"There is no column '{name}'.{Numpy.Suggest.Sentence(name ?? "", columns)} Expected one of [{string.Join(", ", columns.Select(known => $"'{known}'"))}]. Received: '{name}'");
        set
        {
            ArgumentNullException.ThrowIfNull(name);
            ArgumentNullException.ThrowIfNull(value);
            if (_columns.Count > (_columns.ContainsKey(name) ? 1 : 0) && value.Count != _rows)
                throw new ArgumentException($"All columns of a table have as many rows. Expected {_rows} values for the column '{name}'. Received: {value.Count}");
            _rows = value.Count;
            _columns[name] = value;
        }
    }

    /// <summary>The number of rows: <c>len(df)</c>.</summary>
    /// <returns>The number.</returns>
    public int __len__() => _rows;

    /// <summary>The first rows.</summary>
    /// <param name="n">How many; negative: all but so many at the end.</param>
    /// <returns>A new table.</returns>
    public DataFrame head(int n = 5) => Rows([.. Enumerable.Range(0, n < 0 ? Math.Max(0, _rows + n) : Math.Min(n, _rows))]);

    /// <summary>The last rows.</summary>
    /// <param name="n">How many; negative: all but so many at the beginning.</param>
    /// <returns>A new table.</returns>
    public DataFrame tail(int n = 5)
    {
        var count = n < 0 ? Math.Max(0, _rows + n) : Math.Min(n, _rows);
        return Rows([.. Enumerable.Range(_rows - count, count)]);
    }

    /// <summary>The first rows, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var shown = Math.Min(_rows, 10);
        var lines = new List<string>[shown + 1];
        for (var i = 0; i <= shown; i++) lines[i] = [i == 0 ? "" : $"{i - 1}", .. _columns.Select(pair => i == 0 ? pair.Key : Series.Text(pair.Value[i - 1]))];
        var widths = Enumerable.Range(0, _columns.Count + 1).Select(column => lines.Max(line => line[column].Length)).ToArray();
        return string.Join("\n", lines.Select(line => string.Join("  ", line.Select((cell, column) => cell.PadLeft(widths[column]))))) +
            $"\n{(shown < _rows ? "...\n" : "")}\n[{_rows} rows x {_columns.Count} columns]";
    }

    /// <summary>Some of the rows.</summary>
    internal DataFrame Rows(int[] rows) => new(_columns.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Rows(rows))));
}
