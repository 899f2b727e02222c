using System.Diagnostics;
using System.Runtime.InteropServices;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Commands;

/// <summary>What becomes of a run, and of the process of its cells, when it is stopped from outside.</summary>
public sealed partial class RunStopTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Kill = 9;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    public async Task CtrlCEndsTheCellAndKeepsItsOutputs(string endless)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows sends no signals to processes without a console");
        using var run = Start(endless, out var cells);
        using (cells)
        {
            Assert.Equal(0, Signal(run.Id, Interrupt));
            var error = await run.StandardError.ReadToEndAsync().WaitAsync(s_patience);
            await run.WaitForExitAsync().WaitAsync(s_patience);
            Assert.Equal(130, run.ExitCode);
            Assert.Contains("Cell 1 of a.ipynb", error);
            Assert.Contains("was interrupted.", error);
            await cells.WaitForExitAsync().WaitAsync(s_patience);
        }
        var outputs = NotebookFile.Read(_folder["a.ipynb"]).Cells[0].Outputs;
        Assert.Equal("stream", outputs[0]["output_type"]!.GetValue<string>());
        Assert.Equal("error", outputs[^1]["output_type"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task CellsDoNotOutliveARunThatIsKilled()
    {
        Skip.If(OperatingSystem.IsWindows(), "the test kills by a signal");
        using var run = Start("while (true) { }", out var cells);
        using (cells)
        {
            Assert.Equal(0, Signal(run.Id, Kill));
            await run.WaitForExitAsync().WaitAsync(s_patience);
            await cells.WaitForExitAsync().WaitAsync(s_patience);
        }
    }

    /// <summary>Starts a run whose only cell says which process it is in, and then does not end.</summary>
    private Process Start(string endless, out Process cells)
    {
        NotebookFile.Write(_folder["a.ipynb"], new NotebookDocument { Cells = [new(CellKind.Code, "Console.WriteLine(Environment.ProcessId);\n" + endless)] });
        var run = ToolProcess.Start(new Dictionary<string, string>(), "run", _folder["a.ipynb"], "--inplace");
        cells = Process.GetProcessById(int.Parse(run.StandardOutput.ReadLine()!));
        return run;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
