using KerasBridge.Fixtures;
using KerasBridge.Random;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Initializers;

[Collection(nameof(OneAtATime))]
public sealed class InitializerTests
{
    [Fact]
    public void ASeedIsDrawnWhenTheObjectIsMade()
    {
        GlobalSeeds.SetRandomSeed(42);
        var first = keras.initializers.GlorotUniform();
        var second = keras.initializers.get("he_normal")!;
        keras.initializers.Zeros();
        keras.initializers.Constant(3);
        Assert.Equal(26855093, GlobalSeeds.DrawDefaultSeed());
        Assert.Equal(Values(keras.initializers.GlorotUniform(686579304)), Values(first));
        Assert.Equal(Values(keras.initializers.HeNormal(119540832)), Values(second));
        Assert.Equal(Values(first), Values(first));
    }

    [Fact]
    public void AGeneratorGivesNewNumbersAtEachCall()
    {
        var initializer = keras.initializers.RandomNormal(seed: new SeedGenerator(1));
        Assert.NotEqual(Values(initializer), Values(initializer));
    }

    [Fact]
    public void FansMayBeOtherAxes()
    {
        var plain = keras.initializers.VarianceScaling(mode: "fan_in", distribution: "uniform", seed: 1).Apply((4, 5, 6));
        var named = keras.initializers.VarianceScaling(mode: "fan_in", distribution: "uniform", seed: 1, input_axes: [0], output_axes: [1, 2]).Apply((4, 5, 6));
        // 20 inputs against 4.
        Assert.Equal(Math.Sqrt(5), TensorValues.Floats(named)[0] / (double)TensorValues.Floats(plain)[0], 5);
    }

    [Fact]
    public void StftKernelsAreCosines()
    {
        var plain = TensorValues.Floats(keras.initializers.STFT(window: null).Apply((4, 1, 3)));
        Assert.Equal([1, 1, 1, 1, 0, -1, 1, -1, 1, 1, 0, -1], plain.Select(value => (int)MathF.Round(value, 5)));
        var hann = TensorValues.Floats(keras.initializers.STFT().Apply((4, 1, 3)));
        Assert.Equal(0, hann[0]);
        Assert.Equal(Math.Sqrt(0.5), hann[3], 5);
    }

    [Theory]
    [InlineData("VarianceScaling", "scale", -1.0, "Argument `scale` must be positive float. Received: scale=-1.0")]
    [InlineData("VarianceScaling", "mode", "fan", "Invalid `mode` argument: fan.")]
    [InlineData("VarianceScaling", "distribution", "gauss", "Invalid `distribution` argument: gauss.")]
    [InlineData("GlorotNormall", "seed", 1, "Could not interpret initializer identifier: GlorotNormall. Did you mean 'GlorotNormal'?")]
    [InlineData("Zeros", "value", 1, "Zeros got an unexpected keyword argument 'value'.")]
    public void BadArgumentsAreRefused(string name, string argument, object value, string message)
    {
        var config = Config.Of("keras.initializers", name, new Config { [argument] = value });
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => keras.initializers.deserialize(config)).Message);
    }

    [Fact]
    public void ShapesThatCannotBeAreRefused()
    {
        Assert.StartsWith("The tensor to initialize must be at least two-dimensional. Received: shape=(3,) of rank 1.",
            Assert.Throws<ArgumentException>(() => keras.initializers.Orthogonal().Apply(3)).Message);
        Assert.StartsWith("Identity matrix initializer can only be used for 2D matrices.", Assert.Throws<ArgumentException>(() => keras.initializers.Identity().Apply(3)).Message);
        Assert.Throws<ShapeException>(() => keras.initializers.Zeros().Apply((None, 3)));
    }

    [Fact]
    public void AConfigurationMakesTheSameInitializer()
    {
        var made = keras.initializers.TruncatedNormal(mean: 1, stddev: 0.5, seed: 3);
        Assert.Equal(Values(made), Values(keras.initializers.deserialize(keras.initializers.serialize(made))));
    }

    private static float[] Values(Initializer initializer) => TensorValues.Floats(initializer.Apply((3, 4)));
}
