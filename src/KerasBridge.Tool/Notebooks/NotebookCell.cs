using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>A cell of a notebook.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="source">Its text; lines end in <c>\n</c>.</param>
internal sealed class NotebookCell(CellKind kind, string source)
{
    /// <summary>What it holds.</summary>
    public CellKind Kind { get; } = kind;

    /// <summary>Its text.</summary>
    public string Source { get; set; } = source;

    /// <summary>Its name in the file, unique there; null: none yet, it gets one when it is written.</summary>
    public string? Id { get; set; }

    /// <summary>What programs have noted about it.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Which one it was to be executed, from 1; null: not executed.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>What it has shown, in nbformat's form but for texts, which are one string each.</summary>
    public List<JsonObject> Outputs { get; init; } = [];

    /// <summary>Where its text begins in the C# file that it comes from, from 1; null: it comes from a notebook.</summary>
    public int? FirstLine { get; init; }

    /// <summary>Fields that this program does not know (and <c>attachments</c>), kept as they were.</summary>
    public JsonObject Others { get; init; } = [];

    /// <summary>Its tags; none where the notebook has something else in their place.</summary>
    public IReadOnlyList<string> Tags => Metadata["tags"] is JsonArray tags
        ? [.. tags.OfType<JsonValue>().Where(tag => tag.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(tag => tag.GetValue<string>())]
        : [];

    /// <summary>Whether there is anything to execute.</summary>
    public bool IsExecutable => Kind == CellKind.Code && !string.IsNullOrWhiteSpace(Source);

    /// <summary>Whether it has a tag.</summary>
    public bool HasTag(string tag) => Tags.Contains(tag);
}
