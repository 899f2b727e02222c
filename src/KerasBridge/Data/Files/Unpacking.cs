using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>Writes the entries of an archive into an empty folder that holds no links, so that a checked name cannot lead out of it.</summary>
/// <param name="archive">The archive, for messages.</param>
/// <param name="folder">The folder.</param>
/// <param name="mostBytes">The most bytes that may be written.</param>
/// <param name="mostEntries">The most entries.</param>
internal sealed class Unpacking(string archive, string folder, long mostBytes, int mostEntries)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly List<(string Name, string Target, string Said)> _links = [];
    private long _bytes;
    private int _entries;

    public void AddFolder(string name)
    {
        if (PathOf(name) is { } path) Directory.CreateDirectory(path);
    }

    public void AddFile(string name, Stream content)
    {
        if (PathOf(name) is { } path && path != folder) Write(path, content);
    }

    /// <summary>Keeps a link in mind: what it leads to may come later.</summary>
    public void AddLink(string name, string target, string said) => _links.Add((name, target, said));

    /// <summary>Makes copies of the files that links lead to.</summary>
    public void CopyLinks()
    {
        foreach (var (name, target, said) in _links)
        {
            if (PathOf(name) is not { } path) continue;
            if (Inside(target) is not { } file || !File.Exists(file) || File.Exists(path) || Directory.Exists(path))
            {
                KerasConsole.Warn($"Skipping a link that leads to no file of the archive during archive extraction: '{name}' to '{said}'.");
                continue;
            }
            using var content = File.OpenRead(file);
            Write(path, content);
        }
    }

    private void Write(string path, Stream content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        int count;
        while ((count = content.Read(_buffer)) > 0)
        {
            _bytes += count;
            if (_bytes > mostBytes)
            {
                throw new KerasFileException($"The archive {archive} unpacks to more than it should. Expected at most {mostBytes} bytes, a measure of its own size of {new FileInfo(archive).Length}. " +
                    $"Received: more, at '{Path.GetRelativePath(folder, path)}'");
            }
            file.Write(_buffer, 0, count);
        }
    }

    private string? PathOf(string name)
    {
        if (++_entries > mostEntries) throw new KerasFileException($"The archive {archive} holds too many files. Expected at most {mostEntries}. Received: more");
        var path = Inside(name);
        if (path is null) KerasConsole.Warn($"Skipping invalid path during archive extraction: '{name}'.");
        return path;
    }

    /// <summary>The path of a name, if it is inside the folder; else null.</summary>
    private string? Inside(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        if (name.Length == 0 || parts[0].Length == 0 || name.Contains('\0') || (parts[0].Length == 2 && parts[0][1] == ':') || Path.IsPathRooted(name)) return null;
        var stack = new List<string>();
        foreach (var part in parts)
        {
            if (part is "" or ".") continue;
            if (part != "..") stack.Add(part);
            else if (stack.Count == 0) return null;
            else stack.RemoveAt(stack.Count - 1);
        }
        var path = Path.GetFullPath(Path.Combine([folder, .. stack]));
        var root = Path.GetFullPath(folder);
        return path == root || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }
}
