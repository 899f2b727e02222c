using System.CommandLine;
using System.Diagnostics;

namespace KerasBridge.Tool.Commands;

/// <summary>The options that say which of Jupyter's folders is meant.</summary>
internal sealed class KernelPlace
{
    private readonly Option<bool> _user = new("--user") { Description = "In your own Jupyter folder, for you alone (the default)." };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "In DIR/share/jupyter, for the Python environment in DIR.", HelpName = "DIR" };
    private readonly Option<bool> _sysPrefix = new("--sys-prefix") { Description = "In the Python environment that is active (virtualenv, conda), else in that of python3." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_user);
        command.Options.Add(_prefix);
        command.Options.Add(_sysPrefix);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(_user) ? 1 : 0) + (result.GetValue(_prefix) is null ? 0 : 1) + (result.GetValue(_sysPrefix) ? 1 : 0) > 1)
                result.AddError("Only one of --user, --prefix and --sys-prefix can be given.");
        });
    }

    /// <summary>The folder of kernels that a line of arguments means.</summary>
    public string Folder(ParseResult parsed)
    {
        if (parsed.GetValue(_prefix) is { } prefix) return KernelFolders.Below(prefix);
        return parsed.GetValue(_sysPrefix) ? KernelFolders.Below(ActivePrefix()) : KernelFolders.User();
    }

    private static string ActivePrefix() =>
        KernelFolders.Variable("VIRTUAL_ENV") ?? KernelFolders.Variable("CONDA_PREFIX") ?? AskPython()
        ?? throw new ToolException("No Python environment is found for --sys-prefix.", "an active virtualenv or conda environment, or python3 on the path", "neither; --prefix DIR names one");

    private static string? AskPython()
    {
        try
        {
            var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "python" : "python3", ["-c", "import sys; print(sys.prefix)"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var python = Process.Start(start);
            var answer = python?.StandardOutput.ReadLine();
            return string.IsNullOrWhiteSpace(answer) ? null : answer;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
