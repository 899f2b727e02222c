using KerasBridge.Autograd;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>What the layers that drop a part of their inputs have in common. Each training step takes the next mask of the layer's own seeds.</summary>
public abstract class BaseDropout : Layer
{
    private readonly Seed _seed;
    private readonly SeedGenerator? _generator;

    private protected BaseDropout(double rate, Seed seed, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
    {
        this.rate = LayerArguments.Rate(rate);
        _seed = seed;
        // A rate of 0 never draws, so it takes no seed from the stream either.
        if (rate > 0) _generator = seed.ToGenerator();
        supports_masking = true;
    }

    /// <summary>The part to drop.</summary>
    public double rate { get; }

    /// <summary>The source of the masks; null where the rate is 0.</summary>
    internal SeedGenerator? Generator => _generator;

    /// <summary>The seed as a value of the configuration.</summary>
    private protected object? SeedConfig => LayerSeed.ToConfig(_seed);

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training)
    {
        if (!training || _generator is null) return inputs;
        var x = Ops.ToFloat(inputs);
        // At a rate of 1 nothing is kept, and there is nothing to scale.
        var scale = rate < 1 ? KerasRandom.DropoutScale(rate) : 0;
        var noise = NoiseShape(x.shape);
        if (noise is null) return new DropoutOp(_generator, (float)rate, scale).Call(x);
        var keep = LayerSeed.Keep(_generator, LayerSeed.Concrete(noise, x.shape), rate);
        return Ops.Select(keep, Ops.Affine(x, scale, 0), Ops.ZerosLike(x));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        [(inputs[0].shape, inputs[0].dtype.IsFloat ? inputs[0].dtype : DType.Float32)];

    /// <summary>The shape of the mask for an input; null: the same shape.</summary>
    private protected abstract Shape? NoiseShape(Shape input);
}
