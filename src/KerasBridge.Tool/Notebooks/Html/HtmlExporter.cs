using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks.Html;

/// <summary>
/// A notebook as one page of HTML that needs no other file. HTML that cells have shown stands in it as it is, scripts included, as Jupyter shows a trusted notebook: pages of notebooks from strangers are as
/// safe as running them.
/// </summary>
internal static class HtmlExporter
{
    /// <summary>The page.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">Its file: the title where it has no heading, and where pictures are looked for.</param>
    public static string Write(NotebookDocument notebook, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var title = notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => MarkdownHtml.Heading(cell.Source)).FirstOrDefault(heading => heading is { Length: > 0 })
            ?? Path.GetFileNameWithoutExtension(path);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n<style>\n").Append(StyleSheet()).Append("</style>\n</head>\n<body>\n<main>\n");
        foreach (var cell in notebook.Cells) AppendCell(html, cell, folder);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, string folder)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                html.Append("<section class=\"cell text\">\n").Append(MarkdownHtml.Write(cell.Source, cell.Others["attachments"] as JsonObject, folder)).Append("</section>\n");
                break;
            case CellKind.Raw:
                html.Append("<section class=\"cell raw\"><pre>").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre></section>\n");
                break;
            default:
                html.Append("<section class=\"cell code\">\n");
                AppendPrompt(html, "in", cell.ExecutionCount);
                html.Append("<pre class=\"source\"><code>").Append(CodeHtml.Write(cell.Source)).Append("</code></pre>\n");
                foreach (var output in cell.Outputs) AppendOutput(html, output, folder);
                html.Append("</section>\n");
                break;
        }
    }

    private static void AppendPrompt(StringBuilder html, string name, int? count) =>
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"prompt {name}\">{(count is { } number ? $"[{number}]" : "[ ]")}</div>\n");

    private static void AppendOutput(StringBuilder html, JsonObject output, string folder)
    {
        var type = TextLines.Join(output["output_type"]);
        if (type == "execute_result" && output["execution_count"] is JsonValue count && count.TryGetValue<int>(out var number)) AppendPrompt(html, "out", number);
        switch (type)
        {
            case "stream":
                var isError = TextLines.Join(output["name"]) == "stderr";
                html.Append("<pre class=\"output ").Append(isError ? "stderr" : "stdout").Append("\">").Append(AnsiHtml.Write(TerminalText.Settle(TextLines.Join(output["text"]) ?? ""))).Append("</pre>\n");
                break;
            case "error":
                var lines = (output["traceback"] as JsonArray ?? []).Select(line => TextLines.Join(line) ?? "");
                var text = string.Join('\n', lines) is { Length: > 0 } traceback ? traceback : $"{TextLines.Join(output["ename"])}: {TextLines.Join(output["evalue"])}";
                html.Append("<pre class=\"output error\">").Append(AnsiHtml.Write(text)).Append("</pre>\n");
                break;
            default:
                if (OutputChoice.Of(output) is { } chosen) html.Append("<div class=\"output rich\">").Append(Rich(chosen.Type, chosen.Content, folder)).Append("</div>\n");
                break;
        }
    }

    private static string Rich(string type, string content, string folder) => type switch
    {
        "text/html" => content,
        // As a picture of its own: names inside one drawing must not meet those of another.
        "image/svg+xml" => $"<img alt=\"\" src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}\">",
        "text/markdown" => MarkdownHtml.Write(content, null, folder),
        _ when type.StartsWith("image/", StringComparison.Ordinal) => $"<img alt=\"\" src=\"data:{type};base64,{WebUtility.HtmlEncode(content.ReplaceLineEndings(""))}\">",
        _ => $"<pre>{AnsiHtml.Write(content)}</pre>",
    };

    private static string StyleSheet()
    {
        using var stream = typeof(HtmlExporter).Assembly.GetManifestResourceStream("notebook.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
