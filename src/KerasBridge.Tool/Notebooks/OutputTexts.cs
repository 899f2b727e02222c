using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Texts within outputs and attachments: one string each while in memory; in the file lists of lines, as far as they have lines.</summary>
internal static class OutputTexts
{
    /// <summary>Whether content of a type is JSON, not text.</summary>
    public static bool IsJson(string mimeType) => mimeType == "application/json" || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>An output in which each text is one string.</summary>
    public static JsonObject Join(JsonObject output) => Change(output, JoinData, node => TextLines.Join(node) is { } text ? text : null);

    /// <summary>An output in which texts are lists of lines.</summary>
    public static JsonObject Split(JsonObject output) => Change(output, SplitData, node => TextLines.Join(node) is { } text ? TextLines.Split(text) : null);

    /// <summary>Attachments, by name and then by type, in which texts are lists of lines.</summary>
    public static JsonNode SplitAttachments(JsonNode attachments)
    {
        var changed = attachments.DeepClone();
        if (changed is not JsonObject named) return changed;
        foreach (var (_, content) in named)
        {
            if (content is not JsonObject data) continue;
            JoinData(data);
            SplitData(data);
        }
        return changed;
    }

    private static JsonObject Change(JsonObject output, Action<JsonObject> changeData, Func<JsonNode?, JsonNode?> changeText)
    {
        var changed = (JsonObject)output.DeepClone();
        if (changed["data"] is JsonObject data) changeData(data);
        if (changed["text"] is { } text && changeText(text) is { } other) changed["text"] = other;
        return changed;
    }

    private static void JoinData(JsonObject data)
    {
        foreach (var type in data.Select(member => member.Key).ToArray())
        {
            if (!IsJson(type) && TextLines.Join(data[type]) is { } text) data[type] = text;
        }
    }

    private static void SplitData(JsonObject data)
    {
        foreach (var type in data.Select(member => member.Key).ToArray())
        {
            if (IsText(type) && TextLines.Join(data[type]) is { } text) data[type] = TextLines.Split(text);
        }
    }

    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";
}
