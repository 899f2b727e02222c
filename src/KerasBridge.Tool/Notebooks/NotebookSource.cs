namespace KerasBridge.Tool.Notebooks;

/// <summary>What the command can read as a notebook, by the ending of the file's name.</summary>
internal static class NotebookSource
{
    private static readonly string[] Endings = [".ipynb", ".cs", ".csx"];

    /// <summary>Reads a notebook, or a C# file as one.</summary>
    /// <exception cref="ToolException">There is none, it is not what it should be, or a C# file's directives need a build.</exception>
    public static NotebookDocument Read(string path)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (!Endings.Contains(ending)) throw new ToolException($"It is not known how to read {path}.", $"a name that ends in {string.Join(", ", Endings)}", ending.Length == 0 ? "a name without an ending" : $"'{ending}'");
        if (ending == ".ipynb") return NotebookFile.Read(path);
        return ScriptFormat.Read(ScriptDirectives.Translate(NotebookFile.ReadText(path, "a C# file"), path));
    }
}
