using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Names the numbers of a colour bar.</summary>
    /// <param name="label">The text.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_label(string label)
    {
        if (X.NearLabels) set_xlabel(label);
        else set_ylabel(label);
    }

    /// <summary>Says where the ticks of a colour bar stand.</summary>
    /// <param name="ticks">The numbers.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks.</exception>
    public void set_ticks(PlotValues ticks, IReadOnlyList<string>? labels = null)
    {
        if (X.NearLabels) set_xticks(ticks, labels);
        else set_yticks(ticks, labels);
    }

    /// <summary>Makes these axes a colour bar.</summary>
    internal void ShowScale(ColourScale colours, string label, bool lies, double? alpha)
    {
        // Equal limits are drawn apart, as matplotlib does for a picture of one colour.
        var (low, high) = colours.Low < colours.High ? (colours.Low, colours.High) : Limits.Nonsingular(colours.Low, colours.High, 0.1, 1e-15);
        var count = colours.Map.Count;
        var line = new byte[count * 4];
        for (var i = 0; i < count; i++)
        {
            var colour = colours.Map.At(((lies ? i : count - 1 - i) + 0.5) / count);
            (line[i * 4], line[i * 4 + 1], line[i * 4 + 2], line[i * 4 + 3]) = (Rgba.Byte(colour.R), Rgba.Byte(colour.G), Rgba.Byte(colour.B), Rgba.Byte(alpha ?? 1));
        }
        var log = colours.IsLog ? AxisScale.Log : AxisScale.Linear;
        // The colours fill the axes, whatever the scale of the numbers.
        Add(new ImageArtist(line, lies ? count : 1, lies ? 1 : count, (0, 1, 0, 1), "nearest", upper: true, null) { FillsAxes = true }, false, false);
        var (along, other) = lies ? (X, Y) : (Y, X);
        along.Range.SetScale(log, this);
        along.Range.SetView(low, high, false);
        other.Range.SetView(0, 1, false);
        other.Visible = false;
        (X.Grid, Y.Grid) = (null, null);
        (X.NearLabels, X.NearTicks) = (lies, lies);
        if (!lies) (Y.LabelIsFar, Y.NearTicks, Y.NearLabels, Y.FarTicks, Y.FarLabels) = (true, false, false, true, true);
        if (label.Length > 0) set_label(label);
    }
}
