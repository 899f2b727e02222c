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
        (this.number, this.dpi, Width, Height) = (number, dpi ?? 100, width * 72, height * 72);
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

    internal SubplotParameters Grid { get; private set; } = new();

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
    /// <param name="sharex">Whether all have the same limits across; numbers are shown at the bottom only.</param>
    /// <param name="sharey">Whether all have the same limits up; numbers are shown at the left only.</param>
    /// <returns>The axes.</returns>
    /// <exception cref="ArgumentException">There is no cell.</exception>
    public AxesGrid subplots(int nrows = 1, int ncols = 1, bool sharex = false, bool sharey = false)
    {
        GridPlace.Check(nrows, ncols);
        var all = Enumerable.Range(1, nrows * ncols).Select(i => AddAxes(new Axes(this, GridPlace.Of(nrows, ncols, i)))).ToArray();
        var together = all.ToList();
        foreach (var one in all)
        {
            if (sharex) (one.SharesX, one.X.ShowsLabels) = (together, one.Place.Bottom == nrows - 1);
            if (sharey) (one.SharesY, one.Y.ShowsLabels) = (together, one.Place.Left == 0);
        }
        Current = all[^1];
        return new AxesGrid(all, nrows, ncols);
    }

    /// <summary>Writes a title above all axes.</summary>
    /// <param name="t">The text.</param>
    /// <param name="fontsize">The size; 12.</param>
    /// <param name="x">Its middle, as a part of the width.</param>
    /// <param name="y">Its top, as a part of the height.</param>
    /// <param name="color">The colour.</param>
    /// <param name="fontweight"><c>"normal"</c> or <c>"bold"</c>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void suptitle(string t, FontSize? fontsize = null, double x = 0.5, double y = 0.98, ColorArg? color = null, string fontweight = "normal")
    {
        ArgumentNullException.ThrowIfNull(t);
        if (fontweight is not ("normal" or "bold")) throw new ArgumentException($"'{fontweight}' is not a valid value for fontweight. Expected 'normal' or 'bold'. Received: fontweight='{fontweight}'");
        var style = new TextStyle(fontsize?.Points ?? 12, color?.One("color", Style) ?? Style.TitleInk, fontweight == "bold");
        _suptitle = new TextBlock(t, x * Width, (1 - y) * Height, style, "center", "top");
    }

    /// <summary>Explains the colours of a picture or of points, in axes of their own, which take room from the others.</summary>
    /// <param name="mappable">The picture or points; what was drawn last.</param>
    /// <param name="ax">The axes that give room; those it is drawn in.</param>
    /// <param name="label">What the numbers are.</param>
    /// <returns>The axes of the colour bar.</returns>
    /// <exception cref="ArgumentException">What is given has no colours of numbers.</exception>
    public Axes colorbar(Artist? mappable = null, Axes? ax = null, string label = "")
    {
        mappable ??= (ax ?? Current)?.Mappable;
        if (mappable?.Colours is not { } colours)
        {
            throw new ArgumentException("No mappable was found to use for colorbar creation. Expected something drawn with a colour map (with imshow, matshow, or scatter with numbers in c). " +
                $"Received: {(mappable is null ? "nothing of that kind" : "something with colours of its own")}");
        }
        var parent = ax ?? _axes.FirstOrDefault(one => one.Artists.Contains(mappable)) ?? Current!;
        var bar = new Axes(this, parent.Place) { ColourBarOf = parent };
        parent.ColourBars.Add(bar);
        bar.ShowScale(colours, label);
        _axes.Add(bar);
        return bar;
    }

    /// <summary>Removes all axes.</summary>
    public void clear() => clf();

    /// <summary>Removes all axes.</summary>
    public void clf()
    {
        _axes.Clear();
        (Current, _suptitle, Grid) = (null, null, new());
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

    private Axes AddAxes(Axes axes)
    {
        _axes.Add(axes);
        return axes;
    }
}
