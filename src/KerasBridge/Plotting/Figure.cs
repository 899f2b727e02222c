using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A page with axes on it, under matplotlib's names. See https://matplotlib.org/stable/api/figure_api.html.</summary>
public sealed partial class Figure
{
    private readonly List<Axes> _axes = [];
    private TextBlock? _suptitle;

    internal Figure(int number, (double Width, double Height)? size, double? dpi, ColorArg? face)
    {
        Style = PlotState.Style;
        var (width, height) = size ?? Style.Size;
        if (!(width > 0 && height > 0 && width < 1000 && height < 1000))
            throw new ArgumentException(FormattableString.Invariant($"figure size must be positive finite. Expected inches above 0 and below 1000. Received: figsize=({width}, {height})"));
        CheckDpi(dpi);
        (this.number, this.dpi, Width, Height) = (number, dpi ?? Style.Number("figure.dpi"), width * 72, height * 72);
        Grid = SubplotParameters.Of(Style);
        Face = face?.One("facecolor", Style) ?? Style.Face;
    }

    /// <summary>The number of the figure, from 1.</summary>
    public int number { get; }

    /// <summary>Dots to an inch.</summary>
    public double dpi { get; }

    /// <summary>The axes, in the order of their making.</summary>
    public IReadOnlyList<Axes> axes => _axes;

    internal PlotStyle Style { get; }

    internal Rgba Face { get; }

    internal double Width { get; }

    internal double Height { get; }

    internal SubplotParameters Grid { get; private set; }

    /// <summary>The axes that <c>plt</c> draws on.</summary>
    internal Axes? Current { get; set; }

    /// <summary>Whether a notebook or <c>show</c> has shown it.</summary>
    internal bool Shown { get; set; }

    /// <summary>Makes axes in a cell of a grid; those that are there already are given again.</summary>
    /// <param name="nrows">Rows of the grid, or all three numbers as digits: 231.</param>
    /// <param name="ncols">Columns of the grid.</param>
    /// <param name="index">The cell, from 1, row by row.</param>
    /// <returns>The axes.</returns>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public Axes add_subplot(int nrows = 1, int? ncols = null, int? index = null)
    {
        var place = PlaceOf(nrows, ncols, index);
        return Current = AddAxes(new Axes(this, place));
    }

    /// <summary>Makes a grid of axes.</summary>
    /// <param name="nrows">Rows.</param>
    /// <param name="ncols">Columns.</param>
    /// <param name="sharex">Which have the same limits across: <c>true</c>, <c>false</c>, <c>"row"</c>, <c>"col"</c>; of those in a column numbers are shown at the bottom only.</param>
    /// <param name="sharey">Which have the same limits up; of those in a row numbers are shown at the left only.</param>
    /// <param name="width_ratios">How wide the columns are, compared with each other.</param>
    /// <param name="height_ratios">How high the rows are, compared with each other.</param>
    /// <param name="gridspec_kw">More about the grid: <c>width_ratios</c>, <c>height_ratios</c>, <c>wspace</c>, <c>hspace</c>, <c>left</c>, <c>right</c>, <c>bottom</c>, <c>top</c>.</param>
    /// <returns>The axes.</returns>
    /// <exception cref="ArgumentException">There is no cell, or an argument is not valid.</exception>
    public AxesGrid subplots(int nrows = 1, int ncols = 1, SharingArg sharex = default, SharingArg sharey = default, PlotValues? width_ratios = null, PlotValues? height_ratios = null,
        IReadOnlyDictionary<string, PlotValues>? gridspec_kw = null)
    {
        GridPlace.Check(nrows, ncols);
        if (gridspec_kw is not null) (width_ratios, height_ratios) = TakeGrid(gridspec_kw, width_ratios, height_ratios);
        var ratios = GridRatios.Of(width_ratios, height_ratios, nrows, ncols);
        var all = new Axes[nrows * ncols];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = AddAxes(new Axes(this, GridPlace.Of(nrows, ncols, i + 1) with { Ratios = ratios }, Partner(sharex.Kind, i), Partner(sharey.Kind, i)));
            all[i].LabelOuter(sharex.Kind is 1 or 3, sharey.Kind is 1 or 2, nrows);
        }
        Current = all[^1];
        return new AxesGrid(all, nrows, ncols);

