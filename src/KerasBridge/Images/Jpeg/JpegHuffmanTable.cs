using System.Runtime.InteropServices;

namespace KerasBridge.Images;

/// <summary>
/// A Huffman table made ready for decoding: one look at the next <see cref="LookBits"/> bits gives the symbol of every short code, and where they fit the value that follows it as well.
/// A table is kept and made ready again only when its contents change, since most files use the standard's own.
/// </summary>
internal sealed unsafe class JpegHuffmanTable
{
    /// <summary>Bits looked up at once.</summary>
    public const int LookBits = 10;

    /// <summary>In an entry: the number of bits it consumes; 0 where the code is longer than <see cref="LookBits"/>: then the upper 16 bits choose a part of <see cref="Long"/>.</summary>
    public const uint LengthMask = 31;

    /// <summary>In an entry: the value after the code is in the upper 16 bits, and its bits are counted in.</summary>
    public const uint Complete = 128;

    /// <summary>Further bits looked up where a code is longer.</summary>
    public const int LongBits = 16 - LookBits;

    /// <summary>In the second table: no code is like that.</summary>
    public const ushort NoCode = 0xFFFF;

    // Pinned, so that decoding works with plain pointers.
    private readonly uint[] _look = GC.AllocateArray<uint>(1 << LookBits, pinned: true);
    private ushort[] _long = [];
    private readonly byte[] _symbols = new byte[256];
    private readonly byte[] _counts = new byte[16];
    private int _total;

    public JpegHuffmanTable()
    {
        Look = (uint*)Marshal.UnsafeAddrOfPinnedArrayElement(_look, 0);
        Build();
    }

    /// <summary>Whether the file at hand has defined it.</summary>
    public bool Defined { get; set; }

    /// <summary>Whether every symbol is a size that a DC difference may have.</summary>
    public bool FitsDc { get; private set; }

    /// <summary>The entries by the next bits: length, <see cref="Complete"/>, the symbol in bits 8 to 15, the value above.</summary>
    public uint* Look { get; }

    /// <summary>Parts of 64 entries, by the bits behind the first <see cref="LookBits"/>: a code's length in the upper byte and its symbol in the lower, or <see cref="NoCode"/>.</summary>
    public ushort* Long { get; private set; }

    /// <summary>Takes the contents of a file's table.</summary>
    /// <param name="counts">How many codes have 1, 2, … 16 bits.</param>
    /// <param name="symbols">As many symbols.</param>
    /// <exception cref="ImageFileException">There are more codes than codes of such lengths can be.</exception>
    public void Define(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        Defined = true;
        if (_total == symbols.Length && counts.SequenceEqual(_counts) && symbols.SequenceEqual(_symbols.AsSpan(0, _total))) return;
        CheckCounts(counts);
        _total = symbols.Length;
        counts.CopyTo(_counts);
        symbols.CopyTo(_symbols);
        FitsDc = symbols.IndexOfAnyExceptInRange((byte)0, (byte)15) < 0;
        Build();
    }

    private static void CheckCounts(ReadOnlySpan<byte> counts)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code += counts[length - 1];
            // The code of all ones is kept free by the standard.
            if (counts[length - 1] > 0 && code >= 1 << length)
                throw new ImageFileException($"A Huffman table of the JPEG file is damaged. Expected at most {(1 << length) - 1 - code + counts[length - 1]} codes of {length} bits. Received: {counts[length - 1]}");
            code <<= 1;
        }
    }

    private void Build()
    {
        Array.Clear(_look);
        MakeRoom();
        var code = 0;
        var place = 0;
        var part = 0;
        var prefix = -1;
        for (var length = 1; length <= 16; length++, code <<= 1)
        {
            for (var i = 0; i < _counts[length - 1]; i++, code++, place++)
            {
                if (length <= LookBits)
                {
                    Fill(code << (LookBits - length), length, _symbols[place]);
                    continue;
                }
                // Codes ascend, and so do their first bits.
                if (code >> (length - LookBits) != prefix)
                {
                    prefix = code >> (length - LookBits);
                    _look[prefix] = (uint)++part << 16;
                }
                var rest = (code << (16 - length)) & ((1 << LongBits) - 1);
                _long.AsSpan((part << LongBits) + rest, 1 << (16 - length)).Fill((ushort)(length << 8 | _symbols[place]));
            }
        }
    }

    /// <summary>Makes the second table large enough: a part for each prefix that long codes have, which are no more than the codes, after one without any code.</summary>
    private void MakeRoom()
    {
        var parts = 1;
        for (var length = LookBits + 1; length <= 16; length++) parts += Math.Min(_counts[length - 1], (_counts[length - 1] >> (length - LookBits)) + 2);
        if (_long.Length < parts << LongBits)
        {
            _long = GC.AllocateUninitializedArray<ushort>(parts << LongBits, pinned: true);
            Long = (ushort*)Marshal.UnsafeAddrOfPinnedArrayElement(_long, 0);
        }
        _long.AsSpan(0, parts << LongBits).Fill(NoCode);
    }

    private void Fill(int first, int length, byte symbol)
    {
        var size = symbol & 15;
        var room = LookBits - length;
        var entries = _look.AsSpan(first, 1 << room);
        if (size == 0 || size > room)
        {
            entries.Fill((uint)length | (uint)symbol << 8);
            return;
        }
        // All the bits of the value are among those looked at.
        var same = 1 << (room - size);
        for (var bits = 0; bits < 1 << size; bits++)
        {
            var value = bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
            entries.Slice(bits * same, same).Fill((uint)(length + size) | Complete | (uint)symbol << 8 | (uint)value << 16);
        }
    }
}
