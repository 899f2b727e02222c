using System.Text.Json;
using KerasBridge.Fixtures.Numpy;

namespace KerasBridge.Fixtures.OpRows;

/// <summary>Tables of result types: for each dtype, or each pair of them.</summary>
internal static class OpsTables
{
    /// <summary>Replays the tables of a case.</summary>
    public static void Replay(FixtureCase one, List<string> wrong, List<string> absent)
    {
        foreach (var table in one["tables"].EnumerateArray())
        {
            var results = table.GetProperty("result_dtypes");
            var ofNames = table.GetProperty("x").GetString()!.StartsWith("the dtype", StringComparison.Ordinal);
            int[] shape = table.GetProperty("x").GetString()!.StartsWith("ones[2]", StringComparison.Ordinal) ? [2] : [2, 2];
            if (results.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in results.EnumerateObject()) Cell(table, entry.Value, entry.Name, wrong, absent, () => new() { ["x"] = Ones(entry.Name, shape) });
                continue;
            }
            string[] rows = Names(table, "x_dtypes"), columns = Names(table, "y_dtypes");
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = 0; j < columns.Length; j++)
                {
                    var (x, y) = (rows[i], columns[j]);
                    Cell(table, results[i][j], $"{x}, {y}", wrong, absent, () => new() { ["x"] = ofNames ? x : Ones(x, shape), ["y"] = ofNames ? y : Ones(y, shape) });
                }
            }
        }
    }

    /// <summary>Rules of dtypes that stand beside the tables.</summary>
    public static void Rules(FixtureCase one, List<string> wrong, List<string> absent)
    {
        foreach (var rule in one["more"].EnumerateArray())
        {
            Expect(rule.GetProperty("dtypes").ToString(), rule.GetProperty("result").GetString()!,
                () => Call("result_type", [.. rule.GetProperty("dtypes").EnumerateArray().Select(d => (object?)d.GetString())]), wrong, absent);
        }
        foreach (var rule in one["standardize_dtype"].EnumerateObject())
            Expect($"standardize_dtype of {rule.Name}", rule.Value.GetString()!, () => Call("standardize_dtype", [rule.Name]), wrong, absent);
        foreach (var field in (string[])["is_float_dtype", "is_int_dtype"])
        {
            foreach (var rule in one[field].EnumerateObject())
                Expect($"{field} of {rule.Name}", rule.Value.GetBoolean(), () => Call(field, [rule.Name]), wrong, absent);
        }
    }

    private static object? Call(string name, object?[] arguments) => TreeBinder.Call(typeof(keras.backend), null, name, arguments, new Dictionary<string, object?>());

    private static string[] Names(JsonElement table, string field) => [.. table.GetProperty(field).EnumerateArray().Select(n => n.GetString()!)];

    private static object Ones(string dtype, int[] shape) => dtype switch
    {
        "int" => 1L,
        "float" => 1.0,
        _ => keras.ops.ones(Shape.FromInts(shape), OpsValues.DTypeNamed(dtype)),
    };

    private static void Cell(JsonElement table, JsonElement expected, string what, List<string> wrong, List<string> absent, Func<Dictionary<string, object?>> variables)
    {
        // What TensorFlow's kernels lack is not held against others; that Keras itself refuses dtypes that have nothing in common is.
        if (expected.ValueKind == JsonValueKind.String && expected.GetString() == "error") return;
        what = $"{table.GetProperty("python").GetString()} of {what}";
        if (expected.ValueKind == JsonValueKind.Object)
        {
            try
            {
                wrong.Add($"{what}: is {Describe(new TreeMachine(variables()).Run(table.GetProperty("do")))}, expected an error");
            }
            catch (Exception error) when (error is not NotBuiltException)
            {
            }
            return;
        }
        var plain = expected.ValueKind == JsonValueKind.Array ? string.Join(", ", expected.EnumerateArray().Select(e => e.GetString())) : expected.GetString()!;
        Expect(what, plain, () => Describe(new TreeMachine(variables()).Run(table.GetProperty("do"))), wrong, absent);
    }

    private static void Expect(string what, object expected, Func<object?> call, List<string> wrong, List<string> absent)
    {
        try
        {
            var got = call();
            if (got is DType dtype) got = dtype.name;
            if (!Equals(got, expected)) wrong.Add($"{what}: is {got}, expected {expected}");
        }
        catch (NotBuiltException name)
        {
            absent.Add(name.Message);
        }
        catch (Exception error)
        {
            wrong.Add($"{what}: {error.GetType().Name}: {error.Message}, expected {expected}");
        }
    }

    private static string Describe(object? value) => value switch
    {
        Tensor tensor => tensor.dtype.name,
        string text => text,
        DType dtype => dtype.name,
        _ when OpsValues.Items(value) is { } items => string.Join(", ", items.Select(Describe)),
        _ => value?.GetType().Name ?? "None",
    };
}
