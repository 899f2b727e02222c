using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Finds the pictures in a folder that has a folder for each class.</summary>
internal static class ClassFolders
{
    /// <summary>The names of the folders in a folder, in the order of their characters (capitals first).</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="hidden">Whether those with a dot in front count.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static List<string> Names(string directory, bool hidden)
    {
        Require(directory);
        var names = Directory.EnumerateDirectories(directory).Select(path => Path.GetFileName(path)).Where(name => hidden || !name.StartsWith('.')).ToList();
        names.Sort(CodePoints.Order);
        foreach (var name in names) RequireName(Path.Combine(directory, name));
        return names;
    }

    /// <summary>Fails where there is no such folder.</summary>
    public static void Require(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (Directory.Exists(directory)) return;
        var above = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        var hint = File.Exists(directory) ? " It is a file." : above is not null && Directory.Exists(above)
            ? Suggest.Sentence(Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)), Directory.EnumerateDirectories(above).Select(path => Path.GetFileName(path)).ToList())
            : "";
        throw new DirectoryNotFoundException($"[Errno 2] No such file or directory: '{directory}'.{hint} Expected a folder with a folder of pictures for each class. Received: '{directory}', looked for at '{Path.GetFullPath(directory)}'");
    }

    /// <summary>
    /// The files below a folder, folder by folder in the order of their paths, each folder's files in the order of their names.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="extensions">The extensions that count, in small letters with a dot.</param>
    /// <param name="followLinks">Whether folders that are links are gone into.</param>
    public static List<string> Files(string directory, IReadOnlyCollection<string> extensions, bool followLinks)
    {
        var folders = new List<string>();
        var top = Path.TrimEndingDirectorySeparator(directory);
        Walk(top, RealPath.Of(top), followLinks, folders, []);
        folders.Sort(CodePoints.Order);
        var files = new List<string>();
        foreach (var folder in folders)
        {
            var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => extensions.Contains(Path.GetExtension(name).ToLowerInvariant())).ToList();
            names.Sort(CodePoints.Order);
            files.AddRange(names.Select(name => Path.Combine(folder, name)));
        }
        return files;
    }

    /// <summary>A path below a folder, with <c>/</c> between its parts.</summary>
    public static string Relative(string directory, string path) => Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/');

    private static void Walk(string folder, string real, bool followLinks, List<string> folders, HashSet<string> above)
    {
        // A link may lead back to where it stands.
        if (!above.Add(real)) return;
        RequireName(folder);
        folders.Add(folder);
        foreach (var inner in new DirectoryInfo(folder).GetDirectories())
        {
            var isLink = inner.LinkTarget is not null;
            if (isLink && !followLinks) continue;
            var place = Path.Combine(real, inner.Name);
            Walk(Path.Combine(folder, inner.Name), isLink ? RealPath.Of(place) : place, followLinks, folders, above);
        }
        above.Remove(real);
    }

    private static void RequireName(string folder)
    {
        if (FileNames.Hint(folder) is { Length: > 0 } hint && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The folder '{folder}' cannot be opened.{hint} Expected names of folders in UTF-8. Received: '{Path.GetFileName(folder)}'");
    }
}
