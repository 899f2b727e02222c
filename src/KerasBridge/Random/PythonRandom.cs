using System.Numerics;
using System.Security.Cryptography;

namespace KerasBridge.Random;

/// <summary>
/// Python's <c>random.Random</c>. Keras draws the seeds of initializers and layers from it, and the order of a PyDataset's batches.
/// Safe for several threads.
/// </summary>
internal sealed class PythonRandom
{
    private readonly Lock _gate = new();
    private readonly MersenneTwister _words = new();

    /// <summary>A generator of a seed; without one it starts from the system's entropy.</summary>
    public PythonRandom(BigInteger? seed = null) => Seed(seed);

    /// <summary><c>random.seed(seed)</c>: the 32-bit digits of its absolute value, lowest first, seed the words.</summary>
    public void Seed(BigInteger? seed)
    {
        lock (_gate)
        {
            if (seed is not { } value)
            {
                Span<uint> entropy = stackalloc uint[8];
                RandomNumberGenerator.Fill(System.Runtime.InteropServices.MemoryMarshal.AsBytes(entropy));
                _words.Seed(entropy);
                return;
            }
            value = BigInteger.Abs(value);
            var key = new List<uint>();
            for (; !value.IsZero; value >>= 32) key.Add((uint)(value & uint.MaxValue));
            if (key.Count == 0) key.Add(0);
            _words.Seed(key.ToArray());
        }
    }

    /// <summary><c>random.random()</c>: in [0, 1).</summary>
    public double Random()
    {
        lock (_gate) return _words.NextDouble();
    }

    /// <summary><c>random.uniform(a, b)</c>.</summary>
    public double Uniform(double a, double b) => a + (b - a) * Random();

    /// <summary><c>random.getrandbits(k)</c> for up to 64 bits: words from the low end, of which the last gives its high bits.</summary>
    public ulong GetRandBits(int bits)
    {
        lock (_gate) return Bits(bits);
    }

    /// <summary><c>random.getrandbits(k)</c> for any number of bits.</summary>
    public BigInteger GetManyRandBits(int bits)
    {
        lock (_gate)
        {
            var result = BigInteger.Zero;
            for (var shift = 0; bits > 0; shift += 32, bits -= 32)
            {
                result |= (BigInteger)(bits < 32 ? _words.NextWord() >> (32 - bits) : _words.NextWord()) << shift;
            }
            return result;
        }
    }

    /// <summary>An integer 0 … n − 1: draws bits until they are below n.</summary>
    public long Below(long n)
    {
        lock (_gate) return (long)BelowUnlocked((ulong)n);
    }

    /// <summary><c>random.randint(a, b)</c>, both ends included.</summary>
    public long RandInt(long a, long b) => a + Below(b - a + 1);

    /// <summary><c>random.choice(list)</c>.</summary>
    public T Choice<T>(ReadOnlySpan<T> items) => items[(int)Below(items.Length)];

    /// <summary><c>random.shuffle(list)</c>, in place.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        lock (_gate)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                var j = (int)BelowUnlocked((ulong)(i + 1));
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    /// <summary><c>random.sample(range(n), k)</c>: k different numbers 0 … n − 1.</summary>
    public int[] Sample(int n, int k)
    {
        lock (_gate)
        {
            var result = new int[k];
            // Python keeps a list while it is not larger than a set of the chosen would be.
            var setSize = 21.0;
            if (k > 5) setSize += Math.Pow(4, Math.Ceiling(Math.Log(k * 3, 4)));
            if (n <= setSize)
            {
                var pool = Enumerable.Range(0, n).ToArray();
                for (var i = 0; i < k; i++)
                {
                    var j = (int)BelowUnlocked((ulong)(n - i));
                    result[i] = pool[j];
                    pool[j] = pool[n - i - 1];
                }
                return result;
            }
            var chosen = new HashSet<int>();
            for (var i = 0; i < k; i++)
            {
                int j;
                do j = (int)BelowUnlocked((ulong)n);
                while (!chosen.Add(j));
                result[i] = j;
            }
            return result;
        }
    }

    private ulong Bits(int bits)
    {
        ulong result = 0;
        for (var shift = 0; bits > 0; shift += 32, bits -= 32)
        {
            var word = _words.NextWord();
            result |= (ulong)(bits < 32 ? word >> (32 - bits) : word) << shift;
        }
        return result;
    }

    private ulong BelowUnlocked(ulong n)
    {
        if (n == 0) throw new ArgumentException("Cannot draw a number from an empty range. Expected: at least one number. Received: none.");
        var bits = 64 - BitOperations.LeadingZeroCount(n);
        ulong result;
        do result = Bits(bits);
        while (result >= n);
        return result;
    }
}
