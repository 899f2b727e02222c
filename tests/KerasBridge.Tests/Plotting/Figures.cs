using KerasBridge.Plotting;

namespace KerasBridge.Tests.Plotting;

/// <summary>Figures that no other test knows.</summary>
internal static class Figures
{
    /// <summary>Axes of a new figure.</summary>
    public static Axes New() => new Figure(1, null, null, null).add_subplot();

    /// <summary>A pixel at a place of the page in points.</summary>
    public static (byte R, byte G, byte B) Pixel(RasterCanvas canvas, double x, double y)
    {
        var at = ((int)(y * canvas.Dpi / 72) * canvas.Width + (int)(x * canvas.Dpi / 72)) * 4;
        return (canvas.Pixels[at], canvas.Pixels[at + 1], canvas.Pixels[at + 2]);
    }

    /// <summary>How many dark pixels lie in a box of the page.</summary>
    public static int Dark(RasterCanvas canvas, Box box)
    {
        var count = 0;
        for (var y = (int)(box.Top * canvas.Dpi / 72); y < box.Bottom * canvas.Dpi / 72; y++)
        {
            for (var x = (int)(box.Left * canvas.Dpi / 72); x < box.Right * canvas.Dpi / 72; x++) count += canvas.Pixels[(y * canvas.Width + x) * 4] < 100 ? 1 : 0;
        }
        return count;
    }
}
