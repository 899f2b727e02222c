using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Writes nbformat 4.5, byte for byte as Jupyter does: so a notebook that was run differs from the one before in its outputs only.</summary>
internal static class NotebookWriter
{
    /// <summary>The text of the file.</summary>
    public static string Write(NotebookDocument notebook)
    {
        CellIds.Complete(notebook);
        var top = (JsonObject)notebook.Others.DeepClone();
        top["cells"] = new JsonArray([.. notebook.Cells.Select(WriteCell)]);
        top["metadata"] = notebook.Metadata.DeepClone();
        top["nbformat"] = 4;
        top["nbformat_minor"] = Math.Max(NotebookDocument.WrittenMinor, notebook.Minor);
        return JsonText.Write(top) + "\n";
    }

    private static JsonNode WriteCell(NotebookCell cell)
    {
        var node = (JsonObject)cell.Others.DeepClone();
        if (node["attachments"] is { } attachments) node["attachments"] = OutputTexts.SplitAttachments(attachments);
        node["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        node["id"] = cell.Id;
        node["metadata"] = cell.Metadata.DeepClone();
        node["source"] = TextLines.Split(cell.Source);
        if (cell.Kind != CellKind.Code) return node;
        node["execution_count"] = cell.ExecutionCount;
        node["outputs"] = new JsonArray([.. cell.Outputs.Select(OutputTexts.Split)]);
        return node;
    }
}
