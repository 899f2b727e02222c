using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KerasBridge.Images;

/// <summary>Decodes the blocks of sequential scans.</summary>
internal static unsafe class JpegBlocks
{
    /// <summary>The zigzag order as a pointer: the table is part of the loaded program and does not move.</summary>
    public static byte* Zigzag
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(JpegTables.Zigzag));
    }

    /// <summary>Decodes a block into 64 coefficients, which are zeros before.</summary>
    /// <param name="bits">The stream.</param>
    /// <param name="dc">The table of DC differences, all of whose symbols are sizes of at most 15.</param>
    /// <param name="ac">The table of the others.</param>
    /// <param name="predictor">The DC coefficient before; becomes this block's.</param>
    /// <param name="block">The coefficients, row by row.</param>
    /// <exception cref="ImageFileException">The bits are no codes, or are too many coefficients.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Decode(ref JpegBits bits, JpegHuffmanTable dc, JpegHuffmanTable ac, ref int predictor, short* block)
    {
        const int shift = 64 - JpegHuffmanTable.LookBits;
        // The stream's state is kept in locals, which are registers; `bits` holds it while the rare ways are taken.
        var buffer = bits.Buffer;
        var count = bits.Count;
        var zigzag = Zigzag;
        if (count < 32) Refill(ref bits, ref buffer, ref count);

        var entry = dc.Look[buffer >> shift];
        var length = (int)(entry & JpegHuffmanTable.LengthMask);
        if ((entry & JpegHuffmanTable.Complete) != 0)
        {
            predictor += (int)entry >> 16;
        }
        else
        {
            var size = (int)(entry >> 8) & 15;
            if (length == 0)
            {
                size = LongSymbol(ref bits, dc, buffer, count, out var consumed);
                buffer <<= consumed;
                count -= consumed;
            }
            buffer <<= length;
            count -= length;
            length = size;
            if (size > 0) predictor += Signed(buffer, size);
        }
        buffer <<= length;
        count -= length;
        block[0] = (short)predictor;

        // A run is at most 15, and 16 with the code for zeros: k stays below the length of the zigzag table.
        var look = ac.Look;
        var k = 1;
        do
        {
            if (count < 32) Refill(ref bits, ref buffer, ref count);
            entry = look[buffer >> shift];
            length = (int)(entry & JpegHuffmanTable.LengthMask);
            if ((entry & JpegHuffmanTable.Complete) != 0)
            {
                buffer <<= length;
                count -= length;
                k += (int)(entry >> 12) & 15;
                block[zigzag[k++]] = (short)(entry >> 16);
                continue;
            }
            var symbol = (int)(entry >> 8) & 255;
            if (length == 0) symbol = LongSymbol(ref bits, ac, buffer, count, out length);
            buffer <<= length;
            count -= length;
            length = symbol & 15;
            if (length != 0)
            {
                k += symbol >> 4;
                block[zigzag[k++]] = (short)Signed(buffer, length);
                buffer <<= length;
                count -= length;
            }
            else if (symbol == 0xF0) k += 16;
            else break;
        }
        while (k < 64);
        bits.Buffer = buffer;
        bits.Count = count;
        if (k > 64) throw JpegErrors.TooManyCoefficients();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Signed(ulong buffer, int size)
    {
        var negative = ~(int)((long)buffer >> 63);
        return (int)(buffer >> (64 - size)) + (negative & (1 - (1 << size)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refill(ref JpegBits bits, ref ulong buffer, ref int count)
    {
        var position = bits.Position;
        if (bits.End - position >= 8)
        {
            var next = Unsafe.ReadUnaligned<ulong>(position);
            if (((~next - 0x0101010101010101UL) & next & 0x8080808080808080UL) == 0)
            {
                if (BitConverter.IsLittleEndian) next = BinaryPrimitives.ReverseEndianness(next);
                buffer |= next >> count;
                var bytes = (63 - count) >> 3;
                bits.Position = position + bytes;
                count += bytes << 3;
                return;
            }
        }
        buffer = JpegBits.RefillSlowly(ref bits, buffer, count);
        count = bits.Count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LongSymbol(ref JpegBits bits, JpegHuffmanTable table, ulong buffer, int count, out int length)
    {
        bits.Buffer = buffer;
        bits.Count = count;
        var symbol = bits.LongSymbol(table);
        length = count - bits.Count;
        return symbol;
    }
}
