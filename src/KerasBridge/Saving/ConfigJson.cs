using System.Text.Json;

namespace KerasBridge.Saving;

/// <summary>Configurations as JSON: what <c>to_json</c> writes and model files hold.</summary>
internal static class ConfigJson
{
    /// <summary>The configuration of a JSON text.</summary>
    /// <exception cref="ArgumentException">The text is no JSON object.</exception>
    public static Config Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement) as Config
                ?? throw new ArgumentException($"A configuration must be a JSON object. Expected an object with 'class_name' and 'config'. Received: a JSON {document.RootElement.ValueKind}");
        }
        catch (JsonException error)
        {
            throw new ArgumentException($"A configuration is not valid JSON. Expected an object with 'class_name' and 'config'. Received: {error.Message}", error);
        }
    }

    /// <summary>A JSON value: an object as a <see cref="Config"/>, a list, a text, a number (int, long or double), a bool or null.</summary>
    public static object? Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var config = new Config();
                foreach (var property in value.EnumerateObject()) config[property.Name] = Read(property.Value);
                return config;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(Read).ToList();
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                if (value.TryGetInt32(out var small)) return small;
                return value.TryGetInt64(out var large) ? large : value.GetDouble();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                return null;
        }
    }
}
