using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Configurations as JSON.</summary>
internal static class CaseConfig
{
    /// <summary>A JSON value as a configuration holds it: long, double, string, bool, null, a list, or a configuration.</summary>
    public static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(value),
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => value.TryGetInt64(out var whole) && !value.GetRawText().Contains('.') ? (object)whole : value.GetDouble(),
    };

    /// <summary>A JSON object as a configuration.</summary>
    public static Config ReadObject(JsonElement value)
    {
        var config = new Config();
        foreach (var property in value.EnumerateObject()) config[property.Name] = Read(property.Value);
        return config;
    }

    /// <summary>What a configuration holds is what JSON says: the same keys, texts, and numbers.</summary>
    public static void Check(object? actual, JsonElement expected, string what)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                if (actual is not Config config) throw new MismatchException($"{what}: is {Text(actual)}, expected a configuration");
                var keys = expected.EnumerateObject().Select(property => property.Name).ToArray();
                if (!config.Keys.Order(StringComparer.Ordinal).SequenceEqual(keys.Order(StringComparer.Ordinal)))
                    throw new MismatchException($"{what}: has {string.Join(", ", config.Keys)}, expected {string.Join(", ", keys)}");
                foreach (var property in expected.EnumerateObject()) Check(config[property.Name], property.Value, $"{what}.{property.Name}");
                break;
            case JsonValueKind.Array:
                var items = actual is IEnumerable and not string ? ((IEnumerable)actual).Cast<object?>().ToArray() : null;
                if (items is null || items.Length != expected.GetArrayLength()) throw new MismatchException($"{what}: is {Text(actual)}, expected {expected.GetRawText()}");
                for (var i = 0; i < items.Length; i++) Check(items[i], expected[i], $"{what}[{i}]");
                break;
            case JsonValueKind.Number:
                var number = actual is IConvertible and not string and not bool ? Convert.ToDouble(actual, CultureInfo.InvariantCulture) : double.NaN;
                if (number != expected.GetDouble()) throw new MismatchException($"{what}: is {Text(actual)}, expected {expected.GetRawText()}");
                break;
            default:
                if (!Equals(actual, Read(expected))) throw new MismatchException($"{what}: is {Text(actual)}, expected {expected.GetRawText()}");
                break;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        IEnumerable items and not string => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
