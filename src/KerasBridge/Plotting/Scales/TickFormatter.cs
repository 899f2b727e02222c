using System.Globalization;

namespace KerasBridge.Plotting;

/// <summary>Writes the numbers at ticks as matplotlib's scalar formatter does: as few digits as tell them apart, with a common offset or power of ten where that is shorter.</summary>
internal sealed class TickFormatter
{
    private readonly TickFormat _format = new();
    private readonly double _offset;
    private readonly int _exponent;
    private readonly int _digits;

    /// <summary>For the ticks of an axis.</summary>
    /// <param name="ticks">All ticks, those beyond the limits too.</param>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <param name="format">What may be taken out.</param>
    public TickFormatter(double[] ticks, double low, double high, TickFormat? format = null)
    {
        _format = format ?? new TickFormat();
        if (ticks.Length == 0) return;
        if (low > high) (low, high) = (high, low);
        var seen = ticks.Where(tick => tick >= low && tick <= high).ToArray();
        _offset = _format.Offset ? OffsetOf(seen) : 0;
        _exponent = ExponentOf(seen, low, high);
        _digits = DigitsOf(ticks, low, high);
    }

    /// <summary>What stands at the end of the axis: <c>1e6</c>, or <c>+1.5e3</c>; empty where nothing is taken out.</summary>
    public string Common => Minus((_exponent != 0 ? $"1e{_exponent}" : "") + (_offset != 0 ? (_offset > 0 ? "+" : "") + Offset() : ""));

    /// <summary>The label of a tick.</summary>
    public string Label(double tick)
    {
        var value = (tick - _offset) / Math.Pow(10, _exponent);
        if (Math.Abs(value) < 1e-8) value = 0;
        return Minus(value.ToString("F" + _digits, CultureInfo.InvariantCulture));
    }

    /// <summary>With a true minus sign.</summary>
    public static string Minus(string text) => text.Replace('-', '−');

    private static double OffsetOf(double[] ticks)
    {
        if (ticks.Length == 0) return 0;
        var (low, high) = (ticks.Min(), ticks.Max());
        if (low == high || (low <= 0 && high >= 0)) return 0;
        var (small, large) = (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high)));
        var top = (int)Math.Ceiling(Math.Log10(large));
        var power = top;
        while (Whole(small, power) == Whole(large, power)) power--;
        power++;
        if ((large - small) / Math.Pow(10, power) <= 1e-2)
        {
            power = top;
            while (Whole(large, power) - Whole(small, power) <= 1) power--;
            power++;
        }
        // Three digits at least must be saved.
        return Whole(large, power) >= 1000 ? Math.CopySign(Whole(large, power) * Math.Pow(10, power), low) : 0;
    }

    private static double Whole(double value, int power) => Math.Floor(value / Math.Pow(10, power));

    private int ExponentOf(double[] ticks, double low, double high)
    {
        if (ticks.Length == 0) return 0;
        var largest = _offset != 0 ? high - low : ticks.Max(Math.Abs);
        if (largest == 0) return 0;
        var exponent = (int)Math.Floor(Math.Log10(largest));
        return exponent <= _format.LowPower || exponent >= _format.HighPower ? exponent : 0;
    }

    private int DigitsOf(double[] ticks, double low, double high)
    {
        var power = Math.Pow(10, _exponent);
        double[] all = ticks.Length < 2 ? [.. ticks, low, high] : ticks;
        var values = Array.ConvertAll(all, tick => (tick - _offset) / power);
        var range = values.Max() - values.Min();
        if (range == 0) range = values.Max(Math.Abs);
        if (range == 0) range = 1;
        if (ticks.Length < 2) values = values[..^2];
        var order = (int)Math.Floor(Math.Log10(range));
        var digits = Math.Min(15, Math.Max(0, 3 - order));
        var threshold = 1e-3 * Math.Pow(10, order);
        while (digits >= 0 && values.All(value => Math.Abs(value - Math.Round(value, digits)) < threshold)) digits--;
        return digits + 1;
    }

    private string Offset()
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(_offset)));
        var digits = Math.Round(_offset / Math.Pow(10, exponent), 10).ToString("0.##########", CultureInfo.InvariantCulture);
        return exponent == 0 ? digits : $"{digits}e{exponent}";
    }
}