        Axes? Partner(int kind, int i)
        {
            var first = kind switch { 1 => 0, 2 => i / ncols * ncols, 3 => i % ncols, _ => i };
            return first < i ? all[first] : null;
        }
    }

    /// <summary>Writes a title above all axes.</summary>
    /// <param name="t">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="x">Its middle, as a part of the width.</param>
    /// <param name="y">Its top, as a part of the height.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void suptitle(string t, FontSize? fontsize = null, double x = 0.5, double y = 0.98, ColorArg? color = null, string? fontweight = null)
    {
        ArgumentNullException.ThrowIfNull(t);
        fontweight ??= Style.Word("figure.titleweight");
        if (fontweight is not ("normal" or "bold")) throw new ArgumentException($"'{fontweight}' is not a valid value for fontweight. Expected 'normal' or 'bold'. Received: fontweight='{fontweight}'");
        var style = new TextStyle(Style.Points(fontsize, "figure.titlesize"), color?.One("color", Style) ?? Style.Ink, fontweight == "bold");
        _suptitle = new TextBlock(t, x * Width, (1 - y) * Height, style, "center", "top");
    }

    /// <summary>Removes all axes.</summary>
    public void clear() => clf();

    /// <summary>Removes all axes.</summary>
    public void clf()
    {
        _axes.Clear();
        (Current, _suptitle, Grid) = (null, null, SubplotParameters.Of(Style));
    }

    /// <summary>The axes that <c>plt</c> draws on, made if there are none.</summary>
    /// <returns>The axes.</returns>
    public Axes gca() => Current ??= AddAxes(new Axes(this, GridPlace.Of(1, 1, 1)));

    /// <summary>The place that three numbers, or one of three digits, stand for.</summary>
    internal static GridPlace PlaceOf(int nrows, int? ncols, int? index)
    {
        if (ncols is not null || index is not null) return GridPlace.Of(nrows, ncols ?? 1, index ?? 1);
        if (nrows == 1) return GridPlace.Of(1, 1, 1);
        if (nrows is < 100 or > 999) throw new ArgumentException($"Integer subplot specification must be a three-digit number, not {nrows}. Expected rows, columns and the cell: subplot(2, 3, 1) or subplot(231). Received: {nrows}");
        return GridPlace.Of(nrows / 100, nrows / 10 % 10, nrows % 10);
    }

    internal static void CheckDpi(double? dpi)
    {
        if (dpi is null or (>= 1 and <= 10000)) return;
        throw new ArgumentException(FormattableString.Invariant($"dpi must be positive. Expected 1 to 10000 dots to an inch. Received: dpi={dpi}"));
    }

    /// <summary>Axes that lie upon others.</summary>
    internal Axes AddTwin(Axes axes) => Current = AddAxes(axes);

    private (PlotValues? Widths, PlotValues? Heights) TakeGrid(IReadOnlyDictionary<string, PlotValues> settings, PlotValues? widths, PlotValues? heights)
    {
        string[] known = ["width_ratios", "height_ratios", "wspace", "hspace", "left", "right", "bottom", "top"];
        foreach (var key in settings.Keys)
        {
            if (!known.Contains(key)) throw new ArgumentException($"There is no setting '{key}' of grids.{Suggest.Sentence(key, known)} Expected {string.Join(", ", known)}. Received: gridspec_kw with '{key}'");
        }
        double? Number(string key) => settings.TryGetValue(key, out var value) ? value.Numbers is [var one] ? one : throw new ArgumentException($"gridspec_kw['{key}'] must be one number. Expected a number. Received: shape {value.ShapeText}") : null;
        subplots_adjust(Number("left"), Number("bottom"), Number("right"), Number("top"), Number("wspace"), Number("hspace"));
        return (settings.GetValueOrDefault("width_ratios") ?? widths, settings.GetValueOrDefault("height_ratios") ?? heights);
    }

    private Axes AddAxes(Axes axes)
    {
        _axes.Add(axes);
        return axes;
    }
}
