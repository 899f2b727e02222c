using System.Diagnostics;

namespace KerasBridge.Tool.Tests.Commands;

/// <summary>The command as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>Starts it.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        // A shell's background job ignores Ctrl-C, and so does what it starts: the command is to hear it even when the tests run in one.
        string[] program = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", host] : [host];
        var info = new ProcessStartInfo(program[0]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])[.. program[1..], "exec", typeof(ToolException).Assembly.Location, .. args]) info.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) info.Environment[name] = value;
        return Process.Start(info)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandRun> Run(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Start(environment, args);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
