using System.Numerics;

namespace KerasBridge.Data;

/// <summary>A hash function of words: <c>"md5"</c>, or a function of one's own, <c>new(word => …)</c>. Without one the library's own, which is the same in every run.</summary>
public readonly struct WordHash
{
    private readonly Func<string, BigInteger>? _function;

    /// <summary>A function of one's own.</summary>
    /// <param name="function">The function.</param>
    public WordHash(Func<string, long> function) => _function = word => function(word);

    private WordHash(Func<string, BigInteger> function) => _function = function;

    /// <summary>A function by its name.</summary>
    /// <param name="name"><c>md5</c>.</param>
    /// <exception cref="ArgumentException">There is no such function.</exception>
    public static implicit operator WordHash(string name) => name == "md5" ? new(TextWords.Md5)
        : throw new ArgumentException($"`hash_function` is not known. Expected \"md5\", null, or a function: new(word => …). Received: hash_function='{name}'");

    internal BigInteger Of(string word) => (_function ?? TextWords.Plain)(word);
}
