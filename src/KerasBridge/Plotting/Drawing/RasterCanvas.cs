namespace KerasBridge.Plotting;

/// <summary>Draws on pixels.</summary>
internal sealed class RasterCanvas : ICanvas
{
    private readonly Rasterizer _rasterizer;
    private readonly double _scale;

    /// <summary>A page.</summary>
    /// <param name="width">Its width in points.</param>
    /// <param name="height">Its height in points.</param>
    /// <param name="dpi">Pixels to an inch.</param>
    public RasterCanvas(double width, double height, double dpi)
    {
        (Dpi, _scale) = (dpi, dpi / 72);
        Width = Math.Max(1, (int)(width * _scale + 1e-6));
        Height = Math.Max(1, (int)(height * _scale + 1e-6));
        _rasterizer = new Rasterizer(Width, Height);
    }

    /// <inheritdoc/>
    public double Dpi { get; }

    /// <summary>The pixels across.</summary>
    public int Width { get; }

    /// <summary>The pixels down.</summary>
    public int Height { get; }

    /// <summary>The pixels: red, green, blue and opacity.</summary>
    public byte[] Pixels => _rasterizer.Pixels;

    private (int Left, int Top, int Right, int Bottom) Everything => (0, 0, Width, Height);

    /// <inheritdoc/>
    public void Draw(PlotPath path, Rgba? fill, Pen? pen, Box? clip = null, bool evenOdd = false)
    {
        if (path.IsEmpty) return;
        var strokes = pen is { Colour.A: > 0, Width: > 0 };
        var pieces = Scaled(path, strokes ? pen!.Width * _scale : 0);
        var inside = ClipOf(clip);
        if (fill is { A: > 0 } colour) _rasterizer.Fill([.. pieces.Select(piece => piece.Points)], colour, evenOdd, inside);
        if (!strokes) return;
        var scaled = pen! with { Width = pen.Width * _scale, Dashes = pen.Dashes is { } dashes ? Array.ConvertAll(dashes, d => Math.Max(d * _scale, 0.1)) : null };
        var polygons = new List<List<(double X, double Y)>>();
        foreach (var (points, closed) in pieces) Stroker.Stroke(points, closed, scaled, polygons);
        _rasterizer.Fill(polygons, pen.Colour, false, inside);
    }

    /// <inheritdoc/>
    public void Draw(Box box, byte[] rgba, int width, int height, Box? clip = null)
    {
        var whole = ClipOf(box);
        var part = clip is null ? Everything : ClipOf(clip);
        var (spanX, spanY) = (whole.Right - whole.Left, whole.Bottom - whole.Top);
        for (var y = Math.Max(Math.Max(whole.Top, part.Top), 0); y < Math.Min(Math.Min(whole.Bottom, part.Bottom), Height); y++)
        {
            var sourceRow = (int)((y - whole.Top + 0.5) / spanY * height) * width;
            for (var x = Math.Max(Math.Max(whole.Left, part.Left), 0); x < Math.Min(Math.Min(whole.Right, part.Right), Width); x++)
            {
                var source = (sourceRow + (int)((x - whole.Left + 0.5) / spanX * width)) * 4;
                var colour = new Rgba(rgba[source] / 255.0, rgba[source + 1] / 255.0, rgba[source + 2] / 255.0, rgba[source + 3] / 255.0);
                _rasterizer.Over((y * Width + x) * 4, colour, 1);
            }
        }
    }

    /// <inheritdoc/>
    public void Draw(string text, double x, double y, TextStyle style, double rotation = 0)
    {
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        // Upright text stands on a row of pixels, which keeps it sharp.
        var (originX, originY) = (x * _scale, rotation == 0 ? Math.Round(y * _scale) : y * _scale);
        var pen = new Pen(style.Colour, StrokeFont.PenWidth(style.Bold) * style.Size * _scale, Cap: LineCap.Round);
        var polygons = new List<List<(double X, double Y)>>();
        foreach (var line in StrokeFont.Lines(text, style))
        {
            var points = line.ConvertAll(point => (originX + (point.X * cos - point.Y * sin) * _scale, originY - (point.X * sin + point.Y * cos) * _scale));
            Stroker.Stroke(points, false, pen, polygons);
        }
        _rasterizer.Fill(polygons, style.Colour, false, Everything);
    }

    private (int Left, int Top, int Right, int Bottom) ClipOf(Box? clip) => clip is not { } box ? Everything :
        (Round(box.Left), Round(box.Top), Round(box.Right), Round(box.Bottom));

    private int Round(double points) => (int)Math.Clamp(Math.Round(points * _scale), -1e6, 1e6);

    /// <summary>The polylines in pixels. Where all parts run across or down, they are moved onto whole pixels, so that thin lines are sharp.</summary>
    private List<(List<(double X, double Y)> Points, bool Closed)> Scaled(PlotPath path, double penWidth)
    {
        var pieces = path.Flatten(2 / _scale);
        var square = path.Points.Count <= 1000 && pieces.TrueForAll(piece => IsSquare(piece.Points, piece.Closed));
        var shift = square && (int)Math.Round(penWidth) % 2 == 1 ? 0.5 : 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var points = pieces[i].Points.ConvertAll(point => square
                ? (Math.Floor(point.X * _scale + 0.5) + shift, Math.Floor(point.Y * _scale + 0.5) + shift)
                : (point.X * _scale, point.Y * _scale));
            pieces[i] = (points, pieces[i].Closed);
        }
        return pieces;
    }

    private static bool IsSquare(List<(double X, double Y)> points, bool closed)
    {
        for (var i = closed ? 0 : 1; i < points.Count; i++)
        {
            var (a, b) = (points[i == 0 ? points.Count - 1 : i - 1], points[i]);
            if (Math.Abs(a.X - b.X) > 1e-4 && Math.Abs(a.Y - b.Y) > 1e-4) return false;
        }
        return true;
    }
}
