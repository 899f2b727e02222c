using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

/// <summary>
/// The bits of an entropy-coded segment, first bit uppermost. It stops before a marker or at the end of the file and gives zeros from there on, counting them: <see cref="Overrun"/> tells
/// whether any of those were used, and is asked after each unit of work, so that a short file is found out soon.
/// </summary>
internal unsafe struct JpegBits(byte* start, byte* end)
{
    /// <summary>The bits to come, from the uppermost down. Below the counted ones there may stand some of the following, too.</summary>
    public ulong Buffer;

    /// <summary>How many of them count; up to 64.</summary>
    public int Count;

    /// <summary>The next byte to take in.</summary>
    public byte* Position = start;

    /// <summary>Behind the file's last byte.</summary>
    public readonly byte* End = end;

    private int _padding;

    /// <summary>Whether bits were used that the file does not have.</summary>
    public readonly bool Overrun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Count < _padding;
    }

    /// <summary>Forgets what is left of a byte, and of padding, before a restart marker.</summary>
    public void Reset()
    {
        Buffer = 0;
        Count = 0;
        _padding = 0;
    }

    /// <summary>Takes in bytes until at least 57 bits count. To be called with fewer than 57.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        if (End - Position >= 8)
        {
            var next = Unsafe.ReadUnaligned<ulong>(Position);
            // Without a byte 0xFF among them, the eight bytes are data as they stand.
            if (((~next - 0x0101010101010101UL) & next & 0x8080808080808080UL) == 0)
            {
                if (BitConverter.IsLittleEndian) next = BinaryPrimitives.ReverseEndianness(next);
                Buffer |= next >> Count;
                var bytes = (63 - Count) >> 3;
                Position += bytes;
                Count += bytes << 3;
                return;
            }
        }
        RefillSlowly(ref this);
    }

    /// <summary>As <see cref="Refill"/>, byte by byte, for a caller that holds the state in registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ulong RefillSlowly(ref JpegBits bits, ulong buffer, int count)
    {
        bits.Buffer = buffer;
        bits.Count = count;
        RefillSlowly(ref bits);
        return bits.Buffer;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefillSlowly(ref JpegBits bits)
    {
        var position = bits.Position;
        while (bits.Count <= 56)
        {
            if (position >= bits.End) break;
            var value = *position;
            if (value == 0xFF)
            {
                // A zero behind it makes it data; further 0xFF between are filling.
                var next = position + 1;
                while (next < bits.End && *next == 0xFF) next++;
                if (next >= bits.End || *next != 0) break;
                position = next;
            }
            position++;
            bits.Buffer |= (ulong)value << (56 - bits.Count);
            bits.Count += 8;
        }
        bits.Position = position;
        if (bits.Count > 56) return;
        bits._padding += 64 - bits.Count;
        bits.Count = 64;
    }

    /// <summary>The next bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Bit()
    {
        if (Count < 1) Refill();
        var set = (long)Buffer < 0;
        Buffer <<= 1;
        Count--;
        return set;
    }

    /// <summary>The next bits as a number; 1 to 16 of them, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(int count)
    {
        var value = (int)(Buffer >> (64 - count));
        Buffer <<= count;
        Count -= count;
        return value;
    }

    /// <summary>The next bits as a coefficient of that size (T.81, F.2.2.1); 1 to 15 bits, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TakeSigned(int size)
    {
        // A first bit of zero means a negative number.
        var negative = ~(int)((long)Buffer >> 63);
        return Take(size) + (negative & (1 - (1 << size)));
    }

    /// <summary>The symbol of the next code; at least 16 bits must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Symbol(JpegHuffmanTable table)
    {
        var entry = table.Look[Buffer >> (64 - JpegHuffmanTable.LookBits)];
        var symbol = (int)(entry >> 8) & 255;
        var length = (int)(entry & JpegHuffmanTable.LengthMask);
        if (length == 0) return LongSymbol(table);
        // Where the entry holds the value as well, the code alone is shorter.
        if ((entry & JpegHuffmanTable.Complete) != 0) length -= symbol & 15;
        Buffer <<= length;
        Count -= length;
        return symbol;
    }

    /// <summary>The symbol of the next code, which is longer than what is looked up at once.</summary>
    /// <exception cref="ImageFileException">No code begins like that.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int LongSymbol(JpegHuffmanTable table)
    {
        var next = (int)(Buffer >> 48);
        for (var length = JpegHuffmanTable.LookBits + 1; length <= 16; length++)
        {
            var code = next >> (16 - length);
            if (code > table.Longest[length]) continue;
            Buffer <<= length;
            Count -= length;
            return table.Symbols[(code + table.Offset[length]) & 255];
        }
        throw Count - _padding < 16 ? JpegErrors.EndsEarly() : new ImageFileException("The JPEG file is damaged. Expected a code of its Huffman table. Received: bits that are none");
    }
}
