using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Names the numbers of a colour bar.</summary>
    /// <param name="label">The text.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_label(string label) => set_ylabel(label);

    /// <summary>Makes these axes a colour bar.</summary>
    internal void ShowScale(ColourScale colours, string label)
    {
        // Equal limits are drawn apart, as matplotlib does for a picture of one colour.
        var (low, high) = colours.Low < colours.High ? (colours.Low, colours.High) : Limits.Nonsingular(colours.Low, colours.High, 0.1, 1e-15);
        var column = new byte[256 * 4];
        for (var i = 0; i < 256; i++)
        {
            var colour = colours.Map.At((255 - i + 0.5) / 256);
            (column[i * 4], column[i * 4 + 1], column[i * 4 + 2], column[i * 4 + 3]) = (Rgba.Byte(colour.R), Rgba.Byte(colour.G), Rgba.Byte(colour.B), 255);
        }
        Add(new ImageArtist(column, 1, 256, (0, 1, low, high), "nearest", upper: true, null));
        set_xticks([]);
        (X.Grid, Y.Grid, Y.Far) = (null, null, true);
        if (label.Length > 0) set_ylabel(label);
    }
}
