namespace KerasBridge.Tests.Random;

[Collection(nameof(OneAtATime))]
public sealed class NumpyRandomTests
{
    [Fact]
    public void TheLegacyFunctionsGiveNumPysNumbers()
    {
        np.random.seed(0);
        Assert.Equal([0.5488135039273248, 0.7151893663724195, 0.6027633760716439], np.random.rand(3).ToArray<double>());
        np.random.seed(42);
        Assert.Equal([0.3745401188473625, 0.9507143064099162], np.random.random(2).ToArray<double>());
        np.random.seed(0);
        Assert.Equal([44L, 47, 64, 67, 67, 9], np.random.randint(0, 100, size: 6).ToArray<long>());
        np.random.seed(0);
        Assert.Equal([172, 10, 127, 140, 47, 170], np.random.randint(0, 256, size: 6, dtype: "uint8").ToArray<byte>());
    }

    [Fact]
    public void AGeneratorGivesNumPysNumbers()
    {
        Assert.Equal([0.625095466604667, 0.8972138009695755, 0.7756856902451935], np.random.default_rng(7).random(3).ToArray<double>());
        Assert.Equal([0.6704722626516632, 0.1110146366693816], np.random.default_rng([1, 2, 3]).random(2).ToArray<double>());
        Assert.Equal([3444837047u, 2669555309, 2046530742, 3581440988], np.random.SeedSequence(42).generate_state(4).ToArray<uint>());
        Assert.Equal([15793235383387715774ul, 12390638538380655177], np.random.SeedSequence(0).generate_state(2, "uint64").ToArray<ulong>());
        Assert.Equal([0.625095466604667], np.random.Generator(np.random.PCG64(7)).random(1).ToArray<double>());
    }

    [Fact]
    public void WithoutASizeThereIsOneNumber()
    {
        np.random.seed(3);
        double number = np.random.rand().item();
        Assert.Equal(0.5507979025745755, number);
        Assert.Equal(0, np.random.default_rng(1).integers(10).ndim);
        Assert.Equal(Shape.FromInts([2, 3]), np.random.randn(2, 3).shape);
        Assert.Equal(0, np.random.rand(0).size);
    }

    [Fact]
    public void ParametersBroadcast()
    {
        var rng = np.random.default_rng(3);
        Assert.Equal([0.08564916714362436, 12.368105065960997], rng.uniform([0, 10], [1, 20]).ToArray<double>());
        Assert.Equal(Shape.FromInts([4, 2]), rng.normal([0, 100], 1.0, size: (4, 2)).shape);
        Assert.Throws<ShapeException>(() => rng.normal([0, 100], 1.0, size: (2, 3)));
        Assert.Throws<ShapeException>(() => rng.normal([0, 100], [1, 2, 3]));
    }

    [Fact]
    public void ShufflingWorksInPlaceOnViewsAndLists()
    {
        var x = NDArray.FromSpan<long>(Enumerable.Range(0, 40).Select(i => (long)i).ToArray()).reshape((20, 2));
        np.random.RandomState(5).shuffle(x);
        var values = x.ToArray<long>();
        Assert.NotEqual(Enumerable.Range(0, 40).Select(i => (long)i), values);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (long)i), values.Order());
        Assert.All(Enumerable.Range(0, 20), row => Assert.Equal(values[2 * row] + 1, values[2 * row + 1]));
        int[] list = [.. Enumerable.Range(0, 30)];
        np.random.default_rng(5).shuffle(list);
        Assert.NotEqual(Enumerable.Range(0, 30), list);
        Assert.Equal(Enumerable.Range(0, 30), list.Order());
    }

    [Fact]
    public void PermutedShufflesEachLaneAlone()
    {
        var x = NDArray.FromSpan<long>(Enumerable.Range(0, 60).Select(i => (long)i).ToArray()).reshape((3, 20));
        var y = np.random.default_rng(1).permuted(x, axis: 1).ToArray<long>();
        for (var row = 0; row < 3; row++)
        {
            var lane = y[(20 * row)..(20 * row + 20)];
            Assert.Equal(Enumerable.Range(20 * row, 20).Select(i => (long)i), lane.Order());
            Assert.NotEqual(lane.Order(), lane);
        }
        var columns = np.random.default_rng(1).permuted(x, axis: 0).ToArray<long>();
        Assert.All(columns.Select((value, i) => (value, i)), pair => Assert.Equal(pair.i % 20, pair.value % 20));
    }

    [Fact]
    public void AStateCanBeKeptAndRestored()
    {
        np.random.seed(10);
        np.random.randn(1);
        var state = np.random.get_state();
        var expected = np.random.randn(5).ToArray<double>();
        np.random.set_state(state);
        Assert.Equal(expected, np.random.randn(5).ToArray<double>());
    }

    [Fact]
    public void ChoicesFollowTheirRules()
    {
        var rng = np.random.default_rng(0);
        Assert.Equal(5, rng.choice(5, size: 5, replace: false).ToArray<long>().Distinct().Count());
        Assert.All(rng.choice([7, 8], size: 50, p: [0.0, 1.0]).ToArray<long>(), value => Assert.Equal(8, value));
        Assert.Throws<ArgumentException>(() => rng.choice(3, size: 4, replace: false));
        Assert.Throws<ArgumentException>(() => rng.choice([7, 8], p: [0.5, 0.6]));
        Assert.Throws<ArgumentException>(() => rng.choice([7, 8], p: [1.0]));
        Assert.Throws<ArgumentException>(() => np.random.choice(0));
    }

    [Fact]
    public void BadParametersAreRefusedInNumPysWords()
    {
        Assert.StartsWith("high is out of bounds for uint8", Assert.Throws<ArgumentException>(() => np.random.randint(0, 300, 3, "uint8")).Message);
        Assert.StartsWith("low is out of bounds for uint8", Assert.Throws<ArgumentException>(() => np.random.randint(-1, 3, 3, "uint8")).Message);
        Assert.StartsWith("low >= high", Assert.Throws<ArgumentException>(() => np.random.randint(3, 3)).Message);
        Assert.StartsWith("scale < 0", Assert.Throws<ArgumentException>(() => np.random.normal(0, -1.0)).Message);
        Assert.StartsWith("Seed must be between 0 and 2**32 - 1", Assert.Throws<ArgumentException>(() => np.random.seed(-1)).Message);
        Assert.StartsWith("expected non-negative integer", Assert.Throws<ArgumentException>(() => np.random.default_rng(-1)).Message);
        Assert.Throws<DTypeException>(() => np.random.randint(3, dtype: "float32"));
        Assert.Throws<ShapeException>(() => np.random.multivariate_normal([0.0, 0.0], [[1.0]]));
    }

    [Fact]
    public void MultivariateNormalsHaveTheirCovariance()
    {
        var y = np.random.default_rng(1).multivariate_normal([1.0, -1.0], [[2.0, 0.6], [0.6, 0.5]], 20000).ToArray<double>();
        double[] a = [.. y.Where((_, i) => i % 2 == 0)], b = [.. y.Where((_, i) => i % 2 == 1)];
        Assert.InRange(a.Average(), 0.95, 1.05);
        Assert.InRange(a.Select(value => (value - 1) * (value - 1)).Average(), 1.9, 2.1);
        Assert.InRange(a.Zip(b, (p, q) => (p - 1) * (q + 1)).Average(), 0.57, 0.63);
    }
}
