using System.Text;
using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Notebooks;

/// <summary>
/// Notebooks as C# files that editors know: a line <c>// %%</c> begins a cell, <c>// %% [markdown]</c> one of text, each line of which is a comment. Texts, kinds, titles and tags go to and fro without loss;
/// outputs and attachments have no place in such a file. One empty line before a marker belongs to the marker; a line of a cell that looks like a marker stands behind one more <c>// </c>.
/// </summary>
internal static partial class ScriptFormat
{
    /// <summary>The cells of a file. What stands before the first marker is a cell of code; without markers the whole file is.</summary>
    public static NotebookDocument Read(string text)
    {
        var notebook = NotebookDocument.CreateEmpty();
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        // What follows the last line's end is no line.
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        var first = lines.FindIndex(MarkerPattern().IsMatch);
        if (first < 0) first = lines.Count;
        var head = lines[..first];
        while (head.Count > 0 && string.IsNullOrWhiteSpace(head[^1])) head.RemoveAt(head.Count - 1);
        if (head.Count > 0) notebook.Cells.Add(new NotebookCell(CellKind.Code, string.Join('\n', head)) { FirstLine = 1 });
        for (var at = first; at < lines.Count;)
        {
            var next = lines.FindIndex(at + 1, MarkerPattern().IsMatch);
            var end = next < 0 ? lines.Count : lines[next - 1].Length == 0 && next - 1 > at ? next - 1 : next;
            notebook.Cells.Add(ReadCell(CellMarker.Parse(MarkerPattern().Match(lines[at]).Groups["rest"].Value), lines[(at + 1)..end], at + 2));
            at = next < 0 ? lines.Count : next;
        }
        return notebook;
    }

    /// <summary>The text of the file.</summary>
    public static string Write(NotebookDocument notebook)
    {
        var text = new StringBuilder();
        foreach (var cell in notebook.Cells)
        {
            if (text.Length > 0) text.Append('\n');
            text.Append("// %%").Append(CellMarker.Of(cell)).Append('\n');
            if (cell.Source.Length == 0) continue;
            foreach (var line in cell.Source.ReplaceLineEndings("\n").Split('\n'))
            {
                var written = cell.Kind == CellKind.Code ? line : line.Length == 0 ? "//" : "// " + line;
                text.Append(LooksLikeMarkerPattern().IsMatch(written) ? "// " : "").Append(written).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>Whether a text has markers of cells.</summary>
    public static bool HasCells(string text) => text.ReplaceLineEndings("\n").Split('\n').Any(MarkerPattern().IsMatch);

    private static NotebookCell ReadCell(CellMarker marker, List<string> lines, int firstLine)
    {
        var source = lines.Select(line => EscapedPattern().IsMatch(line) ? line[3..] : line);
        if (marker.Kind != CellKind.Code) source = source.Select(Uncomment);
        return new NotebookCell(marker.Kind, string.Join('\n', source)) { Metadata = marker.Metadata, FirstLine = firstLine };
    }

    private static string Uncomment(string line) => line.StartsWith("// ", StringComparison.Ordinal) ? line[3..] : line.StartsWith("//", StringComparison.Ordinal) ? line[2..] : line;

    [GeneratedRegex(@"^//[ ]?%%(?<rest>\s.*)?$")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"^(// )*//[ ]?%%(\s.*)?$")]
    private static partial Regex LooksLikeMarkerPattern();

    [GeneratedRegex(@"^(// )+//[ ]?%%(\s.*)?$")]
    private static partial Regex EscapedPattern();
}
