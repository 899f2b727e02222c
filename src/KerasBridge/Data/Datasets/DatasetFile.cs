using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>A data set's file: one that is there already, or else a download.</summary>
internal static class DatasetFile
{
    /// <summary>Where Keras keeps data sets: <c>KERAS_HOME</c>, by default <c>~/.keras</c>, and in it <c>datasets</c>.</summary>
    public static string CacheFolder => Path.Combine(Download.KerasHome, "datasets");

    /// <summary>The path of the file.</summary>
    /// <param name="name">Its name, or an absolute path.</param>
    /// <param name="origin">Where it can be downloaded.</param>
    /// <param name="hash">Its sha256 or md5, in hexadecimal digits; null: it is not known.</param>
    /// <param name="accepts">Whether a file that is there is what it should be, though its bytes may differ.</param>
    /// <exception cref="KerasFileException">It is not there and cannot be downloaded.</exception>
    public static string Get(string name, string origin, string? hash, Func<string, bool> accepts)
    {
        ArgumentNullException.ThrowIfNull(name);
        var target = Path.IsPathRooted(name) ? name : Path.Combine(CacheFolder, name);
        var data = Environment.GetEnvironmentVariable("KERASBRIDGE_DATA");
        var places = data is { Length: > 0 } && !Path.IsPathRooted(name) ? new[] { target, Path.Combine(data, name) } : [target];
        foreach (var place in places)
        {
            if (!File.Exists(place)) continue;
            if (accepts(place)) return place;
            KerasConsole.Warn($"The file {place} is not the data set that it should be: it is passed over.");
        }
        if (!Path.IsPathRooted(name))
        {
            var folder = WritableFolder.Of(CacheFolder, "datasets");
            if (folder != CacheFolder)
            {
                target = Path.Combine(folder, name);
                if (File.Exists(target) && accepts(target)) return target;
            }
        }
        Download.To(origin, target, FileHash.Of(null, hash, "auto"), " (or another, named by the environment variable KERASBRIDGE_DATA)");
        return target;
    }
}
