namespace KerasBridge.Plotting;

/// <summary>Counts what a legend would cover.</summary>
internal static class LegendHits
{
    /// <summary>The points of a line in the box, and one more where the line touches it.</summary>
    public static int OfLine(ReadOnlySpan<(double X, double Y)> points, Box box)
    {
        var (count, touches) = (0, false);
        (double X, double Y)? before = null;
        foreach (var point in points)
        {
            if (!double.IsFinite(point.X + point.Y)) continue;
            if (box.Contains(point.X, point.Y)) count++;
            if (!touches && before is { } last) touches = Crosses(last, point, box);
            before = point;
        }
        return count + (touches ? 1 : 0);
    }

    /// <summary>Whether a straight part and a box share a point.</summary>
    private static bool Crosses((double X, double Y) a, (double X, double Y) b, Box box)
    {
        var (from, to) = (0.0, 1.0);
        return Clip(a.X, b.X - a.X, box.Left, box.Right, ref from, ref to) && Clip(a.Y, b.Y - a.Y, box.Top, box.Bottom, ref from, ref to);
    }

    private static bool Clip(double start, double delta, double low, double high, ref double from, ref double to)
    {
        if (delta == 0) return start >= low && start <= high;
        var (t1, t2) = ((low - start) / delta, (high - start) / delta);
        if (t1 > t2) (t1, t2) = (t2, t1);
        (from, to) = (Math.Max(from, t1), Math.Min(to, t2));
        return from <= to;
    }
}
