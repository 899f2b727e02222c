using System.Text.Json;
using KerasBridge.Fixtures.Numpy;

namespace KerasBridge.Fixtures.OpRows;

/// <summary>Runs a row on tensors with values, or on symbolic ones.</summary>
internal static class OpsRow
{
    /// <summary>Values and gradients, or the error.</summary>
    public static void Values(FixtureCase one, JsonElement row)
    {
        var fails = row.TryGetProperty("error", out var error);
        if (!fails && !row.TryGetProperty("result", out _)) return;
        var variables = one["inputs"].EnumerateObject().ToDictionary(p => p.Name, p => Input(one, p.Value));
        var sources = variables.Where(v => v.Value is Tensor).ToDictionary(v => v.Key, v => (Tensor)v.Value!);
        object? got;
        using var tape = new GradientTape();
        try
        {
            got = new TreeMachine(variables).Run(row.GetProperty("do"));
        }
        catch (Exception raised) when (fails && raised is not NotBuiltException)
        {
            RequireSame(raised, error);
            return;
        }
        if (fails) throw new MismatchException($"does not raise {error.GetProperty("type").GetString()}: {error.GetProperty("message").GetString()}");
        OpsValues.Check(one, row.GetProperty("result"), got, Number(row, "noise"), row.TryGetProperty("backend_specific", out _) ? double.PositiveInfinity : Number(row, "atol"));
        if (row.TryGetProperty("grads", out var gradients) && !row.TryGetProperty("backend_specific", out _)) Gradients(one, row, gradients, tape, got, sources);
    }

    /// <summary>Shapes and dtypes of what the line gives on tensors without values.</summary>
    public static void Symbolic(FixtureCase one, JsonElement row, JsonElement symbolic)
    {
        var variables = one["inputs"].EnumerateObject().ToDictionary(p => p.Name, p => Input(one, p.Value));
        foreach (var input in symbolic.GetProperty("inputs").EnumerateObject())
        {
            var dims = input.Value.GetProperty("shape").EnumerateArray().Select(d => d.ValueKind == JsonValueKind.Null ? -1 : d.GetInt32()).ToArray();
            variables[input.Name] = new KerasTensor(Shape.FromInts(dims), OpsValues.DTypeOf(input.Value), input.Name);
        }
        var fails = symbolic.TryGetProperty("error", out var error);
        object? got;
        try
        {
            got = new TreeMachine(variables).Run(row.GetProperty("do"));
        }
        catch (Exception raised) when (fails && raised is not NotBuiltException)
        {
            RequireSame(raised, error);
            return;
        }
        if (fails) throw new MismatchException($"does not raise {error.GetProperty("type").GetString()}: {error.GetProperty("message").GetString()}");
        OpsValues.CheckSymbolic(symbolic.GetProperty("result"), got);
    }

    private static object? Input(FixtureCase one, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("real", out _)) throw new NotBuiltException("complex tensors");
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("shape", out _)) OpsValues.DTypeOf(json);
        return FixtureValue.Read(one, json) is var value && value is NDArray array ? (Tensor)array : value;
    }

    private static void Gradients(FixtureCase one, JsonElement row, JsonElement expected, GradientTape tape, object? got, Dictionary<string, Tensor> sources)
    {
        var outputs = TensorConvert.Flatten(got) ?? throw new MismatchException("the result is no tensor, so it has no gradients");
        var upstream = row.GetProperty("ct").EnumerateArray().ToArray();
        var (targets, seeds) = (new List<Tensor>(), new List<Tensor>());
        for (var i = 0; i < outputs.Count; i++)
        {
            if (i >= upstream.Length || upstream[i].ValueKind == JsonValueKind.Null) continue;
            targets.Add(outputs[i]);
            seeds.Add((Tensor)Input(one, upstream[i])!);
        }
        foreach (var (name, want) in expected.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            if (want.ValueKind == JsonValueKind.Null) continue;
            var x = sources[name];
            var gradient = tape.Compute(targets, seeds, [x])[0] ?? Tensor.Allocate(x.shape, x.dtype, clear: true);
            OpsValues.CheckArray(one, want, gradient, Check.Gradient + Number(row, "grad_noise"), Number(row, "atol"), $"gradient by {name}");
        }
    }

    private static double Number(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.GetDouble() : 0;

    private static void RequireSame(Exception raised, JsonElement error)
    {
        // TensorFlow's own errors are those of arguments here.
        var type = error.GetProperty("type").GetString()!;
        string[] names = type is "InvalidArgumentError" or "NotImplementedError" or "UnimplementedError" ? ["ValueError", "IndexError", "TypeError"] : [type];
        // A name that is no dtype is refused where it becomes one, by a type of error that NumPy has for it.
        string[] ours = raised is DTypeException or InvalidOperationException ? [.. PythonErrors.Names(raised), "ValueError"] : PythonErrors.Names(raised);
        if (!ours.Intersect(names).Any()) throw new MismatchException($"raises {raised.GetType().Name} ({raised.Message}), expected {type}");
    }
}
