namespace KerasBridge.Tool.Tests;

/// <summary>The notebooks of the repository.</summary>
internal static class StoredNotebooks
{
    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "KerasBridge.sln"))) return Path.Combine(folder, "notebooks");
        }
        throw new DirectoryNotFoundException("The tests do not run within the repository.");
    }
}
