using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>Something drawn on axes: what <c>plot</c>, <c>bar</c>, <c>imshow</c> … return.</summary>
public abstract class Artist
{
    internal Artist() { }

    internal string? Label { get; set; }

    /// <summary>What is higher is drawn later.</summary>
    internal double Layer { get; set; } = 1;

    /// <summary>The numbers and colours behind a colour bar; null where there are none.</summary>
    internal virtual ColourScale? Colours => null;

    /// <summary>Gives the name that a legend shows.</summary>
    /// <param name="label">The name; one that begins with an underscore is not shown.</param>
    public void set_label(string label) => Label = label;

    /// <summary>Says what the axes must show.</summary>
    internal abstract void Measure(Limits x, Limits y);

    /// <summary>Draws onto the page.</summary>
    internal abstract void Draw(ICanvas canvas, DataMap map);

    /// <summary>Draws the sample in a legend.</summary>
    internal virtual void DrawKey(ICanvas canvas, Box box) { }

    /// <summary>Where it is on the page, so that a legend can keep away.</summary>
    internal virtual IEnumerable<(double X, double Y)> Occupied(DataMap map) => [];
}
