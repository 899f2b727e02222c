namespace KerasBridge.Plotting;

/// <summary>Makes polygons of lines, in pixels: a strip for each straight part, something for each corner and end. All turn the same way round, so that where they overlap they add up.</summary>
internal static class Stroker
{
    /// <summary>The polygons of a polyline.</summary>
    /// <param name="points">Its corners.</param>
    /// <param name="closed">Whether the last is joined to the first.</param>
    /// <param name="pen">The pen, its widths and dashes in pixels.</param>
    /// <param name="to">What the polygons are added to.</param>
    public static void Stroke(List<(double X, double Y)> points, bool closed, Pen pen, List<List<(double X, double Y)>> to)
    {
        var clean = new List<(double X, double Y)>();
        foreach (var point in points)
        {
            if (clean.Count == 0 || Math.Abs(point.X - clean[^1].X) + Math.Abs(point.Y - clean[^1].Y) > 1e-9) clean.Add(point);
        }
        if (closed && clean.Count > 1 && Math.Abs(clean[0].X - clean[^1].X) + Math.Abs(clean[0].Y - clean[^1].Y) <= 1e-9) clean.RemoveAt(clean.Count - 1);
        if (closed && clean.Count < 3) closed = false;
        if (pen.Dashes is { } dashes && clean.Count > 1)
        {
            if (closed) clean.Add(clean[0]);
            foreach (var piece in Dash(clean, dashes)) StrokeSolid(piece, false, pen, to);
            return;
        }
        StrokeSolid(clean, closed, pen, to);
    }

    private static void StrokeSolid(List<(double X, double Y)> points, bool closed, Pen pen, List<List<(double X, double Y)>> to)
    {
        var half = pen.Width / 2;
        if (points.Count == 1)
        {
            if (pen.Cap is LineCap.Round) AddDisc(points[0], half, to);
            else if (pen.Cap is LineCap.Square) to.Add(Square(points[0], half));
            return;
        }
        var count = closed ? points.Count : points.Count - 1;
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var (dx, dy) = Direction(a, b);
            if (!closed && pen.Cap is LineCap.Square)
            {
                if (i == 0) a = (a.X - dx * half, a.Y - dy * half);
                if (i == count - 1) b = (b.X + dx * half, b.Y + dy * half);
            }
            to.Add([(a.X + dy * half, a.Y - dx * half), (b.X + dy * half, b.Y - dx * half), (b.X - dy * half, b.Y + dx * half), (a.X - dy * half, a.Y + dx * half)]);
            if (i + 1 < count || closed) AddJoin(a: points[i], points[(i + 1) % points.Count], points[(i + 2) % points.Count], pen, to);
        }
        if (closed || pen.Cap is not LineCap.Round) return;
        AddDisc(points[0], half, to);
        AddDisc(points[^1], half, to);
    }

    private static void AddJoin((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, Pen pen, List<List<(double X, double Y)>> to)
    {
        var (ux, uy) = Direction(a, b);
        var (vx, vy) = Direction(b, c);
        var cross = ux * vy - uy * vx;
        var dot = ux * vx + uy * vy;
        if (Math.Abs(cross) < 0.02 && dot > 0) return;
        var half = pen.Width / 2;
        if (pen.Round || dot < -0.9)
        {
            AddDisc(b, half, to);
            return;
        }
        var side = cross > 0 ? half : -half;
        var (px, py) = (b.X + uy * side, b.Y - ux * side);
        var (qx, qy) = (b.X + vy * side, b.Y - vx * side);
        var reach = side / (1 + dot);
        var tip = (b.X + (uy + vy) * reach, b.Y - (ux + vx) * reach);
        to.Add(cross > 0 ? [b, (px, py), tip, (qx, qy)] : [b, (qx, qy), tip, (px, py)]);
    }

    private static void AddDisc((double X, double Y) at, double radius, List<List<(double X, double Y)>> to)
    {
        var count = Math.Clamp((int)Math.Ceiling(radius * 4), 8, 48);
        var disc = new List<(double, double)>(count);
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / count);
            disc.Add((at.X + cos * radius, at.Y + sin * radius));
        }
        to.Add(disc);
    }

    private static List<(double X, double Y)> Square((double X, double Y) at, double half) =>
        [(at.X - half, at.Y - half), (at.X + half, at.Y - half), (at.X + half, at.Y + half), (at.X - half, at.Y + half)];

    private static IEnumerable<List<(double X, double Y)>> Dash(List<(double X, double Y)> points, double[] dashes)
    {
        var (index, left, on) = (0, dashes[0], true);
        var current = new List<(double X, double Y)> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            var length = Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
            // A line that runs far out of the picture has no dashes worth counting.
            if (!(length < 1e6)) continue;
            var done = 0.0;
            while (length - done > left)
            {
                done += left;
                var point = (a.X + (b.X - a.X) * done / length, a.Y + (b.Y - a.Y) * done / length);
                if (on)
                {
                    current.Add(point);
                    yield return current;
                }
                current = [point];
                on = !on;
                index = (index + 1) % dashes.Length;
                left = dashes[index];
            }
            left -= length - done;
            if (on) current.Add(b);
        }
        if (on && current.Count > 1) yield return current;
    }

    private static (double X, double Y) Direction((double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        return length > 0 ? (dx / length, dy / length) : (1, 0);
    }
}
