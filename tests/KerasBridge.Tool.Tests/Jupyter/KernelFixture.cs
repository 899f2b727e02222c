using KerasBridge.Jupyter.Kernel;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>A kernel of the echo language on free ports, with what it logs.</summary>
internal sealed class KernelFixture : IAsyncDisposable
{
    public const string Key = "a0436f6c-1916-498b-8eb9-e81ab9368e84";

    private readonly List<string> _log = [];

    public KernelFixture(string key = Key, Func<ZmtpOptions, ZmtpOptions>? zmtp = null)
    {
        var options = new KernelOptions { Zmtp = (zmtp ?? (same => same))(new ZmtpOptions()), Log = Note };
        // Port 0 lets the system choose, which a connection file may not.
        Server = new KernelServer(new ConnectionInfo { Key = key }, Language, options);
        Running = Server.Run();
    }

    public EchoKernel Language { get; } = new();

    public KernelServer Server { get; }

    public KernelPorts Ports => Server.Ports;

    public Task<bool> Running { get; }

    public string[] Log
    {
        get
        {
            lock (_log) return [.. _log];
        }
    }

    public JupyterClient Connect(string key = Key) => new(Ports, key);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Running;
    }

    private void Note(string line)
    {
        lock (_log) _log.Add(line);
    }
}
