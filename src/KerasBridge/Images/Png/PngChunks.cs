using System.Buffers.Binary;
using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>The chunks of a PNG file, one after the other.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> data)
{
    /// <summary>Names of chunks as numbers.</summary>
    public const uint Header = 0x49484452, Palette = 0x504C5445, Transparency = 0x74524E53, Data = 0x49444154, End = 0x49454E44;

    private ByteReader _reader = new(data, "PNG");

    /// <summary>Which kind the current one is.</summary>
    public uint Type { get; private set; }

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Body { get; private set; }

    /// <summary>Where they begin in the file.</summary>
    public int Start { get; private set; }

    /// <summary>Jumps over the signature.</summary>
    public void SkipSignature() => _reader.Take(8, "its signature");

    /// <summary>Goes to the next chunk; false at the end of the file. The checksums of chunks that are used are checked.</summary>
    public bool Next()
    {
        if (_reader.Remaining == 0) return false;
        var length = _reader.U32BigEndian("the length of a chunk");
        var named = _reader.Rest;
        Type = _reader.U32BigEndian("the name of a chunk");
        Start = _reader.Position;
        var what = $"the chunk '{NameOf(Type)}'";
        Body = _reader.Take(length <= int.MaxValue ? (int)length : int.MaxValue, what);
        var stored = BinaryPrimitives.ReadUInt32BigEndian(_reader.Take(4, "the checksum of " + what));
        if (Type is Header or Palette or Transparency or Data)
        {
            var computed = Crc32.Of(named[..(Body.Length + 4)]);
            if (computed != stored) throw new ImageFileException($"The PNG image is damaged. Expected {what} to have the checksum {stored:x8}, which it states. Received: {computed:x8}");
        }
        return true;
    }

    private static string NameOf(uint type)
    {
        Span<char> name = stackalloc char[4];
        for (var i = 0; i < 4; i++)
        {
            var letter = (char)(byte)(type >> (24 - 8 * i));
            name[i] = char.IsAsciiLetter(letter) ? letter : '?';
        }
        return name.ToString();
    }
}
