using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>Fill modes by name.</summary>
internal static class FillModes
{
    private static readonly string[] Names = ["constant", "nearest", "reflect", "wrap"];

    /// <summary>The mode of a name.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static FillMode Of(string name, string argument)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0
            ? (FillMode)index
            : throw new ArgumentException($"Unknown way to fill what lies outside of an image. Expected `{argument}` to be one of {string.Join(", ", Names)}. Received: {argument}='{name}'{Suggest.Sentence(name, Names)}");
    }
}
