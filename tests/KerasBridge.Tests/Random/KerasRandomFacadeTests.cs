namespace KerasBridge.Tests.Random;

[Collection(nameof(OneAtATime))]
public sealed class KerasRandomFacadeTests
{
    [Fact]
    public void AnIntegerSeedGivesTheSameNumbersAndAGeneratorNewOnes()
    {
        Assert.Equal(Values(keras.random.normal((2, 3), seed: 1)), Values(keras.random.normal((2, 3), seed: 1)));
        var generator = keras.random.SeedGenerator(1);
        var first = Values(keras.random.normal((2, 3), seed: generator));
        Assert.Equal(Values(keras.random.normal((2, 3), seed: 1)), first);
        Assert.NotEqual(first, Values(keras.random.normal((2, 3), seed: generator)));
        Assert.Equal((1, 2), generator.state);
    }

    [Fact]
    public void DropoutOfRateZeroOrOneDrawsNothing()
    {
        var generator = keras.random.SeedGenerator(1);
        Tensor x = new float[] { 1, 2, 3 };
        Assert.Equal([1f, 2, 3], Values(keras.random.dropout(x, 0.0, seed: generator)));
        Assert.Equal([0f, 0, 0], Values(keras.random.dropout(x, 1.0, seed: generator)));
        Assert.Equal((1, 0), generator.state);
    }

    [Fact]
    public void TheDtypeMustFitTheFunction()
    {
        Assert.StartsWith("`keras.random.uniform` requires a floating point `dtype`", Assert.Throws<ArgumentException>(() => keras.random.uniform((2, 2), dtype: "int32")).Message);
        Assert.StartsWith("`keras.random.randint` requires an integer `dtype`", Assert.Throws<ArgumentException>(() => keras.random.randint((2, 2), 0, 5, dtype: "float32")).Message);
        Assert.Throws<ArgumentException>(() => keras.random.randint((2, 2), 5, 5));
        Assert.Throws<ShapeException>(() => keras.random.normal(Shape.FromInts([-1, 2])));
        Assert.Throws<ArgumentException>(() => keras.random.dropout(1.0, 1.5));
        Assert.Throws<ShapeException>(() => keras.random.dropout(new float[,] { { 1, 2 } }, 0.5, noise_shape: (3, 1)));
        Assert.Throws<ShapeException>(() => keras.random.categorical(new float[] { 1, 2 }, 3));
    }

    private static float[] Values(Tensor tensor) => tensor.numpy().ToArray<float>();
}
