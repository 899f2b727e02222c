using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Which of the forms of an output is shown: the richest that a page can show.</summary>
internal static class OutputChoice
{
    private static readonly string[] Order = ["text/html", "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp", "text/markdown", "text/latex", "application/json", "text/plain"];

    /// <summary>The form's type and content; null: there is none that can be shown.</summary>
    public static (string Type, string Content)? Of(JsonObject output)
    {
        if (output["data"] is not JsonObject data) return null;
        foreach (var type in Order)
        {
            if (data[type] is not { } content) continue;
            if (type == "application/json") return (type, JsonText.Write(content));
            if (TextLines.Join(content) is { } text) return (type, text);
        }
        return null;
    }
}
