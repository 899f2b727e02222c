using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Texts within outputs and attachments: one string each while in memory, lists of lines in the file.</summary>
internal static class OutputTexts
{
    /// <summary>Whether content of a type is JSON, not text.</summary>
    public static bool IsJson(string mimeType) => mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Makes one string of each text.</summary>
    public static JsonObject Join(JsonObject output) => Change(output, node => TextLines.Join(node) is { } text ? text : null);

    /// <summary>Makes a list of lines of each text.</summary>
    public static JsonObject Split(JsonObject output) => Change(output, node => TextLines.Join(node) is { } text ? TextLines.Split(text) : null);

    /// <summary>Makes a list of lines of each text of attachments: by name, then by type.</summary>
    public static JsonNode? SplitAttachments(JsonNode? attachments)
    {
        if (attachments?.DeepClone() is not JsonObject named) return attachments?.DeepClone();
        foreach (var (_, content) in named) if (content is JsonObject data) ChangeData(data, node => TextLines.Join(node) is { } text ? TextLines.Split(text) : null);
        return named;
    }

    private static JsonObject Change(JsonObject output, Func<JsonNode?, JsonNode?> change)
    {
        var changed = (JsonObject)output.DeepClone();
        if (changed["data"] is JsonObject data) ChangeData(data, change);
        if (changed["text"] is { } text && change(text) is { } other) changed["text"] = other;
        return changed;
    }

    private static void ChangeData(JsonObject data, Func<JsonNode?, JsonNode?> change)
    {
        foreach (var type in data.Select(member => member.Key).ToArray())
        {
            if (!IsJson(type) && change(data[type]) is { } other) data[type] = other;
        }
    }
}
