using System.Buffers.Binary;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>Takes frames from a stream of bytes, with one buffer for many small ones.</summary>
/// <param name="stream">Where the bytes come from.</param>
/// <param name="maxFrameBytes">The largest frame.</param>
internal sealed class FrameReader(Stream stream, long maxFrameBytes)
{
    // Memory for a frame grows with the bytes that really come: a size is only a claim.
    private const int FirstPiece = 1 << 20;

    // Commands carry topics, identities and properties.
    private const int MaxCommandBytes = 1 << 16;

    private readonly byte[] _buffer = new byte[16 << 10];
    private int _start;
    private int _end;

    /// <summary>Reads a greeting, and throws at the first byte that cannot belong to one.</summary>
    public async ValueTask<Greeting> ReadGreeting(CancellationToken cancel)
    {
        while (_end - _start < Greeting.Size)
        {
            await Fill(cancel).ConfigureAwait(false);
            Greeting.CheckBeginning(_buffer.AsSpan(_start, Math.Min(_end - _start, Greeting.Size)));
        }

        var greeting = Greeting.Parse(_buffer.AsSpan(_start, Greeting.Size));
        _start += Greeting.Size;
        return greeting;
    }

    /// <summary>Reads the next frame.</summary>
    /// <param name="budget">How many bytes its message may still have.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="EndOfStreamException">The peer closed the connection.</exception>
    public async ValueTask<Frame> ReadFrame(long budget, CancellationToken cancel)
    {
        await Need(2, cancel).ConfigureAwait(false);
        var flags = (FrameFlags)_buffer[_start];
        if ((flags & ~(FrameFlags.More | FrameFlags.Long | FrameFlags.Command)) != 0)
            throw new ZmtpException($"a frame begins with 0x{(byte)flags:X2}, whose upper bits must be 0");
        var command = flags.HasFlag(FrameFlags.Command);
        if (command && flags.HasFlag(FrameFlags.More))
            throw new ZmtpException("a command says that more of it follows, which no command may");

        ulong size;
        if (flags.HasFlag(FrameFlags.Long))
        {
            await Need(9, cancel).ConfigureAwait(false);
            size = BinaryPrimitives.ReadUInt64BigEndian(_buffer.AsSpan(_start + 1));
            _start += 9;
        }
        else
        {
            size = _buffer[_start + 1];
            _start += 2;
        }

        var limit = command ? MaxCommandBytes : Math.Min(budget, maxFrameBytes);
        if (size > (ulong)limit)
            throw new ZmtpException($"a {(command ? "command" : "message")} is too large: at most {(command ? MaxCommandBytes : maxFrameBytes)} bytes expected, its next frame alone has {size}");
        return new Frame(await ReadBody((int)size, cancel).ConfigureAwait(false), flags.HasFlag(FrameFlags.More), command);
    }

    private async ValueTask<byte[]> ReadBody(int size, CancellationToken cancel)
    {
        if (size == 0) return [];
        var body = new byte[Math.Min(size, FirstPiece)];
        var filled = Math.Min(body.Length, _end - _start);
        _buffer.AsSpan(_start, filled).CopyTo(body);
        _start += filled;
        while (filled < size)
        {
            if (filled == body.Length) Array.Resize(ref body, (int)Math.Min(size, 4L * body.Length));
            var read = await stream.ReadAsync(body.AsMemory(filled), cancel).ConfigureAwait(false);
            if (read == 0) throw new EndOfStreamException();
            filled += read;
        }

        return body;
    }

    private async ValueTask Need(int count, CancellationToken cancel)
    {
        while (_end - _start < count) await Fill(cancel).ConfigureAwait(false);
    }

    private async ValueTask Fill(CancellationToken cancel)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_buffer.Length - _start < Greeting.Size)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancel).ConfigureAwait(false);
        if (read == 0) throw new EndOfStreamException();
        _end += read;
    }
}
