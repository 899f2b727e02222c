using System.Globalization;

namespace KerasBridge.Plotting;

/// <summary>Powers of ten evenly along the axis. What is not positive lies endlessly far away.</summary>
internal sealed class LogScale : AxisScale
{
    /// <inheritdoc/>
    public override string Name => "log";

    /// <inheritdoc/>
    public override double Forward(double value) => value > 0 ? Math.Log10(value) : value <= 0 ? -1000 : double.NaN;

    /// <inheritdoc/>
    public override double Inverse(double place) => Math.Pow(10, place);

    /// <inheritdoc/>
    public override bool IsEdge(double value) => value > 0;

    /// <inheritdoc/>
    public override (double Low, double High) NonSingular(double low, double high, double least)
    {
        if (low > high) (low, high) = (high, low);
        if (!double.IsFinite(low) || !double.IsFinite(high) || high <= 0) return (1, 10);
        if (low <= 0) low = double.IsFinite(least) ? least : 1e-300;
        if (low != high) return (low, high);
        var (floor, ceiling) = (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
        var (below, above) = (Math.Pow(10, floor), Math.Pow(10, ceiling));
        return (below == low ? below / 10 : below, above == high ? above * 10 : above);
    }

    /// <inheritdoc/>
    public override double[] Ticks(double low, double high, int room)
    {
        var (first, last, stride) = Decades(low, high, room);
        return [.. Steps(first, last, stride).Select(exponent => Math.Pow(10, exponent))];
    }

    /// <inheritdoc/>
    public override double[] MinorTicks(double low, double high, int room)
    {
        if (Whole(low, high) > 10) return [];
        var (first, last, stride) = Decades(low, high, room);
        if (stride != 1) return [];
        double[] ticks = [.. Steps(first, last, 1).SelectMany(exponent => Enumerable.Range(2, 8).Select(digit => digit * Math.Pow(10, exponent)))];
        // Where hardly a tick would be seen, ticks are chosen as on an even axis.
        return ticks.Count(tick => tick >= low && tick <= high) <= 1 ? TickLocator.Ticks(low, high, 9) : ticks;
    }

    /// <inheritdoc/>
    public override (Func<double, string> Label, string Common) Labels(double[] ticks, double low, double high, TickFormat format) => (Text, "");

    /// <inheritdoc/>
    public override Func<double, string> MinorLabels(double low, double high)
    {
        var decades = Math.Abs(Math.Log10(high) - Math.Log10(low));
        if (decades > 1) return static _ => "";
        int[]? shown = decades > 0.4 ? [1, 2, 3, 4, 6, 10] : null;
        return tick =>
        {
            var leading = Math.Round(tick / Math.Pow(10, Math.Floor(Math.Log10(tick) + 1e-10)));
            return shown is null || shown.Contains((int)leading) ? Text(tick) : "";
        };
    }

    /// <summary>A power of ten as <c>10⁻³</c>, other numbers as <c>2 × 10⁻³</c>.</summary>
    public static string Text(double value)
    {
        if (!(value > 0)) return "0";
        var place = Math.Log10(value);
        var exponent = (int)Math.Round(place);
        if (Math.Abs(place - exponent) < 1e-10) return "10" + Superscript(exponent);
        exponent = (int)Math.Floor(place);
        var leading = value / Math.Pow(10, exponent);
        if (Math.Abs(leading - Math.Round(leading)) < 1e-8) leading = Math.Round(leading);
        return leading.ToString("0.######", CultureInfo.InvariantCulture) + "×10" + Superscript(exponent);
    }

    private static string Superscript(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));

    private static int Whole(double low, double high) => (int)(Math.Floor(Math.Log10(high)) - Math.Ceiling(Math.Log10(low)));

    private static (int First, int Last, int Stride) Decades(double low, double high, int room)
    {
        var whole = Whole(low, high);
        var stride = (whole + 1) / Math.Max(room, 2) + 1;
        if (stride >= whole) stride = Math.Max(1, whole - 1);
        return ((int)Math.Floor(Math.Log10(low)) - stride, (int)Math.Ceiling(Math.Log10(high)) + 2 * stride, stride);
    }

    private static IEnumerable<int> Steps(int first, int last, int stride)
    {
        for (var exponent = first; exponent < last; exponent += stride) yield return exponent;
    }
}
