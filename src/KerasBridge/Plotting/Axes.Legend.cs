using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    private LegendBox? _legend;

    /// <summary>The names in the legend; null where there is none.</summary>
    internal IReadOnlyList<string>? LegendLabels => _legend?.Labels;

    /// <summary>Where the legend stands, and matplotlib's number for it; null where there is none.</summary>
    internal (Box Box, int Code)? LegendPlace => Layout() is var map && _legend?.Where(map, this) is { } box ? (box, _legend.Code(map, this)) : null;

    /// <summary>Shows the names of what is drawn.</summary>
    /// <param name="labels">Names in the order of drawing; null: those given as <c>label</c>.</param>
    /// <param name="loc">Where: <c>"best"</c>, <c>"upper left"</c>, <c>"lower right"</c>, … or matplotlib's number.</param>
    /// <param name="fontsize">The size; 10.</param>
    /// <param name="frameon">Whether it has a frame; it has.</param>
    /// <param name="title">A heading.</param>
    /// <param name="ncols">The number of columns.</param>
    /// <param name="bbox_to_anchor">A point that <paramref name="loc"/> says the corner for, from 0 to 1 of the axes: <c>bbox_to_anchor: (1.05, 1), loc: "upper left"</c> stands beside them.</param>
    /// <param name="borderaxespad">Between it and the axes or that point, in sizes of its text; 0.5.</param>
    /// <param name="framealpha">The opacity of the frame; 0.8.</param>
    /// <param name="facecolor">The colour behind the names; the axes'.</param>
    /// <param name="edgecolor">The colour of the frame; a light grey.</param>
    /// <param name="fancybox">Whether the frame has round corners; it has.</param>
    /// <param name="title_fontsize">The size of the heading; 10.</param>
    /// <param name="handles">What is named; all that has a name.</param>
    /// <param name="ncol">The same as <paramref name="ncols"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void legend(IReadOnlyList<string>? labels = null, LegendLoc loc = default, FontSize? fontsize = null, bool? frameon = null, string? title = null, int? ncols = null,
        (double x, double y)? bbox_to_anchor = null, double? borderaxespad = null, double? framealpha = null, ColorArg? facecolor = null, ColorArg? edgecolor = null, bool? fancybox = null,
        FontSize? title_fontsize = null, IReadOnlyList<Artist>? handles = null, int? ncol = null)
    {
        if (ncols is not null && ncol is not null) throw Twice("ncols", "ncol");
        var columns = ncols ?? ncol ?? 1;
        if (columns < 1) throw new ArgumentException($"A legend has at least one column. Expected 1 or more. Received: ncols={columns}");
        CheckAlpha(framealpha);
        var all = handles ?? [.. _artists.Where(artist => artist.HasKey && !artist.IsContainer), .. _artists.Where(artist => artist.IsContainer)];
        // As matplotlib: names beyond the things drawn are dropped, and things without a name not shown.
        List<(Artist, string)> entries = labels is not null
            ? [.. all.Zip(labels)]
            : [.. all.Where(artist => artist.Label is { Length: > 0 } label && label[0] != '_').Select(artist => (artist, artist.Label!))];
        var size = Style.Points(fontsize, "legend.fontsize");
        var opacity = framealpha ?? Style.Number("legend.framealpha");
        var face = facecolor?.One("facecolor", Style) ?? (Style.Word("legend.facecolor") == "inherit" ? Style.AxesFace : Style.Colour("legend.facecolor"));
        var edge = edgecolor?.One("edgecolor", Style) ?? Style.Colour("legend.edgecolor");
        var place = loc.IsGiven ? loc : (LegendLoc)Style.Word("legend.loc");
        _legend = new LegendBox(entries, new LegendLook(place.Code, size, Style.Ink, face.With(opacity), edge.With(opacity))
        {
            Frame = frameon ?? Style.Flag("legend.frameon"),
            Round = fancybox ?? Style.Flag("legend.fancybox"),
            Title = title,
            TitleSize = title_fontsize?.In(Style.Number("font.size")) ?? Style.Number("font.size"),
            Columns = columns,
            Anchor = bbox_to_anchor is { } at ? (at.x, at.y, 0, 0) : null,
            LabelSpacing = Style.Number("legend.labelspacing"),
            HandleLength = Style.Number("legend.handlelength"),
            HandleHeight = Style.Number("legend.handleheight"),
            HandleGap = Style.Number("legend.handletextpad"),
            BorderPad = Style.Number("legend.borderpad"),
            AxesPad = borderaxespad ?? Style.Number("legend.borderaxespad"),
            ColumnGap = Style.Number("legend.columnspacing"),
        });
    }

    /// <summary>Shows names of some of what is drawn: <c>ax.legend([.. line, .. other], ["loss", "accuracy"])</c>, also of what lies on a twin.</summary>
    /// <param name="handles">What is named.</param>
    /// <param name="labels">Its names.</param>
    /// <param name="loc">Where; the best place.</param>
    /// <exception cref="ArgumentException">The place is not known.</exception>
    public void legend(IReadOnlyList<Artist> handles, IReadOnlyList<string> labels, LegendLoc loc = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        ArgumentNullException.ThrowIfNull(labels);
        legend(labels, loc, handles: handles);
    }

    /// <summary>What is drawn under a name, and the names: what a legend shows.</summary>
    /// <returns>Both, in the order of a legend.</returns>
    public (IReadOnlyList<Artist> handles, IReadOnlyList<string> labels) get_legend_handles_labels()
    {
        var named = _artists.Where(artist => artist.HasKey && artist.Label is { Length: > 0 } label && label[0] != '_').OrderBy(artist => artist.IsContainer).ToArray();
        return (named, [.. named.Select(artist => artist.Label!)]);
    }
}
