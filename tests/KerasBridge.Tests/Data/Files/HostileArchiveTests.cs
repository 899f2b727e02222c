using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using KerasBridge.Engine;

namespace KerasBridge.Tests.Data;

/// <summary>Archives by people who mean harm, or whose disk was broken.</summary>
public sealed class HostileArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;
    private readonly StringWriter _warnings = new();
    private readonly IDisposable _quiet;

    public HostileArchiveTests() => _quiet = KerasConsole.Use(new KerasConsole(TextWriter.Null, warnings: _warnings));

    public void Dispose()
    {
        _quiet.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void NamesInAZipStayInTheFolder()
    {
        var folder = Extract(Zip(["../out", "in/../../out", "/absolute", "..\\out", "C:\\out", "C:/out", "nul\0.txt", ".", "in\\good.txt", "deep/./er/../better.txt"]));
        Assert.Equal(["deep/better.txt", "in/good.txt"], Names(folder));
        Assert.DoesNotContain(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories), path => Path.GetFileName(path) is "out" or "absolute");
        Assert.Contains("Skipping invalid path during archive extraction: '../out'", _warnings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoFileIsSkipped()
    {
        var folder = Extract(Tar(writer =>
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "zero") { DeviceMajor = 1, DeviceMinor = 5 });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.BlockDevice, "disk") { DeviceMajor = 8, DeviceMinor = 0 });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "folder") { LinkName = "/tmp" });
            Add(writer, "folder/a.txt", "in it");
            Add(writer, "b\u001b[31m.txt/../../../c", "steers a terminal");
        }));
        Assert.Equal(["folder/a.txt"], Names(folder));
        Assert.Contains("Skipping what is no file during archive extraction: 'pipe'", _warnings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", _warnings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoOfANameTheLastCounts()
    {
        Assert.Equal("second", File.ReadAllText(Path.Combine(Extract(Tar(writer =>
        {
            Add(writer, "a.txt", "the first");
            Add(writer, "./a.txt", "second");
        })), "a.txt")));
        // A name cannot be a file's and a folder's.
        var error = Refused(Zip(["a", "a/b"]));
        Assert.Contains("cannot be extracted into", error, StringComparison.Ordinal);
        Assert.Contains("cannot be extracted into", Refused(Zip([new string('n', 300)])), StringComparison.Ordinal);
    }

    [Fact]
    public void NoBeginningOfATarPassesForTheWhole()
    {
        var random = new System.Random(1);
        var noise = new byte[3000];
        random.NextBytes(noise);
        var whole = File.ReadAllBytes(Tar(writer =>
        {
            Add(writer, "a.bin", Convert.ToBase64String(noise));
            Add(writer, "b.txt", new string('\0', 3000));
            Add(writer, "c.txt", "end");
        }));
        var path = Path.Combine(_folder, "part.tar.gz");
        for (var length = 0; length < whole.Length; length += length < whole.Length - 60 ? 131 : 1)
        {
            File.WriteAllBytes(path, whole[..length]);
            try
            {
                var folder = Extract(path, force: true);
                // Nothing but the zeros and sums at the very end may be missing.
                Assert.True(length > whole.Length - 30, $"{length} of {whole.Length} bytes passed for the whole.");
                Assert.Equal(["a.bin", "b.txt", "c.txt"], Names(folder));
                Directory.Delete(folder, recursive: true);
            }
            catch (KerasFileException error)
            {
                Assert.Matches("is damaged|none that can be read", error.Message);
            }
        }
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_folder, "cache", "datasets")));
    }

    [Fact]
    public void DamageIsFoundByItsChecksum()
    {
        foreach (var level in (CompressionLevel[])[CompressionLevel.NoCompression, CompressionLevel.Fastest])
        {
            var text = string.Concat(Enumerable.Range(0, 100));
            var zip = Zip(["a.txt"], level, text);
            var bytes = File.ReadAllBytes(zip);
            for (var at = 35; at < 45; at++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[at] ^= 4;
                File.WriteAllBytes(zip, damaged);
                try
                {
                    // Some bits mean nothing.
                    Assert.Equal(File.ReadAllText(Path.Combine(Extract(zip, force: true), "a.txt")), text);
                    Assert.NotEqual(CompressionLevel.NoCompression, level);
                }
                catch (KerasFileException error)
                {
                    Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void PasswordsAreNamed()
    {
        var zip = Zip(["a.txt"]);
        var bytes = File.ReadAllBytes(zip);
        // The flag stands in the entry's header and in the list at the end.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        File.WriteAllBytes(zip, bytes);
        Assert.Contains("locked with a password", Refused(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void DamageOfAnyKindHasATypedError()
    {
        byte[][] whole = [File.ReadAllBytes(Zip(["a", "b/c"])), File.ReadAllBytes(Tar(writer => { Add(writer, "a", "text"); Add(writer, new string('l', 200), "text"); }, packed: false))];
        var random = new System.Random(7);
        var refused = 0;
        for (var i = 0; i < 120; i++)
        {
            var bytes = (byte[])whole[i % 2].Clone();
            for (var times = random.Next(1, 4); times > 0; times--) bytes[random.Next(Math.Min(bytes.Length, 1600))] = (byte)(random.Next(2) == 0 ? random.Next(256) : 255 * random.Next(2));
            var path = Path.Combine(_folder, "x.zip");
            File.WriteAllBytes(path, bytes);
            try
            {
                Directory.Delete(Extract(path, force: true), recursive: true);
            }
            catch (KerasFileException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 20, 119);
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_folder, "cache", "datasets")));
    }

    [Fact]
    public void WhatSwellsIsRefusedThoughNothingOfItIsWritten()
    {
        // Entries that are skipped must be unpacked too, to get to the next.
        var error = Refused(Tar(writer => writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "../x") { DataStream = new MemoryStream(new byte[90 << 20]) })));
        Assert.Contains("unpacks to more than it should", error, StringComparison.Ordinal);
        // Folders within folders take room as well.
        var deep = string.Concat(Enumerable.Repeat("d/", 1600));
        error = Refused(Tar(writer =>
        {
            for (var i = 0; i < 1400; i++) Add(writer, $"../{i}/{deep}", "");
        }));
        Assert.Contains("holds too many files", error, StringComparison.Ordinal);
        Assert.InRange(_warnings.ToString().Split('\n').Length, 5, 30);
    }

    [Fact]
    public void SeveralMayExtractTheSameAtOnce()
    {
        var zip = Zip(["a/b.txt", "c.txt"]);
        using var start = new Barrier(4);
        var threads = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() =>
        {
            start.SignalAndWait();
            var names = new List<string[]>();
            for (var i = 0; i < 5; i++) names.Add(Names(Extract(zip)));
            return names;
        }, TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(threads);
        Assert.All(threads.SelectMany(thread => thread.Result), names => Assert.Equal(["a/b.txt", "c.txt"], names));
        Assert.Equal(["x.zip", "x_extracted"], Directory.GetFileSystemEntries(Path.Combine(_folder, "cache", "datasets")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private string Extract(string archive, bool force = false) =>
        keras.utils.get_file("x.zip", new Uri(archive).AbsoluteUri, extract: true, cache_dir: Path.Combine(_folder, "cache"), force_download: force);

    private string Refused(string archive) => Assert.Throws<KerasFileException>(() => Extract(archive, force: true)).Message;

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private string Zip(string[] names, CompressionLevel level = CompressionLevel.Fastest, string text = "text")
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            using var entry = archive.CreateEntry(name, level).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }

    private string Tar(Action<TarWriter> write, bool packed = true)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid():N}.tar");
        using Stream file = packed ? new GZipStream(File.Create(path), CompressionLevel.Optimal) : File.Create(path);
        using var writer = new TarWriter(file);
        write(writer);
        return path;
    }

    private static void Add(TarWriter writer, string name, string text) =>
        writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
}
