using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>The room that the axes take with all their text.</summary>
    /// <param name="layout">Whether it is to lay out axes: then titles and labels may be longer than the axes.</param>
    internal Box Bounds(bool layout = false)
    {
        var map = Layout();
        var bounds = map.Page;
        if (_visible)
        {
            bounds = WithTicks(bounds);
            var parts = Decorations(map);
            foreach (var text in parts.Numbers) bounds = bounds.Union(text.Bounds());
            if (parts.Across is { } across) bounds = bounds.Union(layout ? Narrow(across.Bounds(), true) : across.Bounds());
            if (parts.Up is { } up) bounds = bounds.Union(layout ? Narrow(up.Bounds(), false) : up.Bounds());
            if (parts.Title is { Text.Length: > 0 } title) bounds = bounds.Union(layout ? Narrow(title.Bounds(), true) : title.Bounds());
        }
        else if (Decorations(map).Title is { Text.Length: > 0 } alone)
        {
            bounds = bounds.Union(layout ? Narrow(alone.Bounds(), true) : alone.Bounds());
        }
        foreach (var artist in _artists.OfType<TextArtist>())
        {
            var box = artist.Placed(map).Bounds();
            if (double.IsFinite(box.Left + box.Top + box.Right + box.Bottom)) bounds = bounds.Union(box);
        }
        return _legend?.Where(map, this) is { } legend ? bounds.Union(legend) : bounds;
    }

    internal void Draw(ICanvas canvas)
    {
        var map = Layout();
        if (_visible && TwinOf is null && !_faceless) canvas.Draw(PlotPath.Rectangle(map.Page), Style.AxesFace, null);
        var gridLayer = Style.Word("axes.axisbelow") switch { "True" => 0.5, "False" => 2.5, _ => 1.5 };
        foreach (var artist in _artists.Where(artist => artist.Layer < gridLayer).OrderBy(artist => artist.Layer)) artist.Draw(canvas, map);
        if (_visible) DrawGrid(canvas, map);
        foreach (var artist in _artists.Where(artist => artist.Layer >= gridLayer && artist.Layer < 2.5).OrderBy(artist => artist.Layer)) artist.Draw(canvas, map);
        if (_visible) DrawFrame(canvas, map);
        var parts = Decorations(map);
        if (_visible)
        {
            foreach (var text in parts.Numbers) text.Draw(canvas);
            parts.Across?.Draw(canvas);
            parts.Up?.Draw(canvas);
        }
        parts.Title?.Draw(canvas);
        foreach (var artist in _artists.Where(artist => artist.Layer >= 2.5).OrderBy(artist => artist.Layer)) artist.Draw(canvas, map);
        _legend?.Draw(canvas, map, this);
    }

    private void DrawGrid(ICanvas canvas, DataMap map)
    {
        var page = map.Page;
        foreach (var axis in Shown())
        {
            var (view, length) = axis.Across ? (map.X, page.Width) : (map.Y, page.Height);
            if (axis.SmallGrid is { } fine) Lines(axis.SmallMarks(view, length), axis.Across, fine);
            if (axis.Grid is { } pen) Lines(axis.Marks(view, length).Ticks, axis.Across, pen);
        }

        void Lines(List<(double At, string Label)> ticks, bool across, Pen pen)
        {
            foreach (var (at, _) in ticks)
                canvas.Draw(across ? PlotPath.Segment(map.AtX(at), page.Bottom, map.AtX(at), page.Top) : PlotPath.Segment(page.Left, map.AtY(at), page.Right, map.AtY(at)), null, pen, page);
        }
    }

    private void DrawFrame(ICanvas canvas, DataMap map)
    {
        var page = map.Page;
        foreach (var axis in Shown())
        {
            var (view, length) = axis.Across ? (map.X, page.Width) : (map.Y, page.Height);
            DrawTicks(canvas, map, axis, axis.SmallMarks(view, length), axis.SmallLength, axis.SmallWidth);
            DrawTicks(canvas, map, axis, axis.Marks(view, length).Ticks, axis.Length, axis.Width);
        }
        foreach (var spine in _spines)
        {
            if (!spine.Visible || spine.Width <= 0) continue;
            var (x1, y1, x2, y2) = spine.spine_type switch
            {
                "left" => (page.Left, page.Bottom, page.Left, page.Top),
                "right" => (page.Right, page.Bottom, page.Right, page.Top),
                "bottom" => (page.Left, page.Bottom, page.Right, page.Bottom),
                _ => (page.Left, page.Top, page.Right, page.Top),
            };
            canvas.Draw(PlotPath.Segment(x1, y1, x2, y2), null, new Pen(spine.Colour, spine.Width, Round: false));
        }
    }

    private static void DrawTicks(ICanvas canvas, DataMap map, AxisState axis, List<(double At, string Label)> ticks, double length, double width)
    {
        if (length <= 0 || width <= 0) return;
        var page = map.Page;
        var pen = new Pen(axis.Colour, width, Cap: LineCap.Butt, Round: false);
        var (outside, inside) = (axis.Outside(length), axis.Inside(length));
        foreach (var (at, _) in ticks)
        {
            if (axis.Across)
            {
                var x = map.AtX(at);
                if (axis.NearTicks) canvas.Draw(PlotPath.Segment(x, page.Bottom - inside, x, page.Bottom + outside), null, pen);
                if (axis.FarTicks) canvas.Draw(PlotPath.Segment(x, page.Top + inside, x, page.Top - outside), null, pen);
            }
            else
            {
                var y = map.AtY(at);
                if (axis.NearTicks) canvas.Draw(PlotPath.Segment(page.Left + inside, y, page.Left - outside, y), null, pen);
                if (axis.FarTicks) canvas.Draw(PlotPath.Segment(page.Right - inside, y, page.Right + outside, y), null, pen);
            }
        }
    }

    private IEnumerable<AxisState> Shown()
    {
        if (X.Visible) yield return X;
        if (Y.Visible) yield return Y;
    }

    private Box WithTicks(Box box)
    {
        var (x, y) = (X.Visible ? X.Outside(X.Length) : 0, Y.Visible ? Y.Outside(Y.Length) : 0);
        return new Box(box.Left - (Y.NearTicks ? y : 0), box.Top - (X.FarTicks ? x : 0), box.Right + (Y.FarTicks ? y : 0), box.Bottom + (X.NearTicks ? x : 0));
    }

    private static Box Narrow(Box box, bool across) => across ? box with { Left = box.MiddleX, Right = box.MiddleX } : box with { Top = box.MiddleY, Bottom = box.MiddleY };
}
