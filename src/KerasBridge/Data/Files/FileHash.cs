using System.Security.Cryptography;

namespace KerasBridge.Data;

/// <summary>What a file's bytes must hash to.</summary>
/// <param name="Algorithm"><c>sha256</c> or <c>md5</c>.</param>
/// <param name="Value">The hash, in small hexadecimal digits.</param>
internal sealed record FileHash(string Algorithm, string Value)
{
    private static readonly string[] Algorithms = ["auto", "md5", "sha256"];

    /// <summary>The hash that the arguments of <c>get_file</c> mean; null where none is given.</summary>
    public static FileHash? Of(string? md5Hash, string? fileHash, string algorithm)
    {
        if (!Algorithms.Contains(algorithm))
            throw new ArgumentException($"`hash_algorithm` is not known.{Numpy.Suggest.Sentence(algorithm, Algorithms)} Expected \"auto\", \"sha256\" or \"md5\". Received: hash_algorithm='{algorithm}'");
        if (fileHash is null && md5Hash is null) return null;
        var value = (fileHash ?? md5Hash)!;
        var name = fileHash is null ? "md5" : algorithm != "auto" ? algorithm : value.Length == 64 ? "sha256" : "md5";
        var digits = name == "sha256" ? 64 : 32;
        if (value.Length != digits || !value.All(char.IsAsciiHexDigit))
            throw new ArgumentException($"`{(fileHash is null ? "md5_hash" : "file_hash")}` is no hash. Expected {digits} hexadecimal digits for {name}. Received: '{value}'");
        return new(name, value.ToLowerInvariant());
    }

    /// <summary>A hash to be fed with the file's bytes.</summary>
    public IncrementalHash Begin() => IncrementalHash.CreateHash(Algorithm == "sha256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.MD5);

    /// <summary>Whether a file has the hash.</summary>
    /// <exception cref="KerasFileException">The file cannot be read.</exception>
    public bool Fits(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(Algorithm == "sha256" ? SHA256.HashData(file) : MD5.HashData(file)) == Value;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KerasFileException($"The file {path} is there, but cannot be read: {error.Message} Expected a file with the {Algorithm} {Value}. Received: one that nobody can look into", error);
        }
    }
}
