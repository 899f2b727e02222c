using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>What a connection file says: where a kernel listens, and the key by which messages are signed.</summary>
internal sealed record ConnectionInfo
{
    /// <summary>The address; loopback unless the file names another.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port of requests.</summary>
    public int ShellPort { get; init; }

    /// <summary>The port on which outputs are published.</summary>
    public int IoPubPort { get; init; }

    /// <summary>The port on which the user is asked for input.</summary>
    public int StdinPort { get; init; }

    /// <summary>The port of interrupts and shutdown.</summary>
    public int ControlPort { get; init; }

    /// <summary>The heartbeat's port.</summary>
    public int HeartbeatPort { get; init; }

    /// <summary>The key of signatures; empty: messages are not signed.</summary>
    public string Key { get; init; } = "";

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="KernelStartException">It cannot be read, lacks something, or wants what is not offered.</exception>
    public static ConnectionInfo Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new KernelStartException($"The connection file cannot be read. Expected a file that Jupyter wrote; received '{path}': {e.Message}");
        }
        catch (KernelStartException e)
        {
            throw new KernelStartException($"{e.Message} (connection file '{path}')");
        }
    }

    /// <summary>Reads a connection file's text.</summary>
    /// <exception cref="KernelStartException">It lacks something, or wants what is not offered.</exception>
    public static ConnectionInfo Parse(string json)
    {
        JsonElement file;
        try
        {
            file = JsonElement.Parse(json);
        }
        catch (JsonException e)
        {
            throw new KernelStartException($"The connection file is no JSON: {e.Message}");
        }

        if (file.ValueKind != JsonValueKind.Object) throw new KernelStartException($"The connection file must hold a JSON object; received {file.ValueKind}.");
        string[] expected = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port", "ip", "key", "transport", "signature_scheme"];
        var missing = expected.Where(name => !file.TryGetProperty(name, out _)).ToArray();
        if (missing.Length > 0) throw new KernelStartException($"The connection file lacks {string.Join(", ", missing)}. Expected {string.Join(", ", expected)}.");

        var transport = Text("transport");
        if (transport != "tcp") throw new KernelStartException($"The connection file asks for the transport '{transport}'. Expected 'tcp', the only one that this kernel has.");
        var scheme = Text("signature_scheme");
        var key = Text("key");
        if (scheme != "hmac-sha256" && key.Length > 0)
            throw new KernelStartException($"The connection file asks for the signature scheme '{scheme}'. Expected 'hmac-sha256', the only one that this kernel has.");
        return new ConnectionInfo
        {
            Address = Resolve(Text("ip")),
            ShellPort = Port("shell_port"),
            IoPubPort = Port("iopub_port"),
            StdinPort = Port("stdin_port"),
            ControlPort = Port("control_port"),
            HeartbeatPort = Port("hb_port"),
            Key = key,
        };

        string Text(string name) => file.GetProperty(name).ReadText()
            ?? throw new KernelStartException($"'{name}' in the connection file must be a text; received {file.GetProperty(name).GetRawText()}.");

        int Port(string name) => file.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new KernelStartException($"'{name}' in the connection file must be a port, 1 to 65535; received {file.GetProperty(name).GetRawText()}.");
    }

    private static IPAddress Resolve(string ip)
    {
        if (ip.Length == 0 || ip == "localhost") return IPAddress.Loopback;
        if (ip == "*") return IPAddress.Any;
        if (IPAddress.TryParse(ip, out var address)) return address;
        try
        {
            return Dns.GetHostAddresses(ip, AddressFamily.InterNetwork) is [var first, ..] ? first : throw new SocketException((int)SocketError.HostNotFound);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw new KernelStartException($"'ip' in the connection file must be an address of this machine; received '{ip}': {e.Message}.");
        }
    }
}
