namespace KerasBridge.Plotting;

/// <summary>The names of what is drawn, in a box in the axes.</summary>
/// <param name="entries">What is named, and how.</param>
/// <param name="look">Where it stands and how it looks.</param>
internal sealed class LegendBox(List<(Artist Artist, string Label)> entries, LegendLook look)
{
    private double Size => look.Size;

    /// <summary>The names, as they are shown.</summary>
    public List<string> Labels => entries.ConvertAll(entry => entry.Label);

    /// <summary>The place that was asked for, or chosen: 1 to 10.</summary>
    public int Code(DataMap map, Axes axes) => Chosen(map, axes).Code;

    /// <summary>The box on the page; null where there is nothing to name.</summary>
    public Box? Where(DataMap map, Axes axes) => entries.Count == 0 ? null : Chosen(map, axes).Box;

    /// <summary>Draws the box where it has room.</summary>
    public void Draw(ICanvas canvas, DataMap map, Axes axes)
    {
        if (entries.Count == 0) return;
        var style = new TextStyle(Size, look.Ink);
        var (rows, widths, line) = Table(style);
        var step = line + look.LabelSpacing * Size;
        var box = Chosen(map, axes).Box;
        if (look.Frame)
            canvas.Draw(look.Round ? PlotPath.Rounded(box, 0.2 * Size) : PlotPath.Rectangle(box), look.Face, new Pen(look.Edge, 1, Cap: LineCap.Butt, Round: false));
        var pad = look.BorderPad * Size;
        var top = box.Top + pad;
        if (look.Title is { } title)
        {
            new TextBlock(title, box.MiddleX, top, style with { Size = look.TitleSize }, "center", "top").Draw(canvas);
            top += TextMetrics.LineOf(look.TitleSize) + look.LabelSpacing * Size;
        }
        var x = box.Left + pad;
        var (handle, gap) = (look.HandleLength * Size, look.HandleGap * Size);
        var first = 0;
        for (var c = 0; c < widths.Length; c++)
        {
            for (var r = 0; r < rows[c]; r++)
            {
                var (artist, label) = entries[first + r];
                var baseline = top + r * step + TextMetrics.AscentOf(Size);
                artist.DrawKey(canvas, new Box(x, baseline - look.HandleHeight * Size, x + handle, baseline));
                new TextBlock(label, x + handle + gap, baseline, style).Draw(canvas);
            }
            first += rows[c];
            x += handle + gap + widths[c] + look.ColumnGap * Size;
        }
    }

    /// <summary>Where asked; for "best" the first place that covers the least.</summary>
    private (Box Box, int Code) Chosen(DataMap map, Axes axes)
    {
        var style = new TextStyle(Size, look.Ink);
        var (rows, widths, line) = Table(style);
        var pad = look.BorderPad * Size;
        var count = rows.Max();
        var inner = widths.Sum() + widths.Length * (look.HandleLength + look.HandleGap) * Size + (widths.Length - 1) * look.ColumnGap * Size;
        var height = count * line + (count - 1) * look.LabelSpacing * Size + 2 * pad;
        if (look.Title is { } title)
        {
            inner = Math.Max(inner, TextMetrics.Width(title, style with { Size = look.TitleSize }));
            height += TextMetrics.LineOf(look.TitleSize) + look.LabelSpacing * Size;
        }
        var width = inner + 2 * pad;
        if (look.Loc != 0) return (At(look.Loc, width, height, map.Page), look.Loc);
        var best = (Box: default(Box), Code: 0, Covered: int.MaxValue);
        for (var code = 1; code <= 10; code++)
        {
            var box = At(code, width, height, map.Page);
            var covered = axes.Artists.Sum(artist => artist.Covered(box, map));
            if (covered < best.Covered) best = (box, code, covered);
            if (covered == 0) break;
        }
        return (best.Box, best.Code);
    }

    /// <summary>How many entries and how wide each column is, and how high a line. The first columns have one more where they do not come out even.</summary>
    private (int[] Rows, double[] Widths, double Line) Table(TextStyle style)
    {
        var columns = Math.Min(look.Columns, entries.Count);
        var rows = Enumerable.Range(0, columns).Select(c => entries.Count / columns + (c < entries.Count % columns ? 1 : 0)).ToArray();
        var first = 0;
        var widths = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            widths[c] = entries.Skip(first).Take(rows[c]).Max(entry => TextMetrics.Width(entry.Label, style));
            first += rows[c];
        }
        return (rows, widths, Math.Max(TextMetrics.LineOf(Size), look.HandleHeight * Size));
    }

    private Box At(int code, double width, double height, Box page)
    {
        var frame = page;
        if (look.Anchor is { } anchor)
        {
            var (x, y) = (page.Left + anchor.X * page.Width, page.Bottom - anchor.Y * page.Height);
            frame = new Box(x, y, x + anchor.Width * page.Width, y);
            frame = frame with { Top = y - anchor.Height * page.Height };
        }
        var pad = look.AxesPad * Size;
        var left = code is 2 or 3 or 6 ? frame.Left + pad : code is 8 or 9 or 10 ? frame.MiddleX - width / 2 : frame.Right - pad - width;
        var top = code is 1 or 2 or 9 ? frame.Top + pad : code is 3 or 4 or 8 ? frame.Bottom - pad - height : frame.MiddleY - height / 2;
        return new Box(left, top, left + width, top + height);
    }
}
