using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    private TextBlock? _title;
    private double _titlePad = 6;
    private double? _aspect;
    private bool _isBox = true;
    private bool _visible = true;
    private (double X, double Y) _margins = (0.05, 0.05);

    /// <summary>Writes a title above the axes.</summary>
    /// <param name="label">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="loc"><c>"center"</c>, <c>"left"</c> or <c>"right"</c>.</param>
    /// <param name="pad">How far above, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_title(string label, FontSize? fontsize = null, string loc = "center", double pad = 6, ColorArg? color = null, string fontweight = "normal")
    {
        ArgumentNullException.ThrowIfNull(label);
        TextBlock.Check(loc, "baseline");
        _titlePad = pad;
        _title = new TextBlock(label, 0, 0, TextStyleOf(fontsize?.Points ?? 12, color, fontweight, Style.TitleInk), loc);
    }

    /// <summary>Names the axis across.</summary>
    /// <param name="xlabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_xlabel(string xlabel, FontSize? fontsize = null, double labelpad = 4, ColorArg? color = null, string fontweight = "normal") => SetLabel(X, xlabel, fontsize, labelpad, color, fontweight);

    /// <summary>Names the axis that goes up.</summary>
    /// <param name="ylabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_ylabel(string ylabel, FontSize? fontsize = null, double labelpad = 4, ColorArg? color = null, string fontweight = "normal") => SetLabel(Y, ylabel, fontsize, labelpad, color, fontweight);

    /// <summary>What is at the left and at the right.</summary>
    /// <returns>The limits.</returns>
    public (double left, double right) get_xlim() => ViewX();

    /// <summary>What is at the bottom and at the top.</summary>
    /// <returns>The limits.</returns>
    public (double bottom, double top) get_ylim() => ViewY();

    /// <summary>Says what is at the left and at the right.</summary>
    /// <param name="left">At the left; as it is, if not given.</param>
    /// <param name="right">At the right.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">A limit is not finite.</exception>
    public (double left, double right) set_xlim(double? left = null, double? right = null)
    {
        SetLimits(X, ViewX(), left, right);
        return ViewX();
    }

    /// <summary>Says what is at the left and at the right.</summary>
    /// <param name="limits">Both limits.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">They are not two, or not finite.</exception>
    public (double left, double right) set_xlim(PlotValues limits)
    {
        var (low, high) = Two(limits, "xlim");
        return set_xlim(low, high);
    }

    /// <summary>Says what is at the bottom and at the top.</summary>
    /// <param name="bottom">At the bottom; as it is, if not given.</param>
    /// <param name="top">At the top.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">A limit is not finite.</exception>
    public (double bottom, double top) set_ylim(double? bottom = null, double? top = null)
    {
        SetLimits(Y, ViewY(), bottom, top);
        return ViewY();
    }

    /// <summary>Says what is at the bottom and at the top.</summary>
    /// <param name="limits">Both limits.</param>
    /// <returns>The limits.</returns>
    /// <exception cref="ArgumentException">They are not two, or not finite.</exception>
    public (double bottom, double top) set_ylim(PlotValues limits)
    {
        var (low, high) = Two(limits, "ylim");
        return set_ylim(low, high);
    }

    /// <summary>Says where ticks are across.</summary>
    /// <param name="ticks">The numbers; an empty list: none.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <param name="ha">What of a label stands at the tick; its middle.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_xticks(PlotValues ticks, IReadOnlyList<string>? labels = null, double rotation = 0, FontSize? fontsize = null, string? ha = null) => SetTicks(X, ticks, labels, rotation, fontsize, ha, ViewX);

    /// <summary>Says where ticks are up the axes.</summary>
    /// <param name="ticks">The numbers; an empty list: none.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_yticks(PlotValues ticks, IReadOnlyList<string>? labels = null, double rotation = 0, FontSize? fontsize = null) => SetTicks(Y, ticks, labels, rotation, fontsize, null, ViewY);

    /// <summary>Says what stands at the ticks across, which <c>set_xticks</c> has set, or those seen now.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">How labels are turned, in degrees.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <param name="ha">What of a label stands at the tick; its middle.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_xticklabels(IReadOnlyList<string> labels, double rotation = 0, FontSize? fontsize = null, string? ha = null) => SetTicks(X, new PlotValues(get_xticks().ToArray<double>()), labels, rotation, fontsize, ha, ViewX);

    /// <summary>Says what stands at the ticks up the axes, which <c>set_yticks</c> has set, or those seen now.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">How labels are turned, in degrees.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public void set_yticklabels(IReadOnlyList<string> labels, double rotation = 0, FontSize? fontsize = null) => SetTicks(Y, new PlotValues(get_yticks().ToArray<double>()), labels, rotation, fontsize, null, ViewY);

    /// <summary>The ticks across.</summary>
    /// <returns>Their numbers, float64.</returns>
    public NDArray get_xticks() => TicksOf(X, ViewX(), Page.Width, across: true);

    /// <summary>The ticks up the axes.</summary>
    /// <returns>Their numbers, float64.</returns>
    public NDArray get_yticks() => TicksOf(Y, ViewY(), Page.Height, across: false);

    /// <summary>Turns the axis that goes up upside down.</summary>
    public void invert_yaxis() => (Y.Inverted, Y.Low, Y.High) = (!Y.Inverted, Y.High, Y.Low);

    /// <summary>Turns the axis across around.</summary>
    public void invert_xaxis() => (X.Inverted, X.Low, X.High) = (!X.Inverted, X.High, X.Low);

    /// <summary>The lines at ticks.</summary>
    /// <param name="visible">Whether there are lines.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">The kind of line.</param>
    /// <param name="linewidth">In points; 0.8.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void grid(bool visible = true, string axis = "both", ColorArg? color = null, string linestyle = "-", double? linewidth = null, double? alpha = null)
    {
        if (axis is not ("both" or "x" or "y")) throw new ArgumentException($"'{axis}' is not a valid value for axis. Expected 'both', 'x' or 'y'. Received: axis='{axis}'");
        CheckAlpha(alpha);
        CheckWidth(linewidth, "linewidth");
        var pen = visible ? LineStyles.Pen(linestyle, (color?.One("color", Style) ?? Style.GridColour).With(alpha), linewidth ?? 0.8) : null;
        if (axis is "both" or "x") X.Grid = pen;
        if (axis is "both" or "y") Y.Grid = pen;
    }

    /// <summary>How long a unit is, up against across.</summary>
    /// <param name="aspect"><c>"equal"</c> or <c>"auto"</c>.</param>
    /// <exception cref="ArgumentException">There is no such choice.</exception>
    public void set_aspect(string aspect)
    {
        if (aspect is not ("equal" or "auto")) throw new ArgumentException($"'{aspect}' is not a valid value for aspect. Expected 'equal' or 'auto'. Received: aspect='{aspect}'");
        (_aspect, _isBox) = (aspect == "equal" ? 1 : null, true);
    }

    /// <summary>What the axes look like.</summary>
    /// <param name="option"><c>"off"</c>, <c>"on"</c>, <c>"equal"</c>, <c>"scaled"</c>, <c>"image"</c>, <c>"square"</c>, <c>"tight"</c> or <c>"auto"</c>.</param>
    /// <exception cref="ArgumentException">There is no such choice.</exception>
    public void axis(string option)
    {
        switch (option)
        {
            case "off": _visible = false; break;
            case "on": _visible = true; break;
            case "equal": (_aspect, _isBox) = (1, false); break;
            case "scaled": (_aspect, _isBox) = (1, true); break;
            case "tight": _margins = (0, 0); break;
            case "image": (_aspect, _isBox, _margins) = (1, true, (0, 0)); break;
            case "auto": (_aspect, _isBox, _margins) = (null, true, (0.05, 0.05)); break;
            case "square":
                var ((left, right), (bottom, top)) = (ViewX(), ViewY());
                var side = Math.Max(Math.Abs(right - left), Math.Abs(top - bottom));
                (_aspect, _isBox) = (1, true);
                set_xlim(left, left + side);
                set_ylim(bottom, bottom + side);
                break;
            default:
                string[] known = ["off", "on", "equal", "scaled", "image", "square", "tight", "auto"];
                throw new ArgumentException($"Unrecognized string '{option}' to axis.{Suggest.Sentence(option, known)} Expected one of {string.Join(", ", known)}. Received: '{option}'");
        }
    }

    /// <summary>Says all limits.</summary>
    /// <param name="limits">Left, right, bottom and top.</param>
    /// <exception cref="ArgumentException">They are not four, or not finite.</exception>
    public void axis(PlotValues limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (limits.Numbers.Length != 4) throw new ArgumentException($"axis needs four limits. Expected [left, right, bottom, top]. Received: {limits.Numbers.Length} numbers");
        set_xlim(limits.Numbers[0], limits.Numbers[1]);
        set_ylim(limits.Numbers[2], limits.Numbers[3]);
    }

    /// <summary>Hides frame, ticks and labels.</summary>
    public void set_axis_off() => _visible = false;

    /// <summary>Shows frame, ticks and labels.</summary>
    public void set_axis_on() => _visible = true;

    /// <summary>How much room is left around the data.</summary>
    /// <param name="x">Across, as a part of the whole; 0.05.</param>
    /// <param name="y">Up; 0.05.</param>
    public void margins(double? x = null, double? y = null) => _margins = (x ?? _margins.X, y ?? _margins.Y);

    internal void SetXTicks(PlotValues? ticks, IReadOnlyList<string>? labels, double rotation, FontSize? size, string? align)
    {
        if (ticks is not null || labels is not null) set_xticks(ticks ?? get_xticks(), labels, rotation, size, align);
        else Turn(X, rotation, size, align);
    }

    internal void SetYTicks(PlotValues? ticks, IReadOnlyList<string>? labels, double rotation, FontSize? size)
    {
        if (ticks is not null || labels is not null) set_yticks(ticks ?? get_yticks(), labels, rotation, size);
        else Turn(Y, rotation, size, null);
    }

    private static void Turn(AxisState axis, double rotation, FontSize? size, string? align)
    {
        if (align is not null) TextBlock.Check(align, "top");
        (axis.Rotation, axis.Align, axis.FontSize) = (rotation, align ?? axis.Align, size?.Points ?? axis.FontSize);
    }

    private void SetLabel(AxisState axis, string label, FontSize? size, double pad, ColorArg? color, string weight)
    {
        ArgumentNullException.ThrowIfNull(label);
        (axis.Label, axis.LabelPad, axis.LabelStyle) = (label, pad, TextStyleOf(size?.Points ?? 10, color, weight, Style.Ink));
    }

    private static void SetLimits(AxisState axis, (double Low, double High) now, double? low, double? high)
    {
        if (low is { } a && !double.IsFinite(a) || high is { } b && !double.IsFinite(b))
            throw new ArgumentException(FormattableString.Invariant($"Axis limits cannot be NaN or Inf. Expected finite numbers. Received: ({low}, {high})"));
        (axis.Low, axis.High, axis.TicksWiden) = (low ?? now.Low, high ?? now.High, false);
        axis.Inverted = axis.Low > axis.High;
    }

    private static (double, double) Two(PlotValues limits, string name)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return limits.Numbers.Length == 2 ? (limits.Numbers[0], limits.Numbers[1])
            : throw new ArgumentException($"{name} needs two limits. Expected [low, high]. Received: {limits.Numbers.Length} numbers");
    }

    private static void SetTicks(AxisState axis, PlotValues ticks, IReadOnlyList<string>? labels, double rotation, FontSize? size, string? align, Func<(double Low, double High)> view)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        var numbers = Numbers(ticks, axis);
        if (labels is not null && labels.Count != numbers.Length)
        {
            throw new ArgumentException($"The number of FixedLocator locations ({numbers.Length}), usually from a call to set_ticks, does not match the number of labels ({labels.Count}). " +
                $"Expected a label for each tick. Received: {numbers.Length} ticks and {labels.Count} labels");
        }
        if (align is not null) TextBlock.Check(align, "top");
        (axis.Ticks, axis.Labels, axis.Rotation, axis.Align) = (numbers, labels?.ToArray(), rotation, align);
        if (size is { } points) axis.FontSize = points.Points;
        axis.TicksWiden = true;
        if (axis.Low is null || axis.High is null || numbers.Length == 0) return;
        var (low, high) = view();
        axis.TicksWiden = false;
        (axis.Low, axis.High) = low <= high ? (Math.Min(low, numbers.Min()), Math.Max(high, numbers.Max())) : (Math.Max(low, numbers.Max()), Math.Min(high, numbers.Min()));
    }

    private static NDArray TicksOf(AxisState axis, (double, double) view, double length, bool across) => axis.Marks(view, length, across).Ticks.ConvertAll(tick => tick.At);
}
