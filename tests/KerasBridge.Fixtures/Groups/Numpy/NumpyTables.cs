using System.Text.Json;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Tables of result types: for each dtype, or each pair of them.</summary>
internal static class NumpyTables
{
    /// <summary>Replays the tables of a case.</summary>
    public static void Replay(FixtureCase one, List<string> wrong, List<string> absent)
    {
        foreach (var table in one["tables"].EnumerateArray())
        {
            var python = table.GetProperty("python").GetString()!;
            var results = table.GetProperty("result_dtypes");
            if (results.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in results.EnumerateObject())
                    Check(table, python, new() { ["x"] = np.ones((2, 2), entry.Name) }, entry.Value, entry.Name, wrong, absent);
                continue;
            }
            string[] rows = Names(table, "x_dtypes"), columns = Names(table, "y_dtypes");
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < columns.Length; j++)
                    Check(table, python, new() { ["x"] = One(rows[i]), ["y"] = One(columns[j]) }, results[i][j], $"{rows[i]}, {columns[j]}", wrong, absent);
            }
        }
    }

    private static string[] Names(JsonElement table, string field) => [.. table.GetProperty(field).EnumerateArray().Select(n => n.GetString()!)];

    private static object One(string dtype) => dtype switch { "python bool" => (object)true, "python int" => 1L, "python float" => 1.0, _ => np.ones(2, dtype) };

    private static void Check(JsonElement table, string python, Dictionary<string, object?> variables, JsonElement expected, string what, List<string> wrong, List<string> absent)
    {
        string got;
        try
        {
            got = Describe(new TreeMachine(variables).Run(table.GetProperty("do")));
        }
        catch (NotBuiltException name)
        {
            absent.Add(name.Message);
            return;
        }
        catch (Exception error)
        {
            var want = expected.ValueKind == JsonValueKind.String ? expected.GetString()! : "";
            if (want.EndsWith("Error", StringComparison.Ordinal) && PythonErrors.Names(error).Contains(want)) return;
            wrong.Add($"{python} of {what}: {error.GetType().Name}: {error.Message}, expected {expected}");
            return;
        }
        var plain = expected.ValueKind == JsonValueKind.Array ? string.Join(", ", expected.EnumerateArray().Select(e => e.GetString())) : expected.GetString();
        if (got != plain) wrong.Add($"{python} of {what}: is {got}, expected {plain}");
    }

    private static string Describe(object? value) => value switch
    {
        NDArray array => array.dtype.ToString(),
        NDArrayOrTuple one => Describe(one.IsTuple ? (object)(ArrayTuple)one : (NDArray)one),
        ArrayTuple arrays => string.Join(", ", arrays.Select(a => a.dtype.ToString())),
        DType dtype => dtype.ToString(),
        long => "python int",
        double => "python float",
        bool => "python bool",
        _ => value?.GetType().Name ?? "None",
    };
}
