using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge.Tests.Models;

/// <summary>What training allocates on the managed heap.</summary>
[Collection(nameof(OneAtATime))]
public sealed class AllocationTests
{
    /// <summary>A step of training, once its shape has been met, allocates nothing.</summary>
    [Fact]
    public void AStepAllocatesNothing()
    {
        var (x, y) = Networks.Digits(640);
        var model = Networks.Cnn();
        using var round = new ArrayRound(model, StepKind.Train, model.Arrange(x, y, default), 64, null);
        for (var i = 0; i < 30; i++) Step(round);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++) Step(round);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>All of fit, with metrics, callbacks and the progress bar, allocates at most 200 bytes a step.</summary>
    [Fact]
    public void FitAllocatesLittle()
    {
        var (x, y) = Networks.Digits(64);
        var model = Networks.Cnn();
        long Bytes(int epochs)
        {
            using var _ = KerasConsole.Use(new KerasConsole(new StringWriter(new System.Text.StringBuilder(1 << 20))));
            var before = GC.GetTotalAllocatedBytes(true);
            model.fit(x, y, batch_size: 1, epochs: epochs);
            return GC.GetTotalAllocatedBytes(true) - before;
        }
        Bytes(8);
        var few = Bytes(4);
        var many = Bytes(24);
        Assert.InRange((many - few) / (20.0 * 64), 0, 200);
    }

    private static void Step(Round round)
    {
        if (!round.TryFetch())
        {
            round.BeginEpoch(null);
            round.TryFetch();
        }
        round.Step();
    }
}
