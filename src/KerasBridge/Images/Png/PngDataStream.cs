using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>The bytes of all data chunks of a PNG file as one stream, without copying them together. Whoever reads keeps the file's bytes in place.</summary>
/// <param name="file">The first byte of the file.</param>
/// <param name="pieces">Where the chunks' bytes are.</param>
internal sealed unsafe class PngDataStream(byte* file, List<(int Start, int Length)> pieces) : ReadOnlyStream
{
    private int _piece;
    private int _offset;

    public override int Read(Span<byte> buffer)
    {
        while (_piece < pieces.Count)
        {
            var (start, length) = pieces[_piece];
            var count = Math.Min(buffer.Length, length - _offset);
            if (count > 0)
            {
                new ReadOnlySpan<byte>(file + start + _offset, count).CopyTo(buffer);
                _offset += count;
                return count;
            }
            if (buffer.Length == 0) return 0;
            (_piece, _offset) = (_piece + 1, 0);
        }
        return 0;
    }
}
