using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

/// <summary>
/// The bits of an entropy-coded segment, first bit uppermost, from a copy of its bytes without those that JPEG stuffs in. Behind the copy <see cref="Padding"/> zeros can be read, more than one MCU
/// can use up whatever its bits are, so that <see cref="Overrun"/> need only be asked after each. All of it is inlined into the loops that decode, where it lives in registers.
/// </summary>
/// <param name="start">The first byte.</param>
/// <param name="end">Behind the last one, where the padding begins.</param>
internal unsafe struct JpegBits(byte* start, byte* end)
{
    /// <summary>
    /// Zeros behind the bytes. An MCU has at most 10 blocks, a block at most 64 symbols with their values, of at most 16 + 16 bits, and at most 64 bits that correct: under 2,700 bytes.
    /// </summary>
    public const int Padding = 2816;

    /// <summary>The bits to come, from the uppermost down. Below those that count there may stand some of the following, too.</summary>
    public ulong Buffer;

    /// <summary>How many of them count.</summary>
    public int Count;

    private byte* _position = start;
    private readonly byte* _end = end;

    /// <summary>Whether bits were used that the file does not have.</summary>
    public readonly bool Overrun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_end - _position) * 8 + Count < 0;
    }

    /// <summary>Takes in bytes until at least 56 bits count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        var next = Unsafe.ReadUnaligned<ulong>(_position);
        if (BitConverter.IsLittleEndian) next = BinaryPrimitives.ReverseEndianness(next);
        // Bits that were there already, uncounted, are the same ones again.
        Buffer |= next >> Count;
        _position += (63 - Count) >> 3;
        Count |= 56;
    }

    /// <summary>Sees to it that at least 32 bits count: a code and its value, whatever they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Need32()
    {
        if (Count < 32) Refill();
    }

    /// <summary>Passes over bits, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count)
    {
        Buffer <<= count;
        Count -= count;
    }

    /// <summary>The next bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Bit()
    {
        if (Count < 1) Refill();
        var set = (long)Buffer < 0;
        Skip(1);
        return set;
    }

    /// <summary>The next bits as a number; 1 to 16 of them, which must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(int count)
    {
        var value = (int)(Buffer >> (64 - count));
        Skip(count);
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

    /// <summary>The table's entry for the next bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint Look(uint* look) => look[Buffer >> (64 - JpegHuffmanTable.LookBits)];

    /// <summary>The symbol of the next code; at least 16 bits must be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Symbol(JpegHuffmanTable table)
    {
        var entry = Look(table.Look);
        var symbol = (int)(entry >> 8) & 255;
        var length = (int)(entry & JpegHuffmanTable.LengthMask);
        if (length == 0) return LongSymbol(table, entry);
        // Where the entry holds the value as well, the code alone is shorter.
        if ((entry & JpegHuffmanTable.Complete) != 0) length -= symbol & 15;
        Skip(length);
        return symbol;
    }

    /// <summary>The symbol of the next code, which is longer than what is looked up at once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="entry">What was found there at first.</param>
    /// <exception cref="ImageFileException">No code begins like that.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongSymbol(JpegHuffmanTable table, uint entry)
    {
        const int bits = JpegHuffmanTable.LongBits;
        uint found = table.Long[(entry >> 16 << bits) + ((uint)(Buffer >> 48) & ((1 << bits) - 1))];
        if (found == JpegHuffmanTable.NoCode) throw NoCode((_end - _position) * 8 + Count);
        Skip((int)(found >> 8));
        return (int)found & 255;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImageFileException NoCode(long bitsLeft) => bitsLeft < 16
        ? JpegErrors.EndsEarly()
        : new ImageFileException("The JPEG file is damaged. Expected a code of its Huffman table. Received: bits that are none");
}
