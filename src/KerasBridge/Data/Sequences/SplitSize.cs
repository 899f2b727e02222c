namespace KerasBridge.Data;

/// <summary>The size of a part of a dataset: a number of samples (<c>100</c>) or a fraction (<c>0.8</c>).</summary>
public readonly struct SplitSize
{
    private readonly double _value;
    private readonly bool _isFraction;

    private SplitSize(double value, bool isFraction) => (_value, _isFraction) = (value, isFraction);

    /// <summary>A number of samples.</summary>
    /// <param name="samples">The number.</param>
    public static implicit operator SplitSize(int samples) => new(samples, false);

    /// <summary>A fraction.</summary>
    /// <param name="fraction">The fraction, between 0 and 1.</param>
    public static implicit operator SplitSize(double fraction) => new(fraction, true);

    /// <summary>The number of samples, of a total.</summary>
    internal int Of(int total, string name)
    {
        if (!(_value > 0) || _value >= (_isFraction ? 1 : total))
        {
            throw new ArgumentException($"`{name}` should be either a positive integer smaller than {total}, or a float within the range `[0, 1]`. Received: {name}={this}");
        }
        return _isFraction ? (int)Math.Round(_value * total) : (int)_value;
    }

    /// <summary>The number as Python writes it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _isFraction ? new Scalar(_value).ToString() : ((int)_value).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
