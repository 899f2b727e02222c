using System.Diagnostics;
using System.Globalization;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;
using KerasBridge.Tool.Scripting.Compilation;
using KerasBridge.Tool.Scripting.Display;
using KerasBridge.Tool.Scripting.Errors;
using KerasBridge.Tool.Scripting.Hints;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    /// <summary>How long code that cannot even be aborted is waited for; then the session goes on without it.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public async Task<CellOutcome> Execute(string code, ICellOutput output, CancellationToken interrupt)
    {
        var name = NextCellName ?? string.Create(CultureInfo.InvariantCulture, $"Cell {++_cells}");
        NextCellName = null;
        _texts.Add(name, code);
        var buffer = new OutputBuffer(output, _sender);
        _flow.Output?.Flush();
        _flow.Output = buffer;
        using var stop = new CellInterrupt(interrupt);
        _flow.Interrupt = stop;
        try
        {
            var thread = _thread;
            var running = thread.Run(() => RunCell(code, name, buffer, stop));
            if (await Task.WhenAny(running, Stuck(stop)).ConfigureAwait(false) == running) return new CellOutcome(await running.ConfigureAwait(false));
            _thread = new CellThread("Cells", _flow.Enter);
            thread.Dispose();
            return new CellOutcome(new CellError("KeyboardInterrupt", "The cell was asked to stop, but cannot be: it goes on in the background.",
                [Ansi.Red("KeyboardInterrupt") + ": The cell was asked to stop, but cannot be: it goes on in the background."]));
        }
        finally
        {
            buffer.Flush();
        }
    }

    /// <summary>Ends when the cell has been aborted for so long that it will not end any more.</summary>
    private static async Task Stuck(CellInterrupt stop)
    {
        await stop.Aborting.ConfigureAwait(false);
        await Task.Delay(s_patience).ConfigureAwait(false);
    }

    /// <summary>On the thread of cells.</summary>
    private CellError? RunCell(string code, string name, OutputBuffer output, CellInterrupt stop)
    {
        var start = Stopwatch.GetTimestamp();
        var isTimed = false;
        try
        {
            var cell = CellParser.Parse(code);
            isTimed = cell.IsTimed;
            foreach (var part in cell.Parts)
            {
                if (RunPart(part, name, output, stop) is { } error) return error;
            }
            return null;
        }
        catch (CellSyntaxException error)
        {
            return Describe(error, name);
        }
        catch (Exception error) when (stop.IsRequested && error is OperationCanceledException or ThreadInterruptedException)
        {
            return RuntimeReport.Interrupted(error, _texts, name);
        }
        catch (Exception error)
        {
            return RuntimeReport.Of(error, _texts, name);
        }
        finally
        {
            if (isTimed) output.Write(string.Create(CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.###}ms\n"), isError: false);
        }
    }

    private CellError? RunPart(CellPart part, string name, OutputBuffer output, CellInterrupt stop)
    {
        switch (part.Kind)
        {
            case CellPartKind.Code:
                if (Prepare(part, output, stop) is { } error) return error;
                return RunCode(part.Text, name, output, stop);
            case CellPartKind.Text:
                output.Display(MimeBundle.Of(part.Text, part.MimeType));
                return null;
            default:
                output.Write(Tell(part.Kind) + "\n", isError: false);
                return null;
        }
    }

    /// <summary>Compiles and runs code; shows its value and the figures that it drew.</summary>
    private CellError? RunCode(string code, string name, OutputBuffer output, CellInterrupt stop)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var submission = _chain.Compile(code, name, stop.Requested);
        if (submission.Errors.Count > 0) return CompilationReport.Of(submission.Errors, _texts, Hints(submission));
        if (submission.Run is null) return null;
        try
        {
            var value = Run(submission, stop);
            if (!submission.HasResult || value is null) return null;
            // What is the cell's value need not be shown a second time as a figure left over.
            if (value is Figure figure) plt.close(figure);
            output.Result(MimeBundle.Of(value));
            return null;
        }
        finally
        {
            if (!stop.IsRequested) ShowFigures(output);
        }
    }

    /// <summary>The hints for code with errors. They read code that nobody could foresee: whatever goes wrong there must not cost the errors.</summary>
    private static IReadOnlyList<PythonHint> Hints(Submission submission)
    {
        try
        {
            return PythonHints.Of(submission.Compilation, submission.Errors);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return [];
        }
    }

    private object? Run(Submission submission, CellInterrupt stop)
    {
        Task<object?>? running = null;
        SynchronizationContext.SetSynchronizationContext(new AbortableContext(stop));
        try
        {
            stop.Run(() =>
            {
                running = _chain.Run(submission);
                // A wait cannot be aborted, but it can wait for that too.
                if (!running.IsCompleted && WaitHandle.WaitAny([((IAsyncResult)running).AsyncWaitHandle, ((IAsyncResult)stop.Aborting).AsyncWaitHandle]) == 1) throw new OperationCanceledException();
            });
            return running!.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    private static void ShowFigures(OutputBuffer output)
    {
        try
        {
            plt.show();
        }
        catch (Exception error)
        {
            output.Write($"A figure cannot be drawn: {error.GetType().Name}: {error.Message}\n", isError: true);
        }
    }

    private CellError Describe(CellSyntaxException error, string name) => new(error.Name, error.Message,
        [$"{Ansi.Green($"{name}, line {error.Line}")}: {Ansi.Red(error.Name)}: {error.Message}", $"    {_texts.Line(name, error.Line)}"], error.Line);
}
