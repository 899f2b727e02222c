using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;
using KerasBridge.Tool.Scripting.Compilation;
using KerasBridge.Tool.Scripting.Errors;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Tool.Scripting;

/// <summary>
/// Executes cells of C# one after the other in this process: each sees the names of those before it, <c>await</c> stands where it likes, and a last expression without a semicolon
/// is the cell's value. The library that cells use is the one that the tool itself runs with.
/// </summary>
internal sealed partial class CSharpKernel : ILanguageKernel
{
    private readonly CellFlow _flow = new();
    private readonly CellTexts _texts = new();
    private readonly SubmissionChain _chain = new();
    private readonly CellThread _sender = new("Output of cells");
    private CellThread _thread;
    private int _cells;

    public CSharpKernel()
    {
        ConsoleRouter.Install();
        _thread = new CellThread("Cells", _flow.Enter);
    }

    /// <summary>The folder that paths of <c>#r</c> and <c>#load</c> begin at.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>What the next cell is called in messages; null: <c>Cell n</c>, counting from 1.</summary>
    public string? NextCellName { get; set; }

    public LanguageInfo Info { get; } = new("kerasbridge", ToolVersion, $"KerasBridge {ToolVersion}: Keras for .NET. C# 14 on .NET {Environment.Version}.", "C#", "14.0", "text/x-csharp", ".cs", "csharp", "text/x-csharp");

    private static string ToolVersion => typeof(CSharpKernel).Assembly.GetName().Version!.ToString(3);

    /// <summary>Hands on what cells have written so far: for when a cell ends the process.</summary>
    public void Flush() => _flow.Output?.Flush();

    public ValueTask DisposeAsync()
    {
        _thread.Dispose();
        _flow.Output?.Flush();
        _sender.Dispose();
        return ValueTask.CompletedTask;
    }
}
