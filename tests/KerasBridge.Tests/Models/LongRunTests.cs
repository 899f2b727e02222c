using System.Diagnostics;

namespace KerasBridge.Tests.Models;

/// <summary>100,000 small steps: the memory stays as it is after the first 1,000.</summary>
[Trait("Category", "Long")]
[Collection(nameof(OneAtATime))]
public sealed class LongRunTests
{
    [Fact]
    public void MemoryStaysFlat()
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(8, activation: "relu"), keras.layers.Dense(1)]);
        model.compile("adam", "mse", metrics: ["mae"]);
        var x = np.ones((100, 4), dtype: "float32");
        var y = np.ones((100, 1), dtype: "float32");
        model.fit(x, y, batch_size: 1, epochs: 10, verbose: 0);
        var before = Megabytes();
        model.fit(x, y, batch_size: 1, epochs: 990, verbose: 0);
        Assert.InRange(Megabytes() - before, -1000, 8);
    }

    private static long Megabytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Process.GetCurrentProcess().WorkingSet64 >> 20;
    }
}
