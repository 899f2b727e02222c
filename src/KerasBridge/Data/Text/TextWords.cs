using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Data;

/// <summary>Words of texts, and numbers of words without a vocabulary.</summary>
internal static class TextWords
{
    /// <summary>What counts as no part of a word, by default.</summary>
    public const string Filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n";

    public static List<string> Split(string text, string filters, bool lower, string split)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (split.Length == 0) throw new ArgumentException("empty separator. Expected at least a blank to split words at. Received: split=''");
        if (lower) text = text.ToLowerInvariant();
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (filters.Contains(c)) plain.Append(split);
            else plain.Append(c);
        }
        return [.. plain.ToString().Split(split, StringSplitOptions.RemoveEmptyEntries)];
    }

    public static List<int> Hash(IEnumerable<string> words, int n, WordHash hash)
    {
        if (n < 2) throw new ArgumentException($"`n` is the number of words' numbers plus one. Expected at least 2. Received: n={n}");
        return [.. words.Select(word => (int)((hash.Of(word) % (n - 1) + (n - 1)) % (n - 1)) + 1)];
    }

    /// <summary>The hash of a word's UTF-8 bytes, as a number.</summary>
    public static BigInteger Md5(string word) => new(MD5.HashData(Encoding.UTF8.GetBytes(word)), isUnsigned: true, isBigEndian: true);

    /// <summary>FNV-1a: Python's own hash differs from run to run; this one stays.</summary>
    public static BigInteger Plain(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(word)) hash = unchecked((hash ^ value) * 1099511628211UL);
        return hash;
    }
}
