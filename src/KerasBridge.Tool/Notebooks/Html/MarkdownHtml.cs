using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KerasBridge.Tool.Notebooks.Html;

/// <summary>Markdown as HTML. Pictures become a part of the page: those attached to the cell, and those in files beside the notebook.</summary>
internal static partial class MarkdownHtml
{
    private const long LargestPicture = 20L << 20;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".gif"] = "image/gif", [".svg"] = "image/svg+xml", [".webp"] = "image/webp",
    };

    /// <summary>The HTML of a text.</summary>
    /// <param name="text">The markdown.</param>
    /// <param name="attachments">The cell's attachments by name; null: none.</param>
    /// <param name="folder">Where pictures are looked for.</param>
    public static string Write(string text, JsonObject? attachments, string folder)
    {
        var document = Markdown.Parse(text, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link is { IsImage: true, Url: { } url } && (Attached(url, attachments) ?? InFile(url, folder)) is { } embedded) link.Url = embedded;
        }
        // A page on its own has nobody who would set formulas: they stand as they were written, without the marks for such a program.
        return FormulaPattern().Replace(document.ToHtml(s_pipeline), "$1$2$3");
    }

    /// <summary>The first heading of a text, without its marks; null: there is none.</summary>
    public static string? Heading(string text)
    {
        var heading = Markdown.Parse(text, s_pipeline).Descendants<HeadingBlock>().FirstOrDefault();
        return heading?.Inline is { } inline ? string.Concat(inline.Descendants<LiteralInline>().Select(part => part.Content.ToString())) : null;
    }

    private static string? Attached(string url, JsonObject? attachments)
    {
        const string Scheme = "attachment:";
        if (attachments is null || !url.StartsWith(Scheme, StringComparison.Ordinal)) return null;
        if (attachments[Uri.UnescapeDataString(url[Scheme.Length..])] is not JsonObject { Count: > 0 } forms) return null;
        var (type, content) = forms.First();
        return TextLines.Join(content) is { } data ? $"data:{type};base64,{data.ReplaceLineEndings("")}" : null;
    }

    private static string? InFile(string url, string folder)
    {
        if (url.Contains(':') || Path.IsPathRooted(url) || !s_types.TryGetValue(Path.GetExtension(url), out var type)) return null;
        var file = new FileInfo(Path.Combine(folder, Uri.UnescapeDataString(url)));
        return file.Exists && file.Length <= LargestPicture ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file.FullName))}" : null;
    }

    [GeneratedRegex("""(<(?:span|div) class="math">)\s*\\[(\[]\s*(.*?)\s*\\[)\]]\s*(</(?:span|div)>)""", RegexOptions.Singleline)]
    private static partial Regex FormulaPattern();
}
