namespace KerasBridge.Plotting;

/// <summary>What an axis must show, from the data on it.</summary>
internal sealed class Limits
{
    private const double SmallestNormal = 2.2250738585072014e-308;

    private double _low = double.PositiveInfinity;
    private double _high = double.NegativeInfinity;
    private double _least = double.PositiveInfinity;
    private readonly List<double> _edges = [];

    /// <summary>Takes in a value; one that is not finite does not count.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value)) return;
        if (value < _low) _low = value;
        if (value > _high) _high = value;
        if (value > 0 && value < _least) _least = value;
    }

    /// <summary>Takes in values.</summary>
    public void Add(IEnumerable<double> values)
    {
        foreach (var value in values) Add(value);
    }

    /// <summary>An edge beyond which margins do not reach: the foot of bars, the border of a picture.</summary>
    public void AddEdge(double value)
    {
        if (double.IsFinite(value) && (_edges.Count == 0 || _edges[^1] != value)) _edges.Add(value);
    }

    /// <summary>The limits, with a margin at each end.</summary>
    /// <param name="margin">The margin, as a part of the whole.</param>
    /// <param name="scale">How numbers are spread.</param>
    /// <param name="edges">Whether edges hold margins back.</param>
    public (double Low, double High) WithMargin(double margin, AxisScale scale, bool edges)
    {
        var (low, high) = scale.NonSingular(_low, _high, _least);
        var tolerance = 1e-5 * Math.Max(Math.Max(Math.Abs(low), Math.Abs(high)), Math.Abs(high - low));
        var (lowEdge, highEdge) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var edge in edges ? _edges : [])
        {
            if (!scale.IsEdge(edge)) continue;
            if (edge < low + tolerance) lowEdge = Math.Max(lowEdge, edge);
            if (edge > high - tolerance) highEdge = Math.Min(highEdge, edge);
        }
        var (from, to) = (scale.Forward(low), scale.Forward(high));
        var delta = (to - from) * margin;
        if (!double.IsFinite(delta)) delta = 0;
        return (Math.Max(scale.Inverse(from - delta), lowEdge), Math.Min(scale.Inverse(to + delta), highEdge));
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
