using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Figure
{
    /// <summary>Says where the axes stand, as parts of the figure.</summary>
    /// <param name="left">The left edge; 0.125 at first.</param>
    /// <param name="bottom">The lower edge; 0.11.</param>
    /// <param name="right">The right edge; 0.9.</param>
    /// <param name="top">The upper edge; 0.88.</param>
    /// <param name="wspace">The room between columns, as a part of a cell's width; 0.2.</param>
    /// <param name="hspace">The room between rows, as a part of a cell's height; 0.2.</param>
    /// <exception cref="ArgumentException">Edges are in the wrong order.</exception>
    public void subplots_adjust(double? left = null, double? bottom = null, double? right = null, double? top = null, double? wspace = null, double? hspace = null)
    {
        var grid = new SubplotParameters(left ?? Grid.Left, right ?? Grid.Right, bottom ?? Grid.Bottom, top ?? Grid.Top, wspace ?? Grid.Across, hspace ?? Grid.Down);
        if (!(grid.Left < grid.Right)) throw new ArgumentException(FormattableString.Invariant($"left cannot be >= right. Expected left < right. Received: left={grid.Left}, right={grid.Right}"));
        if (!(grid.Bottom < grid.Top)) throw new ArgumentException(FormattableString.Invariant($"bottom cannot be >= top. Expected bottom < top. Received: bottom={grid.Bottom}, top={grid.Top}"));
        Grid = grid;
    }

    /// <summary>Moves the axes so that no text is cut off or covers another.</summary>
    /// <param name="pad">The room around, in sizes of the font (10 points).</param>
    /// <param name="w_pad">The room between columns; as <paramref name="pad"/>.</param>
    /// <param name="h_pad">The room between rows; as <paramref name="pad"/>.</param>
    public void tight_layout(double pad = 1.08, double? w_pad = null, double? h_pad = null)
    {
        var parents = _axes.Where(one => one.ColourBarOf is null).ToArray();
        if (parents.Length == 0) return;
        var (rows, columns) = (parents.Max(one => one.Place.Rows), parents.Max(one => one.Place.Columns));
        // How far text reaches beyond the cells: at the left of each column, and so on.
        var (lefts, rights, tops, bottoms) = (new double[columns], new double[columns], new double[rows], new double[rows]);
        foreach (var one in parents)
        {
            var cell = Grid.CellOf(one.Place, Width, Height);
            var bounds = one.ColourBars.Aggregate(one.Bounds(), (sum, bar) => sum.Union(bar.Bounds()));
            // Grids of other sizes are measured in the finest one.
            var (firstRow, lastRow) = (one.Place.Top * rows / one.Place.Rows, (one.Place.Bottom + 1) * rows / one.Place.Rows - 1);
            var (firstColumn, lastColumn) = (one.Place.Left * columns / one.Place.Columns, (one.Place.Right + 1) * columns / one.Place.Columns - 1);
            lefts[firstColumn] = Math.Max(lefts[firstColumn], cell.Left - bounds.Left);
            rights[lastColumn] = Math.Max(rights[lastColumn], bounds.Right - cell.Right);
            tops[firstRow] = Math.Max(tops[firstRow], cell.Top - bounds.Top);
            bottoms[lastRow] = Math.Max(bottoms[lastRow], bounds.Bottom - cell.Bottom);
        }
        var (room, roomX, roomY) = (pad * 10, (w_pad ?? pad) * 10, (h_pad ?? pad) * 10);
        var left = (lefts[0] + room) / Width;
        var right = 1 - (rights[^1] + room) / Width;
        var bottom = (bottoms[^1] + room) / Height;
        var heading = _suptitle is { } title ? title.Bounds().Height + room : 0;
        var top = 1 - (tops[0] + room + heading) / Height;
        if (left >= right || bottom >= top) return;
        var across = Enumerable.Range(1, columns - 1).Select(i => rights[i - 1] + lefts[i] + roomX).DefaultIfEmpty(0).Max() / Width;
        var down = Enumerable.Range(1, rows - 1).Select(i => bottoms[i - 1] + tops[i] + roomY).DefaultIfEmpty(0).Max() / Height;
        var cellWidth = (right - left - across * (columns - 1)) / columns;
        var cellHeight = (top - bottom - down * (rows - 1)) / rows;
        // Where text leaves no room for axes, they stay as they are, as in matplotlib.
        if (cellWidth <= 0 || cellHeight <= 0) return;
        Grid = new SubplotParameters(left, right, bottom, top, columns > 1 ? across / cellWidth : Grid.Across, rows > 1 ? down / cellHeight : Grid.Down);
    }

    /// <summary>The box of axes before their aspect shapes it; colour bars take 15 % and a gap of 5 %.</summary>
    internal Box CellOf(Axes axes)
    {
        var cell = Grid.CellOf(axes.Place, Width, Height);
        var parent = axes.ColourBarOf ?? axes;
        foreach (var bar in parent.ColourBars)
        {
            if (bar == axes) return cell with { Left = cell.Left + cell.Width * 0.85 };
            cell = cell with { Right = cell.Left + cell.Width * 0.8 };
        }
        return cell;
    }

    private Box Bounds()
    {
        var bounds = _axes.Select(one => one.Bounds()).Cast<Box?>().Aggregate((Box?)null, (sum, box) => sum is { } s ? s.Union(box!.Value) : box);
        if (_suptitle is { Text.Length: > 0 } title) bounds = bounds is { } some ? some.Union(title.Bounds()) : title.Bounds();
        return bounds ?? new Box(0, 0, Width, Height);
    }
}
