using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Texts of a notebook's file: a string, or a list of lines with their ends.</summary>
internal static class TextLines
{
    /// <summary>The list of lines, broken where Jupyter (Python's <c>splitlines</c>) breaks them.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBreak(text[i])) continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            lines.Add((JsonNode)text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length) lines.Add((JsonNode)text[start..]);
        return lines;
    }

    /// <summary>The text of a string or a list of strings; null: it is neither.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonArray lines when lines.All(line => line?.GetValueKind() == JsonValueKind.String) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    private static bool IsBreak(char letter) => letter is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
