using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>Turns arrays into pixels.</summary>
internal static class ImageReader
{
    /// <summary>Pixels of an array (height, width), through a colour map, or (height, width, 3 or 4), as they are.</summary>
    /// <exception cref="ArgumentException">The array has another shape.</exception>
    public static (byte[] Rgba, int Width, int Height, ColourScale? Scale) Read(NDArray array, string? cmap, double? vmin, double? vmax, double? alpha, PlotStyle style, Normalize? norm = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        var shape = array.shape.Dims.ToArray();
        var shown = array;
        if (shape.Length == 3 && shape[2] == 1)
        {
            shape = shape[..2];
            shown = array.reshape(shape);
        }
        if (array.dtype.Code is DTypeCode.String) throw new ArgumentException($"Image data of dtype {array.dtype} cannot be converted to float. Expected numbers. Received: an array of shape {array.shape} and dtype {array.dtype}");
        if (shape.Length == 2) return Mapped(shown, shape, ColourMap.Of(cmap ?? style.Map), vmin, vmax, alpha, norm);
        if (shape.Length == 3 && shape[2] is 3 or 4) return Coloured(shown, shape, alpha);
        throw new ArgumentException($"Invalid shape {array.shape} for image data. Expected (height, width), (height, width, 3) or (height, width, 4). Received: an array of shape {array.shape}");
    }

    private static (byte[], int, int, ColourScale?) Mapped(NDArray array, int[] shape, ColourMap map, double? vmin, double? vmax, double? alpha, Normalize? norm)
    {
        var values = array.ToArray<double>();
        var scale = ColourScale.Of(values, vmin, vmax, map, norm);
        var rgba = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
        {
            var colour = scale.At(values[i]);
            Put(rgba, i, colour.R, colour.G, colour.B, colour.A * (alpha ?? 1));
        }
        return (rgba, shape[1], shape[0], scale);
    }

    /// <summary>Bytes from 0 to 255, other numbers from 0 to 1; what is outside is cut off, as matplotlib does (with a warning there).</summary>
    private static (byte[], int, int, ColourScale?) Coloured(NDArray array, int[] shape, double? alpha)
    {
        var full = array.dtype.IsInteger ? 255.0 : 1.0;
        var values = array.ToArray<double>();
        var channels = shape[2];
        var rgba = new byte[shape[0] * shape[1] * 4];
        for (var i = 0; i < rgba.Length / 4; i++)
        {
            var at = i * channels;
            Put(rgba, i, values[at] / full, values[at + 1] / full, values[at + 2] / full, (channels == 4 ? values[at + 3] / full : 1) * (alpha ?? 1));
        }
        return (rgba, shape[1], shape[0], null);
    }

    private static void Put(byte[] rgba, int i, double r, double g, double b, double a)
    {
        (rgba[i * 4], rgba[i * 4 + 1], rgba[i * 4 + 2], rgba[i * 4 + 3]) = (Byte(r), Byte(g), Byte(b), Byte(a));
    }

    // A value that is no number is black, as a cast of it is.
    private static byte Byte(double part) => double.IsNaN(part) ? (byte)0 : (byte)(Math.Clamp(part, 0, 1) * 255 + 0.5);
}
