using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>Plots, under the names of matplotlib's pyplot. See https://matplotlib.org/stable/api/pyplot_summary.html.</summary>
public static partial class plt
{
    /// <summary>Makes a figure, or chooses the one of a number.</summary>
    /// <param name="num">The number; a new one if not given.</param>
    /// <param name="figsize">Width and height in inches; 6.4 and 4.8.</param>
    /// <param name="dpi">Dots to an inch; 100.</param>
    /// <param name="facecolor">The colour of the page; white.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static Figure figure(int? num = null, (double width, double height)? figsize = null, double? dpi = null, ColorArg? facecolor = null) => PlotState.New(num, figsize, dpi, facecolor);

    /// <summary>Makes a figure with axes: <c>var (fig, ax) = plt.subplots();</c>.</summary>
    /// <param name="figsize">Width and height in inches; 6.4 and 4.8.</param>
    /// <param name="dpi">Dots to an inch; 100.</param>
    /// <param name="facecolor">The colour of the page; white.</param>
    /// <returns>Both.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static (Figure fig, Axes ax) subplots((double width, double height)? figsize = null, double? dpi = null, ColorArg? facecolor = null)
    {
        var fig = PlotState.New(null, figsize, dpi, facecolor);
        return (fig, fig.add_subplot());
    }

