using KerasBridge.Tool.Commands;

namespace KerasBridge.Tool.Tests.Commands;

/// <summary>What a line of the command has done.</summary>
internal sealed record CommandRun(int Exit, string Output, string Error)
{
    /// <summary>Runs the command as the shell would.</summary>
    public static async Task<CommandRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandInvoker.Invoke(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        return new(exit, output.ToString(), error.ToString());
    }
}
