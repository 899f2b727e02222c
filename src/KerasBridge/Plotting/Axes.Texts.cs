using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Numbers, labels and title where they stand.</summary>
    internal (List<TextBlock> Numbers, TextBlock? Across, TextBlock? Up, TextBlock? Title) Decorations(DataMap map)
    {
        var page = map.Page;
        var numbers = new List<TextBlock>();
        var top = page.Top;
        TextBlock? across = null, up = null;
        if (_visible && X.Visible)
        {
            across = AddAcross(numbers, map, ref top);
        }
        if (_visible && Y.Visible) up = AddUp(numbers, map);
        if (_title is not { } title) return (numbers, across, up, null);
        var at = title.Across switch { "left" => page.Left, "center" => page.MiddleX, _ => page.Right };
        return (numbers, across, up, title with { X = at, Y = top - _titlePad });
    }

    private TextBlock? AddAcross(List<TextBlock> numbers, DataMap map, ref double top)
    {
        var page = map.Page;
        var style = new TextStyle(X.FontSize, X.FontColour);
        var (marks, common) = X.Marks(map.X, page.Width);
        var small = X.SmallMarks(map.X, page.Width);
        var (below, above) = (page.Bottom, page.Top);
        foreach (var (ticks, length) in new[] { (marks, X.Length), (small, X.SmallLength) })
        {
            var reach = X.Outside(length) + X.Pad;
            foreach (var (at, label) in ticks)
            {
                if (label.Length == 0) continue;
                if (X.NearLabels)
                {
                    var text = new TextBlock(label, map.AtX(at), page.Bottom + reach, style, X.Align ?? "center", "top", X.Rotation);
                    numbers.Add(text);
                    below = Math.Max(below, text.Bounds().Bottom);
                }
                if (X.FarLabels)
                {
                    var text = new TextBlock(label, map.AtX(at), page.Top - reach, style, X.Align ?? "center", "bottom", X.Rotation);
                    numbers.Add(text);
                    above = Math.Min(above, text.Bounds().Top);
                }
            }
        }
        // Room for ticks is kept even where there are none, as in matplotlib.
        if (X.NearTicks) below = Math.Max(below, page.Bottom + X.Outside(X.Length));
        if (X.FarTicks) above = Math.Min(above, page.Top - X.Outside(X.Length));
        if (X.FarLabels || X.FarTicks) top = above;
        if (common.Length > 0 && (X.NearLabels || X.FarLabels))
            numbers.Add(X.LabelIsFar ? new TextBlock(common, page.Right, above - 3, style, "right", "bottom") : new TextBlock(common, page.Right, below + 3, style, "right", "top"));
        if (X.Label.Length == 0) return null;
        var name = new TextBlock(X.Label, page.MiddleX, X.LabelIsFar ? above - X.LabelPad : below + X.LabelPad, X.LabelStyle!, "center", X.LabelIsFar ? "bottom" : "top", X.LabelRotation ?? 0);
        if (X.LabelIsFar) top = Math.Min(top, name.Bounds().Top);
        return name;
    }

    private TextBlock? AddUp(List<TextBlock> numbers, DataMap map)
    {
        var page = map.Page;
        var style = new TextStyle(Y.FontSize, Y.FontColour);
        var (marks, common) = Y.Marks(map.Y, page.Height);
        var small = Y.SmallMarks(map.Y, page.Height);
        var (left, right) = (page.Left, page.Right);
        foreach (var (ticks, length) in new[] { (marks, Y.Length), (small, Y.SmallLength) })
        {
            var reach = Y.Outside(length) + Y.Pad;
            foreach (var (at, label) in ticks)
            {
                if (label.Length == 0) continue;
                var down = Y.Rotation == 0 ? "center_baseline" : "center";
                if (Y.NearLabels)
                {
                    var text = new TextBlock(label, page.Left - reach, map.AtY(at), style, Y.Align ?? "right", down, Y.Rotation);
                    numbers.Add(text);
                    left = Math.Min(left, text.Bounds().Left);
                }
                if (Y.FarLabels)
                {
                    var text = new TextBlock(label, page.Right + reach, map.AtY(at), style, "left", down, Y.Rotation);
                    numbers.Add(text);
                    right = Math.Max(right, text.Bounds().Right);
                }
            }
        }
        if (Y.NearTicks) left = Math.Min(left, page.Left - Y.Outside(Y.Length));
        if (Y.FarTicks) right = Math.Max(right, page.Right + Y.Outside(Y.Length));
        if (common.Length > 0 && (Y.NearLabels || Y.FarLabels)) numbers.Add(new TextBlock(common, Y.LabelIsFar ? page.Right : page.Left, page.Top - 3, style, Y.LabelIsFar ? "right" : "left"));
        if (Y.Label.Length == 0) return null;
        return new TextBlock(Y.Label, Y.LabelIsFar ? right + Y.LabelPad : left - Y.LabelPad, page.MiddleY, Y.LabelStyle!, Y.LabelIsFar ? "left" : "right", "center", Y.LabelRotation ?? 90);
    }
}
