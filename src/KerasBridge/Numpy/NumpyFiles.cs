using System.IO.Compression;

namespace KerasBridge.Numpy;

/// <summary>Files of arrays; written beside the target and renamed when complete.</summary>
internal static class NumpyFiles
{
    /// <summary>Reads a <c>.npy</c> file or a <c>.npz</c> archive.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="KerasFileException">It is neither.</exception>
    /// <exception cref="ArgumentException">Writing through to the file is asked for.</exception>
    public static NpzOrArray Load(string path, string? mapMode = null)
    {
        // What only reads gets the same elements, from memory.
        if (mapMode is not (null or "r" or "c")) throw new ArgumentException($"Files are not mapped into memory, so what is written to the array does not reach the file. Expected: mmap_mode=None, 'r' or 'c'. Received: mmap_mode='{mapMode}'");
        if (!File.Exists(path)) throw new FileNotFoundException($"No such file or directory: '{path}'. Expected: a .npy or .npz file.", path);
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, 4, false);
        if (read == 0) throw new KerasFileException($"'{path}' is empty. Expected: a .npy or .npz file.");
        if (read == 4 && start[0] == 'P' && start[1] == 'K') return new(NpzFile.Open(path));
        stream.Position = 0;
        return new(NpyFormat.Read(stream, path));
    }

    /// <summary>Writes a <c>.npy</c> file.</summary>
    public static void Save(string path, NDArray array)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(array);
        WholeFile.Write(path.EndsWith(".npy", StringComparison.Ordinal) ? path : path + ".npy", stream => NpyFormat.Write(stream, array));
    }

    /// <summary>Writes a <c>.npz</c> archive.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static void SaveArchive(string path, ReadOnlySpan<(string Name, NDArray Array)> arrays, bool compress)
    {
        ArgumentNullException.ThrowIfNull(path);
        var entries = arrays.ToArray();
        foreach (var entry in entries) ArgumentNullException.ThrowIfNull(entry.Array, entry.Name);
        if (entries.Select(e => e.Name).Distinct().Count() != entries.Length) throw new ArgumentException($"Each array of an archive needs its own name. Received: {string.Join(", ", entries.Select(e => e.Name))}");
        WholeFile.Write(path.EndsWith(".npz", StringComparison.Ordinal) ? path : path + ".npz", stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, array) in entries)
            {
                using var entry = archive.CreateEntry(name + ".npy", compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open();
                NpyFormat.Write(entry, array);
            }
        });
    }
}
