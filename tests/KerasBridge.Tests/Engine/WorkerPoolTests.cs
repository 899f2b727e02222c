using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

/// <summary>Each chunk runs exactly once, whoever calls from wherever.</summary>
[Collection(nameof(OneAtATime))]
public sealed unsafe class WorkerPoolTests
{
    private static void CountChunk(void* state, int chunk) => Interlocked.Increment(ref ((int*)state)[chunk]);

    private static void RunNested(void* state, int chunk) => WorkerPool.Run(3, &CountChunk, (int*)state + 3 * chunk);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EachChunkRunsOnce(int threads) => With(threads, () =>
    {
        using var counts = new NativeArray<int>(1_100_000);
        foreach (var chunks in new[] { 0, 1, 2, 3, 100, 1_100_000 })
        {
            counts.Span.Clear();
            WorkerPool.Run(chunks, &CountChunk, counts.Pointer);
            for (var i = 0; i < counts.Count; i++) Assert.Equal(i < chunks ? 1 : 0, counts.Span[i]);
        }
    });

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void ABodyMayRunChunksItself(int threads) => With(threads, () =>
    {
        using var counts = new NativeArray<int>(60);
        counts.Span.Clear();
        for (var i = 0; i < 200; i++) WorkerPool.Run(20, &RunNested, counts.Pointer);
        foreach (var count in counts.Span) Assert.Equal(200, count);
    });

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void SeveralThreadsMayCallAtOnce(int threads) => With(threads, () =>
    {
        using var counts = new NativeArray<int>(4 * 7);
        counts.Span.Clear();
        var pointer = (nint)counts.Pointer;
        var callers = Enumerable.Range(0, 4).Select(caller => new Thread(() =>
        {
            // The pauses let workers fall asleep in between.
            for (var i = 0; i < 500; i++)
            {
                WorkerPool.Run(7, &CountChunk, (int*)pointer + 7 * caller);
                if (i % 250 == 100) Thread.Sleep(2);
            }
        })).ToArray();
        foreach (var caller in callers) caller.Start();
        foreach (var caller in callers) caller.Join();
        foreach (var count in counts.Span) Assert.Equal(500, count);
    });

    private static void With(int threads, Action test)
    {
        var before = WorkerPool.ThreadCount;
        WorkerPool.SetThreadCount(threads);
        try
        {
            test();
        }
        finally
        {
            WorkerPool.SetThreadCount(before);
        }
    }
}
