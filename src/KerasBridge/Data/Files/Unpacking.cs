using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Writes the entries of an archive into an empty folder that holds no links, so that a checked name cannot lead out of it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="limit">The measure of what may be written.</param>
internal sealed class Unpacking(string folder, UnpackingLimit limit)
{
    /// <summary>So many entries that are skipped are named.</summary>
    private const int Named = 10;

    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly List<(string Name, string Target, string Said)> _links = [];
    private long _bytes;
    private long _skipped;

    public void AddFolder(string name)
    {
        if (PathOf(name) is { } path) Directory.CreateDirectory(path);
    }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name in the archive.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="length">How many bytes the archive says that are.</param>
    /// <param name="checksum">Their CRC-32; null where the archive says none.</param>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public void AddFile(string name, Stream content, long length, uint? checksum)
    {
        if (PathOf(name) is not { } path || path == folder) return;
        var (written, computed) = Write(path, content);
        if (written != length) throw new InvalidDataException($"The file '{PlainText.Of(name)}' has {written} of its {length} bytes.");
        if (checksum is { } stated && computed != stated) throw new InvalidDataException($"The file '{PlainText.Of(name)}' has the checksum {computed:x8} instead of {stated:x8}.");
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
                Skip("a link that leads to no file of the archive", $"{name}' to '{said}");
                continue;
            }
            using var content = File.OpenRead(file);
            Write(path, content);
        }
    }

    /// <summary>Warns of an entry that is not written; of the first ones only, since an archive may have millions.</summary>
    public void Skip(string what, string name)
    {
        if (++_skipped <= Named) KerasConsole.Warn($"Skipping {what} during archive extraction: '{PlainText.Of(name)}'.");
    }

    /// <summary>Says how many entries were skipped, where not all were named.</summary>
    public void SayWhatWasSkipped()
    {
        if (_skipped > Named) KerasConsole.Warn($"Skipping {_skipped} entries in all during the extraction of {limit.Archive}.");
    }

    private (long Bytes, uint Checksum) Write(string path, Stream content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        var (before, checksum, count) = (_bytes, 0u, 0);
        while ((count = content.Read(_buffer)) > 0)
        {
            NotebookHost.ThrowIfInterrupted();
            _bytes += count;
            limit.Check(_bytes);
            file.Write(_buffer, 0, count);
            checksum = Crc32.Of(_buffer.AsSpan(0, count), checksum);
        }
        return (_bytes - before, checksum);
    }

    private string? PathOf(string name)
    {
        limit.CountEntry(name.AsSpan().CountAny('/', '\\'));
        var path = Inside(name);
        if (path is null) Skip("invalid path", name);
        return path;
    }

    /// <summary>The path of a name, if it is inside the folder; else null.</summary>
    private string? Inside(string name)
    {
        var parts = name.Replace('\\', '/').Split('/');
        if (name.Length == 0 || parts[0].Length == 0 || name.Contains('\0') || (parts[0].Length == 2 && parts[0][1] == ':') || Path.IsPathRooted(name)) return null;
        // There a colon leads to a stream beside the file's own.
        if (OperatingSystem.IsWindows() && name.Contains(':')) return null;
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
