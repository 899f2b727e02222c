using System.Buffers.Binary;

namespace KerasBridge.Images;

/// <summary>Reads numbers from the bytes of an image file; asking for more than there is gives an <see cref="ImageFileException"/> that says what was being read.</summary>
/// <param name="data">The bytes.</param>
/// <param name="format">The format, for messages.</param>
internal ref struct ByteReader(ReadOnlySpan<byte> data, string format)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly string _format = format;

    /// <summary>Where the next byte is read; never behind the end.</summary>
    public int Position { get; private set; }

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _data.Length - Position;

    /// <summary>What is left.</summary>
    public readonly ReadOnlySpan<byte> Rest => _data[Position..];

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Take(int count, string what)
    {
        if (count < 0 || count > Remaining) throw Truncated(what, count);
        var taken = _data.Slice(Position, count);
        Position += count;
        return taken;
    }

    /// <summary>Goes to a place that the file itself named.</summary>
    public void Seek(long position, string what)
    {
        if (position < 0 || position > _data.Length)
            throw new ImageFileException($"The {_format} image is damaged. Expected {what} within the file's {_data.Length} bytes. Received: an offset of {position}");
        Position = (int)position;
    }

    public byte U8(string what) => Take(1, what)[0];

    public int U16(string what) => BinaryPrimitives.ReadUInt16LittleEndian(Take(2, what));

    public uint U32(string what) => BinaryPrimitives.ReadUInt32LittleEndian(Take(4, what));

    public int I32(string what) => BinaryPrimitives.ReadInt32LittleEndian(Take(4, what));

    public uint U32BigEndian(string what) => BinaryPrimitives.ReadUInt32BigEndian(Take(4, what));

    private readonly ImageFileException Truncated(string what, int count) =>
        new($"The {_format} image is truncated. Expected {what} ({count} bytes) at byte {Position}. Received: a file that ends after {_data.Length} bytes");
}
