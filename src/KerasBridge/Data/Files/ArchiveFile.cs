using System.Formats.Tar;
using System.IO.Compression;

namespace KerasBridge.Data;

/// <summary>
/// Takes archives apart: zip, tar and tar.gz, known by their bytes. Nothing is written outside the folder: names that lead out of it are skipped with a warning, as in Keras,
/// and no links are made: those to a file of the archive become copies, others are skipped. An archive that swells beyond measure is refused.
/// </summary>
internal static class ArchiveFile
{
    /// <summary>How many times its size an archive may unpack to, beyond <see cref="FreeBytes"/>.</summary>
    private const long Ratio = 200;

    private const long FreeBytes = 64L << 20;

    /// <summary>An entry takes at least so many bytes of a packed archive, beyond <see cref="FreeEntries"/> of them.</summary>
    private const long BytesPerEntry = 16;

    private const long FreeEntries = 100_000;

    /// <summary>Extracts an archive into a folder, all or nothing.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">The folder; files that are in it already are replaced.</param>
    /// <param name="format"><c>auto</c>, <c>tar</c> or <c>zip</c>.</param>
    /// <exception cref="KerasFileException">The file is no such archive, is damaged, unpacks to too much, or there is no room for what it holds.</exception>
    public static void Extract(string path, string folder, string format)
    {
        var staging = PartialFiles.NameFor(folder);
        try
        {
            PartialFiles.DeleteLeftOvers(folder);
            Directory.CreateDirectory(staging);
            var length = new FileInfo(path).Length;
            var limit = new UnpackingLimit(path, length, FreeBytes + Ratio * length, FreeEntries + length / BytesPerEntry);
            var unpacking = new Unpacking(staging, limit);
            switch (Kind(path))
            {
                case "zip" when format is "auto" or "zip":
                    Zip(path, unpacking);
                    break;
                case "gzip" when format is "auto" or "tar":
                    using (var packed = new UnpackedStream(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), limit))
                    {
                        Tar(packed, unpacking);
                        packed.RequireEnd(path);
                    }
                    break;
                case "tar" when format is "auto" or "tar":
                    using (var plain = new UnpackedStream(File.OpenRead(path), limit)) Tar(plain, unpacking);
                    break;
                case var kind:
                    throw new KerasFileException($"Could not extract archive: {path} is none that can be read. Expected {(format == "auto" ? "tar, tar.gz or zip" : format == "tar" ? "tar or tar.gz" : "zip")}. " +
                        $"Received: {(kind is "bzip2" or "xz" ? $"a file packed with {kind}, which .NET does not unpack" : kind is "unknown" ? "another kind of file" : kind)}");
            }
            unpacking.CopyLinks();
            unpacking.SayWhatWasSkipped();
            MoveInto(staging, folder);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException or FormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new KerasFileException($"The archive {path} is damaged: {error.Message} Expected a whole archive; `force_download: true` brings it anew. Received: one that cannot be read to its end", error);
        }
        catch (Exception error) when (error is (IOException and not KerasFileException) or UnauthorizedAccessException)
        {
            throw new KerasFileException($"The archive {path} cannot be extracted into {folder}: {error.Message} Expected a folder that can be written, with room for what the archive holds, and names that files can have. " +
                "Received: one without", error);
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    private static void Zip(string path, Unpacking unpacking)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                unpacking.AddFolder(entry.FullName);
                continue;
            }
            if (entry.IsEncrypted)
                throw new KerasFileException($"The archive {path} is locked with a password. Expected one that everybody can read. Received: '{Numpy.PlainText.Of(entry.FullName)}', which is encrypted");
            using var content = entry.Open();
            // .NET does not look at the checksum.
            unpacking.AddFile(entry.FullName, content, entry.Length, entry.Crc32);
        }
    }

    private static void Tar(Stream stream, Unpacking unpacking)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            switch (entry.EntryType)
            {
                case TarEntryType.Directory or TarEntryType.DirectoryList:
                    unpacking.AddFolder(entry.Name);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    unpacking.AddFile(entry.Name, entry.DataStream ?? Stream.Null, entry.Length, null);
                    break;
                case TarEntryType.SymbolicLink:
                    unpacking.AddLink(entry.Name, $"{Above(entry.Name)}{entry.LinkName}", entry.LinkName);
                    break;
                case TarEntryType.HardLink:
                    unpacking.AddLink(entry.Name, entry.LinkName, entry.LinkName);
                    break;
                case TarEntryType.GlobalExtendedAttributes or TarEntryType.ExtendedAttributes:
                    break;
                default:
                    unpacking.Skip("what is no file", entry.Name);
                    break;
            }
        }
    }

    private static string Above(string name) => name.TrimEnd('/').LastIndexOf('/') is var at and >= 0 ? name[..(at + 1)] : "";

    private static string Kind(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[512];
        var count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> bytes = start.AsSpan(0, count);
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8)) return "zip";
        if (bytes.StartsWith((byte[])[0x1f, 0x8b])) return "gzip";
        if (bytes.StartsWith("BZh"u8)) return "bzip2";
        if (bytes.StartsWith((byte[])[0xfd, .. "7zXZ"u8])) return "xz";
        return count == 512 && (bytes[257..].StartsWith("ustar"u8) || IsOldTar(bytes)) ? "tar" : "unknown";
    }

    // Before "ustar" there was only the sum of the header's bytes to know a tar by, in which its own eight count as blanks.
    private static bool IsOldTar(ReadOnlySpan<byte> header)
    {
        long sum = 8 * ' ', said = 0;
        for (var i = 0; i < header.Length; i++) sum += i is >= 148 and < 156 ? 0 : header[i];
        foreach (var digit in header[148..156]) if (digit is >= (byte)'0' and <= (byte)'7') said = said * 8 + digit - '0';
        return header[0] != 0 && sum == said;
    }

    private static void MoveInto(string staging, string folder)
    {
        if (File.Exists(folder)) throw new KerasFileException($"The archive cannot be extracted, since a file has the folder's name. Expected {folder} to be a folder, or not to be there. Received: a file");
        if (!Directory.Exists(folder))
        {
            try
            {
                Directory.Move(staging, folder);
                return;
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // Somebody else has extracted it meanwhile.
            }
        }
        foreach (var inner in Directory.EnumerateDirectories(staging, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(Path.Combine(folder, Path.GetRelativePath(staging, inner)));
        foreach (var file in Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories)) File.Move(file, Path.Combine(folder, Path.GetRelativePath(staging, file)), overwrite: true);
    }
}
