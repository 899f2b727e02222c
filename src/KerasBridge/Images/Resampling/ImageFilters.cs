using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>The filters' names, widths and curves.</summary>
/// <remarks>Sources: Turkowski, Filters for Common Resampling Tasks (1990); Keys, Cubic Convolution Interpolation for Digital Image Processing (1981). Constants as in Pillow.</remarks>
internal static class ImageFilters
{
    /// <summary>Keras's names, for <c>load_img</c> and generators.</summary>
    private static readonly Dictionary<string, ImageFilter> ByName = new()
    {
        ["nearest"] = ImageFilter.Nearest,
        ["bilinear"] = ImageFilter.Bilinear,
        ["bicubic"] = ImageFilter.Bicubic,
        ["hamming"] = ImageFilter.Hamming,
        ["box"] = ImageFilter.Box,
        ["lanczos"] = ImageFilter.Lanczos,
    };

    /// <summary>The names, for messages.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The filter of a name, in any case.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static ImageFilter Of(string name, string argument) => ByName.TryGetValue(name.ToLowerInvariant(), out var filter)
        ? filter
        : throw new ArgumentException(
            $"Unknown way to resize an image. Expected `{argument}` to be one of {string.Join(", ", ByName.Keys)}. Received: {argument}='{name}'{Suggest.Sentence(name, ByName.Keys)}");

    /// <summary>How far from its middle the curve is not zero.</summary>
    public static double Support(ImageFilter filter) => filter switch
    {
        ImageFilter.Box => 0.5,
        ImageFilter.Bicubic => 2,
        ImageFilter.Lanczos => 3,
        _ => 1,
    };

    /// <summary>The curve.</summary>
    public static double Weight(ImageFilter filter, double x) => filter switch
    {
        ImageFilter.Box => x > -0.5 && x <= 0.5 ? 1 : 0,
        ImageFilter.Bilinear => Math.Abs(x) < 1 ? 1 - Math.Abs(x) : 0,
        ImageFilter.Hamming => Hamming(Math.Abs(x)),
        ImageFilter.Bicubic => Bicubic(Math.Abs(x)),
        _ => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0,
    };

    private static double Hamming(double x)
    {
        if (x == 0) return 1;
        if (x >= 1) return 0;
        x *= Math.PI;
        // Pillow has both constants in single precision.
        return Math.Sin(x) / x * (0.54f + 0.46f * Math.Cos(x));
    }

    private static double Bicubic(double x)
    {
        const double a = -0.5;
        if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }

    private static double Sinc(double x)
    {
        if (x == 0) return 1;
        x *= Math.PI;
        return Math.Sin(x) / x;
    }
}
