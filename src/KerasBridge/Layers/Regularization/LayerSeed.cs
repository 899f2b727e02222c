using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Random;

namespace KerasBridge.Layers;

/// <summary>Seeds of layers and the masks that come of them.</summary>
internal static class LayerSeed
{
    /// <summary>A seed as a value of a configuration: a number, null, or a generator's own configuration.</summary>
    public static object? ToConfig(Seed seed) => seed.Generator is { } generator
        ? Config.Of("keras.random", "SeedGenerator", new Config(generator.get_config()))
        : seed.Value;

    /// <summary>A mask's shape with the input's sizes in place of <c>None</c>.</summary>
    /// <exception cref="ShapeException">The mask has another number of axes than the input.</exception>
    public static Shape Concrete(Shape noise, Shape input)
    {
        if (noise.Rank != input.Rank)
            throw new ShapeException($"The `noise_shape` of a dropout does not fit its input. Expected {input.Rank} sizes, for an input of shape {input}. Received: noise_shape={noise}");
        var dims = noise.ToInts();
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] < 0) dims[i] = input.Dims[i];
        }
        return Shape.FromInts(dims);
    }

    /// <summary>bool: where a new uniform number is not below the rate.</summary>
    public static Tensor Keep(ISeedSource seeds, Shape shape, double rate) =>
        Ops.Binary(BinaryKind.GreaterEqual, new RandomUniformOp(seeds, shape).Call(), (float)rate);
}
