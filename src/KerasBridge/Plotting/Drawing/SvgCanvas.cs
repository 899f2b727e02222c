using System.Globalization;
using System.Text;

namespace KerasBridge.Plotting;

/// <summary>Writes SVG: paths, text as text, pixels as embedded PNG.</summary>
internal sealed class SvgCanvas : ICanvas
{
    private readonly StringBuilder _body = new();
    private readonly Dictionary<Box, string> _clips = [];
    private readonly string _prefix;
    private readonly double _width;
    private readonly double _height;

    /// <summary>A page.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="dpi">How fine pixels are where pictures must be resampled.</param>
    /// <param name="prefix">What begins every id, so that several pictures can stand in one HTML page.</param>
    public SvgCanvas(double width, double height, double dpi, string prefix) => (_width, _height, Dpi, _prefix) = (width, height, dpi, prefix);

    /// <inheritdoc/>
    public double Dpi { get; }

    /// <inheritdoc/>
    public void Draw(PlotPath path, Rgba? fill, Pen? pen, Box? clip = null, bool evenOdd = false)
    {
        if (path.IsEmpty) return;
        _body.Append("<path d=\"");
        AppendPath(path);
        _body.Append("\" fill=\"").Append(fill is { A: > 0 } inside ? inside.Hex : "none").Append('"');
        if (fill is { A: > 0 and < 1 } faint) Attribute("fill-opacity", faint.A);
        if (evenOdd) _body.Append(" fill-rule=\"evenodd\"");
        if (pen is { Colour.A: > 0 })
        {
            _body.Append(" stroke=\"").Append(pen.Colour.Hex).Append('"');
            if (pen.Width != 1) Attribute("stroke-width", pen.Width);
            if (pen.Colour.A < 1) Attribute("stroke-opacity", pen.Colour.A);
            if (pen.Round) _body.Append(" stroke-linejoin=\"round\"");
            if (pen.Dashes is { } dashes) _body.Append(" stroke-dasharray=\"").AppendJoin(',', dashes.Select(Number)).Append('"');
            else if (pen.Cap is not LineCap.Butt) _body.Append(pen.Cap is LineCap.Round ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"");
        }
        AppendClip(clip);
        _body.Append("/>\n");
    }

    /// <inheritdoc/>
    public void Draw(Box box, byte[] rgba, int width, int height, Box? clip = null)
    {
        _body.Append("<image");
        Attribute("x", box.Left);
        Attribute("y", box.Top);
        Attribute("width", box.Width);
        Attribute("height", box.Height);
        _body.Append(" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,").Append(Convert.ToBase64String(Pixels.ToPng(rgba, width, height))).Append('"');
        AppendClip(clip);
        _body.Append("/>\n");
    }

    /// <inheritdoc/>
    public void Draw(string text, double x, double y, TextStyle style, double rotation = 0)
    {
        if (text.Length == 0) return;
        _body.Append("<text");
        if (rotation == 0)
        {
            Attribute("x", x);
            Attribute("y", y);
        }
        else
        {
            _body.Append($" transform=\"translate({Number(x)} {Number(y)}) rotate({Number(-rotation)})\"");
        }
        Attribute("font-size", style.Size);
        // Whatever font there is, the text takes the room that it was given.
        Attribute("textLength", TextMetrics.Width(text, style));
        _body.Append(" lengthAdjust=\"spacingAndGlyphs\"");
        if (style.Bold) _body.Append(" font-weight=\"bold\"");
        if (style.Colour != Rgba.Black) _body.Append(" fill=\"").Append(style.Colour.Hex).Append('"');
        if (style.Colour.A < 1) Attribute("fill-opacity", style.Colour.A);
        _body.Append('>').Append(Escape(text)).Append("</text>\n");
    }

    /// <summary>The whole picture.</summary>
    /// <param name="inline">Whether it stands inside HTML, with its size in pixels; else it is a file, with its size in points.</param>
    public string Finish(bool inline)
    {
        var (w, h) = inline ? (Number(Math.Round(_width / 72 * Dpi)), Number(Math.Round(_height / 72 * Dpi))) : (Number(_width) + "pt", Number(_height) + "pt");
        var text = new StringBuilder();
        if (!inline) text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        text.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {Number(_width)} {Number(_height)}\"");
        text.Append(inline ? " style=\"max-width:100%;height:auto\"" : "").Append(" font-family=\"'DejaVu Sans', Verdana, Helvetica, Arial, sans-serif\">\n");
        if (_clips.Count > 0)
        {
            text.Append("<defs>\n");
            foreach (var (box, id) in _clips)
                text.Append($"<clipPath id=\"{id}\"><rect x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"/></clipPath>\n");
            text.Append("</defs>\n");
        }
        return text.Append(_body).Append("</svg>\n").ToString();
    }

    private static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (c == '&') plain.Append("&amp;");
            else if (c == '<') plain.Append("&lt;");
            else if (c == '>') plain.Append("&gt;");
            else plain.Append(c < ' ' ? ' ' : c);
        }
        return plain.ToString();
    }

    private void Attribute(string name, double value) => _body.Append(' ').Append(name).Append("=\"").Append(Number(value)).Append('"');

    private void AppendClip(Box? clip)
    {
        if (clip is not { } box) return;
        if (!_clips.TryGetValue(box, out var id)) _clips[box] = id = $"{_prefix}c{_clips.Count}";
        _body.Append(" clip-path=\"url(#").Append(id).Append(")\"");
    }

    private void AppendPath(PlotPath path)
    {
        var next = 0;
        foreach (var command in path.Commands)
        {
            if (command is PathCommand.Close)
            {
                _body.Append('z');
                continue;
            }
            _body.Append(command is PathCommand.Move ? 'M' : command is PathCommand.Line ? 'L' : 'C');
            for (var i = 0; i < (command is PathCommand.Curve ? 3 : 1); i++)
            {
                if (i > 0) _body.Append(' ');
                Append(path.Points[next].X);
                _body.Append(' ');
                Append(path.Points[next++].Y);
            }
        }
    }

    /// <summary>A hundredth of a point, without the garbage of formatting: curves have thousands of points.</summary>
    private void Append(double value)
    {
        var hundredths = (long)Math.Round(Math.Clamp(value, -1e7, 1e7) * 100);
        if (hundredths < 0) _body.Append('-');
        hundredths = Math.Abs(hundredths);
        _body.Append(hundredths / 100);
        var rest = hundredths % 100;
        if (rest == 0) return;
        _body.Append('.').Append((char)('0' + rest / 10));
        if (rest % 10 != 0) _body.Append((char)('0' + rest % 10));
    }
}
