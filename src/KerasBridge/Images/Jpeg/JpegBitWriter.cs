using System.Buffers.Binary;
using System.Numerics;

namespace KerasBridge.Images;

/// <summary>Writes segments and entropy-coded bits to a stream, some kilobytes at a time.</summary>
internal sealed class JpegBitWriter(Stream stream)
{
    private readonly byte[] _bytes = new byte[8192];
    private int _used;
    private ulong _bits;
    private int _count;

    /// <summary>Writes a marker, and for a segment its length and contents.</summary>
    public void Segment(byte marker, params ReadOnlySpan<byte> contents)
    {
        Byte(0xFF);
        Byte(marker);
        if (JpegMarker.IsBare(marker)) return;
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(contents.Length + 2));
        Byte(length[0]);
        Byte(length[1]);
        foreach (var value in contents) Byte(value);
    }

    /// <summary>Writes a block's coefficients.</summary>
    /// <param name="block">64 of them, row by row.</param>
    /// <param name="predictor">The DC coefficient before.</param>
    /// <param name="dc">The codes of DC differences.</param>
    /// <param name="ac">The codes of the others.</param>
    public void Block(ReadOnlySpan<short> block, int predictor, JpegHuffmanCodes dc, JpegHuffmanCodes ac)
    {
        Value(dc, 0, block[0] - predictor);
        var run = 0;
        var zigzag = JpegTables.Zigzag;
        for (var k = 1; k < 64; k++)
        {
            int value = block[zigzag[k]];
            if (value == 0)
            {
                run++;
                continue;
            }
            for (; run > 15; run -= 16) Code(ac, 0xF0);
            Value(ac, run << 4, value);
            run = 0;
        }
        if (run > 0) Code(ac, 0);
    }

    /// <summary>Fills the last byte with ones, and writes the end of the picture.</summary>
    public void End()
    {
        Bits(0x7F, 7);
        WholeBytes();
        _count = 0;
        _bits = 0;
        Segment(JpegMarker.End);
        Flush();
    }

    private void Value(JpegHuffmanCodes codes, int run, int value)
    {
        var size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        Code(codes, run | size);
        // Negative numbers are written less one, without the leading one.
        if (size > 0) Bits((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
    }

    private void Code(JpegHuffmanCodes codes, int symbol)
    {
        var (code, length) = codes[symbol];
        Bits(code, length);
    }

    private void Bits(int value, int count)
    {
        _bits = _bits << count | (uint)value;
        _count += count;
        if (_count < 32) return;
        // Four bytes at once, unless one needs a zero behind it.
        var four = (uint)(_bits >> (_count - 32));
        if (((~four - 0x01010101u) & four & 0x80808080u) == 0 && _used <= _bytes.Length - 4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_used), four);
            _used += 4;
            _count -= 32;
            return;
        }
        WholeBytes();
    }

    private void WholeBytes()
    {
        while (_count >= 8)
        {
            _count -= 8;
            var next = (byte)(_bits >> _count);
            Byte(next);
            // So that it is not taken for a marker.
            if (next == 0xFF) Byte(0);
        }
    }

    private void Byte(byte value)
    {
        if (_used == _bytes.Length) Flush();
        _bytes[_used++] = value;
    }

    private void Flush()
    {
        stream.Write(_bytes, 0, _used);
        _used = 0;
    }
}
