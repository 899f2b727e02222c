namespace KerasBridge.Plotting;

/// <summary>The names of what is drawn, in a box in the axes.</summary>
internal sealed class LegendBox(List<(Artist Artist, string Label)> entries, int loc, double size, bool frame, string? title, int columns)
{
    /// <summary>The names, as they are shown.</summary>
    public List<string> Labels => entries.ConvertAll(entry => entry.Label);

    /// <summary>Draws the box where it has room.</summary>
    public void Draw(ICanvas canvas, DataMap map, Axes axes)
    {
        if (entries.Count == 0) return;
        var style = new TextStyle(size, axes.Style.TitleInk);
        var rows = (entries.Count + columns - 1) / columns;
        var widths = Enumerable.Range(0, columns).Select(c => entries.Skip(c * rows).Take(rows).Select(entry => TextMetrics.Width(entry.Label, style)).DefaultIfEmpty(0).Max()).ToArray();
        var line = (TextMetrics.Ascent + TextMetrics.Descent) * size * 1.03;
        var (pad, step) = (0.4 * size, line + 0.5 * size);
        var heading = title is null ? 0 : step;
        var inner = Math.Max(widths.Sum(width => 2.8 * size + width) + (columns - 1) * 2 * size, title is null ? 0 : TextMetrics.Width(title, style));
        var (width, height) = (inner + 2 * pad, heading + rows * step - 0.5 * size + 2 * pad);
        var box = Place(width, height, map, axes);
        if (frame)
        {
            var face = axes.Style.AxesFace.With(0.8);
            canvas.Draw(PlotPath.Rounded(box, 0.2 * size), face, new Pen(new Rgba(0.8, 0.8, 0.8, 0.8), 1, Cap: LineCap.Butt));
        }
        if (title is not null) new TextBlock(title, box.MiddleX, box.Top + pad, style, "center", "top").Draw(canvas);
        var x = box.Left + pad;
        for (var c = 0; c < columns; c++)
        {
            for (var r = 0; r < rows && c * rows + r < entries.Count; r++)
            {
                var (artist, label) = entries[c * rows + r];
                var baseline = box.Top + pad + heading + r * step + TextMetrics.Ascent * size;
                artist.DrawKey(canvas, new Box(x, baseline - 0.7 * size, x + 2 * size, baseline));
                canvas.Draw(label, x + 2.8 * size, baseline, style);
            }
            x += 2.8 * size + widths[c] + 2 * size;
        }
    }

    /// <summary>Where asked; for "best" the first place that covers the fewest points.</summary>
    private Box Place(double width, double height, DataMap map, Axes axes)
    {
        if (loc != 0) return At(loc, width, height, map.Page);
        var points = axes.Artists.Select(artist => artist.Occupied(map).ToArray()).ToArray();
        var best = (Box: default(Box), Covered: int.MaxValue);
        for (var code = 1; code <= 10; code++)
        {
            var box = At(code, width, height, map.Page);
            var covered = 0;
            for (var i = 0; i < points.Length; i++)
            {
                foreach (var (x, y) in points[i]) covered += box.Contains(x, y) ? 1 : 0;
                if (axes.Artists[i] is LineArtist) covered += Crossings(points[i], box);
            }
            if (covered < best.Covered) best = (box, covered);
        }
        return best.Box;
    }

    /// <summary>Long straight parts may cross the box without a point in it.</summary>
    private static int Crossings((double X, double Y)[] points, Box box)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (Math.Max(a.X, b.X) < box.Left || Math.Min(a.X, b.X) > box.Right || Math.Max(a.Y, b.Y) < box.Top || Math.Min(a.Y, b.Y) > box.Bottom) continue;
            for (var k = 0; k <= 32; k++)
            {
                if (box.Contains(a.X + (b.X - a.X) * k / 32, a.Y + (b.Y - a.Y) * k / 32)) return 1;
            }
        }
        return 0;
    }

    private Box At(int code, double width, double height, Box page)
    {
        var pad = 0.5 * size;
        var left = code is 2 or 3 or 6 ? page.Left + pad : code is 8 or 9 or 10 ? page.MiddleX - width / 2 : page.Right - pad - width;
        var top = code is 1 or 2 or 9 ? page.Top + pad : code is 3 or 4 or 8 ? page.Bottom - pad - height : page.MiddleY - height / 2;
        return new Box(left, top, left + width, top + height);
    }
}
