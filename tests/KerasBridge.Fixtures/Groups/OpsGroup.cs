using System.Text.Json;
using KerasBridge.Fixtures.OpRows;

namespace KerasBridge.Fixtures.Groups;

/// <summary>Functions of <c>keras.ops</c>: rows of statements with their gradients and symbolic shapes, and tables of dtypes.</summary>
internal sealed class OpsGroup : GroupReplayer
{
    /// <inheritdoc/>
    public override string Group => "ops";

    /// <inheritdoc/>
    public override Outcome Replay(FixtureCase one)
    {
        var wrong = new List<string>();
        var absent = new List<string>();
        foreach (var row in one["rows"].EnumerateArray())
        {
            Try(row, "", () => OpsRow.Values(one, row), wrong, absent);
            if (row.TryGetProperty("symbolic", out var symbolic)) Try(row, "symbolic, ", () => OpsRow.Symbolic(one, row, symbolic), wrong, absent);
        }
        if (one.Has("tables")) OpsTables.Replay(one, wrong, absent);
        if (one.Has("more") || one.Has("standardize_dtype")) OpsTables.Rules(one, wrong, absent);
        if (wrong.Count > 0) return Outcome.Fail($"{wrong.Count} differ: {string.Join(" | ", wrong)}");
        return absent.Count > 0 ? Outcome.NotBuilt(string.Join(", ", absent.Distinct())) : Outcome.Hold;
    }

    private static void Try(JsonElement row, string what, Action check, List<string> wrong, List<string> absent)
    {
        try
        {
            check();
        }
        catch (NotBuiltException name)
        {
            absent.Add(name.Message);
        }
        catch (Exception error)
        {
            var frame = error is MismatchException ? "" : $"{error.GetType().Name} {error.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("KerasBridge"))?.Trim()} ";
            wrong.Add($"{row.GetProperty("python").GetString()}: {what}{frame}{error.Message}");
        }
    }
}
