using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A pair of axes with what is drawn in them, under matplotlib's names. See https://matplotlib.org/stable/api/axes_api.html.</summary>
public sealed partial class Axes
{
    private readonly List<Artist> _artists = [];
    private int _nextColour;

    internal Axes(Figure figure, GridPlace place, Axes? sharesX = null, Axes? sharesY = null)
    {
        figure_ = figure;
        Place = place;
        Style = PlotState.Style;
        (X, Y) = (null!, null!);
        Reset(sharesX?.X.Range, sharesY?.Y.Range);
    }

    /// <summary>The figure that the axes stand in.</summary>
    public Figure figure => figure_;

    internal GridPlace Place { get; }

    internal PlotStyle Style { get; }

    internal AxisState X { get; private set; }

    internal AxisState Y { get; private set; }

    internal IReadOnlyList<Artist> Artists => _artists;

    /// <summary>The axes whose colours these axes explain; null for ordinary ones.</summary>
    internal Axes? ColourBarOf { get; init; }

    /// <summary>The axes that these lie upon (<c>twinx</c>); null for ordinary ones.</summary>
    internal Axes? TwinOf { get; init; }

    /// <summary>The colour bars beside these axes.</summary>
    internal List<ColourBarPlace> ColourBars { get; } = [];

    /// <summary>What <c>plt.imshow</c> drew last, for a colour bar.</summary>
    internal Artist? Mappable { get; private set; }

    private Figure figure_ { get; }

    /// <summary>Removes everything.</summary>
    public void clear() => cla();

    /// <summary>Removes everything.</summary>
    public void cla()
    {
        X.Range.Members.Remove(this);
        Y.Range.Members.Remove(this);
        Reset(X.Range.Members.Count > 0 ? X.Range : null, Y.Range.Members.Count > 0 ? Y.Range : null);
    }

    /// <summary>The margin around data, as a part of the whole.</summary>
    internal double Margin(bool across) => across ? _margins.X : _margins.Y;

    private void Reset(AxisRange? rangeX, AxisRange? rangeY)
    {
        _artists.Clear();
        _nextColour = 0;
        X = new AxisState(Style, true, rangeX ?? NewRange(true));
        Y = new AxisState(Style, false, rangeY ?? NewRange(false));
        X.Range.Members.Add(this);
        Y.Range.Members.Add(this);
        if (Style.Flag("axes.grid"))
        {
            var axis = Style.Word("axes.grid.axis");
            if (axis is "both" or "x") X.Grid = GridPen();
            if (axis is "both" or "y") Y.Grid = GridPen();
        }
        (_title, _legend, _aspect, _visible, Mappable) = (null, null, null, true, null);
        (_isBox, _faceless) = (true, false);
        _margins = (Style.Number("axes.xmargin"), Style.Number("axes.ymargin"));
        _spines = Spine.Four(Style);
    }

    private AxisRange NewRange(bool across)
    {
        var (low, high) = Style.Pair("axes.formatter.limits");
        return new AxisRange(across) { Format = new TickFormat(low, high, Style.Flag("axes.formatter.useoffset")) };
    }

    private Pen GridPen() => LineStyles.Pen(Style.Word("grid.linestyle"), Style.Colour("grid.color").With(Style.Number("grid.alpha") is var alpha and < 1 ? alpha : null), Style.Number("grid.linewidth"))!;

    private TArtist Add<TArtist>(TArtist artist, bool asksX = true, bool asksY = true) where TArtist : Artist
    {
        _artists.Add(artist);
        artist.Owner = this;
        if (asksX) X.Range.Ask(this);
        if (asksY) Y.Range.Ask(this);
        if (artist.Colours is not null) Mappable = artist;
        figure.Current = ColourBarOf is null ? this : figure.Current;
        return artist;
    }

    private Rgba NextColour() => Style.Cycle[_nextColour++ % Style.Cycle.Count];

    /// <summary>The numbers of what the user gave; names become categories of the axis.</summary>
    private static double[] Numbers(PlotValues values, AxisState axis)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Texts is { } names ? axis.Range.Place(names) : values.Numbers;
    }

    private static void CheckAlpha(double? alpha)
    {
        if (alpha is null or (>= 0 and <= 1)) return;
        throw new ArgumentException(FormattableString.Invariant($"alpha ({alpha}) is outside 0-1 range. Expected a number from 0 to 1. Received: alpha={alpha}"));
    }

    private static void CheckWidth(double? width, string argument)
    {
        if (width is null or >= 0) return;
        throw new ArgumentException(FormattableString.Invariant($"{argument} must not be negative. Expected points, at least 0. Received: {argument}={width}"));
    }

    /// <summary>One of two names for the same argument.</summary>
    private static TValue? OneOf<TValue>(TValue? value, string name, TValue? other, string otherName) where TValue : class =>
        value is null || other is null ? value ?? other : throw Twice(name, otherName);

    private static double? OneOf(double? value, string name, double? other, string otherName) => value is null || other is null ? value ?? other : throw Twice(name, otherName);

    private static ArgumentException Twice(string name, string otherName) =>
        new($"Got both '{name}' and '{otherName}', which are aliases of one another. Expected one of them. Received: {name} and {otherName}");
}
