using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>A Jupyter client over four connections, as a notebook's front end is one.</summary>
internal sealed class JupyterClient : IDisposable
{
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly string _key;
    private readonly string _session = Guid.NewGuid().ToString("N");

    public JupyterClient(KernelPorts ports, string key)
    {
        _key = key;
        var listening = ports.IoPub.SubscriberCount;
        IoPub = new ZmtpClient(ports.IoPub.Address, "SUB");
        IoPub.Send([1]);
        Shell = new ZmtpClient(ports.Shell.Socket.Address, "DEALER", _session);
        Control = new ZmtpClient(ports.Control.Socket.Address, "DEALER", _session);
        Stdin = new ZmtpClient(ports.Stdin.Socket.Address, "DEALER", _session);
        // The subscription is in force when something is heard.
        while (ports.IoPub.SubscriberCount <= listening) Thread.Sleep(1);
    }

    public ZmtpClient IoPub { get; }

    public ZmtpClient Shell { get; }

    public ZmtpClient Control { get; }

    public ZmtpClient Stdin { get; }

    /// <summary>Sends a request, and returns its id.</summary>
    public string Send(ZmtpClient to, string type, JsonObject content)
    {
        var id = Guid.NewGuid().ToString("N");
        to.Send(Frames(_key, id, type, content.ToJsonString()));
        return id;
    }

    /// <summary>A signed message's frames.</summary>
    public byte[][] Frames(string key, string id, string type, string content)
    {
        var header = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["msg_id"] = id,
            ["session"] = _session,
            ["username"] = "tester",
            ["date"] = "2026-01-01T00:00:00Z",
            ["msg_type"] = type,
            ["version"] = "5.3",
        }.ToJsonString());
        byte[][] parts = [header, "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];
        return [Delimiter, Sign(key, parts), .. parts];
    }

    public string Execute(string code, bool silent = false, bool store = true, bool stopOnError = true, bool allowStdin = true, JsonObject? expressions = null) => Send(Shell, "execute_request", new JsonObject
    {
        ["code"] = code,
        ["silent"] = silent,
        ["store_history"] = store,
        ["stop_on_error"] = stopOnError,
        ["allow_stdin"] = allowStdin,
        ["user_expressions"] = expressions ?? [],
    });

    /// <summary>Takes the next message, whose signature must be right.</summary>
    public JupyterReply Receive(ZmtpClient from)
    {
        var frames = from.Receive();
        var at = frames.FindIndex(frame => frame.AsSpan().SequenceEqual(Delimiter));
        byte[][] parts = [.. frames.Skip(at + 2).Take(4)];
        Assert.Equal(_key.Length == 0 ? [] : Sign(_key, parts), frames[at + 1]);
        var header = JsonNode.Parse(parts[0])!;
        Assert.Equal("5.3", (string)header["version"]!);
        return new JupyterReply((string)header["msg_type"]!, (string?)JsonNode.Parse(parts[1])!["msg_id"] ?? "", JsonNode.Parse(parts[3])!);
    }

    /// <summary>What is published for a request, from busy to idle.</summary>
    public List<JupyterReply> Published(string id)
    {
        var published = new List<JupyterReply>();
        while (true)
        {
            var message = Receive(IoPub);
            if (message.ParentId != id) continue;
            published.Add(message);
            if (message.ToString() == "idle") return published;
        }
    }

    /// <summary>Sends a request on shell, and returns its reply, and what was published for it.</summary>
    public (JupyterReply Reply, List<string> Published) Ask(string type, JsonObject content)
    {
        var id = Send(Shell, type, content);
        var reply = Receive(Shell);
        Assert.Equal(id, reply.ParentId);
        return (reply, [.. Published(id).Select(message => message.ToString())]);
    }

    /// <summary>Executes a cell to its end.</summary>
    public (JupyterReply Reply, List<string> Published) Run(string code)
    {
        var id = Execute(code);
        var reply = Receive(Shell);
        Assert.Equal(id, reply.ParentId);
        return (reply, [.. Published(id).Select(message => message.ToString())]);
    }

    public void Dispose()
    {
        foreach (var client in (ZmtpClient[])[IoPub, Shell, Control, Stdin]) client.Dispose();
    }

    private static byte[] Sign(string key, byte[][] parts) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), parts.SelectMany(part => part).ToArray())));
}
