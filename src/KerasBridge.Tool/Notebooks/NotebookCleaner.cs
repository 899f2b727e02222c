using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Removes what executing a notebook and opening it in editors leaves in it, so that only its text is under version control.</summary>
internal static class NotebookCleaner
{
    /// <summary>What editors and runners note about cells each time: times, folding, scrolling.</summary>
    private static readonly string[] VolatileOfCells = ["ExecuteTime", "execution", "collapsed", "scrolled", "heading_collapsed", "papermill", "trusted"];

    private static readonly string[] VolatileOfNotebooks = ["papermill", "signature", "toc", "varInspector", "widgets", "orig_nbformat", "orig_nbformat_minor"];

    /// <summary>Removes outputs, execution counts, cells of injected parameters and volatile metadata.</summary>
    /// <returns>Whether there was anything to remove.</returns>
    public static bool Clean(NotebookDocument notebook)
    {
        var before = NotebookWriter.Write(notebook);
        notebook.Cells.RemoveAll(cell => cell.HasTag(ParameterCells.InjectedTag));
        foreach (var cell in notebook.Cells)
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
            foreach (var name in VolatileOfCells) cell.Metadata.Remove(name);
        }
        foreach (var name in VolatileOfNotebooks) notebook.Metadata.Remove(name);
        // The version of the language is that of whoever ran it last.
        if (notebook.Metadata["language_info"] is JsonObject info) info.Remove("version");
        return NotebookWriter.Write(notebook) != before;
    }
}
