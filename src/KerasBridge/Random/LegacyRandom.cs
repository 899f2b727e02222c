using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KerasBridge.Random;

/// <summary>
/// NumPy's legacy generator, <c>np.random.RandomState</c>: MT19937 words, and the polar method for normals, of which every second is kept
/// from the call before. The methods here are those on single numbers and spans; safe for several threads.
/// </summary>
internal sealed class LegacyRandom : Distributions
{
    private readonly Lock _gate;
    private readonly MersenneTwister _words;
    private bool _hasSpare;
    private double _spare;

    /// <summary>A generator that starts from the system's entropy.</summary>
    public LegacyRandom() : base(new MersenneTwister())
    {
        _words = (MersenneTwister)Bits;
        _gate = Bits.Gate;
        Restart();
    }

    /// <summary>A generator of a seed.</summary>
    public LegacyRandom(uint seed) : this() => _words.Seed(seed);

    public override bool IsLegacy => true;

    /// <summary>The words with their state.</summary>
    public MersenneTwister Words => _words;

    /// <summary>The normal number kept for the next call, or null. The caller holds the gate.</summary>
    public double? Spare
    {
        get => _hasSpare ? _spare : null;
        set => (_hasSpare, _spare) = (value is not null, value ?? 0);
    }

    public override double NextNormal() => NormalUnlocked();

    public override double NextExponential() => -Math.Log(1.0 - _words.NextDouble());

    /// <summary>Throws unless a seed is one that NumPy takes.</summary>
    /// <exception cref="ArgumentException">The seed is outside 0 … 2³² − 1.</exception>
    public static void CheckSeed(long seed)
    {
        if (seed is < 0 or > uint.MaxValue) throw new ArgumentException($"Seed must be between 0 and 2**32 - 1. Received: seed={seed}");
    }

    /// <summary><c>seed()</c>: begins anew from the system's entropy.</summary>
    public void Restart()
    {
        Span<uint> entropy = stackalloc uint[MersenneTwister.Length];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(entropy));
        Seed(entropy);
    }

    /// <summary><c>seed(int)</c>. Forgets the spare normal.</summary>
    public void Seed(uint seed)
    {
        lock (_gate)
        {
            _words.Seed(seed);
            _hasSpare = false;
        }
    }

    /// <summary><c>seed(array)</c>.</summary>
    public void Seed(ReadOnlySpan<uint> key)
    {
        lock (_gate)
        {
            _words.Seed(key);
            _hasSpare = false;
        }
    }

    /// <summary><c>random_sample()</c>: in [0, 1).</summary>
    public double Random()
    {
        lock (_gate) return _words.NextDouble();
    }

    /// <summary><c>random_sample(n)</c>.</summary>
    public void Random(Span<double> y)
    {
        lock (_gate)
        {
            foreach (ref var value in y) value = _words.NextDouble();
        }
    }

    /// <summary><c>uniform(low, high)</c>.</summary>
    public double Uniform(double low, double high) => low + (high - low) * Random();

    /// <summary><c>standard_normal()</c>.</summary>
    public double Normal()
    {
        lock (_gate) return NormalUnlocked();
    }

    /// <summary><c>standard_normal(n)</c>.</summary>
    public void Normal(Span<double> y)
    {
        lock (_gate)
        {
            foreach (ref var value in y) value = NormalUnlocked();
        }
    }

    /// <summary><c>randint(low, high)</c> in int64, <paramref name="high"/> excluded.</summary>
    public long RandInt(long low, long high)
    {
        lock (_gate) return low + (long)IntervalUnlocked((ulong)(high - 1 - low));
    }

    /// <summary>An integer 0 … top, both ends included.</summary>
    public ulong Interval(ulong top)
    {
        lock (_gate) return IntervalUnlocked(top);
    }

    /// <summary><c>shuffle(list)</c>, in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        lock (_gate)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                var j = (int)IntervalUnlocked((ulong)i);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    /// <summary><c>permutation(n)</c>: 0 … n − 1, shuffled.</summary>
    public int[] Permutation(int n)
    {
        var order = new int[n];
        for (var i = 0; i < n; i++) order[i] = i;
        Shuffle<int>(order);
        return order;
    }

    private double NormalUnlocked()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        double a, b, r;
        do
        {
            a = 2.0 * _words.NextDouble() - 1.0;
            b = 2.0 * _words.NextDouble() - 1.0;
            r = a * a + b * b;
        }
        while (r >= 1.0 || r == 0.0);
        var f = Math.Sqrt(-2.0 * Math.Log(r) / r);
        _spare = f * a;
        _hasSpare = true;
        return f * b;
    }

    private ulong IntervalUnlocked(ulong top)
    {
        if (top == 0) return 0;
        return new Bounded(_words, masked: true).Next64(top);
    }
}
