using System.Collections;
using System.IO.Compression;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>The arrays of a <c>.npz</c> archive by name: <c>data["x_train"]</c>. Each is read when it is first asked for.</summary>
public sealed class NpzFile : IReadOnlyDictionary<string, NDArray>
{
    private readonly string _path;
    private readonly string[] _names;
    private readonly Dictionary<string, NDArray> _read = [];

    private NpzFile(string path, string[] names)
    {
        _path = path;
        _names = names;
    }

    /// <summary>The names of the arrays.</summary>
    public IReadOnlyList<string> files => _names;

    /// <inheritdoc/>
    public int Count => _names.Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _names;

    /// <inheritdoc/>
    public IEnumerable<NDArray> Values => _names.Select(n => this[n]);

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its arrays.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="KerasFileException">It is no archive.</exception>
    public static NpzFile Open(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"No such file or directory: '{path}'. Expected: a .npz file.", path);
        return With(path, archive => new NpzFile(path, [.. archive.Entries.Select(e => Plain(e.FullName)).Distinct()]));
    }

    /// <summary>One array.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="ArgumentException">There is no such array.</exception>
    /// <exception cref="KerasFileException">It is damaged.</exception>
    public NDArray this[string key]
    {
        get
        {
            lock (_read)
            {
                if (_read.TryGetValue(key, out var known)) return known;
                if (!_names.Contains(key))
                    throw new ArgumentException($"'{key} is not a file in the archive '{_path}'. Expected one of: {string.Join(", ", _names)}. Received: '{key}'.{Suggest.Sentence(key, _names)}");
                return _read[key] = With(_path, archive =>
                {
                    var entry = archive.Entries.First(e => Plain(e.FullName) == key);
                    using var stream = new CheckedEntry(entry);
                    // A few bytes may claim to unpack to terabytes: deflate makes of one byte 1032 at most.
                    var most = Math.Min(entry.Length, Math.Min(entry.CompressedLength, new FileInfo(_path).Length) * 1032);
                    return NpyFormat.Read(stream, $"{_path}:{entry.FullName}", most);
                });
            }
        }
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _names.Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out NDArray value)
    {
        value = ContainsKey(key) ? this[key] : null!;
        return ContainsKey(key);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, NDArray>> GetEnumerator() => _names.Select(n => KeyValuePair.Create(n, this[n])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Plain(string entry) => entry.EndsWith(".npy", StringComparison.Ordinal) ? entry[..^4] : entry;

    private static TResult With<TResult>(string path, Func<ZipArchive, TResult> use)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return use(archive);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or ArgumentOutOfRangeException or (IOException and not (KerasFileException or FileNotFoundException)))
        {
            throw new KerasFileException($"'{path}' is no .npz archive, or damaged. Expected: a zip archive of .npy files. {error.Message}", error);
        }
    }
}
