using System.Numerics;

namespace KerasBridge.Random;

/// <summary>
/// The default source of <c>np.random.default_rng</c>: a 128-bit linear congruential generator whose state is folded and rotated into
/// 64 bits (PCG XSL-RR 128/64; O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms", 2014).
/// </summary>
public sealed class PCG64 : BitGenerator
{
    private static readonly UInt128 Multiplier = new(2549297995355413924, 4865540595714422341);
    private readonly UInt128 _increment;
    private UInt128 _state;
    private uint _spare;
    private bool _hasSpare;

    /// <summary>A source of a seed.</summary>
    /// <param name="seed">A non-negative integer, a list of such, or a sequence; without it, the system's entropy.</param>
    public PCG64(RngSeed seed = default)
    {
        var words = (seed.Sequence ?? new SeedSequence(seed)).NextWords(8);
        var start = new UInt128(Wide(0), Wide(2));
        _increment = new UInt128(Wide(4), Wide(6)) << 1 | 1;
        Step();
        _state += start;
        Step();

        ulong Wide(int i) => (ulong)words[i + 1] << 32 | words[i];
    }

    internal override ulong NextWide()
    {
        Step();
        return BitOperations.RotateRight((ulong)(_state >> 64) ^ (ulong)_state, (int)(ulong)(_state >> 122));
    }

    /// <summary>Half of 64 bits; the upper half is kept for the next call.</summary>
    internal override uint NextWord()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        var both = NextWide();
        _spare = (uint)(both >> 32);
        _hasSpare = true;
        return (uint)both;
    }

    internal override double NextDouble() => (NextWide() >> 11) * (1.0 / 9007199254740992.0);

    private void Step() => _state = _state * Multiplier + _increment;
}
