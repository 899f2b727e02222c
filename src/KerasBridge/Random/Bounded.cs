using System.Numerics;

namespace KerasBridge.Random;

/// <summary>
/// Integers off … off + top, both ends included, as NumPy draws them: the legacy functions mask and reject, a Generator multiplies and
/// rejects (Lemire, "Fast random integer generation in an interval", 2019). Types of 8 and 16 bits share words within one call.
/// </summary>
internal struct Bounded(BitGenerator bits, bool masked)
{
    private uint _buffer;
    private int _left;

    /// <summary>0 … top for types of 64 bits and wherever NumPy needs an index.</summary>
    public readonly ulong Next64(ulong top)
    {
        if (top <= uint.MaxValue) return Next32((uint)top);
        if (top == ulong.MaxValue) return bits.NextWide();
        if (masked)
        {
            var mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(top);
            ulong value;
            do value = bits.NextWide() & mask;
            while (value > top);
            return value;
        }
        var range = top + 1;
        var high = Math.BigMul(bits.NextWide(), range, out var rest);
        if (rest >= range) return high;
        var threshold = (ulong.MaxValue - top) % range;
        while (rest < threshold) high = Math.BigMul(bits.NextWide(), range, out rest);
        return high;
    }

    /// <summary>0 … top for types of 32 bits.</summary>
    public readonly uint Next32(uint top)
    {
        if (top == 0) return 0;
        if (top == uint.MaxValue) return bits.NextWord();
        if (masked)
        {
            var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(top);
            uint value;
            do value = bits.NextWord() & mask;
            while (value > top);
            return value;
        }
        var range = top + 1;
        var product = (ulong)bits.NextWord() * range;
        if ((uint)product >= range) return (uint)(product >> 32);
        var threshold = (uint.MaxValue - top) % range;
        while ((uint)product < threshold) product = (ulong)bits.NextWord() * range;
        return (uint)(product >> 32);
    }

    /// <summary>0 … top for types of 8 or 16 bits, of which a word serves four or two.</summary>
    public uint NextSmall(uint top, int width)
    {
        if (top == 0) return 0;
        var most = (1u << width) - 1;
        if (top == most) return Part(width);
        if (masked)
        {
            var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(top);
            uint value;
            do value = Part(width) & mask;
            while (value > top);
            return value;
        }
        var range = top + 1;
        var product = Part(width) * range;
        if ((product & most) >= range) return product >> width;
        var threshold = (most - top) % range;
        while ((product & most) < threshold) product = Part(width) * range;
        return product >> width;
    }

    /// <summary>0 … top for bool: single bits of a word.</summary>
    public uint NextBit(uint top) => top == 0 ? 0 : Part(1);

    private uint Part(int width)
    {
        if (_left == 0)
        {
            _buffer = bits.NextWord();
            _left = 32 / width - 1;
        }
        else
        {
            _buffer >>= width;
            _left--;
        }
        return _buffer & ((1u << width) - 1);
    }
}
