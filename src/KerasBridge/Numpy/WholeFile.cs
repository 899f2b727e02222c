namespace KerasBridge.Numpy;

/// <summary>Files that nobody ever sees half of.</summary>
internal static class WholeFile
{
    private const int LongestStart = 40;

    /// <summary>
    /// Writes a file under another name in the same folder, then gives it its name. As where a file is written in place, a link stays and what it leads to is written, and who may read the old file
    /// may read the new one; a pipe or a device (<c>/dev/null</c>, <c>/dev/stdout</c>) is written to, not replaced.
    /// </summary>
    /// <exception cref="KerasFileException">A folder has the name.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path)) throw new KerasFileException($"The file '{path}' cannot be written, since a folder has its name. Expected the name of a file, or one that is not there. Received: a folder");
        var target = new FileInfo(path).LinkTarget is null ? null : File.ResolveLinkTarget(path, returnFinalTarget: true);
        // What /dev/stdout leads to has no path of its own where it is a pipe.
        if (RegularFile.IsSomethingElse(path) || (target is { Exists: false } && target.FullName.StartsWith("/proc/", StringComparison.Ordinal)))
        {
            using var direct = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            write(direct);
            return;
        }
        if (target is not null) path = target.FullName;
        var temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{StartOf(Path.GetFileName(path))}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // The name itself may be as long as a name can be.
    private static string StartOf(string name) =>
        name.Length <= LongestStart ? name : name[..(char.IsHighSurrogate(name[LongestStart - 1]) ? LongestStart - 1 : LongestStart)];
}
