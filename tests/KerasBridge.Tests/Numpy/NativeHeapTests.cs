using KerasBridge.Numpy;

namespace KerasBridge.Tests.Numpy;

/// <summary>Native memory: it comes back, from whatever thread, and while others ask for it.</summary>
public sealed unsafe class NativeHeapTests
{
    [Fact]
    public void ThreadsDoNotGetTheSamePiece()
    {
        var wrong = 0;
        var threads = Enumerable.Range(1, 4).Select(id => new Thread(() =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var block = NativeBlock.Allocate((nuint)(64 * sizeof(int) * (1 + i % 50)));
                var numbers = new Span<int>(block.Pointer, (int)block.Bytes / sizeof(int));
                numbers.Fill(id);
                if (i % 3 == 0) Thread.Yield();
                if (numbers.ContainsAnyExcept(id)) Interlocked.Increment(ref wrong);
                // Two of three are left to the finalizer.
                if (i % 3 == 0) block.Free();
                GC.KeepAlive(block);
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void ArithmeticOnTwoThreadsGivesWhatEachGivesAlone()
    {
        var results = new double[4];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, k =>
        {
            var total = np.zeros((50, 40));
            for (var i = 0; i < 200; i++) total = total * 0.5 + np.full((50, 40), k + i) / 3;
            results[k] = (double)total.sum();
        });
        for (var k = 0; k < results.Length; k++)
        {
            var expected = 0.0;
            for (var i = 0; i < 200; i++) expected = expected * 0.5 + (k + i) / 3.0;
            Assert.Equal(expected * 2000, results[k], 1e-6 * expected * 2000);
        }
    }

    [Fact]
    public void WhatIsFreedTwiceIsReturnedOnce()
    {
        var block = NativeBlock.Allocate(100);
        block.Free();
        block.Free();
        var (a, b) = (NativeBlock.Allocate(100), NativeBlock.Allocate(100));
        Assert.NotEqual((nint)a.Pointer, (nint)b.Pointer);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
    }
}
