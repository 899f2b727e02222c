namespace KerasBridge.Tool.Notebooks;

/// <summary>Notebooks to begin with.</summary>
internal static class NotebookTemplate
{
    /// <summary>The names that there are.</summary>
    public static readonly string[] Names = ["empty", "mnist", "cats"];

    /// <summary>A notebook of that name.</summary>
    public static NotebookDocument Create(string name)
    {
        using var stream = typeof(NotebookTemplate).Assembly.GetManifestResourceStream($"{name}.template")!;
        using var reader = new StreamReader(stream);
        return ScriptFormat.Read(reader.ReadToEnd());
    }
}
