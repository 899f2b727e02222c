using System.Buffers.Binary;
using System.Text;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>A ZMTP command: a name and its data.</summary>
/// <param name="Name">For example <c>READY</c>.</param>
/// <param name="Data">What follows the name.</param>
internal readonly record struct Command(string Name, byte[] Data)
{
    /// <summary>Reads a command's body.</summary>
    public static Command Parse(byte[] body)
    {
        if (body.Length == 0 || body[0] == 0 || body.Length < 1 + body[0])
            throw new ZmtpException($"a command of {body.Length} bytes has no name");
        return new Command(Encoding.Latin1.GetString(body, 1, body[0]), body[(1 + body[0])..]);
    }

    /// <summary>The command's body.</summary>
    public byte[] ToBody()
    {
        var name = Encoding.Latin1.GetBytes(Name);
        return [(byte)name.Length, .. name, .. Data];
    }

    /// <summary>READY, which ends the handshake of the NULL mechanism.</summary>
    public static Command Ready(ZmtpSocketType type)
    {
        var data = new List<byte>();
        Property(data, "Socket-Type", Encoding.Latin1.GetBytes(type.WireName()));
        Property(data, "Identity", []);
        return new Command("READY", [.. data]);
    }

    /// <summary>ERROR, which tells a peer why its connection is closed.</summary>
    public static Command Error(string reason)
    {
        var bytes = Encoding.Latin1.GetBytes(reason);
        var length = Math.Min(bytes.Length, byte.MaxValue);
        return new Command("ERROR", [(byte)length, .. bytes.AsSpan(0, length)]);
    }

    /// <summary>The properties in READY's data. Their names do not depend on case.</summary>
    public Dictionary<string, byte[]> Properties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<byte> rest = Data;
        while (!rest.IsEmpty)
        {
            var nameLength = rest[0];
            if (nameLength == 0 || rest.Length < 1 + nameLength + 4)
                throw new ZmtpException($"the properties of {Name} end in the middle of a name");
            var name = Encoding.Latin1.GetString(rest.Slice(1, nameLength));
            var valueLength = BinaryPrimitives.ReadUInt32BigEndian(rest[(1 + nameLength)..]);
            rest = rest[(1 + nameLength + 4)..];
            if (valueLength > rest.Length)
                throw new ZmtpException($"the property '{name}' of {Name} says {valueLength} bytes, of which {rest.Length} came");
            properties[name] = rest[..(int)valueLength].ToArray();
            rest = rest[(int)valueLength..];
        }

        return properties;
    }

    private static void Property(List<byte> data, string name, ReadOnlySpan<byte> value)
    {
        data.Add((byte)name.Length);
        data.AddRange(Encoding.Latin1.GetBytes(name));
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, value.Length);
        data.AddRange(size);
        data.AddRange(value);
    }
}
