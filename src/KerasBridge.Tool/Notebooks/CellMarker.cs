using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Notebooks;

/// <summary>What stands behind <c>// %%</c>: a title, the kind of the cell in brackets, and what is noted about it, for example <c>Data [markdown] tags=["a"]</c>.</summary>
/// <param name="Kind">What the cell holds.</param>
/// <param name="Metadata">What is noted about it; a title under <c>title</c>.</param>
internal sealed partial record CellMarker(CellKind Kind, JsonObject Metadata)
{
    private const string Title = "title";

    /// <summary>What programs note for their own use: of no interest to who reads the file.</summary>
    private static readonly string[] NotWritten = ["dotnet_interactive", "polyglot_notebook", "vscode", "execution", "ExecuteTime", "papermill", "collapsed", "scrolled"];

    /// <summary>Reads what stands behind the marker. What is not understood is the title.</summary>
    public static CellMarker Parse(string text)
    {
        var (kind, rest) = (CellKind.Code, text.Trim());
        var noted = new JsonObject();
        var at = MetadataPattern().Match(rest);
        if (at.Success && ReadAll(rest[at.Index..]) is { } found) (noted, rest) = (found, rest[..at.Index].TrimEnd());
        var named = KindPattern().Match(rest);
        if (named.Success)
        {
            kind = named.Groups[1].Value switch { "markdown" or "md" => CellKind.Markdown, "raw" => CellKind.Raw, _ => CellKind.Code };
            rest = rest[..named.Index].TrimEnd();
        }
        if (rest.Length > 0) noted[Title] = rest;
        return new CellMarker(kind, noted);
    }

    /// <summary>What is to stand behind a cell's marker, with a space before it; empty: nothing.</summary>
    public static string Of(NotebookCell cell)
    {
        var text = new StringBuilder();
        var title = TextLines.Join(cell.Metadata[Title]);
        var isPlain = title is not null && PlainTitlePattern().IsMatch(title);
        if (isPlain) text.Append(' ').Append(title);
        if (cell.Kind != CellKind.Code) text.Append(cell.Kind == CellKind.Markdown ? " [markdown]" : " [raw]");
        foreach (var (name, value) in cell.Metadata)
        {
            if ((isPlain && name == Title) || NotWritten.Contains(name) || !NamePattern().IsMatch(name)) continue;
            text.Append(' ').Append(name).Append('=').Append(JsonText.Write(value, indented: false));
        }
        return text.ToString();
    }

    /// <summary>Names and values to the end of the text; null: it is something else.</summary>
    private static JsonObject? ReadAll(string text)
    {
        var all = new JsonObject();
        while (text.Length > 0)
        {
            var name = MetadataPattern().Match(text);
            if (!name.Success || name.Index != 0) return null;
            var bytes = Encoding.UTF8.GetBytes(text[name.Length..]);
            var reader = new Utf8JsonReader(bytes);
            try
            {
                if (!JsonDocument.TryParseValue(ref reader, out var value)) return null;
                using (value) all[name.Groups[1].Value] = JsonNode.Parse(value.RootElement.GetRawText());
            }
            catch (JsonException)
            {
                return null;
            }
            text = Encoding.UTF8.GetString(bytes[(int)reader.BytesConsumed..]).TrimStart();
        }
        return all;
    }

    [GeneratedRegex(@"(?<=^|\s)([A-Za-z_][\w.-]*)=(?=\S)")]
    private static partial Regex MetadataPattern();

    [GeneratedRegex(@"^[A-Za-z_][\w.-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\[(markdown|md|raw|code|csharp)\]$")]
    private static partial Regex KindPattern();

    [GeneratedRegex(@"^[^\s\[\]=]+( [^\s\[\]=]+)*$")]
    private static partial Regex PlainTitlePattern();
}
