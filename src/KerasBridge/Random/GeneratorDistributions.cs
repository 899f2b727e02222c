namespace KerasBridge.Random;

/// <summary>The distributions as a <see cref="Generator"/> draws them: normal and exponential numbers by the ziggurat.</summary>
internal sealed class GeneratorDistributions(BitGenerator bits) : Distributions(bits)
{
    public override bool IsLegacy => false;

    public override double NextNormal() => Ziggurat.Normal(Bits);

    public override double NextExponential() => Ziggurat.Exponential(Bits);
}
