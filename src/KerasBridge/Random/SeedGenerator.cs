using KerasBridge.Autograd;

namespace KerasBridge.Random;

/// <summary>
/// A source of seeds for random functions that are called again and again: a state of two numbers, the seed and how often it was used
/// (<c>keras.random.SeedGenerator</c>). A layer that draws when it is called has one of its own.
/// </summary>
/// <example>
/// <code>
/// var gen = keras.random.SeedGenerator(seed: 42);
/// var a = keras.random.normal((2, 3), seed: gen);   // new numbers …
/// var b = keras.random.normal((2, 3), seed: gen);   // … at each use
/// </code>
/// </example>
public sealed class SeedGenerator : ISeedSource
{
    private readonly Lock _gate = new();
    private (long First, long Second) _state;

    /// <summary>Makes a generator.</summary>
    /// <param name="seed">The seed; without one it is drawn at once from Python's stream (<c>keras.utils.set_random_seed</c>).</param>
    /// <param name="name">The name of the generator; default <c>seed_generator</c>.</param>
    public SeedGenerator(long? seed = null, string? name = null)
    {
        this.seed = seed ?? GlobalSeeds.DrawDefaultSeed();
        this.name = name ?? "seed_generator";
        _state = (this.seed, 0);
    }

    /// <summary>The seed that the generator was made with.</summary>
    public long seed { get; }

    /// <summary>The name of the generator.</summary>
    public string name { get; }

    /// <summary>The two numbers of the state. They may be set, for instance to those that a file holds.</summary>
    public (long, long) state
    {
        get
        {
            lock (_gate) return _state;
        }
        set
        {
            lock (_gate) _state = value;
        }
    }

    /// <summary>Gives the state for one use and moves on.</summary>
    /// <param name="ordered">Whether only the count goes up by one; otherwise both numbers are scrambled.</param>
    /// <returns>The state before.</returns>
    public (long, long) next(bool ordered = true)
    {
        lock (_gate)
        {
            var before = _state;
            _state = ordered ? (before.First, before.Second + 1) : (Scramble(before.First), Scramble(before.Second));
            return before;
        }
    }

    /// <summary>What <see cref="from_config"/> needs to make such a generator.</summary>
    /// <returns>The <c>seed</c>.</returns>
    public IReadOnlyDictionary<string, object?> get_config() => new Dictionary<string, object?> { ["seed"] = seed };

    /// <summary>Makes a generator from what <see cref="get_config"/> gave.</summary>
    /// <param name="config">A dictionary with <c>seed</c> and perhaps <c>name</c>.</param>
    /// <returns>A generator that begins with that seed.</returns>
    /// <exception cref="ArgumentException">The seed is no integer, or there is an entry that a generator does not have.</exception>
    public static SeedGenerator from_config(IReadOnlyDictionary<string, object?> config)
    {
        foreach (var key in config.Keys)
        {
            if (key is not ("seed" or "name"))
                throw new ArgumentException($"SeedGenerator has no argument '{key}'. Expected: seed, name. Received: {string.Join(", ", config.Keys)}");
        }
        var seed = config.GetValueOrDefault("seed");
        return new SeedGenerator(
            seed switch
            {
                null or NoneType => null,
                int or long or short or byte or uint => Convert.ToInt64(seed, System.Globalization.CultureInfo.InvariantCulture),
                _ => throw new ArgumentException($"Argument `seed` must be an integer. Received: seed={seed} (of type {seed.GetType().Name})"),
            },
            config.GetValueOrDefault("name") as string);
    }

    /// <summary>The state for one use, which then counts one more.</summary>
    internal (long, long) Next() => next();

    (ulong Key, UInt128 Counter) ISeedSource.NextStream()
    {
        var stream = PhiloxStream.Keras(next());
        return (stream.Key, stream.Counter);
    }

    private static long Scramble(long value) => (value + 1) * 5387 % 933199;
}
