using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KerasBridge.Tests.Data;

/// <summary>A server on this machine that says whatever a test wants, byte for byte, on a port that the system has chosen.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Stream, Stream> _open;
    private readonly Action<string, Stream> _answer;
    private readonly List<TcpClient> _clients = [];
    private int _requests;

    /// <summary>A server.</summary>
    /// <param name="answer">Is given the path that is asked for, and where the answer goes; the connection ends when it returns.</param>
    public LoopbackServer(Action<string, Stream> answer) : this(stream => stream, answer) { }

    /// <summary>A server with a layer of its own between, such as TLS.</summary>
    /// <param name="open">Makes the stream to speak through.</param>
    /// <param name="answer">As above.</param>
    public LoopbackServer(Func<Stream, Stream> open, Action<string, Stream> answer)
    {
        _open = open;
        _answer = answer;
        _listener.Start();
        new Thread(Listen) { IsBackground = true }.Start();
    }

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>A server that sends a text, with its length.</summary>
    public static LoopbackServer Of(string text) => new((_, stream) => Send(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {text.Length}\r\n\r\n{text}"));

    public static void Send(Stream stream, string text) => stream.Write(Encoding.ASCII.GetBytes(text));

    public string Address(string name) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{name}";

    public void Dispose()
    {
        _listener.Dispose();
        lock (_clients)
        {
            foreach (var client in _clients) client.Dispose();
        }
    }

    private void Listen()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptTcpClient();
                lock (_clients) _clients.Add(client);
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                using var stream = _open(client.GetStream());
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var path = reader.ReadLine()?.Split(' ')[1];
                while (!string.IsNullOrEmpty(reader.ReadLine())) { }
                if (path is null) return;
                Interlocked.Increment(ref _requests);
                _answer(path, stream);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The other side has gone away.
        }
    }
}
