using System.Text;
using KerasBridge.Models;
using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A diagram of a model, which <c>keras.utils.plot_model</c> and <c>model_to_dot</c> return: shown as a picture in a notebook, written as a file, or as text in Graphviz's language.</summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
public sealed class ModelDiagram : IShownAsHtml
{
    private static readonly string[] s_formats = ["png", "svg", "dot"];
    private static int s_pictures;

    private readonly DiagramGraph _graph;
    private readonly DiagramLayout _layout;
    private readonly DiagramOptions _options;
    private readonly string _name;

    internal ModelDiagram(Model model, DiagramOptions options)
    {
        ArgumentNullException.ThrowIfNull(model);
        (_name, _options) = (model.name, options.Check());
        _graph = DiagramReader.Read(model, options);
        _layout = new DiagramLayout(_graph, _graph.Boxes.ConvertAll(DiagramPainter.SizeOf), options.Direction);
    }

    internal DiagramGraph Graph => _graph;

    internal (double Width, double Height) Size => _layout.Size;

    /// <summary>Writes a file. It appears when it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format"><c>"png"</c>, <c>"svg"</c> or <c>"dot"</c>; what the extension says.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void write(string path, string? format = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var kind = (format ?? Path.GetExtension(path).TrimStart('.')).ToLowerInvariant();
        if (kind.Length == 0) (kind, path) = ("png", path + ".png");
        if (!s_formats.Contains(kind)) throw new ArgumentException($"A model cannot be drawn as '{kind}'.{Suggest.Sentence(kind, s_formats)} Expected png, svg or dot. Received: '{path}'");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder to write the diagram to. Expected '{folder}' to exist. Received: '{path}'");
        var bytes = kind switch { "dot" => Encoding.UTF8.GetBytes(ToString()), "svg" => Encoding.UTF8.GetBytes(ToSvg(inline: false)), _ => ToPng() };
        WholeFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>The diagram as SVG that stands in HTML.</summary>
    /// <returns>An <c>svg</c> element.</returns>
    public string ToHtml() => ToSvg(inline: true);

    /// <summary>The diagram in Graphviz's language.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DiagramDot.Write(_graph, _name, _options);

    internal byte[] ToPng()
    {
        var (width, height) = _layout.Size;
        var pixels = width / 72 * _options.Dpi * (height / 72 * _options.Dpi);
        if (pixels > 400_000_000) throw new ArgumentException(FormattableString.Invariant($"The picture is too large. Expected at most 400 million pixels; a smaller dpi helps, or a file of type svg. Received: {width / 72:0} x {height / 72:0} inches with dpi={_options.Dpi}"));
        var canvas = new RasterCanvas(width, height, _options.Dpi);
        DiagramPainter.Draw(canvas, _graph, _layout);
        return Pixels.ToPng(canvas.Pixels, canvas.Width, canvas.Height);
    }

    private string ToSvg(bool inline)
    {
        var canvas = new SvgCanvas(_layout.Size.Width, _layout.Size.Height, inline ? 72 : _options.Dpi, inline ? $"kbm{Interlocked.Increment(ref s_pictures)}" : "");
        DiagramPainter.Draw(canvas, _graph, _layout);
        return canvas.Finish(inline);
    }
}
