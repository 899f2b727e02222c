using System.Security.Cryptography;
using KerasBridge.Callbacks;
using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>
/// A data set's file: one that is there already, or else a download, which is checked by its sha256 and put in place in one move, so that a broken one is never found later.
/// </summary>
internal static class DatasetFile
{
    /// <summary>Where Keras keeps data sets: <c>KERAS_HOME</c>, by default <c>~/.keras</c>, and in it <c>datasets</c>.</summary>
    public static string CacheFolder => Path.Combine(
        Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home ? home : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras"), "datasets");

    /// <summary>The path of the file.</summary>
    /// <param name="name">Its name, or an absolute path.</param>
    /// <param name="origin">Where it can be downloaded.</param>
    /// <param name="sha256">Its hash, in hexadecimal digits.</param>
    /// <param name="accepts">Whether a file that is there is what it should be, though its bytes may differ.</param>
    /// <exception cref="KerasFileException">It is not there and cannot be downloaded.</exception>
    public static string Get(string name, string origin, string sha256, Func<string, bool> accepts)
    {
        var target = Path.IsPathRooted(name) ? name : Path.Combine(CacheFolder, name);
        var data = Environment.GetEnvironmentVariable("KERASBRIDGE_DATA");
        var places = data is { Length: > 0 } && !Path.IsPathRooted(name) ? new[] { target, Path.Combine(data, name) } : [target];
        foreach (var place in places)
        {
            if (!File.Exists(place)) continue;
            if (accepts(place)) return place;
            KerasConsole.Warn($"The file {place} is not the data set that it should be: it is passed over.");
        }
        Download(origin, sha256, target);
        return target;
    }

    private static void Download(string origin, string sha256, string target)
    {
        var partial = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            KerasConsole.Current.Message($"Downloading data from {origin}");
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(100) };
            using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, origin), HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            var size = response.Content.Headers.ContentLength;
            var bar = new Progbar(size is { } bytes ? checked((int)bytes) : null, unit_name: "byte");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using (var source = response.Content.ReadAsStream())
            using (var file = File.Create(partial))
            {
                var buffer = new byte[1 << 16];
                var done = 0;
                int count;
                while ((count = source.Read(buffer)) > 0)
                {
                    file.Write(buffer, 0, count);
                    hash.AppendData(buffer, 0, count);
                    done += count;
                    bar.Update(done, [], [], finalize: done == size);
                }
            }
            var received = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (received != sha256)
                throw new KerasFileException($"The file downloaded from {origin} is damaged or was changed. Expected sha256 {sha256}. Received: {received}");
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException or UnauthorizedAccessException)
        {
            throw new KerasFileException(
                $"The data set {Path.GetFileName(target)} is not on this machine and could not be downloaded from {origin}: {error.Message} " +
                $"Put the file {Path.GetFileName(target)} into the folder {Path.GetDirectoryName(target)} (or another, named by the environment variable KERASBRIDGE_DATA).", error);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }
}
