using System.Text;
using System.Text.Json;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Files that NumPy wrote: read, compared, and written again byte for byte.</summary>
internal static class NumpyLoads
{
    /// <summary>Replays the files of a case.</summary>
    public static void Replay(FixtureCase one, List<string> wrong)
    {
        foreach (var entry in one["load"].EnumerateArray())
        {
            var name = entry.GetProperty("file").GetString()!;
            try
            {
                if (Check(one, entry, name) is { } difference) wrong.Add($"{name}: {difference}");
            }
            catch (Exception error) when (entry.TryGetProperty("error", out var expected))
            {
                var type = expected.GetProperty("type").GetString()!;
                if (error is not KerasFileException || !PythonErrors.Names(error).Contains(type)) wrong.Add($"{name}: raises {error.GetType().Name} ({error.Message}), expected {type}");
            }
            catch (Exception error)
            {
                wrong.Add($"{name}: raises {error.GetType().Name}: {error.Message}");
            }
        }
    }

    private static string? Check(FixtureCase one, JsonElement entry, string name)
    {
        // Types that the library does not hold are listed with their header only; nothing is asked of them.
        if (!entry.TryGetProperty("value", out var value) && !entry.TryGetProperty("names", out _) && !entry.TryGetProperty("error", out _)) return null;
        var path = Path.Combine(one.FilesFolder, name);
        var loaded = np.load(path);
        if (entry.TryGetProperty("error", out var expected)) return $"is read, expected {expected.GetProperty("type").GetString()}";
        var same = new Sameness(one, default);
        if (entry.TryGetProperty("names", out var names))
        {
            if (!loaded.files.SequenceEqual(names.EnumerateArray().Select(n => n.GetString()!))) return $"holds {string.Join(", ", loaded.files)}";
            foreach (var pair in entry.GetProperty("same_as").EnumerateObject())
            {
                var alone = (NDArray)np.load(Path.Combine(one.FilesFolder, pair.Value.GetString()!));
                if (!loaded[pair.Name].Equals(alone)) return $"{pair.Name} differs from {pair.Value.GetString()}";
            }
            return null;
        }
        NDArray array = loaded;
        if (same.Difference(value, array) is { } difference) return difference;
        if (!entry.TryGetProperty("header", out var header) || header.GetString()!.Contains("'>")) return null;
        var folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.npy");
            np.save(copy, array);
            byte[] ours = File.ReadAllBytes(copy), theirs = File.ReadAllBytes(path);
            return ours.AsSpan().SequenceEqual(theirs) ? null : $"is written otherwise: {Encoding.Latin1.GetString(ours.AsSpan(0, Math.Min(ours.Length, 128)))}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
