using System.Diagnostics;
using System.Text.Json;

namespace KerasBridge.Jupyter.Messages;

/// <summary>A message that came from a client and was signed as it should be.</summary>
/// <param name="Identities">The frames before the delimiter: by these an answer finds its way.</param>
/// <param name="Header">Its header.</param>
/// <param name="Content">Its content, an object.</param>
internal sealed record Request(IReadOnlyList<byte[]> Identities, MessageHeader Header, JsonElement Content)
{
    /// <summary>When it came, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long Received { get; } = Stopwatch.GetTimestamp();

    /// <summary>A text of the content.</summary>
    /// <exception cref="MessageException">There is none, or it is something else.</exception>
    public string Text(string name) => Content.TryGetProperty(name, out var value) && value.ReadText() is { } text
        ? text
        : throw Wrong(name, "a text");

    /// <summary>A text of the content that may be missing.</summary>
    public string Text(string name, string missing) => Has(name) ? Text(name) : missing;

    /// <summary>A switch of the content that may be missing.</summary>
    public bool Flag(string name, bool missing) => !Has(name) ? missing : Content.GetProperty(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false"),
    };

    /// <summary>A whole number of the content that may be missing.</summary>
    public int Number(string name, int missing) => !Has(name)
        ? missing
        : Content.GetProperty(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number");

    /// <summary>Whether the content has a value of that name other than null.</summary>
    public bool Has(string name) => Content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private MessageException Wrong(string name, string expected) =>
        new($"'{name}' of {Header.Type} must be {expected}; received {(Content.TryGetProperty(name, out var value) ? value.ValueKind.ToString().ToLowerInvariant() : "nothing")}");
}
