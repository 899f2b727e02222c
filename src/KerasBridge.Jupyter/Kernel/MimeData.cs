using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>The same thing in several forms, as Jupyter's messages carry it.</summary>
internal static class MimeData
{
    /// <summary>The <c>data</c> of a message. JSON forms become JSON itself, all others texts.</summary>
    public static JsonObject From(IReadOnlyDictionary<string, string> data)
    {
        var bundle = new JsonObject();
        foreach (var (type, content) in data) bundle[type] = IsJson(type) ? Json(content) : content;
        return bundle;
    }

    private static bool IsJson(string type) => type == "application/json" || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal));

    private static JsonNode? Json(string content)
    {
        try
        {
            return JsonNode.Parse(content);
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
