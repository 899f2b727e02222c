using System.Globalization;
using System.Text;
using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Figure
{
    private static readonly string[] s_formats = ["png", "svg"];
    private static int s_pictures;

    /// <summary>Saves the figure. The file appears when it is whole.</summary>
    /// <param name="fname">The file, <c>.png</c> or <c>.svg</c>; without an extension <c>.png</c> is added.</param>
    /// <param name="dpi">Dots to an inch; the figure's.</param>
    /// <param name="bbox_inches"><c>"tight"</c> cuts off what is empty around; null: the whole page.</param>
    /// <param name="pad_inches">What is left around with <c>"tight"</c>; 0.1.</param>
    /// <param name="transparent">Whether the page is left out; it is not.</param>
    /// <param name="format"><c>"png"</c> or <c>"svg"</c>; what the extension says.</param>
    /// <param name="facecolor">The colour of the page; the figure's.</param>
    /// <exception cref="ArgumentException">There is no such format, or an argument is not valid.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void savefig(string fname, double? dpi = null, string? bbox_inches = null, double? pad_inches = null, bool? transparent = null, string? format = null, ColorArg? facecolor = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(fname);
        var settings = PlotState.Style;
        CheckDpi(dpi ??= settings.Word("savefig.dpi") is not "figure" and var dots ? double.Parse(dots, CultureInfo.InvariantCulture) : null);
        bbox_inches ??= settings.Word("savefig.bbox") == "tight" ? "tight" : null;
        if (bbox_inches is not (null or "tight")) throw new ArgumentException($"'{bbox_inches}' is not a valid value for bbox_inches. Expected 'tight' or null. Received: bbox_inches='{bbox_inches}'");
        var kind = (format ?? Path.GetExtension(fname).TrimStart('.')).ToLowerInvariant();
        if (kind.Length == 0) (kind, fname) = (settings.Word("savefig.format"), $"{fname}.{settings.Word("savefig.format")}");
        if (!s_formats.Contains(kind))
            throw new ArgumentException($"Format '{kind}' is not supported.{Suggest.Sentence(kind, s_formats)} Expected png or svg. Received: fname='{fname}'");
        var folder = Path.GetDirectoryName(Path.GetFullPath(fname))!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder to save the figure in. Expected '{folder}' to exist. Received: fname='{fname}'");
        var tight = bbox_inches is null ? (double?)null : pad_inches ?? settings.Number("savefig.pad_inches");
        var bare = transparent ?? settings.Flag("savefig.transparent");
        var face = facecolor?.One("facecolor", Style) ?? (settings.Word("savefig.facecolor") == "auto" ? null : settings.Colour("savefig.facecolor"));
        var bytes = kind == "svg" ? Encoding.UTF8.GetBytes(ToSvg(tight, bare, inline: false, dpi, face)) : ToPng(dpi, tight, bare, face);
        WholeFile.Write(fname, stream => stream.Write(bytes));
    }

    /// <summary>The figure as SVG that stands in HTML.</summary>
    /// <returns>An <c>svg</c> element.</returns>
    public string ToHtml() => ToSvg(0.1, transparent: false, inline: true, null);

    internal string ToSvg(double? tight, bool transparent, bool inline, double? dots, Rgba? face = null)
    {
        var page = PageOf(tight);
        var canvas = new SvgCanvas(page.Width, page.Height, dots ?? dpi, inline ? $"kb{Interlocked.Increment(ref s_pictures)}" : "");
        Draw(canvas, page, transparent, face);
        return canvas.Finish(inline);
    }

    internal byte[] ToPng(double? dots = null, double? tight = null, bool transparent = false, Rgba? face = null)
    {
        var canvas = Rasterize(dots, tight, transparent, face);
        return Pixels.ToPng(canvas.Pixels, canvas.Width, canvas.Height);
    }

    internal RasterCanvas Rasterize(double? dots = null, double? tight = null, bool transparent = false, Rgba? face = null)
    {
        var page = PageOf(tight);
        var fine = dots ?? dpi;
        if (page.Width / 72 * fine * (page.Height / 72 * fine) > 400_000_000)
            throw new ArgumentException(FormattableString.Invariant($"The picture is too large. Expected at most 400 million pixels. Received: {Width / 72} x {Height / 72} inches with {fine} dots each"));
        var canvas = new RasterCanvas(page.Width, page.Height, fine);
        Draw(canvas, page, transparent, face);
        return canvas;
    }

    private Box PageOf(double? tight)
    {
        if (Style.Flag("figure.autolayout")) tight_layout();
        return tight is { } pad ? Bounds().Grow(pad * 72) : new Box(0, 0, Width, Height);
    }

    private void Draw(ICanvas canvas, Box page, bool transparent, Rgba? face)
    {
        if (page is not { Left: 0, Top: 0 }) canvas = new ShiftedCanvas(canvas, -page.Left, -page.Top);
        if (!transparent) canvas.Draw(PlotPath.Rectangle(page), face ?? Face, null);
        foreach (var one in _axes) one.Draw(canvas);
        _suptitle?.Draw(canvas);
    }
}
