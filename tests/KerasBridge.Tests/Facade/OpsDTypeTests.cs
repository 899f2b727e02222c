namespace KerasBridge.Tests.Facade;

public sealed class OpsDTypeTests
{
    [Fact]
    public void NumbersGiveWayToTensors()
    {
        Tensor bytes = np.array(new byte[] { 0, 100, 250 });
        Assert.Equal("uint8", (bytes + 10).dtype.name);
        Assert.Equal([10, 110, 4], (bytes + 10).numpy().ToArray<int>());
        Assert.Equal("float32", (bytes + 0.5).dtype.name);
        Assert.Equal("float64", (keras.ops.cast(bytes, "float64") * 0.1).dtype.name);
        Assert.Equal(0.1, (double)(keras.ops.ones(Shape.Scalar, "float64") * 0.1).numpy());
    }

    [Fact]
    public void ShortFloatsKeepTheirDType()
    {
        var half = keras.ops.cast(np.array(new[] { 1.0, 2.0, 3.0 }), "float16");
        var brain = keras.ops.cast(np.array(new[] { 1.0, 2.0, 1.00390625 }), "bfloat16");
        Assert.Equal("float16", keras.ops.exp(half).dtype.name);
        Assert.Equal("bfloat16", keras.ops.sum(brain).dtype.name);
        Assert.Equal("float32", (half + brain).dtype.name);
        // Eight bits of mantissa: a tie goes to the even neighbour.
        Assert.Equal([1f, 2f, 1f], brain.numpy().ToArray<float>());
        Assert.Throws<DTypeException>(() => np.zeros(3, "bfloat16"));
    }

    [Fact]
    public void TheGradientOfAProductHoldsWhereAFactorIsZero()
    {
        Tensor x = new float[,] { { 2, 0, 3 }, { 0, 0, 5 } };
        using var tape = new GradientTape();
        var gradient = tape.gradient(keras.ops.prod(x, axis: 1), [x])[0]!;
        Assert.Equal([0f, 6f, 0f, 0f, 0f, 0f], gradient.numpy().ToArray<float>());
    }

    [Fact]
    public void GradientsOfFloat64AreExact()
    {
        Tensor x = np.array(new[] { 0.1, 0.7 });
        using var tape = new GradientTape();
        var gradient = tape.gradient(keras.ops.sin(x), [x])[0]!;
        Assert.Equal("float64", gradient.dtype.name);
        Assert.Equal(Math.Cos(0.7), (double)gradient.numpy()[1], 15);
    }

    [Fact]
    public void ShapesOfSymbolicTensorsAreFoundWhereSizesMustFit()
    {
        var x = keras.Input(3);
        Assert.Equal("(5, 3)", keras.ops.add(x, np.ones((5, 3), "float32")).shape.ToString());
        Assert.Equal("(None, 4)", keras.ops.matmul(x, np.ones((3, 4), "float32")).shape.ToString());
        Assert.Equal("(3,)", keras.ops.matmul(np.ones(2, "float32"), x).shape.ToString());
        Assert.Throws<ShapeException>(() => keras.ops.add(x, np.ones((5, 4), "float32")));
    }

    [Fact]
    public void LoopsAreDifferentiable()
    {
        Tensor x = new float[] { 1, 2 };
        using var tape = new GradientTape();
        var (_, y) = keras.ops.while_loop(v => v[0] < 3, v => [v[0] + 1, v[1] * v[1]], [keras.ops.convert_to_tensor(1), x]);
        Assert.Equal([1f, 16f], y.numpy().ToArray<float>());
        Assert.Equal([4f, 32f], tape.gradient(y, [x])[0]!.numpy().ToArray<float>());
    }
}
