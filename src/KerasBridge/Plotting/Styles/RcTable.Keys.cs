namespace KerasBridge.Plotting;

internal static partial class RcTable
{
    // Key | kind | what it is at first | words. A star stands for x and y.
    private const string Table = """
        figure.figsize | Pair | 6.4,4.8
        figure.dpi | Number | 100
        figure.facecolor | Colour | white
        figure.titlesize | Size | large
        figure.titleweight | Word | normal | normal bold
        figure.autolayout | Flag | False
        figure.subplot.left | Number | 0.125
        figure.subplot.right | Number | 0.9
        figure.subplot.bottom | Number | 0.11
        figure.subplot.top | Number | 0.88
        figure.subplot.wspace | Number | 0.2
        figure.subplot.hspace | Number | 0.2
        savefig.dpi | Text | figure
        savefig.facecolor | ColourOrWord | auto | auto
        savefig.bbox | Word | standard | standard tight
        savefig.pad_inches | Number | 0.1
        savefig.transparent | Flag | False
        savefig.format | Word | png | png svg
        font.size | Number | 10
        font.family | Word | sans-serif | sans-serif
        text.color | Colour | black
        axes.facecolor | Colour | white
        axes.edgecolor | Colour | black
        axes.linewidth | Number | 0.8
        axes.grid | Flag | False
        axes.grid.axis | Word | both | both x y
        axes.axisbelow | Word | line | line True False
        axes.labelsize | Size | medium
        axes.labelcolor | Colour | black
        axes.labelweight | Word | normal | normal bold
        axes.labelpad | Number | 4
        axes.titlesize | Size | large
        axes.titleweight | Word | normal | normal bold
        axes.titlepad | Number | 6
        axes.titlecolor | ColourOrWord | auto | auto
        axes.titlelocation | Word | center | left center right
        axes.spines.left | Flag | True
        axes.spines.right | Flag | True
        axes.spines.top | Flag | True
        axes.spines.bottom | Flag | True
        axes.xmargin | Number | 0.05
        axes.ymargin | Number | 0.05
        axes.formatter.limits | Pair | -5,6
        axes.formatter.useoffset | Flag | True
        axes.prop_cycle | Cycle | #1f77b4 #ff7f0e #2ca02c #d62728 #9467bd #8c564b #e377c2 #7f7f7f #bcbd22 #17becf
        grid.color | Colour | #b0b0b0
        grid.linestyle | Word | - | - -- -. : solid dashed dashdot dotted
        grid.linewidth | Number | 0.8
        grid.alpha | Number | 1
        lines.linewidth | Number | 1.5
        lines.linestyle | Word | - | - -- -. : none solid dashed dashdot dotted
        lines.marker | Word | none | none . , o v ^ < > s p * h D d P X + x | _
        lines.markersize | Number | 6
        lines.markeredgewidth | Number | 1
        lines.solid_capstyle | Word | projecting | butt projecting round
        patch.linewidth | Number | 1
        patch.edgecolor | Colour | black
        patch.force_edgecolor | Flag | False
        scatter.marker | Word | o | . , o v ^ < > s p * h D d P X + x | _
        hist.bins | Number | 10
        errorbar.capsize | Number | 0
        image.cmap | Map | viridis
        image.interpolation | Word | antialiased | antialiased auto nearest none bilinear bicubic lanczos hanning hamming
        image.aspect | Word | equal | equal auto
        image.origin | Word | upper | upper lower
        legend.loc | Text | best
        legend.fontsize | Size | medium
        legend.frameon | Flag | True
        legend.framealpha | Number | 0.8
        legend.facecolor | ColourOrWord | inherit | inherit
        legend.edgecolor | Colour | 0.8
        legend.fancybox | Flag | True
        legend.labelspacing | Number | 0.5
        legend.handlelength | Number | 2
        legend.handleheight | Number | 0.7
        legend.handletextpad | Number | 0.8
        legend.borderpad | Number | 0.4
        legend.borderaxespad | Number | 0.5
        legend.columnspacing | Number | 2
        *tick.labelsize | Size | medium
        *tick.color | Colour | black
        *tick.labelcolor | ColourOrWord | inherit | inherit
        *tick.direction | Word | out | out in inout
        *tick.major.size | Number | 3.5
        *tick.major.width | Number | 0.8
        *tick.major.pad | Number | 3.5
        *tick.minor.size | Number | 2
        *tick.minor.width | Number | 0.6
        *tick.minor.visible | Flag | False
        xtick.top | Flag | False
        xtick.bottom | Flag | True
        xtick.labeltop | Flag | False
        xtick.labelbottom | Flag | True
        ytick.left | Flag | True
        ytick.right | Flag | False
        ytick.labelleft | Flag | True
        ytick.labelright | Flag | False
        """;
}
