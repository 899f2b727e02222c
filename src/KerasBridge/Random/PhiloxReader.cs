using KerasBridge.Engine;

namespace KerasBridge.Random;

/// <summary>Reads a Philox stream word by word or block by block.</summary>
internal struct PhiloxReader(PhiloxStream stream)
{
    private UInt128 _counter = stream.Counter;
    private readonly ulong _key = stream.Key;
    private uint _w1, _w2, _w3;
    private int _left;

    /// <summary>The next word.</summary>
    public uint NextWord()
    {
        switch (_left)
        {
            case 3:
                _left = 2;
                return _w1;
            case 2:
                _left = 1;
                return _w2;
            case 1:
                _left = 0;
                return _w3;
        }
        (var word, _w1, _w2, _w3) = NextBlock();
        _left = 3;
        return word;
    }

    /// <summary>The next double in [0, 1), of two words.</summary>
    public double NextDouble()
    {
        var first = NextWord();
        return Philox.ToDouble(first, NextWord());
    }

    /// <summary>The next block; words that were left of the one before are not dropped. Do not mix with the methods above.</summary>
    public (uint W0, uint W1, uint W2, uint W3) NextBlock() => Philox.Block(_counter++, _key);

    /// <summary>The two doubles in [0, 1) of the next block.</summary>
    public (double First, double Second) NextDoubles()
    {
        var (w0, w1, w2, w3) = NextBlock();
        return (Philox.ToDouble(w0, w1), Philox.ToDouble(w2, w3));
    }

    /// <summary>A copy that owns the blocks of the next <paramref name="words"/> words, which this one passes over.</summary>
    public PhiloxReader Reserve(long words)
    {
        var own = new PhiloxReader(new PhiloxStream(_key, _counter));
        _counter += (ulong)((words + 3) / 4);
        return own;
    }
}
