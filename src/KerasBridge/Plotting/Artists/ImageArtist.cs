using KerasBridge.Numpy;

namespace KerasBridge.Plotting;

/// <summary>Pixels in a rectangle of the axes.</summary>
internal sealed class ImageArtist : Artist
{
    private static readonly Dictionary<string, string?> s_filters = new()
    {
        ["nearest"] = null, ["none"] = null, ["antialiased"] = "hamming", ["auto"] = "hamming", ["bilinear"] = "bilinear", ["bicubic"] = "bicubic", ["lanczos"] = "lanczos",
        ["hanning"] = "hamming", ["hamming"] = "hamming",
    };

    private readonly byte[] _rgba;
    private readonly int _width;
    private readonly int _height;
    private readonly (double Left, double Right, double Bottom, double Top) _extent;
    private readonly string _interpolation;
    private readonly bool _upper;

    public ImageArtist(byte[] rgba, int width, int height, (double, double, double, double) extent, string interpolation, bool upper, ColourScale? scale)
    {
        (_rgba, _width, _height, _extent, _interpolation, _upper, Colours) = (rgba, width, height, extent, interpolation, upper, scale);
        Layer = 0;
    }

    /// <inheritdoc/>
    internal override ColourScale? Colours { get; }

    /// <summary>Refuses what is not known.</summary>
    /// <exception cref="ArgumentException">There is no such interpolation.</exception>
    public static void Check(string interpolation)
    {
        if (s_filters.ContainsKey(interpolation)) return;
        throw new ArgumentException($"'{interpolation}' is not a valid value for interpolation.{Suggest.Sentence(interpolation, s_filters.Keys)} Expected one of {string.Join(", ", s_filters.Keys.Select(name => $"'{name}'"))}. Received: interpolation='{interpolation}'");
    }

    /// <summary>Whether it fills the axes, whatever their limits.</summary>
    public bool FillsAxes { get; init; }

    /// <inheritdoc/>
    internal override bool HasKey => false;

    /// <inheritdoc/>
    internal override void Measure(Limits x, Limits y)
    {
        if (FillsAxes) return;
        x.Add([_extent.Left, _extent.Right]);
        y.Add([_extent.Bottom, _extent.Top]);
        x.AddEdge(_extent.Left);
        x.AddEdge(_extent.Right);
        y.AddEdge(_extent.Bottom);
        y.AddEdge(_extent.Top);
    }

    /// <inheritdoc/>
    internal override void Draw(ICanvas canvas, DataMap map)
    {
        if (_width == 0 || _height == 0) return;
        var box = FillsAxes ? map.Page : map.Between(_extent.Left, _extent.Bottom, _extent.Right, _extent.Top);
        if (!(box.Width > 0 && box.Height > 0)) return;
        var pixels = _rgba;
        var (firstRow, lastRow) = _upper ? (_extent.Top, _extent.Bottom) : (_extent.Bottom, _extent.Top);
        if (!FillsAxes && map.AtY(firstRow) > map.AtY(lastRow)) pixels = Flip(pixels, rows: true);
        if (map.AtX(_extent.Left) > map.AtX(_extent.Right)) pixels = Flip(pixels, rows: false);
        var (across, down) = ((int)Math.Round(box.Width * canvas.Dpi / 72), (int)Math.Round(box.Height * canvas.Dpi / 72));
        var filter = Filter(across, down);
        if (filter is null || across < 1 || down < 1 || (long)across * down > 64_000_000)
        {
            canvas.Draw(box, pixels, _width, _height, map.Page);
            return;
        }
        canvas.Draw(box, Pixels.Of(Pixels.ToImage(pixels, _width, _height).resize((across, down), filter)), across, down, map.Page);
    }

    /// <summary>As matplotlib chooses: whole or large pixels stay squares, others are smoothed.</summary>
    private string? Filter(int across, int down)
    {
        if (_interpolation is not ("antialiased" or "auto")) return s_filters[_interpolation];
        return IsPlain(across, _width) && IsPlain(down, _height) ? null : s_filters[_interpolation];
    }

    private static bool IsPlain(int shown, int pixels) => shown > 3 * pixels || shown == pixels || shown == 2 * pixels;

    private byte[] Flip(byte[] pixels, bool rows)
    {
        var result = new byte[pixels.Length];
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var from = rows ? (_height - 1 - y) * _width + x : y * _width + _width - 1 - x;
                pixels.AsSpan(from * 4, 4).CopyTo(result.AsSpan((y * _width + x) * 4));
            }
        }
        return result;
    }
}
