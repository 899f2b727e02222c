using System.Buffers.Binary;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>What comes out of a packed archive, up to a limit: also what is only passed over takes time, and headers can ask for as much memory as they like.</summary>
/// <param name="source">The stream that unpacks.</param>
/// <param name="limit">The measure.</param>
internal sealed class UnpackedStream(Stream source, UnpackingLimit limit) : ReadOnlyStream
{
    private const int Block = 512;

    private long _bytes;
    private long _zeros;

    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(buffer);
        _bytes += count;
        var rest = buffer[..count].LastIndexOfAnyExcept((byte)0) + 1;
        _zeros = rest == 0 ? _zeros + count : count - rest;
        limit.Check(_bytes);
        return count;
    }

    /// <summary>Fails where a tar packed with gzip breaks off, which .NET does not notice: there is neither the tar's end (a block of zeros) nor gzip's own (the number of bytes).</summary>
    public void RequireEnd(string archive)
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0) { }
        if (_zeros >= Block) return;
        using var file = File.OpenRead(archive);
        var size = new byte[4];
        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        if (file.ReadAtLeast(size, 4, throwOnEndOfStream: false) == 4 && _bytes > 0 && BinaryPrimitives.ReadUInt32LittleEndian(size) == (uint)_bytes) return;
        throw new InvalidDataException("It breaks off.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }
}
