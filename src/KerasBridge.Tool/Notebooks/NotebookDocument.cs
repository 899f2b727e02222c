using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>A notebook: what an <c>.ipynb</c> file of nbformat 4 holds.</summary>
internal sealed class NotebookDocument
{
    /// <summary>The version of the format that is written, behind the 4.</summary>
    public const int WrittenMinor = 5;

    /// <summary>The cells in order.</summary>
    public List<NotebookCell> Cells { get; init; } = [];

    /// <summary>What programs have noted about the notebook.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Fields that this program does not know, kept as they were.</summary>
    public JsonObject Others { get; init; } = [];

    /// <summary>The version that was read, behind the 4; later ones stay what they are.</summary>
    public int Minor { get; init; } = WrittenMinor;

    /// <summary>A notebook without cells, with the metadata of C#.</summary>
    public static NotebookDocument CreateEmpty() => new() { Metadata = NotebookLanguage.CreateMetadata() };
}
