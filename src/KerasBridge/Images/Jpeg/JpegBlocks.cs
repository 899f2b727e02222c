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
        var local = bits;
        var zigzag = Zigzag;
        local.Need32();
        var entry = local.Look(dc.Look);
        if ((entry & JpegHuffmanTable.Complete) != 0)
        {
            local.Skip((int)(entry & JpegHuffmanTable.LengthMask));
            predictor += (int)entry >> 16;
        }
        else
        {
            var size = local.Symbol(dc);
            if (size > 0) predictor += local.TakeSigned(size);
        }
        block[0] = (short)predictor;

        // A run is at most 15, and 16 with the code for zeros: k stays below the length of the zigzag table.
        var look = ac.Look;
        var k = 1;
        do
        {
            local.Need32();
            entry = local.Look(look);
            var length = (int)(entry & JpegHuffmanTable.LengthMask);
            if ((entry & JpegHuffmanTable.Complete) != 0)
            {
                local.Skip(length);
                k += (int)(entry >> 12) & 15;
                block[zigzag[k++]] = (short)(entry >> 16);
                continue;
            }
            var symbol = (int)(entry >> 8) & 255;
            if (length == 0) symbol = local.LongSymbol(ac, entry);
            else local.Skip(length);
            var size = symbol & 15;
            if (size != 0)
            {
                k += symbol >> 4;
                block[zigzag[k++]] = (short)local.TakeSigned(size);
            }
            else if (symbol == 0xF0) k += 16;
            else break;
        }
        while (k < 64);
        bits = local;
        if (k > 64) throw JpegErrors.TooManyCoefficients();
    }
}
