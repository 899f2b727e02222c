namespace KerasBridge.Plotting;

/// <summary>Finds room for the text around axes, as matplotlib's tight layout does: what reaches beyond each cell is measured where axes stand now, and room is made for the most of it.</summary>
internal static class TightLayout
{
    /// <summary>Where the grid goes; null where text leaves no room for axes, which then stay as they are.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="pad">The room around, in sizes of the font.</param>
    /// <param name="padX">The room between columns.</param>
    /// <param name="padY">The room between rows.</param>
    /// <param name="edges">The edges of the grid; null: where they must be.</param>
    public static SubplotParameters? Of(Figure figure, double pad, double padX, double padY, (double Left, double Bottom, double Right, double Top)? edges)
    {
        var parents = figure.axes.Where(one => one.ColourBarOf is null && one.TwinOf is null).ToArray();
        if (parents.Length == 0) return null;
        var (rows, columns) = (parents.Max(one => one.Place.Rows), parents.Max(one => one.Place.Columns));
        if (parents.Any(one => rows % one.Place.Rows != 0 || columns % one.Place.Columns != 0)) return null;
        var (width, height) = (figure.Width, figure.Height);
        // What reaches into the gaps: at the left of each column and behind the last, above each row and below the last.
        var (across, down) = (new double[rows, columns + 1], new double[rows + 1, columns]);
        foreach (var one in parents)
        {
            var cell = figure.Grid.CellOf(one.Place, width, height);
            var bounds = one.ColourBars.Aggregate(one.Bounds(layout: true), (sum, place) => sum.Union(place.Bar.Bounds(layout: true)));
            foreach (var twin in figure.axes.Where(other => other.TwinOf == one)) bounds = bounds.Union(twin.Bounds(layout: true));
            // Grids of other sizes are measured in the finest one.
            var (tall, wide) = (rows / one.Place.Rows, columns / one.Place.Columns);
            var (top, bottom) = (one.Place.Top * tall, (one.Place.Bottom + 1) * tall);
            var (left, right) = (one.Place.Left * wide, (one.Place.Right + 1) * wide);
            for (var row = top; row < bottom; row++)
            {
                across[row, left] += (cell.Left - bounds.Left) / width;
                across[row, right] += (bounds.Right - cell.Right) / width;
            }
            for (var column = left; column < right; column++)
            {
                down[top, column] += (cell.Top - bounds.Top) / height;
                down[bottom, column] += (bounds.Bottom - cell.Bottom) / height;
            }
        }
        var font = PlotState.Style.Number("font.size");
        var (roomX, roomY) = (pad * font / width, pad * font / height);
        var heading = figure.HeadingHeight is > 0 and var high ? high / height + roomY : 0;
        var (leftMargin, rightMargin, topMargin, bottomMargin) = edges is { } given
            ? (given.Left, 1 - given.Right, 1 - given.Top, given.Bottom)
            : (Math.Max(Column(0), 0) + roomX, Math.Max(Column(columns), 0) + roomX, Math.Max(Row(0), 0) + roomY + heading, Math.Max(Row(rows), 0) + roomY);
        if (leftMargin + rightMargin >= 1 || bottomMargin + topMargin >= 1) return null;
        var result = figure.Grid with { Left = leftMargin, Right = 1 - rightMargin, Bottom = bottomMargin, Top = 1 - topMargin };
        if (columns > 1)
        {
            var space = Enumerable.Range(1, columns - 1).Max(Column) + padX * font / width;
            var each = (1 - rightMargin - leftMargin - space * (columns - 1)) / columns;
            if (each <= 0) return null;
            result = result with { Across = space / each };
        }
        if (rows > 1)
        {
            var space = Enumerable.Range(1, rows - 1).Max(Row) + padY * font / height;
            var each = (1 - topMargin - bottomMargin - space * (rows - 1)) / rows;
            if (each <= 0) return null;
            result = result with { Down = space / each };
        }
        return result;

        double Column(int gap) => Enumerable.Range(0, rows).Max(row => across[row, gap]);
        double Row(int gap) => Enumerable.Range(0, columns).Max(column => down[gap, column]);
    }
}
