namespace KerasBridge.Plotting;

/// <summary>Chooses where ticks stand, as matplotlib's automatic locator does: steps of 1, 2, 2.5, 5 or 10 times a power of ten.</summary>
internal static class TickLocator
{
    private static readonly double[] s_steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20];
    private static readonly double[] s_wholeSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

    /// <summary>How many steps an axis has room for: at least 1, at most 9.</summary>
    /// <param name="length">Its length in points.</param>
    /// <param name="fontSize">Of the labels.</param>
    /// <param name="horizontal">Whether labels stand beside each other, which takes more room.</param>
    public static int Room(double length, double fontSize, bool horizontal) => (int)Math.Clamp(Math.Floor(length / (fontSize * (horizontal ? 3 : 2))), 1, 9);

    /// <summary>The ticks between two limits, and one beyond each.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <param name="room">For how many steps there is room.</param>
    /// <param name="whole">Whether ticks stand at whole numbers, by steps of 1, 2, 5 or 10, where there are two of them.</param>
    public static double[] Ticks(double low, double high, int room, bool whole = false)
    {
        (low, high) = Limits.Nonsingular(low, high, 1e-13, 1e-14);
        var (scale, offset) = Scale(low, high, room);
        var (from, to) = (low - offset, high - offset);
        var raw = (to - from) / room;
        var steps = Array.ConvertAll(whole ? s_wholeSteps : s_steps, step => step * scale);
        if (whole) steps = Array.FindAll(steps, step => step < 1 || Math.Abs(step - Math.Round(step)) < 0.001);
        var place = Array.FindIndex(steps, step => step >= raw);
        if (place < 0) place = steps.Length - 1;
        double[] ticks = [];
        for (; place >= 0; place--)
        {
            var step = steps[place];
            if (whole && Math.Floor(to) - Math.Ceiling(from) >= 1) step = Math.Max(1, step);
            var start = Math.Floor(from / step) * step;
            var first = FloorStep(from - start, step, offset);
            var last = CeilingStep(to - start, step, offset);
            ticks = [.. Enumerable.Range(0, (int)Math.Max(0, last - first + 1)).Select(i => (first + i) * step + start)];
            if (ticks.Count(tick => tick <= to && tick >= from) >= 2) break;
        }
        return Array.ConvertAll(ticks, tick => tick + offset);
    }

    private static (double Scale, double Offset) Scale(double low, double high, int room)
    {
        var span = Math.Abs(high - low);
        var mean = (high + low) / 2;
        var offset = Math.Abs(mean) / span < 100 ? 0 : Math.CopySign(Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(mean)))), mean);
        return (Math.Pow(10, Math.Floor(Math.Log10(span / room))), offset);
    }

    private static double FloorStep(double x, double step, double offset)
    {
        var (whole, rest) = Divide(x, step);
        return IsClose(rest / step, 1, step, offset) ? whole + 1 : whole;
    }

    private static double CeilingStep(double x, double step, double offset)
    {
        var (whole, rest) = Divide(x, step);
        return IsClose(rest / step, 0, step, offset) ? whole : whole + 1;
    }

    private static (double Whole, double Left) Divide(double x, double step)
    {
        var rest = Math.IEEERemainder(x, step);
        if (rest < 0) rest += step;
        return (Math.Round((x - rest) / step), rest);
    }

    /// <summary>Far from zero, the digits that are lost must not cost a tick.</summary>
    private static bool IsClose(double x, double edge, double step, double offset)
    {
        var tolerance = offset == 0 ? 1e-10 : Math.Min(0.4999, Math.Max(1e-10, Math.Pow(10, Math.Log10(Math.Abs(offset) / step) - 12)));
        return Math.Abs(x - edge) < tolerance;
    }
}
