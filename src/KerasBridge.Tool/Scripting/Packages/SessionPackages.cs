namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>The packages that a session has asked for so far.</summary>
internal sealed class SessionPackages
{
    private readonly List<string> _sources = [];
    private readonly Dictionary<string, PackageRequest> _packages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a source to look in.</summary>
    public void AddSource(string source)
    {
        if (!_sources.Contains(source)) _sources.Add(source);
    }

    /// <summary>Adds packages. This library's own is there already, whatever version is named.</summary>
    /// <param name="requests">The packages.</param>
    /// <param name="folder">Where the search for NuGet.config begins, and paths of sources.</param>
    /// <param name="interrupt">Stops it.</param>
    /// <returns>The files of all packages; null: nothing was new.</returns>
    /// <exception cref="PackageException">They cannot be restored.</exception>
    public PackageFiles? Add(IEnumerable<PackageRequest> requests, string folder, CancellationToken interrupt)
    {
        var all = new Dictionary<string, PackageRequest>(_packages, StringComparer.OrdinalIgnoreCase);
        var isNew = false;
        foreach (var request in requests)
        {
            if (string.Equals(request.Name, "KerasBridge", StringComparison.OrdinalIgnoreCase)) continue;
            if (all.TryGetValue(request.Name, out var known) && (request.Version == "*" || request.Version == known.Version)) continue;
            all[request.Name] = request;
            isNew = true;
        }
        if (!isNew) return null;
        var sources = _sources.Select(source => source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFullPath(source, folder)).ToArray();
        var files = PackageRestore.Restore([.. all.Values], sources, folder, interrupt);
        foreach (var (name, request) in all) _packages[name] = request;
        return files;
    }
}
