namespace KerasBridge.Fixtures;

/// <summary>Where the repository, the golden cases and the shared data are. Relative paths count from the repository's root.</summary>
public static class FixturePaths
{
    private static readonly Lazy<string> LazyRoot = new(FindRoot);

    /// <summary>The folder that holds KerasBridge.sln.</summary>
    public static string Root => LazyRoot.Value;

    /// <summary>The golden cases: <c>KERASBRIDGE_FIXTURES</c>, else <c>../shared/fixtures</c>. The folder may be absent.</summary>
    public static string Fixtures => Resolve("KERASBRIDGE_FIXTURES", "../shared/fixtures");

    /// <summary>The real data sets: <c>KERASBRIDGE_DATA</c>, else <c>../shared/data</c>. The folder may be absent.</summary>
    public static string Data => Resolve("KERASBRIDGE_DATA", "../shared/data");

    private static string Resolve(string variable, string fallback)
    {
        var named = Environment.GetEnvironmentVariable(variable);
        return Path.GetFullPath(string.IsNullOrEmpty(named) ? fallback : named, Root);
    }

    private static string FindRoot()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "KerasBridge.sln"))) return folder.FullName;
            }
        }
        return Environment.CurrentDirectory;
    }
}
