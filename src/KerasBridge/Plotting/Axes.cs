using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A pair of axes with what is drawn in them, under matplotlib's names. See https://matplotlib.org/stable/api/axes_api.html.</summary>
public sealed partial class Axes
{
    private readonly List<Artist> _artists = [];
    private int _nextColour;

    internal Axes(Figure figure, GridPlace place)
    {
        figure_ = figure;
        Place = place;
        Style = PlotState.Style;
        Reset();
    }

    /// <summary>The figure that the axes stand in.</summary>
    public Figure figure => figure_;

    internal GridPlace Place { get; }

    internal PlotStyle Style { get; }

    internal AxisState X { get; private set; } = new();

    internal AxisState Y { get; private set; } = new();

    internal IReadOnlyList<Artist> Artists => _artists;

    /// <summary>The axes whose colours these axes explain; null for ordinary ones.</summary>
    internal Axes? ColourBarOf { get; init; }

    /// <summary>The colour bars beside these axes.</summary>
    internal List<Axes> ColourBars { get; } = [];

    /// <summary>Axes with the same limits across, these among them; null: none.</summary>
    internal List<Axes>? SharesX { get; set; }

    /// <summary>Axes with the same limits up, these among them; null: none.</summary>
    internal List<Axes>? SharesY { get; set; }

    /// <summary>What <c>plt.imshow</c> drew last, for a colour bar.</summary>
    internal Artist? Mappable { get; private set; }

    private Figure figure_ { get; }

    /// <summary>Removes everything.</summary>
    public void clear() => Reset();

    /// <summary>Removes everything.</summary>
    public void cla() => Reset();

    private void Reset()
    {
        _artists.Clear();
        _nextColour = 0;
        (X, Y) = (new AxisState(), new AxisState());
        if (Style.Grid) X.Grid = Y.Grid = new Pen(Style.GridColour, 0.8);
        (_title, _legend, _aspect, _visible, Mappable) = (null, null, null, true, null);
        _isBox = true;
        _margins = (0.05, 0.05);
    }

    private TArtist Add<TArtist>(TArtist artist) where TArtist : Artist
    {
        _artists.Add(artist);
        X.TicksWiden = Y.TicksWiden = false;
        if (artist.Colours is not null) Mappable = artist;
        return artist;
    }

    private Rgba NextColour() => Style.Cycle[_nextColour++ % Style.Cycle.Count];

    /// <summary>The numbers of what the user gave; names become categories of the axis.</summary>
    private static double[] Numbers(PlotValues values, AxisState axis)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Texts is { } names ? axis.Place(names) : values.Numbers;
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
