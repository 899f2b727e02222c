namespace KerasBridge.Plotting;

/// <summary>Where the grid of axes stands in the figure, as parts of it, and how much room is between cells, as parts of a cell.</summary>
internal sealed record SubplotParameters(double Left, double Right, double Bottom, double Top, double Across, double Down)
{
    /// <summary>As a style says.</summary>
    public static SubplotParameters Of(PlotStyle style) => new(style.Number("figure.subplot.left"), style.Number("figure.subplot.right"), style.Number("figure.subplot.bottom"),
        style.Number("figure.subplot.top"), style.Number("figure.subplot.wspace"), style.Number("figure.subplot.hspace"));

    /// <summary>The box of some cells, on a page of so many points.</summary>
    public Box CellOf(GridPlace place, double width, double height)
    {
        var (left, right) = Edges(place.Columns, place.Left, place.Right, Across, Right - Left, place.Ratios?.Widths);
        var (top, bottom) = Edges(place.Rows, place.Top, place.Bottom, Down, Top - Bottom, place.Ratios?.Heights);
        return new Box((Left + left) * width, (1 - Top + top) * height, (Left + right) * width, (1 - Top + bottom) * height);
    }

    private static (double From, double To) Edges(int count, int first, int last, double space, double total, double[]? ratios)
    {
        var cell = total / (count + space * (count - 1));
        var (gap, unit) = (space * cell, ratios is null ? cell : cell * count / ratios.Sum());
        double Upto(int i) => gap * i + unit * (ratios is null ? i : ratios.Take(i).Sum());
        return (Upto(first), Upto(last + 1) - gap);
    }
}
