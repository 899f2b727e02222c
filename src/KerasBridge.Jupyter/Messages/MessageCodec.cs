using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KerasBridge.Jupyter.Messages;

/// <summary>Messages as frames: identities, delimiter, signature, header, parent header, metadata, content.</summary>
/// <param name="key">The connection file's key.</param>
internal sealed class MessageCodec(string key)
{
    /// <summary>The version of the messaging protocol.</summary>
    public const string ProtocolVersion = "5.3";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Empty = "{}"u8.ToArray();

    // The frames are UTF-8 and shown by nobody as HTML: escaping would double texts that are not English.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Signer _signer = new(key);
    private readonly ReplayGuard _replays = new();
    private readonly string _session = Guid.NewGuid().ToString("N");
    private int _number;

    /// <summary>Reads a message.</summary>
    /// <param name="sender">The identity of the peer that sent it.</param>
    /// <param name="frames">Its frames.</param>
    /// <exception cref="MessageException">It is not signed as it should be, came before, or is no Jupyter message.</exception>
    public Request Read(byte[] sender, byte[][] frames)
    {
        var delimiter = Array.FindIndex(frames, frame => frame.AsSpan().SequenceEqual(Delimiter));
        if (delimiter < 0 || frames.Length < delimiter + 6)
            throw new MessageException($"a message of {frames.Length} frames is no Jupyter message; expected identities, '<IDS|MSG>', a signature and four frames of JSON");
        var signature = frames[delimiter + 1];
        var (header, parent, metadata, content) = (frames[delimiter + 2], frames[delimiter + 3], frames[delimiter + 4], frames[delimiter + 5]);
        if (_signer.IsSigning)
        {
            if (signature.Length == 0) throw new MessageException("a message is not signed; expected HMAC-SHA256 with the connection file's key");
            if (!_signer.Verify(signature, header, parent, metadata, content)) throw new MessageException("a message is wrongly signed; expected HMAC-SHA256 with the connection file's key");
            if (!_replays.IsNew(signature)) throw new MessageException("a message came a second time with the same signature");
        }

        return new Request([sender, .. frames.AsSpan(0, delimiter)], ReadHeader(header), Parse(content, "content"));
    }

    /// <summary>Writes a message.</summary>
    /// <param name="identities">Whom it is for, or its topic.</param>
    /// <param name="type">What it is.</param>
    /// <param name="parent">What it answers.</param>
    /// <param name="content">Its content.</param>
    /// <param name="metadata">Its metadata; null: none.</param>
    public List<byte[]> Write(IEnumerable<byte[]> identities, string type, MessageHeader parent, JsonObject content, JsonObject? metadata = null)
    {
        var header = Serialize(new JsonObject
        {
            ["msg_id"] = $"{_session}_{Interlocked.Increment(ref _number)}",
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        });
        var meta = metadata is null ? Empty : Serialize(metadata);
        var body = Serialize(content);
        return [.. identities, Delimiter, _signer.Sign(header, parent.Raw, meta, body), header, parent.Raw, meta, body];
    }

    private static MessageHeader ReadHeader(byte[] raw)
    {
        var header = Parse(raw, "header");
        return new MessageHeader(Field("msg_id"), Field("session"), Field("msg_type"), raw);

        string Field(string name) => header.TryGetProperty(name, out var value) && value.ReadText() is { } text
            ? text
            : throw new MessageException($"the header of a message has no '{name}'");
    }

    private static JsonElement Parse(byte[] json, string what)
    {
        try
        {
            var element = JsonElement.Parse(json);
            return element.ValueKind == JsonValueKind.Object ? element : throw new MessageException($"the {what} of a message must be an object; received {element.ValueKind}");
        }
        catch (JsonException e)
        {
            throw new MessageException($"the {what} of a message is no JSON: {e.Message}");
        }
    }

    private static byte[] Serialize(JsonObject value)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options)) value.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
