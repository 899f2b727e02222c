using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Says where ticks are across.</summary>
    /// <param name="ticks">The numbers; an empty list: none.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <param name="ha">What of a label stands at the tick; its middle.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_xticks(PlotValues ticks, IReadOnlyList<string>? labels = null, double? rotation = null, FontSize? fontsize = null, string? ha = null) => SetTicks(X, ticks, labels, rotation, fontsize, ha);

    /// <summary>Says where ticks are up the axes.</summary>
    /// <param name="ticks">The numbers; an empty list: none.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_yticks(PlotValues ticks, IReadOnlyList<string>? labels = null, double? rotation = null, FontSize? fontsize = null) => SetTicks(Y, ticks, labels, rotation, fontsize, null);

    /// <summary>Says what stands at the ticks across, which <c>set_xticks</c> has set, or those seen now.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <param name="ha">What of a label stands at the tick; its middle.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_xticklabels(IReadOnlyList<string> labels, double? rotation = null, FontSize? fontsize = null, string? ha = null) => SetTicks(X, new PlotValues(get_xticks().ToArray<double>()), labels, rotation, fontsize, ha);

    /// <summary>Says what stands at the ticks up the axes, which <c>set_yticks</c> has set, or those seen now.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_yticklabels(IReadOnlyList<string> labels, double? rotation = null, FontSize? fontsize = null) => SetTicks(Y, new PlotValues(get_yticks().ToArray<double>()), labels, rotation, fontsize, null);

    /// <summary>The ticks across.</summary>
    /// <returns>Their numbers, float64.</returns>
    public NDArray get_xticks() => TicksOf(X, ViewX(), Page.Width);

    /// <summary>The ticks up the axes.</summary>
    /// <returns>Their numbers, float64.</returns>
    public NDArray get_yticks() => TicksOf(Y, ViewY(), Page.Height);

    /// <summary>What stands at the ticks across.</summary>
    /// <returns>The texts, those of small ticks not among them.</returns>
    public IReadOnlyList<string> get_xticklabels() => X.Marks(ViewX(), Page.Width).Ticks.ConvertAll(tick => tick.Label);

    /// <summary>What stands at the ticks up the axes.</summary>
    /// <returns>The texts, those of small ticks not among them.</returns>
    public IReadOnlyList<string> get_yticklabels() => Y.Marks(ViewY(), Page.Height).Ticks.ConvertAll(tick => tick.Label);

    internal void SetXTicks(PlotValues? ticks, IReadOnlyList<string>? labels, double? rotation, FontSize? size, string? align)
    {
        if (ticks is not null) set_xticks(ticks, labels, rotation, size, align);
        else if (labels is not null) set_xticklabels(labels, rotation, size, align);
        else Turn(X, rotation, size, align);
    }

    internal void SetYTicks(PlotValues? ticks, IReadOnlyList<string>? labels, double? rotation, FontSize? size)
    {
        if (ticks is not null) set_yticks(ticks, labels, rotation, size);
        else if (labels is not null) set_yticklabels(labels, rotation, size);
        else Turn(Y, rotation, size, null);
    }

    private void Turn(AxisState axis, double? rotation, FontSize? size, string? align)
    {
        if (align is not null) TextBlock.Check(align, "top");
        axis.Rotation = rotation ?? axis.Rotation;
        axis.Align = align ?? axis.Align;
        if (size is { } asked) axis.FontSize = asked.In(Style.Number("font.size"));
    }

    private void SetTicks(AxisState axis, PlotValues ticks, IReadOnlyList<string>? labels, double? rotation, FontSize? size, string? align)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        var numbers = Numbers(ticks, axis);
        if (labels is not null && labels.Count != numbers.Length)
        {
            throw new ArgumentException($"The number of FixedLocator locations ({numbers.Length}), usually from a call to set_ticks, does not match the number of labels ({labels.Count}). " +
                $"Expected a label for each tick. Received: {numbers.Length} ticks and {labels.Count} labels");
        }
        Turn(axis, rotation, size, align);
        axis.Range.SetTicks(numbers, labels?.ToArray());
    }

    private static NDArray TicksOf(AxisState axis, (double, double) view, double length) => axis.Marks(view, length).Ticks.ConvertAll(tick => tick.At);
}
