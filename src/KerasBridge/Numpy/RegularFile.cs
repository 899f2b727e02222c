using System.Formats.Tar;

namespace KerasBridge.Numpy;

/// <summary>Tells files from pipes, devices and sockets, which have a place among files too: to open one may wait for ever, and to read one may never end.</summary>
internal static class RegularFile
{
    private const int KindOffset = 156;

    /// <summary>Whether a path leads to a pipe or a device. No more than two questions to the system for any file that holds something.</summary>
    public static bool IsSomethingElse(string path)
    {
        if (OperatingSystem.IsWindows()) return false;
        try
        {
            var file = new FileInfo(path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target) file = new FileInfo(target.FullName);
            if (!file.Exists || file.Length > 0) return false;
            // .NET tells the kind only to those who archive a file. That of one without bytes costs nothing.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true)) writer.WriteEntry(file.FullName, "x");
            return archive.GetBuffer()[KindOffset] is (byte)TarEntryType.Fifo or (byte)TarEntryType.CharacterDevice or (byte)TarEntryType.BlockDevice;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever opens the file gets the same error, and can say more about it.
            return false;
        }
    }
}
