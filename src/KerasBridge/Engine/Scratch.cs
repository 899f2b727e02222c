using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>
/// Working memory of the calling thread, kept from call to call and grown on demand. A slot's contents are the asker's until he, or what he calls, asks for the same slot again.
/// </summary>
internal static unsafe class Scratch
{
    /// <summary>How many independent pieces a thread may hold.</summary>
    private const int Slots = 6;

    [ThreadStatic] private static NativeBlock?[]? _blocks;

    /// <summary>At least <paramref name="floats"/> floats, aligned to 64 bytes, contents undefined. Slots count from 0.</summary>
    public static float* Floats(int slot, long floats)
    {
        var block = (_blocks ??= new NativeBlock?[Slots])[slot];
        return block is not null && block.Bytes >= (nuint)floats * sizeof(float) ? (float*)block.Pointer : Grow(slot, floats);
    }

    private static float* Grow(int slot, long floats)
    {
        _blocks![slot]?.Free();
        // Half as much again, so that slowly growing sizes settle; some slack, so that whole vectors may be written at the end.
        var block = NativeBlock.Allocate((nuint)(floats + floats / 2 + 256) * sizeof(float));
        _blocks[slot] = block;
        return (float*)block.Pointer;
    }
}
