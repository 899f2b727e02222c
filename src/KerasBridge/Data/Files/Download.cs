using KerasBridge.Callbacks;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>
/// Brings a file from elsewhere, with a progress bar. It is checked first and put in place in one move, so that half a file, or a wrong one, is never found later.
/// </summary>
internal static class Download
{
    /// <summary>As many as Python follows.</summary>
    private const int MostRedirections = 10;

    /// <summary>Where Keras keeps files: <c>KERAS_HOME</c>, by default <c>~/.keras</c>.</summary>
    public static string KerasHome => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    /// <summary>How long a server may be silent, before and between the parts of what it sends.</summary>
    internal static TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Brings a file.</summary>
    /// <param name="origin">Its address: <c>https:</c>, <c>http:</c> or <c>file:</c>.</param>
    /// <param name="target">The path that it gets.</param>
    /// <param name="expected">Its hash; null: any.</param>
    /// <param name="elsewhere">What the message says after where the file could be put by hand; empty for nothing.</param>
    /// <exception cref="ArgumentException">The address is none of these kinds.</exception>
    /// <exception cref="KerasFileException">It cannot be brought, cannot be saved, or has another hash.</exception>
    /// <exception cref="OperationCanceledException">The notebook's cell was interrupted.</exception>
    public static void To(string origin, string target, FileHash? expected, string elsewhere = "")
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https" or "file"))
            throw new ArgumentException($"`origin` is no address of a file. Expected one that begins with https://, http:// or file://. Received: origin='{origin}'");
        var (name, folder) = (Path.GetFileName(target), Path.GetDirectoryName(target)!);
        if (Directory.Exists(target)) throw new KerasFileException($"The file {name} cannot be saved, since a folder has its name. Expected {target} to be a file, or not to be there. Received: a folder");
        var partial = PartialFiles.NameFor(target);
        var help = $"The file {name} is not on this machine and could not be downloaded. Put the file {name} into the folder {folder}{elsewhere}.";
        try
        {
            Directory.CreateDirectory(folder);
            PartialFiles.DeleteLeftOvers(target);
            KerasConsole.Current.Message($"Downloading data from {origin}");
            var received = address.IsFile ? Copy(address, partial, expected, help) : Fetch(address, partial, expected, help);
            if (expected is not null && received != expected.Value)
            {
                throw new KerasFileException($"Incomplete or corrupted file detected. The {expected.Algorithm} file hash does not match the provided value of {expected.Value}. " +
                    $"Expected the file with this hash at {origin}. Received: one with {expected.Algorithm} {received}");
            }
            File.Move(partial, target, overwrite: true);
        }
        catch (Exception error) when (error is (IOException and not KerasFileException) or UnauthorizedAccessException)
        {
            throw new KerasFileException($"The file {name} cannot be saved in the folder {folder}: {error.Message} Expected a folder that can be written, with room for it; `cache_dir` or the environment variable " +
                $"KERAS_HOME names another. Received: origin='{origin}'", error);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static string? Copy(Uri address, string partial, FileHash? expected, string help)
    {
        var patience = new PatientWait(address, help);
        if (RegularFile.IsSomethingElse(address.LocalPath)) throw patience.Failure("None", "it is a pipe or a device, and no file.");
        FileStream source;
        try
        {
            source = File.OpenRead(address.LocalPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw patience.Failure("None", error.Message, error);
        }
        using (source) return Save(source, source.Length, partial, expected, patience);
    }

    private static string? Fetch(Uri address, string partial, FileHash? expected, string help)
    {
        var patience = new PatientWait(address, help);
        // .NET's own way of following redirections would try to go to any kind of address. A proxy has nothing to say about what is on this machine.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !address.IsLoopback }) { Timeout = Timeout.InfiniteTimeSpan };
        var place = address;
        for (var redirections = 0; ; redirections++)
        {
            using var response = patience.Wait(token => client.SendAsync(new HttpRequestMessage(HttpMethod.Get, place), HttpCompletionOption.ResponseHeadersRead, token));
            if (response.IsSuccessStatusCode)
            {
                using var source = patience.Wait(response.Content.ReadAsStreamAsync);
                return Save(source, response.Content.Headers.ContentLength, partial, expected, patience);
            }
            var code = (int)response.StatusCode;
            var reason = PlainText.Of(response.ReasonPhrase ?? "");
            if (code is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
                throw patience.Failure(code.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{reason}.");
            var next = new Uri(place, location);
            var isSafe = next.Scheme == "https" || (next.Scheme == "http" && place.Scheme == "http");
            if (!isSafe || redirections >= MostRedirections)
            {
                throw patience.Failure(code.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{reason}, a redirection to '{PlainText.Of(next.AbsoluteUri)}', " +
                    $"{(isSafe ? $"one of more than {MostRedirections}" : "which is not followed: only those to https://, or from http:// to http://, are")}.");
            }
            place = next;
        }
    }

    private static string? Save(Stream source, long? size, string partial, FileHash? expected, PatientWait patience)
    {
        // The bar counts to two thousand million; beyond, it would not say much anyway.
        var bar = new Progbar(size <= int.MaxValue ? (int)size : null, unit_name: "byte");
        using var hash = expected?.Begin();
        using var file = File.Create(partial);
        var buffer = new byte[1 << 16];
        long done = 0;
        int count;
        while ((count = patience.Wait(token => source.ReadAsync(buffer, token).AsTask(), done, size)) > 0)
        {
            file.Write(buffer, 0, count);
            hash?.AppendData(buffer, 0, count);
            done += count;
            if (done <= int.MaxValue) bar.Update((int)done, [], [], finalize: done == size);
        }
        // Where the size was not known, the end is only seen now.
        if (done != size) bar.Update((int)Math.Min(done, int.MaxValue), [], [], finalize: true);
        return hash is null ? null : Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
