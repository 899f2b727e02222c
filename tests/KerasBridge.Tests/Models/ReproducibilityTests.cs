using KerasBridge.Engine;

namespace KerasBridge.Tests.Models;

/// <summary>The same seed gives the same bits: with any number of threads, and beside another model that is being trained.</summary>
[Collection(nameof(OneAtATime))]
public sealed class ReproducibilityTests
{
    /// <summary>200 steps with dropout on 1, 2 and 5 threads.</summary>
    [Fact]
    public void ThreadsDoNotMatter()
    {
        var (x, y) = Networks.Digits(1600);
        var before = WorkerPool.ThreadCount;
        try
        {
            var results = new[] { 1, 2, 5 }.Select(threads =>
            {
                WorkerPool.SetThreadCount(threads);
                keras.utils.set_random_seed(42);
                var model = Networks.Cnn();
                model.fit(x, y, batch_size: 32, epochs: 4, verbose: 0);
                return Networks.Bits(model);
            }).ToArray();
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[0], results[2]);
        }
        finally
        {
            WorkerPool.SetThreadCount(before);
        }
    }

    /// <summary>Two models trained at the same time give what each gives alone.</summary>
    [Fact]
    public void ModelsDoNotDisturbEachOther()
    {
        var (x, y) = Networks.Digits(640);
        Sequential[] Make()
        {
            keras.utils.set_random_seed(7);
            return [Networks.Cnn(0.5), Networks.Cnn(0.25)];
        }
        void Train(Sequential model) => model.fit(x, y, epochs: 2, verbose: 0);

        var alone = Make();
        foreach (var model in alone) Train(model);
        var together = Make();
        var threads = Array.ConvertAll(together, model => new Thread(() => Train(model)));
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        for (var i = 0; i < alone.Length; i++) Assert.Equal(Networks.Bits(alone[i]), Networks.Bits(together[i]));
    }

    /// <summary>A model predicts the same from several threads at once.</summary>
    [Fact]
    public void PredictionsFromSeveralThreadsAgree()
    {
        var (x, _) = Networks.Digits(256);
        var model = Networks.Cnn();
        var expected = ((NDArray)model.predict(x, verbose: 0)).ToArray<float>();
        Parallel.For(0, 8, _ => Assert.Equal(expected, ((NDArray)model.predict(x, verbose: 0)).ToArray<float>()));
    }

    /// <summary>Steps computed operation by operation give what recorded and merged steps give.</summary>
    [Fact]
    public void EagerStepsGiveTheSameNumbers()
    {
        var (x, y) = Networks.Digits(192);
        int[] Train(bool eagerly)
        {
            keras.utils.set_random_seed(3);
            var model = Networks.Cnn();
            model.run_eagerly = eagerly;
            model.fit(x, y, batch_size: 64, epochs: 2, verbose: 0);
            return Networks.Bits(model);
        }
        var recorded = Train(false);
        var eager = Train(true);
        for (var i = 0; i < recorded.Length; i++)
            Assert.Equal(BitConverter.Int32BitsToSingle(recorded[i]), BitConverter.Int32BitsToSingle(eager[i]), 1e-4f);
    }
}
