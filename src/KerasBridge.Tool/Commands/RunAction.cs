using System.Text.RegularExpressions;
using KerasBridge.Tool.Notebooks;
using KerasBridge.Tool.Running;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Commands;

/// <summary>Does what <c>kerasbridge run</c> is asked.</summary>
internal sealed partial class RunAction(RunOptions options, TextWriter output, TextWriter error)
{
    private static readonly string[] Targets = [".ipynb", ".html", ".htm", ".md"];

    private readonly bool _isScript = !Path.GetExtension(options.File).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary>Runs the file.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var notebook = NotebookSource.Read(options.File);
        NotebookLanguage.RequireCSharp(notebook, options.File);
        RequireTarget();
        NotebookRunner.Prepare(notebook);
        ParameterInjection.Apply(notebook, options.File, options.Parameters, options.Quick);
        CellFailure? failure = null;
        if (notebook.Cells.Any(cell => cell.IsExecutable))
        {
            var folder = _isScript ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(options.File))!;
            await using var session = await CellProcess.Start(folder, options.Quick ? new() { ["KERASBRIDGE_QUICK"] = "1" } : new Dictionary<string, string>(), cancellation);
            await DefineArguments(session, notebook, cancellation);
            failure = await new NotebookRunner(session, CreateConsole(), options.Timeout).Run(notebook, NameOf, cancellation);
        }
        if (options.Target is { } target) NotebookTarget.Write(notebook, target, options.File, Targets);
        if (failure is null) return ExitCode.Ok;
        error.WriteLine($"error: {failure.Describe(options.File, options.Timeout)}");
        return failure.End.Kind == CellEndKind.Interrupted ? ExitCode.Interrupted : ExitCode.Failure;
    }

    /// <summary>Said before hours of training, not after.</summary>
    private void RequireTarget()
    {
        if (options.Target is not { } target) return;
        NotebookTarget.RequireEnding(target, Targets);
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        if (!Directory.Exists(folder)) throw new ToolException($"{target} cannot be written.", "a file in a folder that exists", $"the folder {folder}, which does not");
    }

    /// <summary>Programs find their arguments in <c>args</c>.</summary>
    private async Task DefineArguments(CellProcess session, NotebookDocument notebook, CancellationToken cancellation)
    {
        if (!_isScript || !notebook.Cells.Any(cell => cell.IsExecutable && ArgumentsPattern().IsMatch(cell.Source))) return;
        var literals = options.Arguments.Select(argument => SymbolDisplay.FormatLiteral(argument, quote: true));
        await session.Execute($"string[] args = [{string.Join(", ", literals)}];", "args", CreateConsole(), options.Timeout, cancellation);
    }

    private string? NameOf(NotebookCell cell) => _isScript ? Path.GetFileName(options.File) : null;

    private ConsoleOutput CreateConsole()
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var colors = isTerminal && !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new ConsoleOutput(output, error, isTerminal ? Width() : null, colors);
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 1 and var width ? width : 80;
        }
        catch (Exception problem) when (problem is IOException or PlatformNotSupportedException)
        {
            return 80;
        }
    }

    [GeneratedRegex(@"\bargs\b")]
    private static partial Regex ArgumentsPattern();
}
