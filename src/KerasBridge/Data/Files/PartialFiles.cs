namespace KerasBridge.Data;

/// <summary>The names of files and folders that are not whole yet. They stand beside the whole ones, so that one move within a disk makes them so.</summary>
internal static class PartialFiles
{
    private const int LongestStart = 40;
    private static readonly TimeSpan s_abandoned = TimeSpan.FromDays(1);

    /// <summary>A name that nobody else has; short, since the whole one may be as long as a name can be.</summary>
    public static string NameFor(string target) => Path.Combine(Path.GetDirectoryName(target)!, $"{StartOf(target)}.{Guid.NewGuid():N}.part");

    /// <summary>Deletes what a process left behind that was ended on its way. What is younger than a day may be somebody's work.</summary>
    public static void DeleteLeftOvers(string target)
    {
        var start = StartOf(target) + ".";
        foreach (var entry in new DirectoryInfo(Path.GetDirectoryName(target)!).EnumerateFileSystemInfos("*.part").ToList())
        {
            if (!entry.Name.StartsWith(start, StringComparison.Ordinal) || !Guid.TryParseExact(entry.Name[start.Length..^".part".Length], "N", out _)) continue;
            if (DateTime.UtcNow - entry.LastWriteTimeUtc < s_abandoned) continue;
            try
            {
                if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
                else entry.Delete();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It is somebody else's then, and in nobody's way.
            }
        }
    }

    private static string StartOf(string target)
    {
        var name = Path.GetFileName(target);
        if (name.Length <= LongestStart) return name;
        return name[..(char.IsHighSurrogate(name[LongestStart - 1]) ? LongestStart - 1 : LongestStart)];
    }
}
