using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    private const double TickLength = 3.5;
    private const double TickPad = 3.5;

    /// <summary>The room that the axes take with all their text.</summary>
    internal Box Bounds()
    {
        var map = Layout();
        var bounds = map.Page;
        foreach (var text in Texts(map).Where(text => text.Text.Length > 0)) bounds = bounds.Union(text.Bounds());
        foreach (var artist in _artists.OfType<TextArtist>())
        {
            var box = artist.Placed(map).Bounds();
            if (double.IsFinite(box.Left + box.Top + box.Right + box.Bottom)) bounds = bounds.Union(box);
        }
        return bounds;
    }

    internal void Draw(ICanvas canvas)
    {
        var map = Layout();
        if (_visible) canvas.Draw(PlotPath.Rectangle(map.Page), Style.AxesFace, null);
        foreach (var artist in _artists.Where(artist => artist.Layer < 1.5).OrderBy(artist => artist.Layer)) artist.Draw(canvas, map);
        if (_visible) DrawGrid(canvas, map);
        foreach (var artist in _artists.Where(artist => artist.Layer is >= 1.5 and < 2.5).OrderBy(artist => artist.Layer)) artist.Draw(canvas, map);
        if (_visible) DrawFrame(canvas, map);
        foreach (var text in Texts(map)) text.Draw(canvas);
        foreach (var artist in _artists.Where(artist => artist.Layer >= 2.5)) artist.Draw(canvas, map);
        _legend?.Draw(canvas, map, this);
    }

    private void DrawGrid(ICanvas canvas, DataMap map)
    {
        var page = map.Page;
        if (X.Grid is { } upright)
        {
            foreach (var (at, _) in X.Marks(map.X, page.Width, true).Ticks) canvas.Draw(PlotPath.Segment(map.AtX(at), page.Bottom, map.AtX(at), page.Top), null, upright, page);
        }
        if (Y.Grid is not { } across) return;
        foreach (var (at, _) in Y.Marks(map.Y, page.Height, false).Ticks) canvas.Draw(PlotPath.Segment(page.Left, map.AtY(at), page.Right, map.AtY(at)), null, across, page);
    }

    private void DrawFrame(ICanvas canvas, DataMap map)
    {
        var page = map.Page;
        if (Style.Ticks)
        {
            var pen = new Pen(Style.Ink, 0.8, Cap: LineCap.Butt, Round: false);
            var (edge, tip) = X.Far ? (page.Top, page.Top - TickLength) : (page.Bottom, page.Bottom + TickLength);
            foreach (var (at, _) in X.Marks(map.X, page.Width, true).Ticks) canvas.Draw(PlotPath.Segment(map.AtX(at), edge, map.AtX(at), tip), null, pen);
            (edge, tip) = Y.Far ? (page.Right, page.Right + TickLength) : (page.Left, page.Left - TickLength);
            foreach (var (at, _) in Y.Marks(map.Y, page.Height, false).Ticks) canvas.Draw(PlotPath.Segment(edge, map.AtY(at), tip, map.AtY(at)), null, pen);
        }
        if (Style.EdgeWidth > 0) canvas.Draw(PlotPath.Rectangle(page), null, new Pen(Style.Edge, Style.EdgeWidth, Round: false));
    }

    /// <summary>Numbers, labels and title where they stand.</summary>
    private List<TextBlock> Texts(DataMap map)
    {
        var texts = new List<TextBlock>();
        var page = map.Page;
        var top = page.Top;
        if (_visible)
        {
            AddAcross(texts, map, ref top);
            AddUp(texts, map);
        }
        if (_title is not { } title) return texts;
        var at = title.Across switch { "left" => page.Left, "center" => page.MiddleX, _ => page.Right };
        texts.Add(title with { X = at, Y = top - _titlePad });
        return texts;
    }

    private void AddAcross(List<TextBlock> texts, DataMap map, ref double top)
    {
        var page = map.Page;
        var style = new TextStyle(X.FontSize, X.FontColour ?? Style.Ink);
        var (marks, common) = X.Marks(map.X, page.Width, true);
        var edge = X.Far ? page.Top - TickLength - TickPad : page.Bottom + TickLength + TickPad;
        var end = X.Far ? page.Top - TickLength : page.Bottom + TickLength;
        if (marks.Count == 0) end = X.Far ? page.Top : page.Bottom;
        if (X.ShowsLabels)
        {
            foreach (var (at, label) in marks)
            {
                if (label.Length == 0) continue;
                var text = new TextBlock(label, map.AtX(at), edge, style, X.Align ?? "center", X.Far ? "bottom" : "top", X.Rotation);
                texts.Add(text);
                end = X.Far ? Math.Min(end, text.Bounds().Top) : Math.Max(end, text.Bounds().Bottom);
            }
        }
        if (X.Far) top = end;
        if (common.Length > 0 && X.ShowsLabels) texts.Add(new TextBlock(common, page.Right, end + 3, style, "right", "top"));
        if (X.Label.Length == 0) return;
        var name = new TextBlock(X.Label, page.MiddleX, X.Far ? end - X.LabelPad : end + X.LabelPad, X.LabelStyle!, "center", X.Far ? "bottom" : "top");
        texts.Add(name);
        if (X.Far) top = name.Bounds().Top;
    }

    private void AddUp(List<TextBlock> texts, DataMap map)
    {
        var page = map.Page;
        var style = new TextStyle(Y.FontSize, Y.FontColour ?? Style.Ink);
        var (marks, common) = Y.Marks(map.Y, page.Height, false);
        var edge = Y.Far ? page.Right + TickLength + TickPad : page.Left - TickLength - TickPad;
        var end = marks.Count == 0 ? Y.Far ? page.Right : page.Left : Y.Far ? page.Right + TickLength : page.Left - TickLength;
        if (Y.ShowsLabels)
        {
            foreach (var (at, label) in marks)
            {
                if (label.Length == 0) continue;
                var text = new TextBlock(label, edge, map.AtY(at), style, Y.Far ? "left" : "right", Y.Rotation == 0 ? "center_baseline" : "center", Y.Rotation);
                texts.Add(text);
                end = Y.Far ? Math.Max(end, text.Bounds().Right) : Math.Min(end, text.Bounds().Left);
            }
        }
        if (common.Length > 0 && Y.ShowsLabels) texts.Add(new TextBlock(common, Y.Far ? page.Right : page.Left, page.Top - 3, style, Y.Far ? "right" : "left"));
        if (Y.Label.Length > 0) texts.Add(new TextBlock(Y.Label, Y.Far ? end + Y.LabelPad : end - Y.LabelPad, page.MiddleY, Y.LabelStyle!, Y.Far ? "left" : "right", "center", 90));
    }
}
