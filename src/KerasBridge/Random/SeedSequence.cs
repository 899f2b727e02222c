using System.Runtime.InteropServices;
using KerasBridge.Numpy;

namespace KerasBridge.Random;

/// <summary>
/// Turns seeds of any size and quality into well-mixed states (<c>np.random.SeedSequence</c>; after O'Neill, "Developing a seed_seq
/// alternative", 2015): words are hashed into a pool of four, from which any number of words is hashed again.
/// </summary>
public sealed class SeedSequence
{
    private const int PoolSize = 4;
    private readonly uint[] _pool = new uint[PoolSize];

    /// <summary>A sequence of a seed.</summary>
    /// <param name="entropy">A non-negative integer, or a list of such; without it, the system's entropy.</param>
    public SeedSequence(RngSeed entropy = default)
    {
        if (entropy.Sequence is { } other)
        {
            other._pool.CopyTo(_pool, 0);
            return;
        }
        var words = entropy.Words();
        var constant = 0x43B0D7E5u;
        for (var i = 0; i < PoolSize; i++) _pool[i] = Hash(i < words.Count ? words[i] : 0);
        for (var from = 0; from < PoolSize; from++)
        {
            for (var to = 0; to < PoolSize; to++)
            {
                if (from != to) _pool[to] = Mix(_pool[to], Hash(_pool[from]));
            }
        }
        for (var from = PoolSize; from < words.Count; from++)
        {
            for (var to = 0; to < PoolSize; to++) _pool[to] = Mix(_pool[to], Hash(words[from]));
        }

        uint Hash(uint value)
        {
            value ^= constant;
            constant *= 0x931E8875;
            value *= constant;
            return value ^ (value >> 16);
        }
    }

    /// <summary>Gives words of state.</summary>
    /// <param name="n_words">How many.</param>
    /// <param name="dtype"><c>uint32</c> (default) or <c>uint64</c>.</param>
    /// <returns>An array of that dtype.</returns>
    /// <exception cref="ArgumentException">The dtype is another.</exception>
    public NDArray generate_state(int n_words, DType? dtype = null)
    {
        var type = dtype ?? new DType(DTypeCode.UInt32);
        if (type.Code is not (DTypeCode.UInt32 or DTypeCode.UInt64))
            throw new ArgumentException($"only support uint32 or uint64. Received: dtype={type}");
        var wide = type.Code == DTypeCode.UInt64;
        var state = NextWords(wide ? 2 * n_words : n_words);
        return wide ? NDArray.FromSpan<ulong>(MemoryMarshal.Cast<uint, ulong>(state)) : NDArray.FromSpan<uint>(state);
    }

    /// <summary>The first <paramref name="count"/> words of state.</summary>
    internal uint[] NextWords(int count)
    {
        var words = new uint[count];
        var constant = 0x8B51F9DDu;
        for (var i = 0; i < count; i++)
        {
            var value = _pool[i % PoolSize] ^ constant;
            constant *= 0x58F38DED;
            value *= constant;
            words[i] = value ^ (value >> 16);
        }
        return words;
    }

    private static uint Mix(uint x, uint y)
    {
        var result = 0xCA01F9DD * x - 0x4973F715 * y;
        return result ^ (result >> 16);
    }
}
