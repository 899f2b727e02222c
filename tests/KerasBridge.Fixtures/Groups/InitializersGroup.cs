using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Initializers: their values, or the facts of what they draw.</summary>
internal sealed class InitializersGroup : GroupReplayer
{
    public override string Group => "initializers";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => keras.initializers.get(name) is { } made ? ("instance", made.ClassName, null) : ("none", null, null));
            return Outcome.Hold;
        }
        Initializer Make() => one.Has("constructor")
            ? (Initializer)PythonCall.Construct(one["constructor"].GetString()!, typeof(keras.initializers))
            : keras.initializers.deserialize(CaseConfig.ReadObject(one["config"]));

        var initializer = Make();
        CaseConfig.Check(keras.initializers.serialize(initializer), one["config"], "config");
        if (one.HasArray("y")) TensorValues.Check(initializer.Apply(one.Array("y").Shape), one.Array("y"), 0, "y");
        else if (one.Has("rows")) foreach (var row in one["rows"].EnumerateArray()) Row(initializer, Make(), row);
        else Orthogonal(one, initializer);
        return Outcome.Hold;
    }

    private static void Row(Initializer initializer, Initializer another, JsonElement row)
    {
        var shape = row.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray();
        var what = $"({string.Join(", ", shape)})";
        var values = TensorValues.Floats(initializer.Apply(shape));
        if (!TensorValues.Floats(initializer.Apply(shape)).SequenceEqual(values)) throw new MismatchException($"{what}: a second call gives other values");
        if (!TensorValues.Floats(another.Apply(shape)).SequenceEqual(values)) throw new MismatchException($"{what}: the same seed gives other values");
        var mean = values.Average(value => (double)value);
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Check.Equal(values.Length, row.GetProperty("n").GetInt32(), $"{what}.n");
        Check.Close(mean, Number("mean"), 0, $"{what}.mean", 1e-6 * deviation);
        Check.Close(deviation, Number("std"), 1e-5, $"{what}.std");
        Check.Close(values.Min(), Number("min"), 1e-6, $"{what}.min");
        Check.Close(values.Max(), Number("max"), 1e-6, $"{what}.max");
        Check.Close(values.Average(value => Math.Pow((value - mean) / deviation, 4)), Number("kurtosis"), 1e-5, $"{what}.kurtosis");
        if (!row.TryGetProperty("expected_limit", out var limit)) return;
        if (values.Max(Math.Abs) > limit.GetDouble() * (1 + 1e-6)) throw new MismatchException($"{what}: {values.Max(Math.Abs)} is above the limit {limit.GetDouble()}");

        double Number(string field) => row.GetProperty(field).GetDouble();
    }

    /// <summary>The shorter side is orthogonal, with length gain.</summary>
    private static void Orthogonal(FixtureCase one, Initializer initializer)
    {
        var shape = one["shape"].EnumerateArray().Select(size => size.GetInt32()).ToArray();
        var gain = one["config"].GetProperty("config").GetProperty("gain").GetDouble();
        var values = TensorValues.Floats(initializer.Apply(shape));
        var columns = shape[^1];
        var rows = values.Length / columns;
        for (var i = 0; i < Math.Min(rows, columns); i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var product = 0.0;
                for (var k = 0; k < Math.Max(rows, columns); k++)
                    product += rows >= columns ? values[k * columns + i] * (double)values[k * columns + j] : values[i * columns + k] * (double)values[j * columns + k];
                Check.Close(product, i == j ? gain * gain : 0, 0, $"the product of {i} and {j}", 2e-6 * gain * gain);
            }
        }
        Check.Close(values.Max(Math.Abs), one.Scalar("abs_max"), 1e-5, "abs_max");
    }
}
