namespace KerasBridge.Tool.Tests.Scripting;

public sealed class StreamsTests(KernelFixture session) : IClassFixture<KernelFixture>
{
    [Fact]
    public async Task AFloodOfSmallWritesBecomesFewMessages()
    {
        var (error, output) = await session.Run("for (var i = 0; i < 20000; i++) Console.Write('x');");
        Assert.Null(error);
        Assert.Equal(20000, output.StandardOutput.Length);
        Assert.True(output.Events.Length < 200, $"{output.Events.Length} messages");
    }

    [Fact]
    public async Task TextIsSeenWhileTheCellRuns()
    {
        // The cell ends only when its text has been seen.
        var name = $"kerasbridge-tests-{Guid.NewGuid():N}";
        using var seen = new ManualResetEventSlim();
        AppDomain.CurrentDomain.SetData(name, seen);
        var output = new Recorder();
        var running = session.Kernel.Execute($"Console.Write(\"early\"); ((ManualResetEventSlim)AppDomain.CurrentDomain.GetData(\"{name}\")!).Wait();", output, default);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (output.StandardOutput != "early") await Task.Delay(1, patience.Token);
        Assert.False(running.IsCompleted);
        seen.Set();
        Assert.Null((await running).Error);
    }

    [Fact]
    public async Task WhatOutlivesACellWritesBelowTheLastOne()
    {
        await session.Run("var gate = new ManualResetEventSlim(); var late = Task.Run(() => { gate.Wait(); Console.Write(\"late\"); });");
        var (error, output) = await session.Run("gate.Set(); late.Wait(); var other = new Thread(() => Console.Error.Write(\"thread\")); other.Start(); other.Join();");
        Assert.Null(error);
        Assert.Equal("late", output.StandardOutput);
        Assert.Equal("thread", output.StandardError);
    }

    [Fact]
    public async Task AskingReachesTheUser()
    {
        var (error, output) = await session.Run("Console.Write(\"name? \"); Console.ReadLine()", answer: "Ada");
        Assert.Null(error);
        Assert.Equal("Ada", output.Value!["text/plain"]);
        Assert.Equal(["out", "ask", "result"], output.Events);
    }

    [Fact]
    public async Task AskingNobodySaysSo()
    {
        var (error, _) = await session.Run("Console.ReadLine()");
        Assert.Contains("nobody can be asked", error!.Value, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public async Task WhatIsShownCanBeReplaced()
    {
        var (error, output) = await session.Run("var shown = display(HTML(\"<b>1</b>\")); shown.Update(2); clear_output(); \"text\".DisplayAs(\"text/markdown\");");
        Assert.Null(error);
        Assert.Equal(["display", "update", "clear", "display"], output.Events);
        Assert.Equal("<b>1</b>", output.Displays[0]["text/html"]);
        Assert.Equal("2", output.Displays[1]["text/plain"]);
        Assert.Equal("text", output.Displays[2]["text/markdown"]);
    }

    [Fact]
    public async Task FiguresLeftOverAreShownAtTheEnd()
    {
        var (error, output) = await session.Run("using KerasBridge;\nplt.plot(new double[] { 1, 2, 3 });\nConsole.Write(\"text\");");
        Assert.Null(error);
        Assert.Equal(["out", "display"], output.Events);
        Assert.Contains("<svg", output.Displays[0]["text/html"], StringComparison.Ordinal);
        (_, output) = await session.Run("var figure = plt.figure(); plt.plot(new double[] { 1, 2 }); figure");
        Assert.Equal(["result"], output.Events);
        Assert.Contains("<svg", output.Value!["text/html"], StringComparison.Ordinal);
        (_, output) = await session.Run("plt.show();");
        Assert.Empty(output.Events);
    }
}
