using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>The figures that <c>plt</c> knows, and what shows them.</summary>
internal static class PlotState
{
    private static readonly Lock s_lock = new();
    private static readonly List<Figure> s_figures = [];
    private static Figure? s_current;

    /// <summary>How what is made from now on looks.</summary>
    public static PlotStyle Style { get; set; } = PlotStyle.Default;

    /// <summary>Where <c>show</c> says which file it wrote; null: the console.</summary>
    public static TextWriter? Output { get; set; }

    /// <summary>The numbers of all figures.</summary>
    public static int[] Numbers
    {
        get
        {
            lock (s_lock) return [.. s_figures.Select(figure => figure.number)];
        }
    }

    /// <summary>The figure drawn on, made if there is none.</summary>
    public static Figure Current
    {
        get
        {
            lock (s_lock) return s_current ?? New(null, null, null, null);
        }
    }

    /// <summary>A new figure, or the one of that number.</summary>
    public static Figure New(int? number, (double, double)? size, double? dpi, ColorArg? face)
    {
        lock (s_lock)
        {
            if (number is { } wanted && s_figures.Find(figure => figure.number == wanted) is { } known) return s_current = known;
            var figure = new Figure(number ?? (s_figures.Count == 0 ? 1 : s_figures.Max(one => one.number) + 1), size, dpi, face);
            s_figures.Add(figure);
            return s_current = figure;
        }
    }

    /// <summary>Forgets a figure; it stays usable by who holds it.</summary>
    public static void Close(Figure figure)
    {
        lock (s_lock)
        {
            s_figures.Remove(figure);
            if (s_current == figure) s_current = s_figures.LastOrDefault();
        }
    }

    /// <summary>Forgets the figure of a number, if there is one.</summary>
    public static void Close(int number)
    {
        lock (s_lock)
        {
            if (s_figures.Find(figure => figure.number == number) is { } known) Close(known);
        }
    }

    /// <summary>Forgets the figure drawn on, or all.</summary>
    public static void Close(bool all)
    {
        lock (s_lock)
        {
            if (all) s_figures.Clear();
            else if (s_current is not null) s_figures.Remove(s_current);
            s_current = s_figures.LastOrDefault();
        }
    }

    /// <summary>Shows all figures and forgets them, as matplotlib's <c>show</c> in a script does when its windows are closed.</summary>
    public static void Show()
    {
        Figure[] figures;
        lock (s_lock)
        {
            figures = [.. s_figures];
            s_figures.Clear();
            s_current = null;
        }
        foreach (var figure in figures) Show(figure);
    }

    /// <summary>Shows a figure: in the notebook, or as a file whose path is printed.</summary>
    public static void Show(Figure figure)
    {
        figure.Shown = true;
        if (NotebookHost.Current is { } notebook)
        {
            notebook.Display(new Dictionary<string, string> { ["text/html"] = figure.ToHtml(), ["text/plain"] = figure.ToString()! });
            return;
        }
        var path = FreePath();
        WholeFile.Write(path, stream => stream.Write(figure.ToPng()));
        (Output ?? Console.Out).WriteLine(path);
    }

    private static int s_files;

    /// <summary>figure_1.png, figure_2.png … in the folder that KERASBRIDGE_PLOTS names, or the current one: counted in the process, so that a second run writes the same files anew.</summary>
    private static string FreePath()
    {
        var folder = Environment.GetEnvironmentVariable("KERASBRIDGE_PLOTS") is { Length: > 0 } named ? named : Directory.GetCurrentDirectory();
        Directory.CreateDirectory(folder);
        return Path.Combine(Path.GetFullPath(folder), $"figure_{Interlocked.Increment(ref s_files)}.png");
    }
}
