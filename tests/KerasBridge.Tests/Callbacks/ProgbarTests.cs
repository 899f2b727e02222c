using KerasBridge.Callbacks;
using KerasBridge.Engine;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Callbacks;

public sealed class ProgbarTests
{
    private const string Full = "━━━━━━━━━━━━━━━━━━━━";

    [Fact]
    public void OnATerminalTheLineIsDrawnAgain()
    {
        using var console = new ScriptedConsole(1000, 0.1);
        var bar = new Progbar(2);
        bar.update(1, [("loss", 0.5)]);
        var first = console.Take();
        Assert.StartsWith("\r\u001b[1m1/2\u001b[0m \u001b[32m━━━━━━━━━━\u001b[0m\u001b[37m━━━━━━━━━━\u001b[0m \u001b[1m0s\u001b[0m", first);
        bar.update(2, [("loss", 0.25)]);
        Assert.StartsWith("\b\b\b", console.Take());
    }

    [Fact]
    public void InAFileThereAreWholeLinesWithoutColours()
    {
        using var console = new ScriptedConsole(1000, 0.1, colors: false, redraws: false);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var bar = new Progbar(3);
            for (var step = 1; step <= 3; step++) bar.update(step, [("loss", 1.0 / step)], finalize: false);
            bar.update(3, [("loss", 0.25)], finalize: true);
        }
        Assert.Equal(
            "1/3 ━━━━━━━━━━━━━━━━━━━━ 0s 100ms/step - loss: 1.0000\n" +
            "3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 150ms/step - loss: 0.2500\n" +
            "3/3 ━━━━━━━━━━━━━━━━━━━━ 0s 150ms/step - loss: 0.2500\n", console.Take());
    }

    [Fact]
    public void InAFileALongRunIsSeenToLive()
    {
        using var console = new ScriptedConsole(1000, 13, colors: false, redraws: false);
        var bar = new Progbar(6);
        for (var step = 1; step <= 6; step++) bar.update(step);
        Assert.Equal(
            $"1/6 {Full} 1:05 13s/step\n4/6 {Full} 26s 13s/step\n6/6 {Full} 78s 13s/step\n", console.Take());
    }

    [Fact]
    public void VerboseTwoIsOneLine()
    {
        using var console = new ScriptedConsole(1000, 0.5);
        var bar = new Progbar(10, verbose: 2);
        bar.update(4, [("loss", 3)]);
        bar.update(10, [("loss", -5), ("acc", 0.03125)]);
        Assert.Equal("10/10 - 1s - 100ms/step - loss: -5.0000e+00 - acc: 0.0312\n", console.Take());
    }

    [Fact]
    public void AddCountsOn()
    {
        using var console = new ScriptedConsole(1000, 0.1, colors: false, redraws: false);
        var bar = keras.utils.Progbar(4, unit_name: "image");
        bar.add(1);
        bar.add(3);
        Assert.EndsWith("/image\n4/4 ━━━━━━━━━━━━━━━━━━━━ 0s 33ms/image\n", console.Take());
    }

    [Fact]
    public void ARefreshAllocatesNothing()
    {
        using var use = KerasConsole.Use(new KerasConsole(TextWriter.Null, redraws: true));
        var bar = new Progbar(100_000, interval: 0);
        string[] names = ["accuracy", "loss"];
        Span<double> values = [0.5, 0.25];
        for (var step = 1; step <= 50; step++) bar.Update(step, names, values, finalize: false);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 51; step <= 250; step++) bar.Update(step, names, values, finalize: false);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.Contains("target=-1", Assert.Throws<ArgumentException>(() => new Progbar(-1)).Message);
        Assert.Contains("width=-2", Assert.Throws<ArgumentException>(() => new Progbar(3, width: -2)).Message);
        Assert.Throws<ArgumentException>(() => new Progbar(3, stateful_metrics: ["a"], stateless_metrics: ["b"]));
    }
}
