namespace KerasBridge.Random;

/// <summary>
/// MT19937 (Matsumoto and Nishimura, 1998): the generator behind Python's <c>random</c> and NumPy's legacy <c>np.random</c>, which differ
/// in how they seed it and what they make of its words. Not safe for several threads; its owners are.
/// </summary>
internal sealed class MersenneTwister : BitGenerator
{
    /// <summary>The words of the state.</summary>
    public const int Length = 624;

    private const int Middle = 397;
    private readonly uint[] _state = new uint[Length];
    private int _position = Length;

    /// <summary>The next word that will be used, 0 … 624; NumPy calls it <c>pos</c>.</summary>
    public int Position => _position;

    /// <summary>A copy of the state.</summary>
    public uint[] CopyState() => (uint[])_state.Clone();

    /// <summary>Takes a state that <see cref="CopyState"/> and <see cref="Position"/> gave.</summary>
    public void Restore(ReadOnlySpan<uint> state, int position)
    {
        state[..Length].CopyTo(_state);
        _position = position;
    }

    /// <summary>Seeds from one word: what NumPy's legacy <c>seed(int)</c> does.</summary>
    public void Seed(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Length; i++)
        {
            var before = _state[i - 1];
            _state[i] = 1812433253 * (before ^ (before >> 30)) + (uint)i;
        }
        _position = Length;
    }

    /// <summary>Seeds from any number of words: what Python does with the 32-bit digits of an int, and NumPy with an array.</summary>
    /// <param name="key">At least one word.</param>
    public void Seed(ReadOnlySpan<uint> key)
    {
        Seed(19650218);
        int i = 1, j = 0;
        for (var count = Math.Max(Length, key.Length); count > 0; count--)
        {
            var before = _state[i - 1];
            _state[i] = (_state[i] ^ ((before ^ (before >> 30)) * 1664525)) + key[j] + (uint)j;
            Advance(ref i);
            if (++j == key.Length) j = 0;
        }
        for (var count = Length - 1; count > 0; count--)
        {
            var before = _state[i - 1];
            _state[i] = (_state[i] ^ ((before ^ (before >> 30)) * 1566083941)) - (uint)i;
            Advance(ref i);
        }
        _state[0] = 0x80000000;
        _position = Length;
    }

    internal override uint NextWord()
    {
        if (_position == Length) Renew();
        var y = _state[_position++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ (y >> 18);
    }

    /// <summary>A double in [0, 1) with 53 random bits, from two words.</summary>
    internal override double NextDouble()
    {
        var a = NextWord() >> 5;
        var b = NextWord() >> 6;
        return (a * 67108864.0 + b) / 9007199254740992.0;
    }

    /// <summary>64 bits from two words, the high half first.</summary>
    internal override ulong NextWide()
    {
        var high = (ulong)NextWord();
        return high << 32 | NextWord();
    }

    private void Advance(ref int i)
    {
        if (++i < Length) return;
        _state[0] = _state[Length - 1];
        i = 1;
    }

    private void Renew()
    {
        var state = _state;
        for (var i = 0; i < Length; i++)
        {
            var y = (state[i] & 0x80000000) | (state[i + 1 == Length ? 0 : i + 1] & 0x7FFFFFFF);
            state[i] = state[i + Middle < Length ? i + Middle : i + Middle - Length] ^ (y >> 1) ^ (0u - (y & 1) & 0x9908B0DF);
        }
        _position = 0;
    }
}
