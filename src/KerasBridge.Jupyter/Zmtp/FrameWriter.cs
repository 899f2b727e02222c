using System.Buffers;
using System.Buffers.Binary;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>Writes frames into a stream, many small ones at a time.</summary>
/// <param name="stream">Where the bytes go.</param>
internal sealed class FrameWriter(Stream stream)
{
    private const int FlushAt = 32 << 10;

    private readonly ArrayBufferWriter<byte> _pending = new(2 * FlushAt);

    /// <summary>How many bytes a message has on the wire, at most.</summary>
    public static long SizeOf(IReadOnlyList<byte[]> frames)
    {
        var size = 0L;
        foreach (var frame in frames) size += frame.Length + 9;
        return size;
    }

    /// <summary>Adds a message, and sends what fills the buffer.</summary>
    public async ValueTask Write(IReadOnlyList<byte[]> frames, CancellationToken cancel)
    {
        for (var i = 0; i < frames.Count; i++)
            await Write(frames[i], i + 1 < frames.Count ? FrameFlags.More : FrameFlags.None, cancel).ConfigureAwait(false);
    }

    /// <summary>Adds a command.</summary>
    public ValueTask Write(Command command, CancellationToken cancel) => Write(command.ToBody(), FrameFlags.Command, cancel);

    /// <summary>Sends what is left in the buffer.</summary>
    public async ValueTask Flush(CancellationToken cancel)
    {
        if (_pending.WrittenCount == 0) return;
        await stream.WriteAsync(_pending.WrittenMemory, cancel).ConfigureAwait(false);
        _pending.ResetWrittenCount();
    }

    private async ValueTask Write(byte[] body, FrameFlags flags, CancellationToken cancel)
    {
        Head(body.Length, flags);
        if (body.Length < FlushAt)
        {
            _pending.Write(body);
            if (_pending.WrittenCount >= FlushAt) await Flush(cancel).ConfigureAwait(false);
            return;
        }

        await Flush(cancel).ConfigureAwait(false);
        await stream.WriteAsync(body, cancel).ConfigureAwait(false);
    }

    private void Head(int size, FrameFlags flags)
    {
        if (size <= byte.MaxValue)
        {
            _pending.Write([(byte)flags, (byte)size]);
            return;
        }

        var head = _pending.GetSpan(9);
        head[0] = (byte)(flags | FrameFlags.Long);
        BinaryPrimitives.WriteUInt64BigEndian(head[1..], (ulong)size);
        _pending.Advance(9);
    }
}
