using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Draws, for each set of numbers, a box from the first to the third quartile with a line at the median, whiskers to the farthest numbers within 1.5 times the box, and what lies beyond as points.</summary>
    /// <param name="x">The sets; what is not finite is left out.</param>
    /// <param name="labels">Names below the boxes; 1, 2, ….</param>
    /// <param name="showfliers">Whether points beyond the whiskers are shown.</param>
    /// <param name="whis">How far whiskers reach at most, in heights of the box.</param>
    /// <param name="positions">Where the boxes stand; 1, 2, ….</param>
    /// <param name="widths">How wide the boxes are; 0.5, or less where there are few.</param>
    /// <returns>The boxes.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or there is no set.</exception>
    public Artist[] boxplot(IReadOnlyList<PlotValues> x, IReadOnlyList<string>? labels = null, bool showfliers = true, double whis = 1.5, PlotValues? positions = null, double? widths = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Count == 0) throw new ArgumentException("There is nothing to draw boxes of. Expected one set of numbers at least. Received: none");
        if (labels is not null && labels.Count != x.Count) throw new ArgumentException($"Dimensions of labels and X must be compatible. Expected {x.Count} labels. Received: {labels.Count}");
        var at = positions?.Numbers ?? [.. Enumerable.Range(1, x.Count).Select(i => (double)i)];
        if (at.Length != x.Count) throw new ArgumentException($"List of boxplot statistics and `positions` values must have same the length. Expected {x.Count} positions. Received: {at.Length}");
        var wide = widths ?? Math.Clamp(0.15 * (at.Max() - at.Min()), 0.15, 0.5);
        var boxes = new Artist[x.Count];
        for (var i = 0; i < boxes.Length; i++) boxes[i] = Add(new BoxPlotArtist(BoxStatistics.Of(x[i].Numbers, whis), at[i], wide, Style.Cycle[1 % Style.Cycle.Count], Style.Ink, showfliers));
        SetTicks(X, new PlotValues(at), labels ?? [.. at.Select(place => place.ToString(System.Globalization.CultureInfo.InvariantCulture))], null, null, null);
        X.Range.Ask(this);
        return boxes;
    }
}
