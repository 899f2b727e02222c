using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>What the layers have in common that change images at random: seeds of their own, from which each training step takes the next.</summary>
public abstract class BaseRandomImageLayer : BaseImageLayer
{
    private readonly Seed _seed;
    private readonly SeedGenerator _generator;

    // A seed that the configuration names may have been drawn already; the generator's comes after it.
    private protected BaseRandomImageLayer(Seed seed, string? data_format, string? name, bool trainable, string? dtype, bool drawn = false) : base(data_format, name, trainable, dtype)
    {
        _seed = drawn ? seed.OrDrawn() : seed;
        _generator = seed.ToGenerator();
    }

    /// <summary>The source of the draws.</summary>
    internal SeedGenerator Generator => _generator;

    internal override SeedGenerator? Source => _generator;

    /// <summary>The seed as it was given.</summary>
    private protected Seed GivenSeed => _seed;

    /// <summary>The seed as a value of the configuration.</summary>
    private protected object? SeedConfig => LayerSeed.ToConfig(_seed);

    /// <summary>Uniform numbers, taken from the next state of the seeds.</summary>
    private protected static Tensor Uniform(Shape shape, double low, double high, SeedGenerator? seeds) => RandomTensors.Uniform(shape, low, high, DType.Float32, seeds!);
}
