using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>
/// What waits for one peer, bounded in bytes. A sender waits a while for a peer that reads slowly; one that does not read at all is then called stalled, and messages to it are
/// dropped without further waiting until it has taken half of what it has.
/// </summary>
/// <param name="maxBytes">How many bytes may wait.</param>
internal sealed class SendQueue(long maxBytes)
{
    private readonly Channel<Outgoing> _waiting = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly object _room = new();
    private long _bytes;
    private bool _stalled;
    private bool _closed;

    /// <summary>Adds a message; false: it was dropped.</summary>
    /// <param name="item">The message.</param>
    /// <param name="patience">How long to wait for room.</param>
    public bool Offer(Outgoing item, TimeSpan patience)
    {
        var size = FrameWriter.SizeOf(item.Frames);
        lock (_room)
        {
            if (_stalled && _bytes > maxBytes / 2) return false;
            _stalled = false;
            if (!Fits(size) && !WaitForRoom(size, patience))
            {
                _stalled = patience > TimeSpan.Zero;
                return false;
            }

            if (_closed) return false;
            _bytes += size;
            return _waiting.Writer.TryWrite(item);
        }
    }

    /// <summary>Waits for something to send; false: the queue is closed and empty.</summary>
    public ValueTask<bool> Wait(CancellationToken cancel) => _waiting.Reader.WaitToReadAsync(cancel);

    /// <summary>Takes the next message.</summary>
    public bool TryTake([MaybeNullWhen(false)] out Outgoing item) => _waiting.Reader.TryRead(out item);

    /// <summary>Notes that a message has left.</summary>
    public void Sent(Outgoing item)
    {
        lock (_room)
        {
            _bytes -= FrameWriter.SizeOf(item.Frames);
            Monitor.PulseAll(_room);
        }
    }

    /// <summary>Takes nothing more; what waits may still be sent.</summary>
    public void Close()
    {
        lock (_room)
        {
            _closed = true;
            _waiting.Writer.TryComplete();
            Monitor.PulseAll(_room);
        }
    }

    // One message may be larger than the queue: alone it always fits.
    private bool Fits(long size) => _closed || _bytes == 0 || _bytes + size <= maxBytes;

    private bool WaitForRoom(long size, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (!Fits(size))
        {
            var left = patience - clock.Elapsed;
            if (left <= TimeSpan.Zero || !Monitor.Wait(_room, left)) return Fits(size);
        }

        return true;
    }
}
