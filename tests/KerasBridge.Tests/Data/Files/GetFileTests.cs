using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Tests.Data;

/// <summary>Downloads from <c>file://</c> addresses into a folder of the test's own.</summary>
public sealed class GetFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileIsBroughtOnce()
    {
        var origin = Source("a.txt", "one");
        var path = Get(origin: origin);
        Assert.Equal(Path.Combine(_folder, "cache", "datasets", "a.txt"), path);
        Assert.Equal("one", File.ReadAllText(path));
        Source("a.txt", "two");
        Assert.Equal("one", File.ReadAllText(Get(origin: origin)));
        Assert.Equal("two", File.ReadAllText(Get(origin: origin, force_download: true)));
        Assert.Equal("b.txt", Path.GetFileName(Get("b.txt", origin, cache_subdir: "other")));
        Assert.Equal(["a.txt"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public void HashesAreChecked()
    {
        var origin = Source("a.txt", "one");
        var (sha256, md5) = (Convert.ToHexString(SHA256.HashData("one"u8)), Convert.ToHexStringLower(MD5.HashData("one"u8)));
        Get(origin: origin, file_hash: sha256);
        Get(origin: origin, file_hash: md5, hash_algorithm: "md5");
        Get(origin: origin, md5_hash: md5);
        // A file that is there but wrong is brought again.
        File.WriteAllText(Path.Combine(_folder, "cache", "datasets", "a.txt"), "broken");
        Assert.Equal("one", File.ReadAllText(Get(origin: origin, file_hash: sha256)));
        var wrong = Assert.Throws<KerasFileException>(() => Get("c.txt", origin, file_hash: new string('0', 64)));
        Assert.StartsWith("Incomplete or corrupted file detected. The sha256 file hash does not match", wrong.Message);
        Assert.False(File.Exists(Path.Combine(_folder, "cache", "datasets", "c.txt")));
        Refused(() => Get(origin: origin, file_hash: "123"), "32 hexadecimal digits");
        Refused(() => Get(origin: origin, file_hash: sha256, hash_algorithm: "sha25"), "Did you mean 'sha256'?");
    }

    [Fact]
    public void ArchivesAreExtracted()
    {
        var zip = Path.Combine(_folder, "z.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create)) Write(archive.CreateEntry("in/a.txt").Open(), "zipped");
        var folder = Get("z.zip", Address(zip), extract: true);
        Assert.Equal(Path.Combine(_folder, "cache", "datasets", "z_extracted"), folder);
        Assert.Equal("zipped", File.ReadAllText(Path.Combine(folder, "in", "a.txt")));
        Assert.EndsWith("photos", Get("photos", Address(zip), extract: true));
        Assert.True(File.Exists(Path.Combine(_folder, "cache", "datasets", "photos_archive")));

        var tar = Tar(writer =>
        {
            Add(writer, "in/a.txt", "in the tar");
            Link(writer, TarEntryType.SymbolicLink, "in/link.txt", "a.txt");
            Link(writer, TarEntryType.HardLink, "hard.txt", "in/a.txt");
        });
        folder = Get(origin: Address(tar), untar: true);
        Assert.EndsWith("t.tar.gz", folder);
        foreach (var name in (string[])["in/a.txt", "in/link.txt", "hard.txt"]) Assert.Equal("in the tar", File.ReadAllText(Path.Combine(folder, name)));
        Assert.Null(new FileInfo(Path.Combine(folder, "in", "link.txt")).LinkTarget);
    }

    [Fact]
    public void NothingIsWrittenOutsideTheFolder()
    {
        var tar = Tar(writer =>
        {
            Add(writer, "../out.txt", "x");
            Add(writer, "in/../../out.txt", "x");
            Add(writer, Path.Combine(_folder, "absolute-out.txt"), "x");
            Link(writer, TarEntryType.SymbolicLink, "up", "..");
            Add(writer, "up/out.txt", "x");
            Link(writer, TarEntryType.SymbolicLink, "passwd", "/etc/passwd");
            Link(writer, TarEntryType.HardLink, "hard", "../../source/a.txt");
            Add(writer, "in/good.txt", "x");
        });
        var folder = Get("t.tar.gz", Address(tar), extract: true);
        Assert.Equal(["in/good.txt", "up/out.txt"], Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order());
        Assert.Empty(Directory.GetFiles(_folder, "out.txt", SearchOption.TopDirectoryOnly));
        Assert.Equal(["t.tar.gz"], Directory.GetFiles(Path.GetDirectoryName(folder)!).Select(Path.GetFileName));
        Assert.False(File.Exists(Path.Combine(_folder, "absolute-out.txt")));
    }

    [Fact]
    public void ArchivesThatSwellAreRefused()
    {
        var zip = Path.Combine(_folder, "bomb.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("zeros", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 90; i++) entry.Write(zeros);
        }
        var error = Assert.Throws<KerasFileException>(() => Get("bomb.zip", Address(zip), extract: true));
        Assert.Contains("unpacks to more than it should", error.Message);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_folder, "cache", "datasets")));
    }

    [Fact]
    public void WhatIsNoArchiveIsRefused()
    {
        Assert.Contains("none that can be read", Assert.Throws<KerasFileException>(() => Get("x.zip", Source("x", "text"), extract: true)).Message);
        Assert.Contains("bzip2", Assert.Throws<KerasFileException>(() => Get("x.tar.bz2", Source("x", "BZh91AY"), extract: true)).Message);
        var tar = Tar(writer => Add(writer, "a.txt", new string('x', 5000)));
        var half = File.ReadAllBytes(tar)[..60];
        File.WriteAllBytes(tar, half);
        Assert.Contains("is damaged", Assert.Throws<KerasFileException>(() => Get("half.tar.gz", Address(tar), extract: true)).Message);
        Assert.Contains("Expected zip", Assert.Throws<KerasFileException>(() => Get("y.tar", Address(Tar(writer => Add(writer, "a", "b"))), extract: true, archive_format: "zip")).Message);
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Refused(() => Get(), "Please specify the \"origin\" argument");
        Refused(() => Get("a/b", "https://example.org/x"), "Paths are no longer accepted");
        Refused(() => Get("..", "https://example.org/x"), "Paths are no longer accepted");
        Refused(() => Get(origin: "https://example.org/"), "Can't parse the file name");
        Refused(() => Get("a", "ftp://example.org/x"), "origin='ftp://example.org/x'");
        Refused(() => Get("a", Source("a", "b"), extract: true, archive_format: "rar"), "archive_format='rar'");
        var gone = Assert.Throws<KerasFileException>(() => Get("a.txt", Address(Path.Combine(_folder, "no such file"))));
        Assert.Contains($"Put the file a.txt into the folder {Path.Combine(_folder, "cache", "datasets")}", gone.Message);
    }

    private string Get(string? fname = null, string? origin = null, bool untar = false, string? md5_hash = null, string? file_hash = null, string cache_subdir = "datasets", string hash_algorithm = "auto",
        bool extract = false, string? archive_format = "auto", bool force_download = false)
    {
        using var console = KerasBridge.Engine.KerasConsole.Use(new KerasBridge.Engine.KerasConsole(TextWriter.Null, colors: false, redraws: false, null, () => 0));
        return keras.utils.get_file(fname, origin, untar, md5_hash, file_hash, cache_subdir, hash_algorithm, extract, archive_format, Path.Combine(_folder, "cache"), force_download);
    }

    private string Source(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "source")).FullName, name);
        File.WriteAllText(path, text);
        return Address(path);
    }

    private string Tar(Action<TarWriter> write)
    {
        var path = Path.Combine(_folder, "t.tar.gz");
        using var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var writer = new TarWriter(packed);
        write(writer);
        return path;
    }

    private static string Address(string path) => new Uri(path).AbsoluteUri;

    private static void Add(TarWriter writer, string name, string text) =>
        writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });

    private static void Link(TarWriter writer, TarEntryType type, string name, string target) => writer.WriteEntry(new PaxTarEntry(type, name) { LinkName = target });

    private static void Write(Stream stream, string text)
    {
        using (stream) stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Refused(Action call, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(call).Message);
}
