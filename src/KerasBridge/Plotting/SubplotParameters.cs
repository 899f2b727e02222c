namespace KerasBridge.Plotting;

/// <summary>Where the grid of axes stands in the figure, as parts of it, and how much room is between cells, as parts of a cell.</summary>
internal sealed record SubplotParameters(double Left = 0.125, double Right = 0.9, double Bottom = 0.11, double Top = 0.88, double Across = 0.2, double Down = 0.2)
{
    /// <summary>The box of some cells, on a page of so many points.</summary>
    public Box CellOf(GridPlace place, double width, double height)
    {
        var cellWidth = (Right - Left) / (place.Columns + Across * (place.Columns - 1));
        var cellHeight = (Top - Bottom) / (place.Rows + Down * (place.Rows - 1));
        var (stepX, stepY) = (cellWidth * (1 + Across), cellHeight * (1 + Down));
        return new Box((Left + place.Left * stepX) * width, (1 - Top + place.Top * stepY) * height,
            (Left + place.Right * stepX + cellWidth) * width, (1 - Top + place.Bottom * stepY + cellHeight) * height);
    }
}
