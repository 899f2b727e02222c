using KerasBridge.Tool.Scripting;

namespace KerasBridge.Tool.Tests.Scripting;

/// <summary>Cells that only wait are stopped too, and where they cannot be, the session goes on without them.</summary>
public sealed class WaitInterruptTests
{
    [Theory]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("new ManualResetEvent(false).WaitOne();")]
    public async Task TheNextCellRuns(string code)
    {
        await using var kernel = new CSharpKernel();
        Assert.Null((await kernel.Execute("var before = 40;", new Recorder(), default)).Error);
        using var interrupt = new CancellationTokenSource();
        var running = kernel.Execute(code, new Recorder(), interrupt.Token);
        await interrupt.CancelAsync();
        var error = (await running).Error;
        Assert.Equal("KeyboardInterrupt", error!.Name);
        var output = new Recorder();
        Assert.Null((await kernel.Execute("before + 2", output, default)).Error);
        Assert.Equal("42", output.Value!["text/plain"]);
    }
}
