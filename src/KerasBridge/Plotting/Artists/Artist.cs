using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>Something drawn on axes: what <c>plot</c>, <c>bar</c>, <c>imshow</c> … return.</summary>
public abstract class Artist
{
    internal Artist() { }

    internal string? Label { get; set; }

    /// <summary>The axes it is drawn on.</summary>
    internal Axes? Owner { get; set; }

    /// <summary>What is higher is drawn later.</summary>
    internal double Layer { get; set; } = 1;

    /// <summary>The numbers and colours behind a colour bar; null where there are none.</summary>
    internal virtual ColourScale? Colours => null;

    /// <summary>The opacity of its colours in a colour bar; null: whole.</summary>
    internal double? Alpha { get; init; }

    /// <summary>Whether a legend can show it.</summary>
    internal virtual bool HasKey => true;

    /// <summary>Whether a legend shows it after what is drawn alone, as matplotlib does with bars and error bars.</summary>
    internal virtual bool IsContainer => false;

    /// <summary>Gives the name that a legend shows.</summary>
    /// <param name="label">The name; one that begins with an underscore is not shown.</param>
    public void set_label(string label) => Label = label;

    /// <summary>The name that a legend shows.</summary>
    /// <returns>The name; empty where there is none.</returns>
    public string get_label() => Label ?? "";

    /// <summary>Says in which order things are drawn: what is higher lies above.</summary>
    /// <param name="level">Pictures have 0 at first, bars and points 1, lines 2, text 3.</param>
    public void set_zorder(double level) => Layer = level;

    /// <summary>Says what the axes must show.</summary>
    internal abstract void Measure(Limits x, Limits y);

    /// <summary>Draws onto the page.</summary>
    internal abstract void Draw(ICanvas canvas, DataMap map);

    /// <summary>Draws the sample in a legend.</summary>
    internal virtual void DrawKey(ICanvas canvas, Box box) { }

    /// <summary>How much of it a box on the page would cover, as matplotlib counts to place a legend.</summary>
    internal virtual int Covered(Box box, DataMap map) => 0;
}
