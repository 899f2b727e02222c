using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    private LegendBox? _legend;

    /// <summary>The names in the legend; null where there is none.</summary>
    internal IReadOnlyList<string>? LegendLabels => _legend?.Labels;

    /// <summary>Shows the names of what is drawn.</summary>
    /// <param name="labels">Names in the order of drawing; null: those given as <c>label</c>.</param>
    /// <param name="loc">Where: <c>"best"</c>, <c>"upper left"</c>, <c>"lower right"</c>, … or matplotlib's number.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="frameon">Whether it has a frame.</param>
    /// <param name="title">A heading.</param>
    /// <param name="ncols">The number of columns.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void legend(IReadOnlyList<string>? labels = null, LegendLoc loc = default, FontSize? fontsize = null, bool frameon = true, string? title = null, int ncols = 1)
    {
        if (ncols < 1) throw new ArgumentException($"A legend has at least one column. Expected 1 or more. Received: ncols={ncols}");
        var entries = new List<(Artist, string)>();
        if (labels is null)
        {
            entries.AddRange(_artists.Where(artist => artist.Label is { Length: > 0 } label && label[0] != '_').Select(artist => (artist, artist.Label!)));
        }
        else
        {
            // As matplotlib: names beyond the things drawn are dropped, and things without a name not shown.
            entries.AddRange(_artists.Where(artist => artist is not (TextArtist or ImageArtist)).Zip(labels));
        }
        _legend = new LegendBox(entries, loc.Code, fontsize?.Points ?? 10, frameon, title, ncols);
    }
}
