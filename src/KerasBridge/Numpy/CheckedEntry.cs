using System.IO.Compression;

namespace KerasBridge.Numpy;

/// <summary>The contents of a zip archive's entry, which are held against its checksum once all have been read: .NET does not, so that a file whose disk was broken would be read as if it were sound.</summary>
/// <param name="entry">The entry.</param>
internal sealed class CheckedEntry(ZipArchiveEntry entry) : ReadOnlyStream
{
    private readonly Stream _contents = entry.Open();
    private long _read;
    private uint _checksum;

    public override long Length => entry.Length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Reads on.</summary>
    /// <exception cref="InvalidDataException">The contents are others than were put in.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _contents.Read(buffer);
        _checksum = Crc32.Of(buffer[..count], _checksum);
        _read += count;
        if (count > 0 && _read == entry.Length && _checksum != entry.Crc32)
            throw new InvalidDataException($"The checksum of '{PlainText.Of(entry.FullName)}' is {_checksum:x8} instead of {entry.Crc32:x8}.");
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _contents.Dispose();
        base.Dispose(disposing);
    }
}
