using System.Text.Json;

namespace KerasBridge.Tool.Scripting.Packages;

/// <summary>Reads what the SDK's restore writes: <c>project.assets.json</c>.</summary>
internal static class AssetsFile
{
    /// <summary>The files that it names; null: it is not there, or what it names is no more.</summary>
    public static PackageFiles? Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return null;
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (root.TryGetProperty("logs", out var logs) && logs.EnumerateArray().Any(log => log.GetProperty("level").GetString() == "Error")) return null;
            var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
            // The target with a runtime identifier comes behind the one without.
            var target = root.GetProperty("targets").EnumerateObject().Last().Value;
            var libraries = root.GetProperty("libraries");
            var (references, assemblies, natives) = (new List<string>(), new List<string>(), new List<string>());
            var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var library in target.EnumerateObject())
            {
                if (library.Value.GetProperty("type").GetString() != "package") continue;
                var parts = library.Name.Split('/');
                versions[parts[0]] = parts[1];
                var folder = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
                foreach (var (group, files) in (ReadOnlySpan<(string, List<string>)>)[("compile", references), ("runtime", assemblies), ("native", natives)])
                {
                    if (!library.Value.TryGetProperty(group, out var assets)) continue;
                    foreach (var asset in assets.EnumerateObject().Where(asset => !asset.Name.EndsWith("_._", StringComparison.Ordinal)))
                    {
                        if (folders.Select(root => Path.Combine(root, folder, asset.Name)).FirstOrDefault(File.Exists) is not { } file) return null;
                        files.Add(file);
                    }
                }
            }
            return new PackageFiles(references, assemblies, natives, versions);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
