using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>What a generator's transformations make of pictures, for every border and order.</summary>
internal sealed class TransformKind : PreprocessingKind
{
    public override bool Takes(string name) => name.StartsWith("transform_", StringComparison.Ordinal) || name == "apply_affine_transform";

    public override void Replay(FixtureCase one)
    {
        if (one.Name == "apply_affine_transform")
        {
            Functions(one);
            return;
        }
        foreach (var name in one.ArrayNames.Where(name => name.StartsWith("y_", StringComparison.Ordinal)))
        {
            var parts = name.Split('_');
            var mode = parts.First(part => part is "nearest" or "constant" or "reflect" or "wrap");
            var order = parts[^1].StartsWith("order", StringComparison.Ordinal) ? int.Parse(parts[^1][5..], System.Globalization.CultureInfo.InvariantCulture) : 1;
            var generator = keras.preprocessing.image.ImageDataGenerator(fill_mode: mode, cval: one["cval"].GetDouble(), interpolation_order: order);
            var parameters = new TransformParameters();
            foreach (var (key, value) in one["config"].EnumerateObject().Select(property => (property.Name, property.Value)))
                parameters[key] = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? (value.GetBoolean() ? 1 : 0) : value.GetDouble();
            var x = Pictures.Array(one, parts.Contains("gray") ? "x_gray" : "x");
            Pictures.Compare(generator.apply_transform(x, parameters), one, name);
        }
    }

    private static void Functions(FixtureCase one)
    {
        var x = Pictures.Array(one, "x");
        foreach (var row in one["rows"].EnumerateArray())
        {
            foreach (var mode in new[] { "nearest", "constant", "reflect", "wrap" })
            {
                var arguments = JsonSerializer.SerializeToElement(row.GetProperty("kwargs").EnumerateObject().ToDictionary(p => p.Name, p => (object)p.Value)
                    .Concat(new Dictionary<string, object> { ["row_axis"] = 0, ["col_axis"] = 1, ["channel_axis"] = 2, ["cval"] = 5.0, ["fill_mode"] = mode }).ToDictionary());
                var y = (NDArray)Pictures.Call(typeof(keras.preprocessing.image), null, "apply_affine_transform", [x], arguments)!;
                Pictures.Compare(y, one, $"y{row.GetProperty("index")}_{mode}");
            }
        }
    }
}
