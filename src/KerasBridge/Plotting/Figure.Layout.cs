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
    /// <param name="rect">The part of the figure that axes with their text take: left, bottom, right, top, from 0 to 1; all of it.</param>
    public void tight_layout(double pad = 1.08, double? w_pad = null, double? h_pad = null, (double left, double bottom, double right, double top)? rect = null)
    {
        if (TightLayout.Of(this, pad, w_pad ?? pad, h_pad ?? pad, null) is not { } grid) return;
        if (rect is { } part)
        {
            var inner = (part.left + grid.Left, part.bottom + grid.Bottom, part.right - (1 - grid.Right), part.top - (1 - grid.Top));
            if (TightLayout.Of(this, pad, w_pad ?? pad, h_pad ?? pad, inner) is not { } again) return;
            grid = again;
        }
        Grid = grid;
    }

    /// <summary>The height of the heading; 0 where there is none.</summary>
    internal double HeadingHeight => _suptitle is { Text.Length: > 0 } title ? title.Bounds().Height : 0;

    /// <summary>The box of axes before their aspect shapes it.</summary>
    internal Box CellOf(Axes axes)
    {
        if (axes.TwinOf is { } below) return CellOf(below);
        var cell = Grid.CellOf(axes.Place, Width, Height);
        foreach (var place in (axes.ColourBarOf ?? axes).ColourBars)
        {
            if (place.Bar == axes) return place.Of(cell);
            cell = place.Rest(cell);
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
