using KerasBridge.Engine;

namespace KerasBridge.Random;

/// <summary>Where a stream of Philox words begins: what a random op is given instead of a seed.</summary>
internal readonly record struct PhiloxStream(ulong Key, UInt128 Counter)
{
    /// <summary>The modulus that keras.random applies to both seeds of a pair.</summary>
    private const long SeedModulus = int.MaxValue - 1;

    /// <summary>The stream of TensorFlow's stateless ops for a pair of seeds, taken as it is.</summary>
    public static PhiloxStream Stateless(long a, long b)
    {
        var (key, counter) = Philox.Scramble(a, b);
        return new PhiloxStream(key, counter);
    }

    /// <summary>The stream of TensorFlow's stateful ops and of tf.data for their two seeds.</summary>
    public static PhiloxStream Stateful(long seed, long seed2)
    {
        var (key, counter) = Philox.FromSeeds(seed, seed2);
        return new PhiloxStream(key, counter);
    }

    /// <summary>The stream that keras.random makes of the state of a seed generator.</summary>
    public static PhiloxStream Keras((long, long) state) => Stateless(Reduce(state.Item1), Reduce(state.Item2));

    /// <summary>The pair of seeds that keras.random makes of a state: each modulo 2³¹ − 2, never negative.</summary>
    public static (int, int) KerasPair((long, long) state) => ((int)Reduce(state.Item1), (int)Reduce(state.Item2));

    /// <summary>The stream that begins <paramref name="blocks"/> blocks later.</summary>
    public PhiloxStream Skip(long blocks) => new(Key, Counter + (ulong)blocks);

    private static long Reduce(long seed)
    {
        var rest = seed % SeedModulus;
        return rest < 0 ? rest + SeedModulus : rest;
    }
}
