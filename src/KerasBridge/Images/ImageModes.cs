using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>Modes by their Pillow names.</summary>
internal static class ImageModes
{
    private static readonly Dictionary<string, ImageMode> ByName = new()
    {
        ["1"] = ImageMode.Bilevel,
        ["L"] = ImageMode.Grey,
        ["LA"] = ImageMode.GreyAlpha,
        ["P"] = ImageMode.Palette,
        ["RGB"] = ImageMode.Rgb,
        ["RGBA"] = ImageMode.Rgba,
        ["CMYK"] = ImageMode.Cmyk,
        ["I"] = ImageMode.Grey32,
        ["I;16"] = ImageMode.Grey16,
    };

    /// <summary>The mode of a name.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ImageMode Of(string name, string argument) => ByName.TryGetValue(name, out var mode)
        ? mode
        : throw new ArgumentException($"Unknown mode of an image. Expected `{argument}` to be one of {string.Join(", ", ByName.Keys)}. Received: {argument}='{name}'{Suggest.Sentence(name, ByName.Keys)}");
}
