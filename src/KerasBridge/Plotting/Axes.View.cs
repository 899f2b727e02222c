using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>The box on the page, after the aspect has shaped it.</summary>
    internal Box Page => Layout().Page;

    /// <summary>The map from data to the page.</summary>
    internal DataMap Layout()
    {
        var cell = figure.CellOf(this);
        var (x, y) = (ViewX(), ViewY());
        if (ColourBarOf is not null)
        {
            // Twenty times as high as wide, from the left.
            var thin = Math.Min(cell.Width, cell.Height / 20);
            return new DataMap(cell with { Right = cell.Left + thin }, x, y);
        }
        if (_aspect is not { } aspect) return new DataMap(cell, x, y);
        var (spanX, spanY) = (Math.Abs(x.High - x.Low), Math.Abs(y.High - y.Low) * aspect);
        var unit = Math.Min(cell.Width / spanX, cell.Height / spanY);
        if (!_isBox)
        {
            // The box stays, the limits grow around their middle.
            return new DataMap(cell, Widen(x, cell.Width / unit), Widen(y, cell.Height / unit / aspect));
        }
        var (halfWidth, halfHeight) = (spanX * unit / 2, spanY * unit / 2);
        return new DataMap(new Box(cell.MiddleX - halfWidth, cell.MiddleY - halfHeight, cell.MiddleX + halfWidth, cell.MiddleY + halfHeight), x, y);
    }

    internal (double Low, double High) ViewX() => X.View(Measured(SharesX).X.WithMargin(_margins.X));

    internal (double Low, double High) ViewY() => Y.View(Measured(SharesY).Y.WithMargin(_margins.Y));

    private (Limits X, Limits Y) Measured(List<Axes>? together)
    {
        var (x, y) = (new Limits(), new Limits());
        foreach (var axes in together ?? [this])
        {
            foreach (var artist in axes._artists) artist.Measure(x, y);
        }
        return (x, y);
    }

    private static (double, double) Widen((double Low, double High) view, double span)
    {
        var (middle, half) = ((view.Low + view.High) / 2, span / 2);
        return view.Low <= view.High ? (middle - half, middle + half) : (middle + half, middle - half);
    }
}
