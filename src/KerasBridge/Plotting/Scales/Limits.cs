namespace KerasBridge.Plotting;

/// <summary>What an axis must show, from the data on it.</summary>
internal sealed class Limits
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    private double _low = double.PositiveInfinity;
    private double _high = double.NegativeInfinity;
    private readonly List<double> _edges = [];

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _low > _high;

    /// <summary>Takes in a value; one that is not finite does not count.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        _low = Math.Min(_low, value);
        _high = Math.Max(_high, value);
    }

    /// <summary>Takes in values.</summary>
    public void Add(IEnumerable<double> values)
    {
        foreach (var value in values) Add(value);
    }

    /// <summary>An edge beyond which margins do not reach: the foot of bars, the border of a picture.</summary>
    public void AddEdge(double value)
    {
        if (double.IsFinite(value)) _edges.Add(value);
    }

    /// <summary>The limits, with a margin at each end; 0 to 1 where there is nothing.</summary>
    /// <param name="margin">The margin, as a part of the whole.</param>
    public (double Low, double High) WithMargin(double margin)
    {
        if (IsEmpty) return (0, 1);
        var (low, high) = Nonsingular(_low, _high, 0.05, 1e-15);
        var delta = (high - low) * margin;
        var tolerance = 1e-5 * (high - low);
        var lowEdge = _edges.Where(edge => edge <= low + tolerance).DefaultIfEmpty(double.NegativeInfinity).Max();
        var highEdge = _edges.Where(edge => edge >= high - tolerance).DefaultIfEmpty(double.PositiveInfinity).Min();
        return (Math.Max(low - delta, lowEdge), Math.Min(high + delta, highEdge));
    }

    /// <summary>Two limits that do not fall together.</summary>
    public static (double Low, double High) Nonsingular(double low, double high, double expander, double tiny)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high)) return (-expander, expander);
        if (high < low) (low, high) = (high, low);
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        if (largest < SmallestNormal * 1e6 / tiny) return (-expander, expander);
        if (high - low > largest * tiny) return (low, high);
        return low == 0 && high == 0 ? (-expander, expander) : (low - expander * Math.Abs(low), high + expander * Math.Abs(high));
    }
}
