using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary>Runs the command that a line of arguments names, and says what went wrong without a stack trace.</summary>
internal static class CommandInvoker
{
    /// <summary>Long enough for a cell's process to be ended and its outputs to be written.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments as the shell gives them.</param>
    /// <param name="output">The standard output.</param>
    /// <param name="error">The standard error.</param>
    /// <param name="cancellation">Stops it, as Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Invoke(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var parsed = Program.CreateRoot().Parse(RunArguments.Join(args));
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors) error.WriteLine($"error: {problem.Message}");
            error.WriteLine($"'{CommandLine(parsed)} --help' says what it takes.");
            return ExitCode.Usage;
        }
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("error: Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (problem is ToolException or KerasFileException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: {problem.Message}");
            return ExitCode.Failure;
        }
    }

    /// <summary>The command as far as it was understood, for example <c>kerasbridge notebook new</c>.</summary>
    private static string CommandLine(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = (System.CommandLine.Parsing.SymbolResult?)parsed.CommandResult; result is System.CommandLine.Parsing.CommandResult command; result = command.Parent)
            names.Insert(0, command.Command is RootCommand ? "kerasbridge" : command.Command.Name);
        return string.Join(' ', names);
    }
}
