using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Jupyter.Messages;

/// <summary>Signs messages and checks signatures: HMAC-SHA256 over the four JSON frames, in lower-case hexadecimal.</summary>
/// <param name="key">The connection file's key; empty: messages are not signed.</param>
internal sealed class Signer(string key)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Whether messages are signed at all.</summary>
    public bool IsSigning => _key.Length > 0;

    /// <summary>The signature of frames.</summary>
    public byte[] Sign(params ReadOnlySpan<byte[]> frames)
    {
        if (!IsSigning) return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in frames) hash.AppendData(frame);
        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(digest));
    }

    /// <summary>Whether a signature is the right one; takes the same time wherever the first wrong byte is.</summary>
    public bool Verify(byte[] signature, params ReadOnlySpan<byte[]> frames) => !IsSigning || CryptographicOperations.FixedTimeEquals(Sign(frames), signature);
}