    /// <summary>Makes a figure with a grid of axes: <c>var (fig, axs) = plt.subplots(2, 3);</c> and <c>axs[1, 2]</c>.</summary>
    /// <param name="nrows">Rows.</param>
    /// <param name="ncols">Columns.</param>
    /// <param name="figsize">Width and height in inches; 6.4 and 4.8.</param>
    /// <param name="sharex">Which have the same limits across: <c>true</c>, <c>false</c>, <c>"row"</c> or <c>"col"</c>.</param>
    /// <param name="sharey">Which have the same limits up.</param>
    /// <param name="dpi">Dots to an inch; 100.</param>
    /// <param name="facecolor">The colour of the page; white.</param>
    /// <param name="width_ratios">How wide the columns are, compared with each other.</param>
    /// <param name="height_ratios">How high the rows are, compared with each other.</param>
    /// <param name="gridspec_kw">More about the grid: <c>width_ratios</c>, <c>height_ratios</c>, <c>wspace</c>, <c>hspace</c>, <c>left</c>, <c>right</c>, <c>bottom</c>, <c>top</c>.</param>
    /// <returns>Both.</returns>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static (Figure fig, AxesGrid axs) subplots(int nrows = 1, int ncols = 1, (double width, double height)? figsize = null, SharingArg sharex = default, SharingArg sharey = default, double? dpi = null,
        ColorArg? facecolor = null, PlotValues? width_ratios = null, PlotValues? height_ratios = null, IReadOnlyDictionary<string, PlotValues>? gridspec_kw = null)
    {
        GridPlace.Check(nrows, ncols);
        var fig = PlotState.New(null, figsize, dpi, facecolor);
        return (fig, fig.subplots(nrows, ncols, sharex, sharey, width_ratios, height_ratios, gridspec_kw));
    }

    /// <summary>Chooses a cell of a grid of axes, which are made if they are not there: <c>plt.subplot(2, 3, 1)</c> or <c>plt.subplot(231)</c>.</summary>
    /// <param name="nrows">Rows of the grid, or all three numbers as digits.</param>
    /// <param name="ncols">Columns of the grid.</param>
    /// <param name="index">The cell, from 1, row by row.</param>
    /// <returns>The axes.</returns>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public static Axes subplot(int nrows = 1, int? ncols = null, int? index = null)
    {
        var place = Figure.PlaceOf(nrows, ncols, index);
        var fig = gcf();
        return fig.axes.FirstOrDefault(one => one.Place == place && one.ColourBarOf is null) is { } known ? sca(known) : fig.add_subplot(nrows, ncols, index);
    }

    /// <summary>Chooses the axes to draw on.</summary>
    /// <param name="ax">The axes.</param>
    /// <returns>The same.</returns>
    public static Axes sca(Axes ax)
    {
        ArgumentNullException.ThrowIfNull(ax);
        return ax.figure.Current = ax;
    }

    /// <summary>The axes drawn on, made if there are none.</summary>
    /// <returns>The axes.</returns>
    public static Axes gca() => gcf().gca();

    /// <summary>The figure drawn on, made if there is none.</summary>
    /// <returns>The figure.</returns>
    public static Figure gcf() => PlotState.Current;

    /// <summary>Shows a matrix in a figure of its own shape, with the numbers of columns at the top.</summary>
    /// <param name="A">The matrix.</param>
    /// <param name="fignum">Null: a new figure; a number: that figure; 0: the axes drawn on.</param>
    /// <param name="cmap">The colour map; viridis.</param>
    /// <param name="vmin">The number with the first colour; the smallest.</param>
    /// <param name="vmax">The number with the last colour; the largest.</param>
    /// <returns>The picture, for a colour bar.</returns>
    /// <exception cref="ArgumentException">It is no matrix, or an argument is not valid.</exception>
    public static Artist matshow(NDArray A, int? fignum = null, string? cmap = null, double? vmin = null, double? vmax = null)
    {
        ArgumentNullException.ThrowIfNull(A);
        if (fignum != 0)
        {
            var fig = PlotState.New(fignum, A.ndim == 2 ? FigureShape.OfMatrix(A.shape.Dims[0], A.shape.Dims[1]) : null, null, null);
            if (fig.axes.Count == 0) fig.subplots_adjust(left: 0.15, bottom: 0.09, right: 0.925, top: 0.865);
        }
        return gca().matshow(A, cmap, vmin: vmin, vmax: vmax);
    }

    /// <summary>The ticks across, or where they shall be: <c>plt.xticks([])</c>, <c>plt.xticks(range(10), names, rotation: 45)</c>.</summary>
    /// <param name="ticks">The numbers; null: as they are.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <param name="ha">What of a label stands at the tick; its middle.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public static void xticks(PlotValues? ticks = null, IReadOnlyList<string>? labels = null, double? rotation = null, FontSize? fontsize = null, string? ha = null) =>
        gca().SetXTicks(ticks, labels, rotation, fontsize, ha);

    /// <summary>The ticks up the axes, or where they shall be.</summary>
    /// <param name="ticks">The numbers; null: as they are.</param>
    /// <param name="labels">What stands at them; the numbers.</param>
    /// <param name="rotation">How labels are turned, in degrees, counter-clockwise; 0.</param>
    /// <param name="fontsize">The size of labels; 10.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than ticks, or an argument is not valid.</exception>
    public static void yticks(PlotValues? ticks = null, IReadOnlyList<string>? labels = null, double? rotation = null, FontSize? fontsize = null) => gca().SetYTicks(ticks, labels, rotation, fontsize);

    /// <summary>
    /// Shows all figures: in a notebook as pictures; elsewhere each is written as <c>figure_1.png</c>, <c>figure_2.png</c>, … into the current folder, or the one that KERASBRIDGE_PLOTS names, and its path printed.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void show() => PlotState.Show();

    /// <summary>Forgets the figure drawn on.</summary>
    public static void close() => PlotState.Close(all: false);

    /// <summary>Forgets the figure of a number, if there is one.</summary>
    /// <param name="fig">The number.</param>
    public static void close(int fig) => PlotState.Close(fig);

    /// <summary>Forgets a figure.</summary>
    /// <param name="fig">The figure.</param>
    public static void close(Figure fig)
    {
        ArgumentNullException.ThrowIfNull(fig);
        PlotState.Close(fig);
    }

    /// <summary>Forgets all figures.</summary>
    /// <param name="fig"><c>"all"</c>.</param>
    /// <exception cref="ArgumentException">It is another word.</exception>
    public static void close(string fig)
    {
        if (fig != "all") throw new ArgumentException($"There is no figure '{fig}' to close. Expected 'all', a number or a figure. Received: fig='{fig}'");
        PlotState.Close(all: true);
    }

    /// <summary>The numbers of all figures.</summary>
    /// <returns>The numbers.</returns>
    public static IReadOnlyList<int> get_fignums() => PlotState.Numbers;
}
