namespace KerasBridge.Plotting;

/// <summary>From numbers of the axes to points of the page.</summary>
internal sealed class DataMap
{
    // What lies farther away is not drawn anyway.
    private const double Far = 1e7;

    private readonly (AxisScale Scale, double From, double Unit) _x;
    private readonly (AxisScale Scale, double From, double Unit) _y;

    /// <summary>A map.</summary>
    /// <param name="page">The box of the axes.</param>
    /// <param name="x">What is at the left and at the right.</param>
    /// <param name="y">What is at the bottom and at the top.</param>
    /// <param name="scaleX">How numbers are spread across.</param>
    /// <param name="scaleY">How numbers are spread upward.</param>
    public DataMap(Box page, (double Low, double High) x, (double Low, double High) y, AxisScale? scaleX = null, AxisScale? scaleY = null)
    {
        (Page, X, Y) = (page, x, y);
        _x = Axis(scaleX ?? AxisScale.Linear, x, page.Width);
        _y = Axis(scaleY ?? AxisScale.Linear, y, page.Height);
    }

    /// <summary>The box of the axes.</summary>
    public Box Page { get; }

    /// <summary>What is at the left and at the right.</summary>
    public (double Low, double High) X { get; }

    /// <summary>What is at the bottom and at the top.</summary>
    public (double Low, double High) Y { get; }

    /// <summary>Where a number lies across.</summary>
    public double AtX(double x) => Math.Clamp(Page.Left + (_x.Scale.Forward(x) - _x.From) * _x.Unit, -Far, Far);

    /// <summary>Where a number lies down.</summary>
    public double AtY(double y) => Math.Clamp(Page.Bottom - (_y.Scale.Forward(y) - _y.From) * _y.Unit, -Far, Far);

    /// <summary>A point.</summary>
    public (double X, double Y) At(double x, double y) => (AtX(x), AtY(y));

    /// <summary>A box between two corners.</summary>
    public Box Between(double x0, double y0, double x1, double y1)
    {
        var (a, b, c, d) = (AtX(x0), AtX(x1), AtY(y0), AtY(y1));
        return new Box(Math.Min(a, b), Math.Min(c, d), Math.Max(a, b), Math.Max(c, d));
    }

    private static (AxisScale Scale, double From, double Unit) Axis(AxisScale scale, (double Low, double High) view, double length)
    {
        var (from, to) = (scale.Forward(view.Low), scale.Forward(view.High));
        return (scale, from, length / (to - from));
    }
}
