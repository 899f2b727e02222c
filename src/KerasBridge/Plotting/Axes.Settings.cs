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
    private bool _faceless;
    private (double X, double Y) _margins;
    private Spine[] _spines = [];

    /// <summary>The lines of the frame: <c>ax.spines["top"].set_visible(false)</c>.</summary>
    public Spines spines => new(_spines);

    /// <summary>Writes a title above the axes.</summary>
    /// <param name="label">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="loc"><c>"center"</c> (the default), <c>"left"</c> or <c>"right"</c>.</param>
    /// <param name="pad">How far above, in points; 6.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> (the default) or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_title(string label, FontSize? fontsize = null, string? loc = null, double? pad = null, ColorArg? color = null, string? fontweight = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        loc ??= Style.Word("axes.titlelocation");
        TextBlock.Check(loc, "baseline");
        _titlePad = pad ?? Style.Number("axes.titlepad");
        _title = label.Length == 0 ? null : new TextBlock(label, 0, 0, TextStyleOf(Style.Points(fontsize, "axes.titlesize"), color, fontweight ?? Style.Word("axes.titleweight"), Style.TitleInk), loc);
    }

    /// <summary>Names the axis across.</summary>
    /// <param name="xlabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points; 4.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_xlabel(string xlabel, FontSize? fontsize = null, double? labelpad = null, ColorArg? color = null, string? fontweight = null) => SetLabel(X, xlabel, fontsize, labelpad, color, fontweight);

    /// <summary>Names the axis that goes up.</summary>
    /// <param name="ylabel">The text.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="labelpad">How far from the numbers, in points; 4.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void set_ylabel(string ylabel, FontSize? fontsize = null, double? labelpad = null, ColorArg? color = null, string? fontweight = null) => SetLabel(Y, ylabel, fontsize, labelpad, color, fontweight);

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
        SetLimits(X.Range, ViewX(), left, right);
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
        SetLimits(Y.Range, ViewY(), bottom, top);
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

    /// <summary>Turns the axis that goes up upside down.</summary>
    public void invert_yaxis() => Invert(Y);

    /// <summary>Turns the axis across around.</summary>
    public void invert_xaxis() => Invert(X);

    /// <summary>How long a unit is, up against across.</summary>
    /// <param name="aspect"><c>"equal"</c> or <c>"auto"</c>.</param>
    /// <exception cref="ArgumentException">There is no such choice.</exception>
    public void set_aspect(string aspect)
    {
        if (aspect is not ("equal" or "auto")) throw new ArgumentException($"'{aspect}' is not a valid value for aspect.{Suggest.Sentence(aspect ?? "", ["equal", "auto"])} Expected 'equal', 'auto' or a number. Received: aspect='{aspect}'");
        (_aspect, _isBox) = (aspect == "equal" ? 1 : null, true);
    }

    /// <summary>How long a unit is, up against across.</summary>
    /// <param name="aspect">The length of a unit upward in lengths of a unit across.</param>
    /// <exception cref="ArgumentException">The number is not positive.</exception>
    public void set_aspect(double aspect)
    {
        if (!(aspect > 0 && double.IsFinite(aspect))) throw new ArgumentException(FormattableString.Invariant($"aspect must be finite and positive. Expected a number above 0. Received: aspect={aspect}"));
        (_aspect, _isBox) = (aspect, true);
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
            case "tight": margins(0, 0); break;
            case "image":
                (_aspect, _isBox) = (1, true);
                margins(0, 0);
                break;
            case "auto":
                (_aspect, _isBox) = (null, true);
                margins(Style.Number("axes.xmargin"), Style.Number("axes.ymargin"));
                break;
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

    /// <summary>How much room is left around the data. Limits that were set are found anew.</summary>
    /// <param name="x">Across, as a part of the whole; 0.05 at first.</param>
    /// <param name="y">Up; 0.05 at first.</param>
    /// <exception cref="ArgumentException">A margin is not above -0.5.</exception>
    public void margins(double? x = null, double? y = null)
    {
        if (x is { } a && !(a > -0.5) || y is { } b && !(b > -0.5)) throw new ArgumentException(FormattableString.Invariant($"margin must be greater than -0.5. Expected parts of the whole. Received: x={x}, y={y}"));
        _margins = (x ?? _margins.X, y ?? _margins.Y);
        autoscale(axis: x is null ? "y" : y is null ? "x" : "both");
    }

    /// <summary>Lets the limits follow from the data, or not.</summary>
    /// <param name="enable">Whether they do.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public void autoscale(bool enable = true, string axis = "both")
    {
        foreach (var one in Which(axis))
        {
            one.Range.Auto = enable;
            one.Range.Ask(this);
        }
    }

    /// <summary>Which axes a word stands for.</summary>
    private AxisState[] Which(string axis) => axis switch
    {
        "both" => [X, Y],
        "x" => [X],
        "y" => [Y],
        _ => throw new ArgumentException($"'{axis}' is not a valid value for axis. Expected 'both', 'x' or 'y'. Received: axis='{axis}'"),
    };

    private void SetLabel(AxisState axis, string label, FontSize? size, double? pad, ColorArg? color, string? weight)
    {
        ArgumentNullException.ThrowIfNull(label);
        axis.Label = label;
        axis.LabelPad = pad ?? Style.Number("axes.labelpad");
        axis.LabelStyle = TextStyleOf(Style.Points(size, "axes.labelsize"), color, weight ?? Style.Word("axes.labelweight"), Style.Colour("axes.labelcolor"));
    }

    private static void Invert(AxisState axis)
    {
        var (low, high) = axis.Range.View();
        axis.Range.SetView(high, low, null);
    }

    private static void SetLimits(AxisRange range, (double Low, double High) now, double? low, double? high)
    {
        if (low is { } a && !double.IsFinite(a) || high is { } b && !double.IsFinite(b))
            throw new ArgumentException(FormattableString.Invariant($"Axis limits cannot be NaN or Inf. Expected finite numbers. Received: ({low}, {high})"));
        range.SetView(low ?? now.Low, high ?? now.High, auto: false);
    }

    private static (double, double) Two(PlotValues limits, string name)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return limits.Numbers.Length == 2 ? (limits.Numbers[0], limits.Numbers[1])
            : throw new ArgumentException($"{name} needs two limits. Expected [low, high]. Received: {limits.Numbers.Length} numbers");
    }
}
