using System.Numerics;

namespace KerasBridge.Images;

/// <summary>Which bits of a BMP pixel hold one channel.</summary>
internal readonly struct BmpMask
{
    private readonly int _shift;
    private readonly uint _max;

    /// <summary>A channel's mask; its bits stand together, or the file is refused.</summary>
    public BmpMask(uint mask)
    {
        Bits = mask;
        if (mask == 0) return;
        _shift = BitOperations.TrailingZeroCount(mask);
        _max = mask >> _shift;
        if ((_max & (_max + 1)) != 0)
            throw new ImageFileException($"The BMP image is damaged. Expected channel masks whose bits stand together. Received: 0x{mask:x8}");
    }

    /// <summary>The mask.</summary>
    public uint Bits { get; }

    /// <summary>The channel of a pixel, brought to eight bits as Pillow does: value · 255 / largest value, rounded down.</summary>
    public byte Of(uint pixel) => _max == 0 ? (byte)0 : (byte)((ulong)((pixel & Bits) >> _shift) * 255 / _max);
}
