namespace KerasBridge;

/// <summary>How much is printed: 0 (or false) nothing, 1 (or true) a progress bar, 2 a line an epoch; <c>"auto"</c>, the default, is 1.</summary>
public readonly struct VerboseArg
{
    private readonly int _valuePlusOne;

    private VerboseArg(int value) => _valuePlusOne = value + 1;

    /// <summary>0, 1 or 2.</summary>
    internal int Value => _valuePlusOne == 0 ? 1 : _valuePlusOne - 1;

    /// <summary>A level.</summary>
    /// <param name="level">0, 1 or 2.</param>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public static implicit operator VerboseArg(int level) => level is >= 0 and <= 2
        ? new(level)
        : throw new ArgumentException($"`verbose` is not known. Expected 0, 1, 2 or \"auto\". Received: verbose={level}");

    /// <summary>Whether a progress bar is shown.</summary>
    /// <param name="on">True for 1.</param>
    public static implicit operator VerboseArg(bool on) => new(on ? 1 : 0);

    /// <summary><c>"auto"</c>.</summary>
    /// <param name="text">The word.</param>
    /// <exception cref="ArgumentException">It is another word.</exception>
    public static implicit operator VerboseArg(string text) => text == "auto"
        ? default
        : throw new ArgumentException($"`verbose` is not known. Expected 0, 1, 2 or \"auto\". Received: verbose='{text}'");
}
