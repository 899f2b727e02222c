using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Notebooks;

/// <summary>A notebook as Markdown: code and texts in fences, pictures in files beside it.</summary>
internal sealed partial class MarkdownExporter
{
    private readonly StringBuilder _text = new();
    private readonly string _folder;

    private MarkdownExporter(string folder) => _folder = folder;

    /// <summary>The pictures: names relative to the Markdown file, and their bytes.</summary>
    public List<(string Name, byte[] Bytes)> Pictures { get; } = [];

    /// <summary>The Markdown.</summary>
    public string Text => _text.ToString().TrimEnd('\n') + "\n";

    /// <summary>Writes a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">The file that the Markdown will be in: pictures go into a folder with its name.</param>
    public static MarkdownExporter Write(NotebookDocument notebook, string path)
    {
        var exporter = new MarkdownExporter(Path.GetFileNameWithoutExtension(path) + "_files");
        for (var i = 0; i < notebook.Cells.Count; i++) exporter.AppendCell(notebook.Cells[i], i + 1);
        return exporter;
    }

    private void AppendCell(NotebookCell cell, int number)
    {
        if (cell.Kind == CellKind.Markdown) Append(Attached(cell, number));
        else if (cell.Kind == CellKind.Raw) Append(cell.Source);
        else if (cell.IsExecutable) AppendFence(cell.Source, "csharp");
        for (var i = 0; i < cell.Outputs.Count; i++) AppendOutput(cell.Outputs[i], $"output_{number}_{i + 1}");
    }

    private void AppendOutput(JsonObject output, string name)
    {
        switch (TextLines.Join(output["output_type"]))
        {
            case "stream":
                AppendFence(TerminalText.Settle(TextLines.Join(output["text"]) ?? ""), "text");
                break;
            case "error":
                AppendFence(string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(line => TextLines.Join(line) ?? "")), "text");
                break;
            default:
                if (OutputChoice.Of(output) is { } chosen) AppendRich(chosen.Type, chosen.Content, name);
                break;
        }
    }

    private void AppendRich(string type, string content, string name)
    {
        switch (type)
        {
            case "text/html":
                Append(WithoutDrawings(content, name));
                break;
            case "text/markdown":
                Append(content);
                break;
            case "image/svg+xml":
                AppendPicture(name + ".svg", Encoding.UTF8.GetBytes(content));
                break;
            case "text/latex" or "text/plain":
                AppendFence(content, "text");
                break;
            case "application/json":
                AppendFence(content, "json");
                break;
            default:
                if (Bytes(content) is { } bytes) AppendPicture($"{name}.{type["image/".Length..]}", bytes);
                break;
        }
    }

    /// <summary>The cell's text, with its attachments in files.</summary>
    private string Attached(NotebookCell cell, int number)
    {
        var text = cell.Source;
        foreach (var (name, forms) in cell.Others["attachments"] as JsonObject ?? [])
        {
            if (forms is not JsonObject { Count: > 0 } data || Bytes(TextLines.Join(data.First().Value) ?? "") is not { } bytes) continue;
            // A name is the notebook's to choose: only its last part may name a file.
            var file = $"attachment_{number}_{Path.GetFileName(name.Replace('\\', '/'))}";
            Pictures.Add(($"{_folder}/{file}", bytes));
            text = text.Replace($"attachment:{name}", $"{Uri.EscapeDataString(_folder)}/{Uri.EscapeDataString(file)}", StringComparison.Ordinal);
        }
        return text;
    }

    private void AppendPicture(string name, byte[] bytes) => Append($"![]({Keep(name, bytes)})");

    /// <summary>HTML whose drawings are files: what shows Markdown on the web leaves out those within the text.</summary>
    private string WithoutDrawings(string html, string name)
    {
        var drawings = DrawingPattern().Count(html);
        var number = 0;
        return DrawingPattern().Replace(html, drawing => $"<img alt=\"\" src=\"{Keep(drawings == 1 ? $"{name}.svg" : $"{name}_{++number}.svg", Encoding.UTF8.GetBytes(drawing.Value))}\">");
    }

    /// <summary>Keeps a picture as a file.</summary>
    /// <returns>Its address in the text.</returns>
    private string Keep(string name, byte[] bytes)
    {
        Pictures.Add(($"{_folder}/{name}", bytes));
        return $"{Uri.EscapeDataString(_folder)}/{name}";
    }

    /// <summary>A block between fences that are longer than any in it.</summary>
    private void AppendFence(string text, string language)
    {
        text = TerminalText.WithoutCommands(text).TrimEnd('\n');
        var longest = 2;
        for (var (i, run) = (0, 0); i < text.Length; i++)
        {
            run = text[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        var fence = new string('`', longest + 1);
        Append($"{fence}{language}\n{text}\n{fence}");
    }

    private void Append(string block) => _text.Append(block.TrimEnd('\n')).Append("\n\n");

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<svg\b[^>]*\bxmlns=.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex DrawingPattern();
}
