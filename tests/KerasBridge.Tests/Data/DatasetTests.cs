using static KerasBridge.keras;

namespace KerasBridge.Tests.Data;

// Seeds what all share.
[Collection(nameof(OneAtATime))]
public sealed class DatasetTests
{
    private static long[] Numbers(Dataset dataset) => [.. dataset.Select(element => (long)element.tensor.numpy())];

    [Fact]
    public void TransformationsComposeAndKnowTheirLength()
    {
        var ten = data.Dataset.range(10);
        Assert.Equal([2, 3, 4], Numbers(ten.skip(2).take(3)));
        Assert.Equal(3, ten.skip(2).take(3).__len__());
        Assert.Equal([0, 1, 2, 0, 1, 2], Numbers(ten.take(3).repeat(2)));
        Assert.Equal(Dataset.INFINITE_CARDINALITY, ten.repeat().cardinality());
        Assert.Equal(5, ten.repeat().take(5).cardinality());
        Assert.Equal([1, 4, 7], Numbers(ten.shard(3, 1)));
        Assert.Equal([1, 3, 5, 7, 9], Numbers(ten.filter(x => (long)x.numpy() % 2 == 1)));
        Assert.Equal(Dataset.UNKNOWN_CARDINALITY, ten.filter(_ => true).cardinality());
        Assert.Equal([0, 1, 0, 1, 2], Numbers(data.Dataset.range(2).concatenate(data.Dataset.range(3))));
        Assert.Equal([5, 3, 1], Numbers(data.Dataset.range(5, 0, -2)));
        Assert.Throws<ArgumentException>(() => ten.repeat().__len__());
    }

    [Fact]
    public void BatchesStackAndUnbatchTakesThemApart()
    {
        var rows = data.Dataset.from_tensor_slices((np.arange(10).reshape((5, 2)), np.arange(5)));
        var batches = rows.batch(2);
        Assert.Equal(3, Python.len(batches));
        Assert.Equal(2, Python.len(rows.batch(2, drop_remainder: true)));
        var shapes = batches.Select(element => element[0].tensor.shape.ToString()).ToArray();
        Assert.Equal(["(2, 2)", "(2, 2)", "(1, 2)"], shapes);
        Assert.Equal([0, 1, 2, 3, 4], [.. batches.unbatch().Select(element => (long)element[1].tensor.numpy())]);
        var (x, y) = batches.take(1).Single();
        Assert.Equal(np.array([[0, 1], [2, 3]]).ToString(), x.numpy().ToString());
        Assert.Equal("[0 1]", y.numpy().ToString());
    }

    [Fact]
    public void ElementsOfDifferentShapesMakeNoBatch()
    {
        var uneven = data.Dataset.from_generator(() => [np.zeros(2), np.zeros(3)]).batch(2);
        var error = Assert.Throws<ShapeException>(() => uneven.ToList());
        Assert.Contains("(2,)", error.Message, StringComparison.Ordinal);
        Assert.Contains("(3,)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShufflesAsTensorFlowDoes()
    {
        // The example of RANDOM.md §9.2: range(10), buffer 4, global seed 42, seed 7.
        utils.set_random_seed(42);
        var shuffled = data.Dataset.range(10).shuffle(4, seed: 7);
        Assert.Equal([1, 0, 2, 5, 4, 6, 3, 7, 8, 9], Numbers(shuffled));
        Assert.NotEqual([1, 0, 2, 5, 4, 6, 3, 7, 8, 9], Numbers(shuffled));
        utils.set_random_seed(42);
        var same = data.Dataset.range(10).shuffle(4, seed: 7, reshuffle_each_iteration: false);
        Assert.Equal(Numbers(same), Numbers(same));
    }

    [Fact]
    public void CacheRunsTheSourceOnce()
    {
        var calls = 0;
        var cached = data.Dataset.range(3).map((Tensor x) => { calls++; return x; }).cache();
        Assert.Equal([0, 1, 2], Numbers(cached));
        Assert.Equal([0, 1, 2], Numbers(cached));
        Assert.Equal(3, calls);
    }

    [Fact]
    public void ParallelMapKeepsTheOrder()
    {
        var squares = data.Dataset.range(50).map((Tensor x) =>
        {
            Thread.SpinWait(((long)x.numpy() % 7 == 0) ? 20000 : 10);
            return (DatasetElement)(x * x);
        }, num_parallel_calls: 4).prefetch(data.AUTOTUNE);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (long)i * i), Numbers(squares));
    }

    [Fact]
    public void AnExceptionOfTheUsersFunctionComesOut()
    {
        var broken = data.Dataset.range(5).map((Tensor x) => (long)x.numpy() == 3 ? throw new InvalidOperationException("mine") : x, num_parallel_calls: 2).prefetch(2);
        var error = Assert.Throws<InvalidOperationException>(() => broken.ToList());
        Assert.Equal("mine", error.Message);
    }

    [Fact]
    public void LeavesNoThreadBehind()
    {
        var ahead = data.Dataset.range(1000).repeat().prefetch(4);
        foreach (var _ in ahead.take(3)) { }
        using (var pass = ahead.GetEnumerator())
        {
            Assert.True(pass.MoveNext());
        }
        Thread? worker = null;
        var watched = data.Dataset.range(1000).map((Tensor x) => { worker = Thread.CurrentThread; return x; }).prefetch(2);
        using (var pass = watched.GetEnumerator()) Assert.True(pass.MoveNext());
        Assert.NotSame(Thread.CurrentThread, worker);
        Assert.False(worker!.IsAlive);
    }

    [Fact]
    public void TensorsAreIndexedLikeArrays()
    {
        Tensor x = np.arange(24).reshape((2, 3, 4)).astype("float32");
        Assert.Equal("(3, 4)", x[0].shape.ToString());
        Assert.Equal("(2, 3)", x[Python.Ellipsis, 0].shape.ToString());
        Assert.Equal(np.arange(24).reshape((2, 3, 4)).astype("float32")[.., 1.., ^1].ToString(), x[.., 1.., ^1].numpy().ToString());
        Assert.Equal("(2, 1, 3, 4)", x[.., np.newaxis].shape.ToString());
        var input = keras.Input((5, 4));
        Assert.Equal("(None, 4)", input[.., 0].shape.ToString());
        Assert.Equal("(None, 2)", input[.., ^1, 1..3].shape.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => x[2]);
        Assert.Throws<ArgumentException>(() => x[np.array([0, 1])]);
    }
}
