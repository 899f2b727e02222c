using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Reads nbformat 4 (4.0 to 4.5, and later ones as far as they are like it).</summary>
internal static class NotebookReader
{
    private const int DeepestLevel = 512;

    /// <summary>The notebook that a text holds.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="ToolException">It holds none, or one of another format.</exception>
    public static NotebookDocument Read(string text, string path)
    {
        if (Parse(text, path) is not JsonObject top) throw new ToolException($"The file {path} is JSON, but no notebook.", "an object with 'cells' and 'nbformat'", "a JSON value of another kind");
        RequireFormat(top, path);
        if (top["cells"] is not JsonArray cells) throw new ToolException($"The notebook {path} has no cells.", "a list 'cells'", top.ContainsKey("cells") ? "'cells' of another kind" : "none");
        var notebook = new NotebookDocument
        {
            Metadata = top["metadata"]?.DeepClone() as JsonObject ?? [],
            Minor = Number(top["nbformat_minor"]) ?? 0,
            Others = Without(top, "cells", "metadata", "nbformat", "nbformat_minor"),
        };
        for (var i = 0; i < cells.Count; i++) notebook.Cells.Add(ReadCell(cells[i], i + 1, path));
        return notebook;
    }

    private static JsonNode? Parse(string text, string path)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ToolException($"The file {path} is empty.", "a notebook (.ipynb)", "no content");
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { MaxDepth = DeepestLevel, AllowDuplicateProperties = false });
        }
        catch (JsonException error)
        {
            var at = $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}";
            if (IsTruncated(text)) throw new ToolException($"The notebook {path} ends too early: it is truncated.", "JSON to its last bracket", $"the end of the file at {at}");
            throw new ToolException($"The file {path} is no notebook: it is no JSON.", "a notebook (.ipynb)", $"{Reason(error)} ({at})");
        }
    }

    /// <summary>Whether a text is JSON so far, and only its rest is missing.</summary>
    private static bool IsTruncated(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, new JsonReaderState(new() { MaxDepth = DeepestLevel }));
        try
        {
            while (reader.Read()) { }
            return reader is not { CurrentDepth: 0, TokenType: JsonTokenType.EndObject or JsonTokenType.EndArray };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Reason(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.');
    }

    private static void RequireFormat(JsonObject top, string path)
    {
        if (Number(top["nbformat"]) is not { } format)
            throw new ToolException($"The file {path} is JSON, but no notebook.", "an object with 'cells' and 'nbformat'", top.ContainsKey("nbformat") ? "an 'nbformat' that is no number" : "an object without 'nbformat'");
        if (format == 4) return;
        var hint = format < 4 ? $"Save it once in JupyterLab, or run `jupyter nbconvert --to notebook --nbformat 4 --inplace {path}`, to upgrade it." : "It was written by a later program: save it there as nbformat 4.";
        throw new ToolException($"The notebook {path} is of nbformat {format}. {hint}", "nbformat 4", $"nbformat {format}");
    }

    private static NotebookCell ReadCell(JsonNode? node, int number, string path)
    {
        if (node is not JsonObject cell) throw new ToolException($"Cell {number} of the notebook {path} is not valid.", "an object with 'cell_type' and 'source'", "a JSON value of another kind");
        var type = TextLines.Join(cell["cell_type"]);
        var kind = type switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => throw new ToolException($"Cell {number} of the notebook {path} is not valid.", "'cell_type' code, markdown or raw", type is null ? "none" : $"'{type}'"),
        };
        var source = TextLines.Join(cell["source"])
            ?? throw new ToolException($"Cell {number} of the notebook {path} is not valid.", "'source', a string or a list of strings", cell.ContainsKey("source") ? "something else" : "none");
        if (cell["outputs"] is { } outputs and not JsonArray) throw new ToolException($"Cell {number} of the notebook {path} is not valid.", "'outputs', a list", $"{outputs.GetValueKind()}");
        return new NotebookCell(kind, source)
        {
            Id = TextLines.Join(cell["id"]),
            Metadata = cell["metadata"]?.DeepClone() as JsonObject ?? [],
            ExecutionCount = kind == CellKind.Code ? Number(cell["execution_count"]) : null,
            Outputs = kind == CellKind.Code && cell["outputs"] is JsonArray list ? [.. list.OfType<JsonObject>().Select(OutputTexts.Join)] : [],
            Others = kind == CellKind.Code ? Without(cell, "cell_type", "source", "id", "metadata", "execution_count", "outputs") : Without(cell, "cell_type", "source", "id", "metadata"),
        };
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    private static JsonObject Without(JsonObject node, params ReadOnlySpan<string> names)
    {
        var rest = (JsonObject)node.DeepClone();
        foreach (var name in names) rest.Remove(name);
        return rest;
    }
}
