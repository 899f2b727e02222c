using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Batches of pictures whose files and labels stand in a table.</summary>
internal sealed class DataFrameKind : PreprocessingKind
{
    public override bool Takes(string name) => name == "flow_from_dataframe";

    public override void Replay(FixtureCase one)
    {
        var table = pd.DataFrame(one["dataframe"].EnumerateObject().ToDictionary(column => column.Name, column => Series.Create([.. column.Value.EnumerateArray().Select(Cell)])));
        foreach (var row in one["rows"].EnumerateArray())
        {
            using var console = new ScriptedConsole(1000, 0);
            var given = row.GetProperty("kwargs");
            var mode = given.GetProperty("class_mode").GetString();
            var flow = keras.preprocessing.image.ImageDataGenerator().flow_from_dataframe(table, Path.Combine(one.FilesFolder, "data"),
                y_col: given.TryGetProperty("y_col", out var column) ? column.GetString()! : "class", class_mode: mode, target_size: (8, 8), batch_size: 3, shuffle: false);
            var printed = console.Take().Split('\n').Where(line => line.StartsWith("Found", StringComparison.Ordinal));
            Check.Text(string.Join("\n", printed) + "\n", row.GetProperty("stdout").GetString()!, "what is printed");
            Check.Text(string.Join(",", flow.filenames), string.Join(",", row.GetProperty("filenames").EnumerateArray()), "filenames");
            var indices = row.GetProperty("class_indices");
            Check.Text(flow.ClassIndices is null ? "null" : string.Join(",", flow.ClassIndices.Select(pair => $"{pair.Key}={pair.Value}")),
                indices.ValueKind == JsonValueKind.Null ? "null" : string.Join(",", indices.EnumerateObject().Select(pair => $"{pair.Name}={pair.Value}")), "class_indices");
            var (batch, first) = (flow.next(), row.GetProperty("first_y"));
            Check.Text(batch.y.Any() ? Numbers([.. batch[1].astype("float64").ravel().ToArray<double>()]) : "none",
                first.ValueKind == JsonValueKind.Null ? "none" : Numbers([.. Flat(first)]), "the first targets");
        }
    }

    private static object? Cell(JsonElement cell) => cell.ValueKind == JsonValueKind.String ? cell.GetString() : cell.TryGetInt64(out var whole) ? whole : cell.GetDouble();

    private static string Numbers(double[] values) => string.Join(",", values);

    private static IEnumerable<double> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value.GetDouble()];
}
