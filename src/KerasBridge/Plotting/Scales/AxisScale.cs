namespace KerasBridge.Plotting;

/// <summary>How numbers are spread along an axis, and where its ticks stand.</summary>
internal abstract class AxisScale
{
    /// <summary>Evenly.</summary>
    public static readonly AxisScale Linear = new LinearScale();

    /// <summary>By powers of ten.</summary>
    public static readonly AxisScale Log = new LogScale();

    /// <summary>The name that <c>set_xscale</c> takes.</summary>
    public abstract string Name { get; }

    /// <summary>A scale by name.</summary>
    /// <exception cref="ArgumentException">There is no such scale.</exception>
    public static AxisScale Of(string name) => name switch
    {
        "linear" => Linear,
        "log" => Log,
        _ => throw new ArgumentException($"'{name}' is not a valid value for scale.{Numpy.Suggest.Sentence(name ?? "", ["linear", "log"])} Expected 'linear' or 'log'. Received: '{name}'"),
    };

    /// <summary>From a number to its place, in any unit.</summary>
    public abstract double Forward(double value);

    /// <summary>From a place to the number.</summary>
    public abstract double Inverse(double place);

    /// <summary>Limits that can be shown: apart from each other, and positive where they must be.</summary>
    /// <param name="low">The smallest number; infinite where there is none.</param>
    /// <param name="high">The largest number.</param>
    /// <param name="least">The smallest positive number.</param>
    public abstract (double Low, double High) NonSingular(double low, double high, double least);

    /// <summary>Whether margins may not go beyond a number.</summary>
    public virtual bool IsEdge(double value) => true;

    /// <summary>The ticks between two limits, and some beyond.</summary>
    /// <param name="low">The lower limit.</param>
    /// <param name="high">The upper limit.</param>
    /// <param name="room">For how many steps there is room.</param>
    public abstract double[] Ticks(double low, double high, int room);

    /// <summary>The small ticks between the others.</summary>
    public abstract double[] MinorTicks(double low, double high, int room);

    /// <summary>What stands at the ticks, and what is common to them.</summary>
    public abstract (Func<double, string> Label, string Common) Labels(double[] ticks, double low, double high, TickFormat format);

    /// <summary>What stands at the small ticks.</summary>
    public virtual Func<double, string> MinorLabels(double low, double high) => static _ => "";
}
