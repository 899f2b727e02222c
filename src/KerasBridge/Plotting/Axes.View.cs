using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>The box on the page, after the aspect has shaped it.</summary>
    internal Box Page => Layout().Page;

    /// <summary>Where a box that is smaller than its cell stands in it, from 0 (left, bottom) to 1.</summary>
    internal (double X, double Y) Anchor { get; set; } = (0.5, 0.5);

    /// <summary>The map from data to the page.</summary>
    internal DataMap Layout()
    {
        var cell = figure.CellOf(this);
        var (x, y) = (ViewX(), ViewY());
        if (ColourBarOf is not null || _aspect is not { } aspect) return Map(cell, x, y);
        var (spanX, spanY) = (Span(X.Range.Scale, x), Span(Y.Range.Scale, y) * aspect);
        var unit = Math.Min(cell.Width / spanX, cell.Height / spanY);
        if (!_isBox)
        {
            // The box stays, the limits grow around their middle.
            return Map(cell, Widen(x, cell.Width / unit), Widen(y, cell.Height / unit / aspect));
        }
        var (width, height) = (spanX * unit, spanY * unit);
        var (left, top) = (cell.Left + (cell.Width - width) * Anchor.X, cell.Top + (cell.Height - height) * (1 - Anchor.Y));
        return Map(new Box(left, top, left + width, top + height), x, y);
    }

    internal (double Low, double High) ViewX() => X.Range.View();

    internal (double Low, double High) ViewY() => Y.Range.View();

    private DataMap Map(Box page, (double, double) x, (double, double) y) => new(page, x, y, X.Range.Scale, Y.Range.Scale);

    private static double Span(AxisScale scale, (double Low, double High) view) => Math.Abs(scale.Forward(view.High) - scale.Forward(view.Low));

    private static (double, double) Widen((double Low, double High) view, double span)
    {
        var (middle, half) = ((view.Low + view.High) / 2, span / 2);
        return view.Low <= view.High ? (middle - half, middle + half) : (middle + half, middle - half);
    }
}
