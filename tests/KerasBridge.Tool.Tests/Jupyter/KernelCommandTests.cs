using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using KerasBridge.Tool.Tests.Commands;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class KernelCommandTests
{
    [Fact]
    public async Task InstallsAndRemovesWhatJupyterReads()
    {
        using var prefix = new TemporaryFolder();
        var folder = Path.Combine(prefix.Path, "share", "jupyter", "kernels", "sharp");
        var installed = await CommandRun.Of("kernel", "install", "--prefix", prefix.Path, "--name", "sharp", "--display-name", "C# \"quick\"");
        Assert.Equal((0, ""), (installed.Exit, installed.Error));
        Assert.Contains(folder, installed.Output);

        var spec = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "kernel.json")))!;
        var argv = spec["argv"]!.AsArray().Select(word => (string)word!).ToArray();
        Assert.Equal(["kernel", "start", "--connection-file", "{connection_file}"], argv[^4..]);
        Assert.Contains(argv, word => word.EndsWith("KerasBridge.Tool.dll", StringComparison.Ordinal) && File.Exists(word));
        Assert.Equal(("C# \"quick\"", "csharp", "message"), ((string)spec["display_name"]!, (string)spec["language"]!, (string)spec["interrupt_mode"]!));
        foreach (var size in (int[])[32, 64])
        {
            var logo = Image.Open(Path.Combine(folder, $"logo-{size}x{size}.png"));
            Assert.Equal((size, size), logo.size);
        }

        // Again: what was there is replaced.
        Assert.Equal(0, (await CommandRun.Of("kernel", "install", "--prefix", prefix.Path, "--name", "sharp")).Exit);
        Assert.Equal(0, (await CommandRun.Of("kernel", "uninstall", "--prefix", prefix.Path, "--name", "sharp")).Exit);
        Assert.False(Directory.Exists(folder));
        var gone = await CommandRun.Of("kernel", "uninstall", "--prefix", prefix.Path, "--name", "sharp");
        Assert.Equal(1, gone.Exit);
        Assert.Contains("The kernel is not installed.", gone.Error);
    }

    [Fact]
    public async Task LeavesKernelsOfOthersAlone()
    {
        using var prefix = new TemporaryFolder();
        var folder = Directory.CreateDirectory(Path.Combine(prefix.Path, "share", "jupyter", "kernels", "kerasbridge")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "kernel.json"), """{"argv": ["other"], "display_name": "Other", "language": "other"}""");
        Assert.Contains("Another kernel is installed", (await CommandRun.Of("kernel", "install", "--prefix", prefix.Path)).Error);
        Assert.Contains("The kernel is another one", (await CommandRun.Of("kernel", "uninstall", "--prefix", prefix.Path)).Error);
        Assert.Contains("\"other\"", await File.ReadAllTextAsync(Path.Combine(folder, "kernel.json")));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("../up")]
    [InlineData("")]
    public async Task RefusesNamesThatJupyterDoesNotTake(string name)
    {
        using var prefix = new TemporaryFolder();
        var run = await CommandRun.Of("kernel", "install", "--prefix", prefix.Path, "--name", name);
        Assert.Equal(1, run.Exit);
        Assert.Contains("Jupyter does not take this name", run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(prefix.Path));
    }

    [Fact]
    public async Task TakesOnePlaceAndOneConnectionFile()
    {
        Assert.Equal(2, (await CommandRun.Of("kernel", "install", "--user", "--sys-prefix")).Exit);
        Assert.Equal(2, (await CommandRun.Of("kernel", "start")).Exit);
        Assert.Equal(2, (await CommandRun.Of("kernel", "start", "a.json", "--connection-file", "b.json")).Exit);
    }

    [Fact]
    public async Task SaysWhyItCannotStart()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("cannot be read", (await CommandRun.Of("kernel", "start", folder["none.json"])).Error);
        var broken = await CommandRun.Of("kernel", "start", "--connection-file", folder.Write("broken.json", """{"ip": "127.0.0.1"}"""));
        Assert.Equal(1, broken.Exit);
        Assert.Contains("lacks shell_port, iopub_port", broken.Error);

        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var file = folder.Write("taken.json", $$"""
            {"shell_port": {{port}}, "iopub_port": {{port}}, "stdin_port": {{port}}, "control_port": {{port}}, "hb_port": {{port}},
             "ip": "127.0.0.1", "key": "k", "transport": "tcp", "signature_scheme": "hmac-sha256"}
            """);
        var run = await CommandRun.Of("kernel", "start", file);
        Assert.Equal(1, run.Exit);
        Assert.Contains($"error: The port {port} (shell_port) of 127.0.0.1 is in use.", run.Error);
    }
}
