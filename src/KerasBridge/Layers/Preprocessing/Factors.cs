using KerasBridge.Numpy;

namespace KerasBridge.Layers;

/// <summary>Arguments of the layers that change images: ranges to draw from, ranges of values, names.</summary>
internal static class Factors
{
    private static readonly string[] Fills = ["reflect", "wrap", "constant", "nearest"];

    private static readonly string[] Interpolations = ["nearest", "bilinear"];

    /// <summary>The range of an argument <c>factor</c> of most layers: a number f stands for -f … f, cut off at the bounds.</summary>
    /// <exception cref="ArgumentException">It is outside of the bounds.</exception>
    public static (double Low, double High) Range(RangeArg factor, double low, double high, string? argument = null)
    {
        var values = factor.Values;
        var valid = values.Length switch
        {
            1 => values[0] >= low && values[0] <= high,
            2 => values[0] <= high && values[1] >= low,
            _ => false,
        };
        if (!valid)
        {
            throw new ArgumentException(
                $"The `{argument ?? "factor"}` argument should be a number (or a list of two numbers) in the range [{PythonFormat.Repr(low)}, {PythonFormat.Repr(high)}]. Received: factor={factor}");
        }
        return values.Length == 2 ? (Math.Min(values[0], values[1]), Math.Max(values[0], values[1])) : (Math.Max(-Math.Abs(values[0]), low), Math.Abs(values[0]));
    }

    /// <summary>The range of an argument each of whose numbers must be in a range (-1 itself may be excluded); a number f stands for -f … f, or 0 … f.</summary>
    /// <exception cref="ArgumentException">It is outside.</exception>
    public static (double Low, double High) Each(RangeArg factor, string argument, double low, double high, string words, bool openLow = false, bool fromZero = false)
    {
        var values = factor.Values;
        if (values.Length is not (1 or 2)) throw new ArgumentException($"{words} Received: {argument}={factor}");
        foreach (var value in values)
        {
            if (!(value <= high && (openLow ? value > low : value >= low))) throw new ArgumentException($"{words} Received: input_number={PythonFormat.Repr(value)} for {argument}={factor}");
        }
        if (values.Length == 2) return (Math.Min(values[0], values[1]), Math.Max(values[0], values[1]));
        return fromZero ? (0, values[0]) : (-Math.Abs(values[0]), Math.Abs(values[0]));
    }

    /// <summary>The smallest and the largest value of a pixel: 0 … 255 if not given.</summary>
    /// <exception cref="ArgumentException">It is not two numbers.</exception>
    public static (double Low, double High) ValueRange(RangeArg range, bool sorted = true)
    {
        if (range.IsNone) return (0, 255);
        if (range.Values is not [var low, var high]) throw new ArgumentException($"The `value_range` argument should be a list of two numbers. Received: value_range={range}");
        return sorted && low > high ? (high, low) : (low, high);
    }

    /// <summary>What stands outside of an image.</summary>
    /// <exception cref="ArgumentException">There is no such mode.</exception>
    public static string Fill(string mode) => Fills.Contains(mode)
        ? mode
        : throw new ArgumentException($"Unknown `fill_mode` {mode}. Expected of one ('reflect', 'wrap', 'constant', 'nearest').{Suggest.Sentence(mode, Fills)} Received: fill_mode={mode}");

    /// <summary>How pixels between pixels are made.</summary>
    /// <exception cref="ArgumentException">There is no such way.</exception>
    public static string Interpolation(string name) => Interpolations.Contains(name)
        ? name
        : throw new ArgumentException($"Unknown `interpolation` {name}. Expected of one ('nearest', 'bilinear').{Suggest.Sentence(name, Interpolations)} Received: interpolation={name}");

    /// <summary>A pair as a value of a configuration; whole numbers without a point.</summary>
    public static List<object?> ToConfig((double Low, double High) range) => [Whole(range.Low), Whole(range.High)];

    /// <summary>An argument as it was given, as a value of a configuration.</summary>
    public static object? ToConfig(RangeArg range) => range.Values switch
    {
        [] => null,
        [var one] => one,
        var several => several.Select(value => (object?)value).ToList(),
    };

    private static object Whole(double value) => value == Math.Floor(value) && Math.Abs(value) < int.MaxValue ? (int)value : value;
}
