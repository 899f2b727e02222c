using KerasBridge.Tool.Notebooks.Html;

namespace KerasBridge.Tool.Notebooks;

/// <summary>What the command can write a notebook as, by the ending of the file's name.</summary>
internal static class NotebookTarget
{
    /// <summary>All endings.</summary>
    public static readonly string[] Endings = [".ipynb", ".cs", ".csx", ".html", ".htm", ".md"];

    /// <summary>Writes a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="source">The file that it comes from.</param>
    /// <param name="endings">What may be written here.</param>
    /// <exception cref="ToolException">The ending is another one, or the file cannot be written.</exception>
    public static void Write(NotebookDocument notebook, string target, string source, string[] endings)
    {
        RequireEnding(target, endings);
        switch (Path.GetExtension(target).ToLowerInvariant())
        {
            case ".ipynb":
                NotebookFile.Write(target, notebook);
                break;
            case ".cs" or ".csx":
                NotebookFile.WriteText(target, ScriptFormat.Write(notebook));
                break;
            case ".md":
                WriteMarkdown(MarkdownExporter.Write(notebook, target), Path.GetDirectoryName(Path.GetFullPath(target))!, target);
                break;
            default:
                NotebookFile.WriteText(target, HtmlExporter.Write(notebook, source));
                break;
        }
    }

    /// <summary>Refuses a name with another ending.</summary>
    /// <exception cref="ToolException">It has another one.</exception>
    public static void RequireEnding(string target, string[] endings)
    {
        var ending = Path.GetExtension(target);
        if (!endings.Contains(ending.ToLowerInvariant())) throw new ToolException($"It is not known how to write {target}.", $"a name that ends in {string.Join(", ", endings)}", ending.Length == 0 ? "a name without an ending" : $"'{ending}'");
    }

    private static void WriteMarkdown(MarkdownExporter exporter, string folder, string target)
    {
        foreach (var (name, bytes) in exporter.Pictures)
        {
            var path = Path.Combine(folder, name);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ToolException($"The folder of the pictures of {target} cannot be made: {error.Message}", error);
            }
            NotebookFile.WriteBytes(path, bytes);
        }
        NotebookFile.WriteText(target, exporter.Text);
    }
}
