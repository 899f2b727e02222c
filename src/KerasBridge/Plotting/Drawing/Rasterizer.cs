namespace KerasBridge.Plotting;

/// <summary>Fills polygons on pixels: each row is measured on several lines, exactly in width, so that edges are smooth.</summary>
internal sealed class Rasterizer(int width, int height)
{
    private const int Lines = 12;

    private readonly float[] _cover = new float[width + 2];
    private readonly float[] _steps = new float[width + 2];

    /// <summary>The pixels: red, green, blue and opacity, not multiplied in.</summary>
    public byte[] Pixels { get; } = new byte[checked(width * height * 4)];

    /// <summary>Fills polygons.</summary>
    /// <param name="polygons">Their corners, in pixels; each is closed.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="evenOdd">Whether what is covered twice is outside; else it is inside.</param>
    /// <param name="clip">The pixels that may be touched: left, top, right, bottom.</param>
    public void Fill(List<List<(double X, double Y)>> polygons, Rgba colour, bool evenOdd, (int Left, int Top, int Right, int Bottom) clip)
    {
        var (left, top, right, bottom) = (Math.Max(0, clip.Left), Math.Max(0, clip.Top), Math.Min(width, clip.Right), Math.Min(height, clip.Bottom));
        if (left >= right || top >= bottom || colour.A <= 0) return;
        var edges = Edges(polygons, top, bottom);
        if (edges.Count == 0) return;
        edges.Sort((a, b) => a.Top.CompareTo(b.Top));
        var firstRow = Math.Max(top, (int)Math.Floor(edges[0].Top));
        var active = new List<Edge>();
        var crossings = new List<(double X, int Turn)>();
        var next = 0;
        for (var row = firstRow; row < bottom; row++)
        {
            if (active.Count == 0 && next == edges.Count) break;
            var touched = false;
            for (var line = 0; line < Lines; line++)
            {
                var y = row + (line + 0.5) / Lines;
                while (next < edges.Count && edges[next].Top <= y) active.Add(edges[next++]);
                active.RemoveAll(edge => edge.Bottom <= y);
                if (active.Count == 0) continue;
                crossings.Clear();
                foreach (var edge in active) crossings.Add((edge.X + (y - edge.Top) * edge.Slope, edge.Turn));
                crossings.Sort((a, b) => a.X.CompareTo(b.X));
                touched |= AddSpans(crossings, evenOdd, left, right);
            }
            if (touched) Blend(row, left, right, colour);
        }
    }

    /// <summary>Lays a colour over a pixel.</summary>
    /// <param name="place">Where the pixel begins.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="cover">How much of the pixel it covers.</param>
    public void Over(int place, in Rgba colour, double cover)
    {
        var alpha = colour.A * cover;
        if (alpha <= 0) return;
        var pixel = Pixels.AsSpan(place, 4);
        var below = pixel[3] / 255.0 * (1 - alpha);
        var sum = alpha + below;
        pixel[0] = Mix(colour.R, pixel[0], alpha, below, sum);
        pixel[1] = Mix(colour.G, pixel[1], alpha, below, sum);
        pixel[2] = Mix(colour.B, pixel[2], alpha, below, sum);
        pixel[3] = (byte)(sum * 255 + 0.5);
    }

    private static byte Mix(double above, byte under, double alpha, double below, double sum) => (byte)((above * 255 * alpha + under * below) / sum + 0.5);

    private static List<Edge> Edges(List<List<(double X, double Y)>> polygons, double top, double bottom)
    {
        var edges = new List<Edge>();
        foreach (var polygon in polygons)
        {
            for (var i = 0; i < polygon.Count; i++)
            {
                var (a, b) = (polygon[i], polygon[i + 1 == polygon.Count ? 0 : i + 1]);
                if (a.Y == b.Y || !double.IsFinite(a.X + a.Y + b.X + b.Y)) continue;
                var turn = 1;
                if (a.Y > b.Y) (a, b, turn) = (b, a, -1);
                if (b.Y <= top || a.Y >= bottom) continue;
                var slope = (b.X - a.X) / (b.Y - a.Y);
                // What lies above the clip begins at its edge: rows far outside cost nothing.
                edges.Add(a.Y < top ? new Edge(top, b.Y, a.X + (top - a.Y) * slope, slope, turn) : new Edge(a.Y, b.Y, a.X, slope, turn));
            }
        }
        return edges;
    }

    private bool AddSpans(List<(double X, int Turn)> crossings, bool evenOdd, int left, int right)
    {
        var (winding, touched) = (0, false);
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += evenOdd ? 1 : crossings[i].Turn;
            if (evenOdd ? (winding & 1) == 0 : winding == 0) continue;
            var (from, to) = (Math.Clamp(crossings[i].X, left, right), Math.Clamp(crossings[i + 1].X, left, right));
            if (to <= from) continue;
            touched = true;
            var (first, last) = ((int)from, (int)to);
            if (first == last)
            {
                _cover[first] += (float)(to - from);
                continue;
            }
            _cover[first] += (float)(first + 1 - from);
            _cover[last] += (float)(to - last);
            _steps[first + 1] += 1;
            _steps[last] -= 1;
        }
        return touched;
    }

    private void Blend(int row, int left, int right, in Rgba colour)
    {
        var running = 0f;
        for (var x = left; x < right; x++)
        {
            running += _steps[x];
            var cover = Math.Min(1, (running + _cover[x]) / Lines);
            if (cover > 0.001f) Over((row * width + x) * 4, colour, cover);
        }
        Array.Clear(_steps);
        Array.Clear(_cover);
    }

    private readonly record struct Edge(double Top, double Bottom, double X, double Slope, int Turn);
}
