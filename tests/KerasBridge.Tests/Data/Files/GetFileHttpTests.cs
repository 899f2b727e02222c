using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KerasBridge.Engine;

namespace KerasBridge.Tests.Data;

/// <summary>Downloads from servers of all manners.</summary>
public sealed class GetFileHttpTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    private string Cache => Path.Combine(_folder, "cache");

    private string Kept => Path.Combine(Cache, "datasets");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileIsBroughtOnceWithItsProgress()
    {
        using var server = LoopbackServer.Of("hello");
        var path = Get(server.Address("a.txt?key=1"), out var printed);
        Assert.Equal(Path.Combine(Kept, "a.txt"), path);
        Assert.Equal("hello", File.ReadAllText(path));
        Assert.StartsWith($"Downloading data from {server.Address("a.txt?key=1")}\n", printed, StringComparison.Ordinal);
        Assert.Matches("5/5 .*/byte *\n$", printed);
        Get(server.Address("a.txt"), out printed);
        Assert.Equal("", printed);
        Get(server.Address("a.txt"), hash: Convert.ToHexStringLower(SHA256.HashData("hello"u8)));
        Assert.Equal(1, server.Requests);
        Get(server.Address("a.txt"), force: true);
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")]
    [InlineData("Connection: close\r\n\r\nhello")]
    public void TheSizeNeedNotBeKnown(string rest)
    {
        using var server = new LoopbackServer((_, stream) => LoopbackServer.Send(stream, "HTTP/1.1 200 OK\r\n" + rest));
        Assert.Equal("hello", File.ReadAllText(Get(server.Address("a.txt"), out var printed)));
        Assert.Matches("5/Unknown .*\n$", printed);
    }

    [Fact]
    public void RedirectionsStayInTheWeb()
    {
        using var server = new LoopbackServer((path, stream) => LoopbackServer.Send(stream, path switch
        {
            "/a.txt" => "HTTP/1.1 301 Moved Permanently\r\nLocation: /other/b.bin\r\nContent-Length: 0\r\n\r\n",
            "/other/b.bin" => "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
            "/file" => $"HTTP/1.1 302 Found\r\nLocation: {new Uri(Path.Combine(_folder, "secret")).AbsoluteUri}\r\nContent-Length: 0\r\n\r\n",
            "/ftp" => "HTTP/1.1 307 Found\r\nLocation: ftp://127.0.0.1/x\r\nContent-Length: 0\r\n\r\n",
            "/bad" => "HTTP/1.1 308 Found\r\nLocation: http://a..b:99999/\r\nContent-Length: 0\r\n\r\n",
            "/nowhere" => "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
            _ => "HTTP/1.1 302 Found\r\nLocation: /circle\r\nContent-Length: 0\r\n\r\n",
        }));
        File.WriteAllText(Path.Combine(_folder, "secret"), "mine");
        Assert.Equal("hi", File.ReadAllText(Get(server.Address("a.txt"))));
        Assert.Equal(["a.txt"], Names());
        foreach (var name in (string[])["file", "ftp", "bad", "circle", "nowhere"])
        {
            var error = Failure(server.Address(name));
            Assert.StartsWith($"URL fetch failure on {server.Address(name)}: 30", error, StringComparison.Ordinal);
            Assert.Equal(name is not ("nowhere" or "bad"), error.Contains("a redirection to", StringComparison.Ordinal));
        }
        Assert.Equal(["a.txt"], Names());
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nno!\n", ": 404 -- Not Found. The file a.txt is not on this machine")]
    [InlineData("HTTP/1.1 500 Oh\u001b[2J\r\nContent-Length: 0\r\n\r\n", ": 500 -- Oh\uFFFD[2J.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", "Received: 4 bytes of 10.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n4\r\nha", "Received: 6 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n", ": None -- ")]
    [InlineData("this is no HTTP\r\n\r\n", ": None -- ")]
    [InlineData("", ": None -- ")]
    public void WhatDoesNotComeWholeIsNotKept(string answer, string message)
    {
        using var server = new LoopbackServer((_, stream) => LoopbackServer.Send(stream, answer));
        var error = Failure(server.Address("a.txt"));
        Assert.StartsWith($"URL fetch failure on {server.Address("a.txt")}: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains($"Put the file a.txt into the folder {Kept}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", error, StringComparison.Ordinal);
        Assert.Empty(Names());
    }

    [Fact]
    public void WhereNobodyListensTheOldFileStays()
    {
        var server = LoopbackServer.Of("hello");
        var address = server.Address("a.txt");
        Get(address);
        server.Dispose();
        Assert.StartsWith($"URL fetch failure on {address}: None -- ", Failure(address, force: true), StringComparison.Ordinal);
        Assert.Contains("URL fetch failure", Failure(address, hash: new string('0', 32)), StringComparison.Ordinal);
        Assert.Equal("hello", File.ReadAllText(Get(address)));
    }

    [Fact]
    public void AWrongHashIsNamedAndNothingKept()
    {
        using var server = LoopbackServer.Of("hello");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData("hello"u8));
        var error = Failure(server.Address("a.txt"), hash: new string('a', 64));
        Assert.Contains("The sha256 file hash does not match", error, StringComparison.Ordinal);
        Assert.Contains(sha256, error, StringComparison.Ordinal);
        Assert.Contains("The md5 file hash does not match", Failure(server.Address("a.txt"), hash: new string('a', 32)), StringComparison.Ordinal);
        Assert.Empty(Names());
        Assert.Equal("hello", File.ReadAllText(Get(server.Address("a.txt"), hash: sha256)));
    }

    [Fact]
    public void AServerThatNobodyVouchesForIsNotTrusted()
    {
        using var key = ECDsa.Create();
        using var own = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
        using var server = new LoopbackServer(stream =>
        {
            var secret = new SslStream(stream);
            secret.AuthenticateAsServer(certificate);
            return secret;
        }, (_, stream) => LoopbackServer.Send(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"));
        var address = server.Address("a.txt").Replace("http:", "https:", StringComparison.Ordinal);
        Assert.StartsWith($"URL fetch failure on {address}: None -- The SSL connection could not be established", Failure(address), StringComparison.Ordinal);
        Assert.Empty(Names());
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public void SeveralMayBringTheSameFileAtOnce()
    {
        // Nobody gets an answer before all have asked.
        using var all = new Barrier(3);
        using var server = new LoopbackServer((_, stream) =>
        {
            all.SignalAndWait();
            LoopbackServer.Send(stream, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        });
        var tasks = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(() => File.ReadAllText(Get(server.Address("a.txt"))), TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(tasks);
        Assert.All(tasks, task => Assert.Equal("hello", task.Result));
        Assert.Equal(["a.txt"], Names());
    }

    [Fact]
    public void NamesMayBeAsLongAsTheSystemAllows()
    {
        using var server = LoopbackServer.Of("hello");
        var name = new string('n', 251) + ".txt";
        Assert.Equal(Path.Combine(Kept, name), Get(server.Address(name)));
    }

    [Fact]
    public void WhatEndedProcessesLeftIsCleanedUp()
    {
        Directory.CreateDirectory(Kept);
        string Part(string start, int hours)
        {
            var path = Path.Combine(Kept, $"{start}.{Guid.NewGuid():N}.part");
            File.WriteAllText(path, "half");
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-hours));
            return Path.GetFileName(path);
        }
        Part("a.txt", 30);
        string[] kept = ["a.txt", Part("a.txt", 1), Part("b.txt", 30)];
        using var server = LoopbackServer.Of("hello");
        Get(server.Address("a.txt"));
        Assert.Equal(kept.Order(StringComparer.Ordinal), Names());
    }

    [SkippableFact]
    public void AFolderThatCannotBeWrittenIsReplaced()
    {
        // There not even root makes a folder.
        Skip.IfNot(OperatingSystem.IsLinux() && Directory.Exists("/proc/self"), "Needs Linux's /proc.");
        using var server = LoopbackServer.Of("hello");
        var warnings = new StringWriter();
        using var console = KerasConsole.Use(new KerasConsole(TextWriter.Null, warnings: warnings));
        var path = keras.utils.get_file(origin: server.Address("kerasbridge-read-only.txt"), cache_dir: "/proc/self", force_download: true);
        try
        {
            Assert.StartsWith(Path.GetTempPath(), path, StringComparison.Ordinal);
            Assert.Equal("hello", File.ReadAllText(path));
            Assert.Contains("The folder /proc/self/datasets cannot be written", warnings.ToString(), StringComparison.Ordinal);
            var top = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(top));
        }
        finally
        {
            File.Delete(path);
            // Root gets a new one each time.
            if (Environment.IsPrivilegedProcess) Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(path))!, recursive: true);
        }
        // An absolute path was meant as it is.
        var error = Assert.Throws<KerasFileException>(() => keras.utils.get_file(origin: server.Address("a.txt"), cache_subdir: "/proc/self/x"));
        Assert.StartsWith("The file a.txt cannot be saved in the folder /proc/self/x", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void AFullDiskIsNamedAndLeftAsItWas()
    {
        using var disk = SmallDisk.Mount(Path.Combine(_folder, "disk"));
        Skip.If(disk is null, "Needs the right to mount a small disk.");
        var origin = new Uri(Path.Combine(_folder, "big")).AbsoluteUri;
        File.WriteAllBytes(Path.Combine(_folder, "big"), new byte[3 << 20]);
        var error = Assert.Throws<KerasFileException>(() => keras.utils.get_file(origin: origin, cache_dir: disk.Folder));
        Assert.StartsWith($"The file big cannot be saved in the folder {disk.Folder}", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(disk.Folder, "*", SearchOption.AllDirectories));
        var zip = Path.Combine(_folder, "big.zip");
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("zeros").Open();
            entry.Write(new byte[3 << 20]);
        }
        error = Assert.Throws<KerasFileException>(() => keras.utils.get_file("big.zip", new Uri(zip).AbsoluteUri, extract: true, cache_dir: disk.Folder));
        Assert.Contains("big.zip cannot be extracted into", error.Message, StringComparison.Ordinal);
        Assert.Equal(["big.zip"], Directory.GetFileSystemEntries(Path.Combine(disk.Folder, "datasets")).Select(Path.GetFileName));
    }

    [Fact]
    public void OddPlacesAreRefusedAtOnce()
    {
        using var server = LoopbackServer.Of("hello");
        Directory.CreateDirectory(Path.Combine(Kept, "a.txt"));
        Assert.Contains("a folder has its name", Failure(server.Address("a.txt")), StringComparison.Ordinal);
        Assert.Equal(0, server.Requests);
        if (OperatingSystem.IsWindows()) return;
        Assert.Contains("it is a pipe or a device", Failure("file:///dev/zero"), StringComparison.Ordinal);
        Assert.Contains(": None -- ", Failure(new Uri(_folder).AbsoluteUri), StringComparison.Ordinal);
        foreach (var name in (string[])["/etc/x", "../x", "x/../../y", "..", "a\0b", "a\\b"])
            Assert.Throws<ArgumentException>(() => keras.utils.get_file(name, server.Address("a.txt"), cache_dir: Cache));
        foreach (var name in (string[])["%2e%2e", "a%2fb", "..%5cx", "a%00"])
            Assert.Contains("Can't parse the file name", Assert.Throws<ArgumentException>(() => keras.utils.get_file(origin: server.Address(name), cache_dir: Cache)).Message, StringComparison.Ordinal);
    }

    private string[] Names() =>
        Directory.Exists(Kept) ? [.. Directory.GetFileSystemEntries(Kept).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];

    private string Get(string origin, string? hash = null, bool force = false) => Get(origin, out _, hash, force);

    private string Get(string origin, out string printed, string? hash = null, bool force = false)
    {
        var text = new StringWriter();
        using var console = KerasConsole.Use(new KerasConsole(text));
        var path = keras.utils.get_file(origin: origin, file_hash: hash, cache_dir: Cache, force_download: force);
        printed = text.ToString();
        return path;
    }

    private string Failure(string origin, string? hash = null, bool force = false) => Assert.Throws<KerasFileException>(() => Get(origin, hash, force)).Message;
}
