using KerasBridge.Autograd;

namespace KerasBridge.Random;

/// <summary>
/// What an argument <c>seed</c> takes: an integer, a <see cref="SeedGenerator"/>, or nothing (<c>None</c>, <c>default</c>).
/// </summary>
public readonly struct Seed
{
    private readonly long? _value;

    /// <summary>A fixed seed.</summary>
    /// <param name="value">The seed, of any size.</param>
    public Seed(long value) => _value = value;

    /// <summary>A seed that a generator gives anew at each use.</summary>
    /// <param name="generator">The generator.</param>
    public Seed(SeedGenerator? generator) => Generator = generator;

    /// <summary>Whether nothing was given.</summary>
    internal bool IsNone => _value is null && Generator is null;

    /// <summary>The fixed seed, or null.</summary>
    internal long? Value => _value;

    /// <summary>The generator, or null.</summary>
    internal SeedGenerator? Generator { get; }

    /// <summary>A fixed seed.</summary>
    /// <param name="value">The seed.</param>
    public static implicit operator Seed(int value) => new(value);

    /// <summary>A fixed seed.</summary>
    /// <param name="value">The seed.</param>
    public static implicit operator Seed(long value) => new(value);

    /// <summary>The seeds of a generator.</summary>
    /// <param name="generator">The generator.</param>
    public static implicit operator Seed(SeedGenerator generator) => new(generator);

    /// <summary>No seed.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator Seed(NoneType none) => default;

    /// <summary>The seed as text, as Python prints it.</summary>
    /// <returns>A number, <c>None</c>, or the generator's class.</returns>
    public override string ToString() =>
        _value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (Generator is null ? "None" : "<SeedGenerator>");

    /// <summary>This seed, or one drawn from Python's stream if it is none: what initializers and layers do when they are constructed.</summary>
    internal Seed OrDrawn() => IsNone ? new Seed(GlobalSeeds.DrawDefaultSeed()) : this;

    /// <summary>The generator of a layer: the given one, or a new one with the given or a drawn seed.</summary>
    internal SeedGenerator ToGenerator() => Generator ?? new SeedGenerator(_value);

    /// <summary>The stream for one use; generators, and the global one behind no seed, move on.</summary>
    internal PhiloxStream NextStream() => PhiloxStream.Keras(NextState());

    /// <summary>What an operation takes its stream from at each run.</summary>
    internal ISeedSource ToSource() => Generator is { } generator ? generator : new Source(this);

    /// <summary>The state for one use, as <see cref="NextStream"/> takes it.</summary>
    internal (long, long) NextState() => Generator?.Next() ?? (_value is { } value ? (value, 0) : GlobalSeeds.NextGlobalState());

    private sealed class Source(Seed seed) : ISeedSource
    {
        public (ulong Key, UInt128 Counter) NextStream()
        {
            var stream = seed.NextStream();
            return (stream.Key, stream.Counter);
        }
    }
}
