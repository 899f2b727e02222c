namespace KerasBridge.Tool.Commands;

/// <summary>Where Jupyter looks for kernels (Jupyter's "Common Directories and File Locations").</summary>
internal static class KernelFolders
{
    /// <summary>The user's own.</summary>
    public static string User() => Path.Combine(UserData(), "kernels");

    /// <summary>That of the environment with a prefix.</summary>
    public static string Below(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", "kernels");

    /// <summary>All that are looked at, first come, first served.</summary>
    public static IEnumerable<string> All()
    {
        foreach (var folder in (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)) yield return Path.Combine(folder, "kernels");
        yield return User();
        foreach (var name in (string[])["VIRTUAL_ENV", "CONDA_PREFIX"])
        {
            if (Variable(name) is { } prefix) yield return Below(prefix);
        }

        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter", "kernels");
            yield break;
        }

        yield return Below("/usr/local");
        yield return Below("/usr");
    }

    /// <summary>An environment variable; null: it is not set, or empty.</summary>
    public static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string UserData()
    {
        if (Variable("JUPYTER_DATA_DIR") is { } chosen) return Path.GetFullPath(chosen);
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }
}
