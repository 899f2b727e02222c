namespace KerasBridge.Images;

/// <summary>Numbers written as text, between blanks and comments that begin with <c>#</c> and end with their line.</summary>
internal ref struct PnmTokens(ReadOnlySpan<byte> data, int start)
{
    private readonly ReadOnlySpan<byte> _data = data;

    /// <summary>Where the next byte is read.</summary>
    public int Position { get; private set; } = start;

    public static bool IsSpace(byte value) => value is (byte)' ' or (>= 9 and <= 13);

    /// <summary>The next number.</summary>
    public int Number(string what)
    {
        SkipSpace();
        var from = Position;
        long value = 0;
        while (Position < _data.Length && char.IsAsciiDigit((char)_data[Position]))
        {
            value = Math.Min(value * 10 + (_data[Position] - '0'), int.MaxValue);
            Position++;
        }
        if (Position == from) throw Unexpected(what);
        if (Position < _data.Length && !IsSpace(_data[Position]) && _data[Position] != '#') throw Unexpected(what);
        return (int)value;
    }

    /// <summary>The next digit 0 or 1, which need not be followed by a blank.</summary>
    public int Bit()
    {
        SkipSpace();
        if (Position < _data.Length && _data[Position] is (byte)'0' or (byte)'1') return _data[Position++] - '0';
        throw Unexpected("a pixel, 0 or 1");
    }

    private void SkipSpace()
    {
        while (Position < _data.Length)
        {
            if (_data[Position] == '#')
            {
                var line = _data[Position..].IndexOfAny((byte)'\n', (byte)'\r');
                Position = line < 0 ? _data.Length : Position + line;
            }
            else if (IsSpace(_data[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    private readonly ImageFileException Unexpected(string what) => Position >= _data.Length
        ? new ImageFileException($"The PPM image is truncated. Expected {what}. Received: the end of the file, after {_data.Length} bytes")
        : new ImageFileException($"The PPM image is damaged. Expected {what}, a number in decimal digits. Received: the byte 0x{_data[Position]:x2} at {Position}");
}
