using System.Text;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>The 64 bytes with which each side of a ZMTP 3 connection begins.</summary>
/// <param name="Major">The peer's major version.</param>
/// <param name="Minor">Its minor version.</param>
/// <param name="Mechanism">The security mechanism that it wants: <c>NULL</c>, <c>PLAIN</c>, <c>CURVE</c> …</param>
internal readonly record struct Greeting(int Major, int Minor, string Mechanism)
{
    /// <summary>How many bytes a greeting has.</summary>
    public const int Size = 64;

    private const int SignatureSize = 10;
    private const int MechanismStart = 12;
    private const int MechanismSize = 20;

    /// <summary>What this side says: version 3.0 (to which a 3.1 peer comes down) and no security, as Jupyter has it.</summary>
    public static byte[] Ours()
    {
        var bytes = new byte[Size];
        bytes[0] = 0xFF;
        bytes[SignatureSize - 1] = 0x7F;
        bytes[SignatureSize] = 3;
        "NULL"u8.CopyTo(bytes.AsSpan(MechanismStart));
        return bytes;
    }

    /// <summary>Whether bytes can be the beginning of a greeting; tells early that a peer speaks something else.</summary>
    public static void CheckBeginning(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] != 0xFF)
            throw new ZmtpException($"the peer does not speak ZMTP 3: its first byte is 0x{bytes[0]:X2}, not 0xFF");
        // Bit 0 of the tenth byte tells ZMTP 2 and later from ZMTP 1, whose first bytes are a length.
        if (bytes.Length >= SignatureSize && (bytes[SignatureSize - 1] & 1) == 0)
            throw new ZmtpException("the peer speaks ZMTP 1; expected 3.0 or later");
        if (bytes.Length > SignatureSize && bytes[SignatureSize] < 3)
            throw new ZmtpException($"the peer speaks ZMTP {(bytes[SignatureSize] == 1 ? 2 : bytes[SignatureSize])}; expected 3.0 or later");
    }

    /// <summary>Reads a peer's greeting.</summary>
    public static Greeting Parse(ReadOnlySpan<byte> bytes)
    {
        CheckBeginning(bytes);
        var mechanism = bytes.Slice(MechanismStart, MechanismSize);
        var end = mechanism.IndexOf((byte)0);
        var name = Encoding.ASCII.GetString(end < 0 ? mechanism : mechanism[..end]);
        return new Greeting(bytes[SignatureSize], bytes[SignatureSize + 1], name);
    }

    /// <summary>Refuses a peer that wants security, which Jupyter's messages get from their signatures instead.</summary>
    public void RequireNull()
    {
        if (Mechanism != "NULL")
            throw new ZmtpException($"the peer wants the security mechanism '{Printable(Mechanism)}'; expected 'NULL', the only one that a Jupyter kernel has");
    }

    private static string Printable(string text) => new([.. text.Select(c => c is >= ' ' and <= '~' ? c : '?')]);
}
