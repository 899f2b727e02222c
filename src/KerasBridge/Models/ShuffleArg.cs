namespace KerasBridge;

/// <summary>Whether samples are shuffled before each epoch: true (the default) or false, or <c>"batch"</c>, which shuffles within batches only.</summary>
public readonly struct ShuffleArg
{
    private ShuffleArg(string mode) => Mode = mode;

    /// <summary>"none", "batch"; null for all.</summary>
    internal string? Mode { get; }

    /// <summary>Whether samples are shuffled.</summary>
    /// <param name="on">True or false.</param>
    public static implicit operator ShuffleArg(bool on) => on ? default : new("none");

    /// <summary><c>"batch"</c>.</summary>
    /// <param name="text">The word.</param>
    /// <exception cref="ArgumentException">It is another word.</exception>
    public static implicit operator ShuffleArg(string text) => text == "batch"
        ? new("batch")
        : throw new ArgumentException($"`shuffle` is not known. Expected true, false or \"batch\". Received: shuffle='{text}'");
}
