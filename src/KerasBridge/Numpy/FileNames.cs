namespace KerasBridge.Numpy;

/// <summary>Names of files.</summary>
internal static class FileNames
{
    /// <summary>What to say where a file is not found; empty where nothing special is known about its name.</summary>
    public static string Hint(string path) => path.Contains('\uFFFD')
        ? " The name holds bytes that are no UTF-8, and .NET opens no such file: it wants to be renamed."
        : "";
}
