namespace KerasBridge;

/// <summary>One element of a list that is plotted: a number, or the name of a category.</summary>
public readonly struct PlotValue
{
    private PlotValue(double number, string? text) => (Number, Text) = (number, text);

    internal double Number { get; }

    internal string? Text { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PlotValue(double value) => new(value, null);

    /// <summary>A number out of a history or an array.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PlotValue(Scalar value) => new(value.AsDouble, null);

    /// <summary>A category.</summary>
    /// <param name="value">Its name.</param>
    public static implicit operator PlotValue(string value) => new(double.NaN, value ?? throw new ArgumentNullException(nameof(value)));
}
