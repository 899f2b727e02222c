namespace KerasBridge.Layers;

/// <summary>How far a layer moves images along one side: a range as the user gave it, which configurations hold, and as it is drawn from.</summary>
internal readonly record struct SideFactor
{
    private readonly RangeArg _given;
    private readonly (double Low, double High) _range;

    /// <summary>The range of an argument, each of whose numbers must be from -1 to 1.</summary>
    /// <exception cref="ArgumentException">It is outside.</exception>
    public SideFactor(RangeArg factor, string argument, string words, bool openLow = false)
    {
        _given = factor;
        _range = Factors.Each(factor, argument, -1, 1, words, openLow);
    }

    /// <summary>The smallest number.</summary>
    public double Low => _range.Low;

    /// <summary>The largest number.</summary>
    public double High => _range.High;

    /// <summary>The argument as a value of a configuration.</summary>
    public object? ToConfig() => Factors.ToConfig(_given);
}
