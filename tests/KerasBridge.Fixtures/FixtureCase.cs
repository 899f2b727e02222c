using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>One golden case: <c>GROUP/CASE.json</c> with, beside it, often <c>CASE.npz</c> and sometimes <c>CASE.files/</c>. All is read when first asked for.</summary>
public sealed class FixtureCase
{
    private readonly Lazy<JsonElement> _root;
    private readonly Lazy<Dictionary<string, Lazy<FixtureArray>>> _arrays;

    /// <summary>A case of a group by the path of its JSON file.</summary>
    public FixtureCase(string group, string jsonPath)
    {
        Group = group;
        JsonPath = jsonPath;
        Name = Path.GetFileNameWithoutExtension(jsonPath);
        _root = new(() => JsonDocument.Parse(File.ReadAllBytes(jsonPath)).RootElement);
        _arrays = new(ReadArchive);
    }

    /// <summary>The folder's name.</summary>
    public string Group { get; }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The JSON file.</summary>
    public string JsonPath { get; }

    /// <summary>The folder with the case's own files; it may be absent.</summary>
    public string FilesFolder => Path.ChangeExtension(JsonPath, ".files");

    /// <summary>The whole JSON object.</summary>
    public JsonElement Root => _root.Value;

    /// <summary>A field of the JSON object.</summary>
    public JsonElement this[string field] =>
        Root.TryGetProperty(field, out var value) ? value : throw new InvalidDataException($"The case has no field '{field}'.");

    /// <summary>Whether the JSON object has a field that is not null.</summary>
    public bool Has(string field) => Root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>The names of the arrays of the npz file; none where there is no such file.</summary>
    public IReadOnlyCollection<string> ArrayNames => _arrays.Value.Keys;

    /// <summary>Whether there is an array of that name.</summary>
    public bool HasArray(string name) => _arrays.Value.ContainsKey(name);

    /// <summary>An array of the npz file.</summary>
    public FixtureArray Array(string name) =>
        _arrays.Value.TryGetValue(name, out var array) ? array.Value : throw new InvalidDataException($"The case has no array '{name}'.");

    /// <summary>A number of <c>scalars</c>, such as <c>f32_vs_f64_max_abs_diff_out</c>; the fallback where it is absent.</summary>
    public double Scalar(string name, double fallback = 0) =>
        Root.TryGetProperty("scalars", out var scalars) && scalars.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? Number(value) : fallback;

    /// <summary>A JSON number, or one of the strings that stand for what JSON lacks.</summary>
    public static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        }
        : value.GetDouble();

    /// <summary>All cases below a folder of groups, ordered by group and name. A folder that holds cases itself is one group.</summary>
    public static IReadOnlyList<FixtureCase> Discover(string folder)
    {
        var cases = new List<FixtureCase>();
        if (!Directory.Exists(folder)) return cases;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var only = new FixtureCase("", file);
            if (only.Root.ValueKind == JsonValueKind.Object && only.Has("case") && only.Has("group")) cases.Add(new(only["group"].GetString()!, file));
        }
        foreach (var group in Directory.EnumerateDirectories(folder))
            cases.AddRange(Directory.EnumerateFiles(group, "*.json").Select(file => new FixtureCase(Path.GetFileName(group), file)));
        return [.. cases.OrderBy(one => one.Group, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private Dictionary<string, Lazy<FixtureArray>> ReadArchive()
    {
        var arrays = new Dictionary<string, Lazy<FixtureArray>>(StringComparer.Ordinal);
        var path = Path.ChangeExtension(JsonPath, ".npz");
        if (!File.Exists(path)) return arrays;
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            var (full, name) = (entry.FullName, Path.GetFileNameWithoutExtension(entry.FullName));
            if (full.EndsWith(".npy", StringComparison.Ordinal)) name = full[..^4];
            arrays[name] = new(() => ReadEntry(path, full));
        }
        return arrays;
    }

    private static FixtureArray ReadEntry(string path, string entryName)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry(entryName)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return FixtureArray.FromNpy(memory.ToArray());
    }
}
