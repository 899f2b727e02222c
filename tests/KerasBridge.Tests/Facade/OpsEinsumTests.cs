namespace KerasBridge.Tests.Facade;

public sealed class OpsEinsumTests
{
    [Theory]
    [InlineData("ij,jk->ik", new[] { 2, 3 }, new[] { 3, 4 })]
    [InlineData("bhqd,bhkd->bhqk", new[] { 2, 2, 3, 4 }, new[] { 2, 2, 5, 4 })]
    [InlineData("ij,kj->k", new[] { 2, 3 }, new[] { 4, 3 })]
    [InlineData("...ij,jk", new[] { 2, 5, 3 }, new[] { 3, 4 })]
    [InlineData("i,j->ji", new[] { 2 }, new[] { 3 })]
    public void GivesWhatNumpyGives(string subscripts, int[] left, int[] right)
    {
        NDArray a = np.arange(Shape.FromInts(left).Size).reshape(Shape.FromInts(left)).astype("float32"), b = np.arange(Shape.FromInts(right).Size).reshape(Shape.FromInts(right)).astype("float32") - 3;
        var expected = np.einsum(subscripts, a, b);
        var actual = keras.ops.einsum(subscripts, a, b);
        Assert.Equal(expected.shape, actual.shape);
        Assert.Equal(expected.ToArray<float>(), actual.numpy().ToArray<float>());
    }

    [Fact]
    public void TakesTracesAndDiagonals()
    {
        NDArray a = np.arange(9).reshape((3, 3)).astype("float32");
        Assert.Equal(12f, (float)keras.ops.einsum("ii", a).numpy());
        Assert.Equal([0f, 4f, 8f], keras.ops.einsum("ii->i", a).numpy().ToArray<float>());
    }

    [Fact]
    public void RefusesSubscriptsThatDoNotFit()
    {
        Assert.Throws<ArgumentException>(() => keras.ops.einsum("ij,jk->ik", np.ones((2, 3)), np.ones((4, 5))));
        Assert.Throws<ArgumentException>(() => keras.ops.einsum("ij", np.ones(3)));
    }
}
