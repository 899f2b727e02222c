using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>How numbers are spread across.</summary>
    /// <param name="value"><c>"linear"</c> or <c>"log"</c> (powers of ten; what is not positive is not seen).</param>
    /// <exception cref="ArgumentException">There is no such scale.</exception>
    public void set_xscale(string value) => X.Range.SetScale(AxisScale.Of(value), this);

    /// <summary>How numbers are spread upward.</summary>
    /// <param name="value"><c>"linear"</c> or <c>"log"</c> (powers of ten; what is not positive is not seen).</param>
    /// <exception cref="ArgumentException">There is no such scale.</exception>
    public void set_yscale(string value) => Y.Range.SetScale(AxisScale.Of(value), this);

    /// <summary>The scale across.</summary>
    /// <returns><c>"linear"</c> or <c>"log"</c>.</returns>
    public string get_xscale() => X.Range.Scale.Name;

    /// <summary>The scale upward.</summary>
    /// <returns><c>"linear"</c> or <c>"log"</c>.</returns>
    public string get_yscale() => Y.Range.Scale.Name;

    /// <summary>Axes on these, with the same numbers across and others at the right: <c>var ax2 = ax.twinx();</c>.</summary>
    /// <returns>The axes, which <c>plt</c> draws on from now on.</returns>
    public Axes twinx()
    {
        var twin = new Axes(figure, Place, sharesX: this) { TwinOf = TwinOf ?? this };
        (twin.X.Visible, twin.Y.LabelIsFar, twin.Y.NearTicks, twin.Y.NearLabels, twin.Y.FarTicks, twin.Y.FarLabels) = (false, true, false, false, true, true);
        twin.X.Grid = null;
        (Y.FarTicks, Y.FarLabels) = (false, false);
        return figure.AddTwin(twin);
    }

    /// <summary>Axes on these, with the same numbers upward and others at the top.</summary>
    /// <returns>The axes, which <c>plt</c> draws on from now on.</returns>
    public Axes twiny()
    {
        var twin = new Axes(figure, Place, sharesY: this) { TwinOf = TwinOf ?? this };
        (twin.Y.Visible, twin.X.LabelIsFar, twin.X.NearTicks, twin.X.NearLabels, twin.X.FarTicks, twin.X.FarLabels) = (false, true, false, false, true, true);
        twin.Y.Grid = null;
        (X.FarTicks, X.FarLabels) = (false, false);
        return figure.AddTwin(twin);
    }

    /// <summary>Several settings at once: <c>ax.set(title: "Loss", xlabel: "epoch", ylim: (0, 1))</c>.</summary>
    /// <param name="title">The title.</param>
    /// <param name="xlabel">The name of the axis across.</param>
    /// <param name="ylabel">The name of the axis that goes up.</param>
    /// <param name="xlim">Left and right.</param>
    /// <param name="ylim">Bottom and top.</param>
    /// <param name="xscale">The scale across.</param>
    /// <param name="yscale">The scale upward.</param>
    /// <param name="xticks">The ticks across.</param>
    /// <param name="yticks">The ticks up the axes.</param>
    /// <param name="xticklabels">What stands at the ticks across.</param>
    /// <param name="yticklabels">What stands at the ticks up the axes.</param>
    /// <param name="aspect"><c>"equal"</c> or <c>"auto"</c>.</param>
    /// <exception cref="ArgumentException">A setting is not valid.</exception>
    public void set(string? title = null, string? xlabel = null, string? ylabel = null, PlotValues? xlim = null, PlotValues? ylim = null, string? xscale = null, string? yscale = null,
        PlotValues? xticks = null, PlotValues? yticks = null, IReadOnlyList<string>? xticklabels = null, IReadOnlyList<string>? yticklabels = null, string? aspect = null)
    {
        if (title is not null) set_title(title);
        if (xlabel is not null) set_xlabel(xlabel);
        if (ylabel is not null) set_ylabel(ylabel);
        if (xscale is not null) set_xscale(xscale);
        if (yscale is not null) set_yscale(yscale);
        if (xlim is not null) set_xlim(xlim);
        if (ylim is not null) set_ylim(ylim);
        if (xticks is not null) set_xticks(xticks);
        if (yticks is not null) set_yticks(yticks);
        if (xticklabels is not null) set_xticklabels(xticklabels);
        if (yticklabels is not null) set_yticklabels(yticklabels);
        if (aspect is not null) set_aspect(aspect);
    }
}
