using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Figure
{
    /// <summary>Explains the colours of a picture or of points, in axes of their own, which take room from the others.</summary>
    /// <param name="mappable">The picture or points; what was drawn last.</param>
    /// <param name="ax">The axes that give room; those it is drawn in.</param>
    /// <param name="label">What the numbers are.</param>
    /// <param name="orientation"><c>"vertical"</c> (at the right) or <c>"horizontal"</c> (below).</param>
    /// <param name="fraction">The part of the axes' room that it takes.</param>
    /// <param name="pad">The part of the axes' room that stays free between; 0.05, below 0.15.</param>
    /// <param name="shrink">Its length, as a part of the axes' room.</param>
    /// <param name="aspect">How many times it is as long as thick.</param>
    /// <param name="ticks">Where its ticks stand.</param>
    /// <returns>The axes of the colour bar.</returns>
    /// <exception cref="ArgumentException">What is given has no colours of numbers, or an argument is not valid.</exception>
    public Axes colorbar(Artist? mappable = null, Axes? ax = null, string label = "", string orientation = "vertical", double fraction = 0.15, double? pad = null, double shrink = 1, double aspect = 20,
        PlotValues? ticks = null)
    {
        mappable ??= (ax ?? Current)?.Mappable;
        if (mappable?.Colours is not { } colours)
        {
            throw new ArgumentException("No mappable was found to use for colorbar creation. Expected something drawn with a colour map (with imshow, matshow, or scatter with numbers in c). " +
                $"Received: {(mappable is null ? "nothing of that kind" : "something with colours of its own")}");
        }
        if (orientation is not ("vertical" or "horizontal"))
            throw new ArgumentException($"'{orientation}' is not a valid value for orientation.{Numpy.Suggest.Sentence(orientation ?? "", ["vertical", "horizontal"])} Expected 'vertical' or 'horizontal'. Received: orientation='{orientation}'");
        var lies = orientation == "horizontal";
        var gap = pad ?? (lies ? 0.15 : 0.05);
        if (!(fraction > 0 && gap >= 0 && fraction + gap < 1 && shrink > 0 && shrink <= 1 && aspect > 0))
            throw new ArgumentException(FormattableString.Invariant($"The colorbar has no room. Expected fraction, shrink and aspect above 0, shrink at most 1, and fraction + pad below 1. Received: fraction={fraction}, pad={gap}, shrink={shrink}, aspect={aspect}"));
        var parent = ax ?? mappable.Owner ?? Current!;
        parent = parent.ColourBarOf ?? parent;
        var bar = new Axes(this, parent.Place) { ColourBarOf = parent };
        parent.ColourBars.Add(new ColourBarPlace(bar, fraction, gap, shrink, aspect, lies));
        parent.Anchor = lies ? (0.5, 0) : (1, 0.5);
        bar.ShowScale(colours, label, lies, mappable.Alpha);
        if (ticks is not null) (lies ? (Action<PlotValues>)(values => bar.set_xticks(values)) : values => bar.set_yticks(values))(ticks);
        _axes.Add(bar);
        return bar;
    }
}
