namespace KerasBridge;

/// <summary>What <c>np.load</c> gives: an array (<c>.npy</c>), or the arrays of an archive by name (<c>.npz</c>).</summary>
public sealed class NpzOrArray
{
    private readonly NDArray? _array;
    private readonly NpzFile? _archive;

    internal NpzOrArray(NDArray array) => _array = array;

    internal NpzOrArray(NpzFile archive) => _archive = archive;

    /// <summary>The names of the arrays of an archive.</summary>
    public IReadOnlyList<string> files => Archive.files;

    /// <summary>One array of an archive.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="ArgumentException">There is no such array.</exception>
    public NDArray this[string key] => Archive[key];

    private NpzFile Archive => _archive ?? throw new ArgumentException("The file holds one array, not an archive of named ones. Expected a .npz file.");

    /// <summary>The array of a <c>.npy</c> file.</summary>
    /// <param name="loaded">What was read.</param>
    /// <exception cref="ArgumentException">It is an archive.</exception>
    public static implicit operator NDArray(NpzOrArray loaded) => loaded._array
        ?? throw new ArgumentException($"The file is an archive of named arrays. Expected one of them by its name, as in data[\"{loaded.files.FirstOrDefault()}\"].");

    /// <summary>The arrays of a <c>.npz</c> archive.</summary>
    /// <param name="loaded">What was read.</param>
    /// <exception cref="ArgumentException">It is one array.</exception>
    public static implicit operator NpzFile(NpzOrArray loaded) => loaded.Archive;

    /// <summary>The text of the array, or the names in the archive.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _array?.ToString() ?? $"NpzFile with keys: {string.Join(", ", _archive!.files)}";
}
