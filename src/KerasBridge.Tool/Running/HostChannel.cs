using System.Text;
using System.Text.Json;

namespace KerasBridge.Tool.Running;

/// <summary>Messages over a stream, one line each. Writing is safe from any thread; one thread reads.</summary>
internal sealed class HostChannel(Stream stream) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly StreamReader _reader = new(stream, new UTF8Encoding(false), false, 1 << 16, leaveOpen: true);

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">The other end is gone.</exception>
    public void Send(HostMessage message)
    {
        // JSON has no bare line ends, so a line is a message.
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(message, HostJson.Default.HostMessage), (byte)'\n'];
        lock (_lock)
        {
            stream.Write(line);
            stream.Flush();
        }
    }

    /// <summary>The next message; null: the other end is gone.</summary>
    public async Task<HostMessage?> Receive()
    {
        try
        {
            return await _reader.ReadLineAsync().ConfigureAwait(false) is { } line ? JsonSerializer.Deserialize(line, HostJson.Default.HostMessage) : null;
        }
        // Half a line, from a process that was ended within it.
        catch (Exception error) when (error is IOException or ObjectDisposedException or JsonException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        stream.Dispose();
    }
}
