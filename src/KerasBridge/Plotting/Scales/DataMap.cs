namespace KerasBridge.Plotting;

/// <summary>From numbers of the axes to points of the page.</summary>
/// <param name="Page">The box of the axes.</param>
/// <param name="X">What is at the left and at the right.</param>
/// <param name="Y">What is at the bottom and at the top.</param>
internal sealed record DataMap(Box Page, (double Low, double High) X, (double Low, double High) Y)
{
    /// <summary>Where a number lies across.</summary>
    public double AtX(double x) => Page.Left + (x - X.Low) / (X.High - X.Low) * Page.Width;

    /// <summary>Where a number lies down.</summary>
    public double AtY(double y) => Page.Bottom - (y - Y.Low) / (Y.High - Y.Low) * Page.Height;

    /// <summary>A point.</summary>
    public (double X, double Y) At(double x, double y) => (AtX(x), AtY(y));

    /// <summary>A box between two corners.</summary>
    public Box Between(double x0, double y0, double x1, double y1)
    {
        var (a, b, c, d) = (AtX(x0), AtX(x1), AtY(y0), AtY(y1));
        return new Box(Math.Min(a, b), Math.Min(c, d), Math.Max(a, b), Math.Max(c, d));
    }
}
