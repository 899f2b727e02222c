using System.Diagnostics;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>Debian's Jupyter client, in which the kernel is installed under a folder of its own.</summary>
internal sealed class DebianPeer : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder _data = new();

    public DebianPeer()
    {
        Skip.IfNot(File.Exists(Python), "Debian's Python is not there");
        Skip.If(Run(["-c", "import jupyter_client, nbconvert, nbclient"]).Exit != 0, "the packages of .ci/apt-packages.txt are not installed");
        Tool.Commands.KernelSpec.Write(_data[Path.Combine("kernels", "kerasbridge")], "C#", ["dotnet", typeof(Tool.Commands.KernelSpec).Assembly.Location]);
    }

    /// <summary>The path of one of the scripts.</summary>
    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Jupyter", "Peer", name);

    /// <summary>Runs Python to its end.</summary>
    public (int Exit, string Output, string Error) Run(string[] arguments, int seconds = 300, bool quick = false)
    {
        // As for the command itself: a shell's background job would have it ignore Ctrl-C.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", Python, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, folder) in (ReadOnlySpan<(string, string)>)[("JUPYTER_DATA_DIR", ""), ("JUPYTER_RUNTIME_DIR", "runtime"), ("JUPYTER_CONFIG_DIR", "config"), ("IPYTHONDIR", "ipython")])
            start.Environment[name] = _data[folder];
        if (quick) start.Environment["KERASBRIDGE_QUICK"] = "1";
        // No other kernel is looked at.
        start.Environment["JUPYTER_PATH"] = _data.Path;
        using var python = Process.Start(start)!;
        var (output, error) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        if (!python.WaitForExit(TimeSpan.FromSeconds(seconds)))
        {
            python.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end within {seconds} s: {error.Result}");
        }

        // A kernel that outlives its client may hold the pipes: what the client itself wrote is there by now.
        Task.WaitAny([Task.WhenAll(output, error)], TimeSpan.FromSeconds(20));
        return (python.ExitCode, output.IsCompleted ? output.Result : "", error.IsCompleted ? error.Result : "");
    }

    public void Dispose() => _data.Dispose();
}
