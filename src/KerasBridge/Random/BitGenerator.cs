namespace KerasBridge.Random;

/// <summary>A source of random words, which a <see cref="Generator"/> makes numbers of (<c>np.random.BitGenerator</c>).</summary>
public abstract class BitGenerator
{
    private protected BitGenerator() { }

    /// <summary>Held while numbers are drawn, so that threads may share a source.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The next 32 bits.</summary>
    internal abstract uint NextWord();

    /// <summary>The next 64 bits.</summary>
    internal abstract ulong NextWide();

    /// <summary>The next double in [0, 1) with 53 random bits.</summary>
    internal abstract double NextDouble();

    /// <summary>The next float in [0, 1) with 24 random bits.</summary>
    internal float NextFloat() => (NextWord() >> 8) * (1f / 16777216f);
}
