using static KerasBridge.keras;

namespace KerasBridge.Tests.Data;

// Seeds what all share.
[Collection(nameof(OneAtATime))]
public sealed class StreamTests
{
    private static readonly NDArray X = np.arange(40).reshape((10, 4)).astype("float32") / 40;
    private static readonly NDArray Y = np.arange(10) % 3;

    private static Model Compiled()
    {
        utils.set_random_seed(7);
        var model = keras.Sequential([keras.Input(4), layers.Dense(8, activation: "relu"), layers.Dense(3, activation: "softmax")]);
        model.compile("sgd", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    private static IEnumerable<(NDArray, NDArray)> Batches()
    {
        for (var i = 0; i < 10; i += 4) yield return (X[i..Math.Min(i + 4, 10)], Y[i..Math.Min(i + 4, 10)]);
    }

    [Fact]
    public void EveryFormOfBatchesTrainsAsArraysDo()
    {
        var expected = Compiled();
        var history = expected.fit(X, Y, batch_size: 4, epochs: 3, shuffle: false, verbose: 0).history["loss"];
        foreach (var form in new DataArg[] { new(Batches()), data.Dataset.from_tensor_slices((X, Y)).batch(4), new Rows(1), new Rows(0), new Rows(3) })
        {
            var model = Compiled();
            var losses = model.fit(form, epochs: 3, shuffle: false, verbose: 0).history["loss"];
            Assert.Equal(history.Select(value => (double)value), losses.Select(value => (double)value));
            Assert.Equal(expected.evaluate(X, Y, verbose: 0, batch_size: 4).ToString(), model.evaluate(form, verbose: 0).ToString());
            Assert.Equal(expected.predict(X, verbose: 0).ToString(), model.predict(form, verbose: 0).ToString());
        }
    }

    [Fact]
    public void StepsGoOnOverEpochs()
    {
        var seen = new List<int>();
        IEnumerable<Batch> Endless()
        {
            for (var i = 0; ; i++)
            {
                seen.Add(i);
                yield return (X, Y);
            }
        }
        Compiled().fit(new(Endless()), epochs: 3, steps_per_epoch: 2, verbose: 0);
        Assert.Equal([0, 1, 2, 3, 4, 5], seen);
    }

    [Fact]
    public void ClassWeightsCountInEveryBatch()
    {
        var weights = new Dictionary<int, double> { [0] = 0.2, [2] = 3 };
        var a = Compiled().fit(X, Y, batch_size: 4, shuffle: false, class_weight: weights, verbose: 0).history["loss"][0];
        var b = Compiled().fit(new(Batches()), class_weight: weights, verbose: 0).history["loss"][0];
        Assert.Equal((double)a, (double)b);
    }

    [Fact]
    public void ArgumentsThatBatchesHoldThemselvesAreRefused()
    {
        var model = Compiled();
        Assert.Contains("`y` should not be passed", Assert.Throws<ArgumentException>(() => model.fit(new Rows(1), Y)).Message, StringComparison.Ordinal);
        Assert.Contains("batch_size=4", Assert.Throws<ArgumentException>(() => model.fit(new Rows(1), batch_size: 4)).Message, StringComparison.Ordinal);
        Assert.Contains("steps_per_epoch", Assert.Throws<ArgumentException>(() => model.fit(data.Dataset.from_tensors((X, Y)).repeat())).Message, StringComparison.Ordinal);
        Assert.Contains("(None, 3)", Assert.ThrowsAny<ArgumentException>(() => model.fit(data.Dataset.from_tensors((X[.., ..3], Y)), verbose: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("no batches", Assert.Throws<ArgumentException>(() => model.fit(data.Dataset.from_tensors((X, Y)).take(0), verbose: 0)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AUsersExceptionComesOutAndTheModelTrainsOn()
    {
        var model = Compiled();
        var error = Assert.Throws<InvalidOperationException>(() => model.fit(new Rows(2, brokenAt: 2), shuffle: false, verbose: 0));
        Assert.Equal("mine", error.Message);
        Assert.Contains(nameof(Rows), error.StackTrace, StringComparison.Ordinal);
        model.fit(new Rows(2), verbose: 0);
    }

    [Fact]
    public void CancellingStopsTheWorkers()
    {
        using var source = new CancellationTokenSource();
        var rows = new Rows(2, count: 100_000);
        var (caller, steps) = (Thread.CurrentThread, 0);
        // On a busy machine the caller may have to make some batches before a worker gets a turn.
        var stop = callbacks.LambdaCallback(on_train_batch_end: (_, _) =>
        {
            if (++steps > 3 && rows.MakingThreads.Any(thread => thread != caller)) source.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => Compiled().fit(rows, verbose: 0, callbacks: [stop], cancellation_token: source.Token));
        Assert.InRange(rows.Made, steps, steps + 16);
        Assert.DoesNotContain(rows.MakingThreads, thread => thread != caller && thread.IsAlive);
    }

    [Fact]
    public void SeveralInputsComeByNameOrPlace()
    {
        var (a, b) = (keras.Input(2, name: "a"), keras.Input(3, name: "b"));
        var model = keras.Model([a, b], layers.Dense(1).Apply(layers.Concatenate().Apply([a, b])));
        model.compile("sgd", "mse");
        var (xa, xb, y) = (np.ones((6, 2)).astype("float32"), np.ones((6, 3)).astype("float32"), np.ones((6, 1)).astype("float32"));
        model.fit(data.Dataset.from_tensor_slices((((Tensor)xa, (Tensor)xb), (Tensor)y)).batch(3), verbose: 0);
        model.fit(data.Dataset.from_tensor_slices((new Dictionary<string, Tensor> { ["b"] = xb, ["a"] = xa }, (Tensor)y)).batch(3), verbose: 0);
    }

    private sealed class Rows(int threads, int brokenAt = -1, int count = 3) : PyDataset(workers: threads)
    {
        private int _made;

        public int Made => Volatile.Read(ref _made);

        public System.Collections.Concurrent.ConcurrentBag<Thread> MakingThreads { get; } = [];

        public override int __len__() => count;

        public override Batch __getitem__(int index)
        {
            Interlocked.Increment(ref _made);
            MakingThreads.Add(Thread.CurrentThread);
            if (index == brokenAt) throw new InvalidOperationException("mine");
            var start = 4 * (index % 3);
            return (X[start..Math.Min(start + 4, 10)], Y[start..Math.Min(start + 4, 10)]);
        }
    }
}
