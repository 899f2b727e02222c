using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Sequences and time series, splits and scales.</summary>
internal sealed class SequenceKind : PreprocessingKind
{
    public override bool Takes(string name) => name is "pad_sequences" or "normalize" or "train_validation_split" || name.StartsWith("timeseries_", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "pad_sequences") Pad(one);
        else if (one.Name == "normalize") Normalize(one);
        else if (one.Name == "train_validation_split") Split(one);
        else Timeseries(one);
    }

    private static void Pad(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateArray())
        {
            var sequences = row.GetProperty("sequences").EnumerateArray().Select(sequence => Array(sequence)).ToArray();
            var arguments = row.GetProperty("kwargs").EnumerateObject().ToDictionary(pair => pair.Name, pair => CaseConfig.Read(pair.Value));
            var y = (NDArray)PythonBinder.Call(typeof(keras.utils), null, "pad_sequences", [(Data.SequencesArg)sequences], arguments)!;
            var what = $"pad_sequences({row.GetProperty("sequences")}, {row.GetProperty("kwargs")})";
            Check.Text(y.dtype.name, row.GetProperty("dtype").GetString()!, what);
            Check.Text(y.shape.ToString(), $"({string.Join(", ", row.GetProperty("shape").EnumerateArray())})", what);
            Check.Text(string.Join(",", y.ravel().ToArray<double>()), string.Join(",", Flat(row.GetProperty("y"))), what);
        }
    }

    private static void Normalize(FixtureCase one)
    {
        foreach (var name in one["arrays"].EnumerateObject().Select(pair => pair.Name).Where(name => name.StartsWith('y')))
        {
            var x = Pictures.Array(one, name.StartsWith("y3", StringComparison.Ordinal) ? "x3" : "x");
            var axis = int.Parse(name[(name.IndexOf("axis", StringComparison.Ordinal) + 4)..].Split('_')[0], System.Globalization.CultureInfo.InvariantCulture);
            var order = name.Contains("orderinf", StringComparison.Ordinal) ? double.PositiveInfinity : name.Contains("order1", StringComparison.Ordinal) ? 1 : 2;
            Pictures.Compare(keras.utils.normalize(x, axis, order), one, name);
        }
    }

    private static void Split(FixtureCase one)
    {
        foreach (var row in one["rows"].EnumerateArray())
        {
            var (n, split) = (row.GetProperty("n").GetInt32(), row.GetProperty("split").GetDouble());
            var (train, validation) = Model.Split(new Data.ArrayData([np.arange(n)], [], []), split);
            Check.Text(string.Join(",", train.X[0].ToArray<long>()), string.Join(",", row.GetProperty("train").EnumerateArray()), $"{n} samples, {split}: training");
            Check.Text(string.Join(",", validation.X[0].ToArray<long>()), string.Join(",", row.GetProperty("validation").EnumerateArray()), $"{n} samples, {split}: validation");
        }
    }

    private static void Timeseries(FixtureCase one)
    {
        var targets = one["with_targets"].GetBoolean();
        var dataset = (Dataset)Pictures.Call(typeof(keras.utils), null, "timeseries_dataset_from_array", [Pictures.Array(one, "data"), targets ? Pictures.Array(one, "targets") : null], one["config"])!;
        var number = 0;
        foreach (var element in dataset)
        {
            Pictures.Compare((targets ? element[0] : element).tensor.numpy(), one, $"x_batch{number}");
            if (targets) Pictures.Compare(element[1].tensor.numpy(), one, $"y_batch{number}");
            number++;
        }
        Check.Equal(number, (int)one.Scalar("batches"), "the number of batches");
        Check.Equal(dataset.__len__(), number, "the length");
    }

    private static NDArray Array(JsonElement sequence)
    {
        var inner = sequence.GetArrayLength() > 0 && sequence[0].ValueKind == JsonValueKind.Array ? sequence[0].GetArrayLength() : 0;
        var values = (NDArray)Flat(sequence).ToArray();
        return inner > 0 ? values.reshape((-1, inner)) : values;
    }

    private static IEnumerable<double> Flat(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(Flat) : [value.GetDouble()];
}
