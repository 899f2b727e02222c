using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>The connecting side of ZMTP 3, small and blocking, written apart from the sockets that it tests.</summary>
internal sealed class ZmtpClient : IDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly NetworkStream _stream;

    public ZmtpClient(IPEndPoint address, string socketType, string identity = "", string mechanism = "NULL", byte minor = 0)
    {
        _tcp.Connect(address);
        _tcp.NoDelay = true;
        _tcp.ReceiveTimeout = 120_000;
        _stream = _tcp.GetStream();
        var hello = Hello(socketType, identity, mechanism, minor);
        _stream.Write(hello.AsSpan(0, 64));
        PeerGreeting = Take(64);
        if (mechanism != "NULL") return;
        _stream.Write(hello.AsSpan(64));
        Ready = ReadFrame().Body;
    }

    public byte[] PeerGreeting { get; }

    /// <summary>The peer's first command.</summary>
    public byte[] Ready { get; } = [];

    public NetworkStream Raw => _stream;

    private static byte[] Command(string name, byte[] data) => [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. data];

    /// <summary>A greeting and READY.</summary>
    public static byte[] Hello(string socketType, string identity = "", string mechanism = "NULL", byte minor = 0)
    {
        var greeting = new byte[64];
        greeting[0] = 0xFF;
        greeting[9] = 0x7F;
        greeting[10] = 3;
        greeting[11] = minor;
        Encoding.ASCII.GetBytes(mechanism).CopyTo(greeting, 12);
        return [.. greeting, .. Frame(4, Command("READY", [.. Property("Socket-Type", socketType), .. Property("Identity", identity)]))];
    }

    /// <summary>A message's bytes.</summary>
    public static byte[] OnTheWire(params byte[][] frames) => [.. frames.SelectMany((frame, i) => Frame((byte)(i + 1 < frames.Length ? 1 : 0), frame))];

    public void SendCommand(string name, params byte[] data) => _stream.Write(Frame(4, Command(name, data)));

    public void Send(params byte[][] frames) => _stream.Write(OnTheWire(frames));

    /// <summary>The next message; commands are left out.</summary>
    public List<byte[]> Receive()
    {
        var frames = new List<byte[]>();
        while (true)
        {
            var (flags, body) = ReadFrame();
            if ((flags & 4) != 0) continue;
            frames.Add(body);
            if ((flags & 1) == 0) return frames;
        }
    }

    public (byte Flags, byte[] Body) ReadFrame()
    {
        var flags = Take(1)[0];
        var size = (flags & 2) != 0 ? (int)BinaryPrimitives.ReadUInt64BigEndian(Take(8)) : Take(1)[0];
        return (flags, Take(size));
    }

    /// <summary>Whether the peer has closed the connection; waits for it a while.</summary>
    public bool IsClosed()
    {
        try
        {
            while (_stream.Read(new byte[4096]) > 0)
            {
            }

            return true;
        }
        catch (IOException e)
        {
            return e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted };
        }
    }

    public void Dispose() => _tcp.Dispose();

    private static byte[] Property(string name, string value)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        return [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. size, .. Encoding.ASCII.GetBytes(value)];
    }

    private static byte[] Frame(byte flags, byte[] body)
    {
        if (body.Length < 256) return [flags, (byte)body.Length, .. body];
        var head = new byte[9];
        head[0] = (byte)(flags | 2);
        BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(1), (ulong)body.Length);
        return [.. head, .. body];
    }

    private byte[] Take(int count)
    {
        var bytes = new byte[count];
        _stream.ReadExactly(bytes);
        return bytes;
    }
}
