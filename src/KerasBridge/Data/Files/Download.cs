using KerasBridge.Callbacks;
using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>
/// Brings a file from elsewhere, with a progress bar. It is checked first and put in place in one move, so that half a file, or a wrong one, is never found later.
/// </summary>
internal static class Download
{
    /// <summary>Where Keras keeps files: <c>KERAS_HOME</c>, by default <c>~/.keras</c>.</summary>
    public static string KerasHome => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    /// <summary>Brings a file.</summary>
    /// <param name="origin">Its address: <c>https:</c>, <c>http:</c> or <c>file:</c>.</param>
    /// <param name="target">The path that it gets.</param>
    /// <param name="expected">Its hash; null: any.</param>
    /// <param name="elsewhere">What the message says after where the file could be put by hand; empty for nothing.</param>
    /// <exception cref="ArgumentException">The address is none of these kinds.</exception>
    /// <exception cref="KerasFileException">It cannot be brought, or has another hash.</exception>
    public static void To(string origin, string target, FileHash? expected, string elsewhere = "")
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "file"))
            throw new ArgumentException($"`origin` is no address of a file. Expected one that begins with https://, http:// or file://. Received: origin='{origin}'");
        var partial = $"{target}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            KerasConsole.Current.Message($"Downloading data from {origin}");
            var received = address.IsFile ? Copy(address, partial, expected) : Fetch(address, partial, expected);
            if (expected is not null && received != expected.Value)
            {
                throw new KerasFileException($"Incomplete or corrupted file detected. The {expected.Algorithm} file hash does not match the provided value of {expected.Value}. " +
                    $"Expected the file with this hash at {origin}. Received: one with {expected.Algorithm} {received}");
            }
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception error) when (error is HttpRequestException or (IOException and not KerasFileException) or TaskCanceledException or UnauthorizedAccessException)
        {
            throw new KerasFileException($"The file {Path.GetFileName(target)} is not on this machine and could not be downloaded from {origin}: {error.Message} " +
                $"Put the file {Path.GetFileName(target)} into the folder {Path.GetDirectoryName(target)}{elsewhere}.", error);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static string? Copy(Uri address, string partial, FileHash? expected)
    {
        using var source = File.OpenRead(address.LocalPath);
        return Save(source, source.Length, partial, expected);
    }

    private static string? Fetch(Uri address, string partial, FileHash? expected)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(100) };
        using var response = client.Send(new HttpRequestMessage(HttpMethod.Get, address), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var source = response.Content.ReadAsStream();
        return Save(source, response.Content.Headers.ContentLength, partial, expected);
    }

    private static string? Save(Stream source, long? size, string partial, FileHash? expected)
    {
        // The bar counts to two thousand million; beyond, it would not say much anyway.
        var bar = new Progbar(size <= int.MaxValue ? (int)size : null, unit_name: "byte");
        using var hash = expected?.Begin();
        using var file = File.Create(partial);
        var buffer = new byte[1 << 16];
        long done = 0;
        int count;
        while ((count = source.Read(buffer)) > 0)
        {
            file.Write(buffer, 0, count);
            hash?.AppendData(buffer, 0, count);
            done += count;
            if (done <= int.MaxValue) bar.Update((int)done, [], [], finalize: done == size);
        }
        return hash is null ? null : Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
