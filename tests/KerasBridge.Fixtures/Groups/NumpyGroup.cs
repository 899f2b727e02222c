using System.Text.Json;
using KerasBridge.Fixtures.Numpy;

namespace KerasBridge.Fixtures.Groups;

/// <summary>Subjects of NumPy: rows of statements, tables of dtypes, files.</summary>
internal sealed class NumpyGroup : GroupReplayer
{
    /// <inheritdoc/>
    public override string Group => "numpy";

    /// <inheritdoc/>
    public override Outcome Replay(FixtureCase one)
    {
        var options = KerasBridge.Numpy.PrintOptions.Current;
        var wrong = new List<string>();
        var absent = new List<string>();
        var rows = 0;
        var rtol = one.Root.TryGetProperty("rtol", out var given) ? given : default;
        foreach (var row in one["rows"].EnumerateArray())
        {
            rows++;
            try
            {
                if (Row(one, row, rtol) is { } difference) wrong.Add($"{row.GetProperty("python").GetString()}: {difference}");
            }
            catch (NotBuiltException name)
            {
                absent.Add(name.Message);
            }
            finally
            {
                KerasBridge.Numpy.PrintOptions.Current = options;
            }
        }
        if (one.Has("tables")) NumpyTables.Replay(one, wrong, absent);
        if (one.Has("load")) NumpyLoads.Replay(one, wrong);
        if (wrong.Count > 0) return Outcome.Fail($"{wrong.Count} differ: {string.Join(" | ", wrong)}");
        return absent.Count > 0 ? Outcome.NotBuilt(string.Join(", ", absent.Distinct())) : Outcome.Hold;
    }

    private static string? Row(FixtureCase one, JsonElement row, JsonElement rtol)
    {
        var inputs = one["inputs"].EnumerateObject().ToDictionary(p => p.Name, p => FixtureValue.Read(one, p.Value));
        var variables = new Dictionary<string, object?>(inputs);
        var machine = new TreeMachine(variables);
        var same = new Sameness(one, rtol);
        var fails = row.TryGetProperty("error", out var error);
        object? got;
        try
        {
            got = machine.Run(row.GetProperty("do"));
        }
        catch (NotBuiltException) when (fails && error.GetProperty("type").GetString() == "AttributeError")
        {
            return null;
        }
        catch (Exception raised) when (raised is not NotBuiltException)
        {
            if (!fails) return $"{raised.GetType().Name}: {raised.Message} {raised.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("KerasBridge"))?.Trim()}";
            var type = error.GetProperty("type").GetString()!;
            if (!PythonErrors.Names(raised).Contains(type)) return $"raises {raised.GetType().Name} ({raised.Message}), expected {type}";
            var message = error.GetProperty("message").GetString()!;
            return raised is DoesNotCompileException or PythonErrorException || PythonErrors.SameMessage(raised.Message, message) ? null
                : $"the message is '{raised.Message}', expected '{message}'";
        }
        if (fails) return $"does not raise {error.GetProperty("type").GetString()}: {error.GetProperty("message").GetString()}";
        if (row.TryGetProperty("result", out var result) && same.Difference(result, got) is { } difference) return difference;
        if (row.TryGetProperty("printed", out var printed) && printed.GetString() != machine.Printed) return $"printed '{machine.Printed}'";
        if (row.TryGetProperty("after", out var after))
        {
            foreach (var changed in after.EnumerateObject())
            {
                if (same.Difference(changed.Value, variables[changed.Name]) is { } other) return $"after, {changed.Name} {other}";
            }
        }
        return Shared(row, inputs, got);
    }

    private static string? Shared(JsonElement row, Dictionary<string, object?> inputs, object? got)
    {
        if (got is NDArrayOrTuple { IsTuple: false } one) got = (NDArray)one;
        if (got is not NDArray { Kind: KerasBridge.Numpy.ArrayKind.Array } array) return null;
        var shared = inputs.Where(i => i.Value is NDArray { LongSize: > 0 } input && np.shares_memory(array, input)).Select(i => i.Key);
        var expected = row.TryGetProperty("shares_memory_with", out var names) ? names.EnumerateArray().Select(n => n.GetString()!) : [];
        return shared.SequenceEqual(expected) ? null : $"shares memory with ({string.Join(", ", shared)}), expected ({string.Join(", ", expected)})";
    }
}
