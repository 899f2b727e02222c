using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>Where downloads are kept: the folder that was asked for, or, as in Keras, a temporary one where that cannot be written.</summary>
internal static class WritableFolder
{
    /// <summary>The folder itself where it can be written; else one for temporary files, with a warning.</summary>
    /// <param name="folder">The folder that files are to be kept in.</param>
    /// <param name="subdir">The part of it that the temporary one has too; an absolute path has no substitute.</param>
    public static string Of(string folder, string subdir)
    {
        if (Path.IsPathRooted(subdir) || Obstacle(folder) is not { } obstacle) return folder;
        var other = Path.Combine(Temporary(), subdir);
        KerasConsole.Warn($"The folder {folder} cannot be written: {obstacle} Files are kept in {other} instead, as long as temporary files are. `cache_dir` or the environment variable KERAS_HOME names another folder.");
        return other;
    }

    private static string? Obstacle(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.Create(PartialFiles.NameFor(Path.Combine(folder, "probe")), 1, FileOptions.DeleteOnClose).Dispose();
            return null;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return error.Message;
        }
    }

    /// <summary>A folder of this user's own. On a machine with several users everybody knows its name, and could have put files there first.</summary>
    private static string Temporary()
    {
        // For whom everything is allowed, it cannot be seen whose folder it is.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()) return Directory.CreateTempSubdirectory("kerasbridge-").FullName;
        var folder = Path.Combine(Path.GetTempPath(), $".keras-{Environment.UserName}");
        if (OperatingSystem.IsWindows()) return folder;
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var created = Directory.CreateDirectory(folder, Own);
        // Only the owner may change the mode.
        if (created.LinkTarget is null) File.SetUnixFileMode(folder, Own);
        else throw new KerasFileException($"The folder for temporary files cannot be trusted. Expected {folder} to be a folder of this user. Received: a link to {created.LinkTarget}");
        return folder;
    }
}
