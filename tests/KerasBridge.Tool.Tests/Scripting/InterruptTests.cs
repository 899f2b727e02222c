using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Scripting;

public sealed class InterruptTests(KernelFixture session) : IClassFixture<KernelFixture>
{
    /// <summary>Starts a cell and interrupts it as soon as it has written something.</summary>
    private async Task<(CellError? Error, Recorder Output)> Interrupt(string code)
    {
        using var interrupt = new CancellationTokenSource();
        var output = new Recorder();
        var running = session.Kernel.Execute(code, output, interrupt.Token);
        while (output.StandardOutput.Length == 0 && !running.IsCompleted) await Task.Delay(5);
        await interrupt.CancelAsync();
        return ((await running).Error, output);
    }

    [Theory]
    [InlineData("var before = 5;\nConsole.Write(\"on\");\nwhile (true) ;")]
    [InlineData("var before = 5;\nConsole.Write(\"on\");\nThread.Sleep(1000000);")]
    [InlineData("var before = 5;\nConsole.Write(\"on\");\nawait Task.Delay(-1);")]
    [InlineData("var before = 5;\nConsole.Write(\"on\");\nawait Task.Delay(1);\nwhile (true) ;")]
    [InlineData("var before = 5;\nwhile (true) Console.WriteLine(\"on\");")]
    public async Task StopsCodeThatDoesNotLook(string code)
    {
        var (error, _) = await Interrupt(code);
        Assert.Equal("KeyboardInterrupt", error!.Name);
        Assert.DoesNotContain("background", error.Value, StringComparison.Ordinal);
        Assert.Equal("5", await session.Value("before"));
    }

    [Fact]
    public async Task StopsTrainingAndLeavesTheModelUsable()
    {
        await session.Value("""
            using KerasBridge;
            using static KerasBridge.keras;
            var model = models.Sequential([layers.Input(shape: 4), layers.Dense(2)]);
            model.compile(optimizer: "sgd", loss: "mse");
            var x = np.ones((64, 4));
            var y = np.zeros((64, 2));
            """);
        var (error, _) = await Interrupt("Console.Write(\"on\");\nmodel.fit(x, y, batch_size: 1, epochs: 1000000, verbose: 0);");
        Assert.True(error!.Name == "KeyboardInterrupt", string.Join('\n', error.Traceback));
        Assert.Equal(2, error.Line);
        Assert.Equal("(64, 2)", await session.Value("model.predict(x, verbose: 0).shape"));
        Assert.Null((await session.Run("model.fit(x, y, verbose: 0);")).Error);
    }

    [Fact]
    public async Task LosesNoSessionWhereNothingHelps()
    {
        var (error, _) = await Interrupt("""
            var go = true;
            try { throw new Exception(); }
            catch
            {
                Console.Write("on");
                while (Volatile.Read(ref go)) Thread.SpinWait(100);
            }
            """);
        Assert.Equal("KeyboardInterrupt", error!.Name);
        Assert.Contains("background", error.Value, StringComparison.Ordinal);
        Assert.Equal("3", await session.Value("go = false; 1 + 2"));
    }
}
