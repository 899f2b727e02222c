using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A line of the frame around axes.</summary>
public sealed class Spine
{
    internal Spine(string name, bool visible, Rgba colour, double width) => (spine_type, Visible, Colour, Width) = (name, visible, colour, width);

    /// <summary><c>"left"</c>, <c>"right"</c>, <c>"top"</c> or <c>"bottom"</c>.</summary>
    public string spine_type { get; }

    internal bool Visible { get; private set; }

    internal Rgba Colour { get; private set; }

    internal double Width { get; private set; }

    internal PlotStyle? Style { get; init; }

    /// <summary>Shows or hides the line.</summary>
    /// <param name="b">Whether it is shown.</param>
    public void set_visible(bool b) => Visible = b;

    /// <summary>Whether the line is shown.</summary>
    /// <returns>True if it is.</returns>
    public bool get_visible() => Visible;

    /// <summary>Sets the colour.</summary>
    /// <param name="c">The colour.</param>
    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public void set_color(ColorArg c)
    {
        ArgumentNullException.ThrowIfNull(c);
        Colour = c.One("color", Style ?? PlotState.Style);
    }

    /// <summary>Sets the width.</summary>
    /// <param name="w">In points; 0.8 at first.</param>
    /// <exception cref="ArgumentException">The width is negative.</exception>
    public void set_linewidth(double w) => Width = w >= 0 ? w : throw new ArgumentException(FormattableString.Invariant($"linewidth must not be negative. Expected points, at least 0. Received: {w}"));

    internal static Spine[] Four(PlotStyle style) =>
        [.. new[] { "left", "right", "bottom", "top" }.Select(name => new Spine(name, style.Flag("axes.spines." + name), style.Edge, style.EdgeWidth) { Style = style })];
}
