namespace KerasBridge.Images;

/// <summary>
/// Turns samples into the coefficients of B-splines of order 2 to 5 that run through them (Unser, Aldroubi and Eden 1993, https://doi.org/10.1109/78.193220), with SciPy's borders.
/// </summary>
internal static class SplineFilter
{
    /// <summary>Filters rows and columns of a plane in place.</summary>
    public static void Run(Span<double> plane, int height, int width, int order, FillMode mode)
    {
        var poles = Poles(order);
        var reflects = mode is FillMode.Reflect or FillMode.Nearest;
        var line = new double[Math.Max(height, width)];
        for (var x = 0; x < width; x++)
        {
            var column = line.AsSpan(0, height);
            for (var y = 0; y < height; y++) column[y] = plane[y * width + x];
            Line(column, poles, reflects);
            for (var y = 0; y < height; y++) plane[y * width + x] = column[y];
        }
        for (var y = 0; y < height; y++) Line(plane.Slice(y * width, width), poles, reflects);
    }

    /// <summary>The weights of the order + 1 coefficients about a place.</summary>
    public static void Weights(double at, int order, Span<double> weights)
    {
        var y = at - Math.Floor((order & 1) == 1 ? at : at + 0.5);
        var z = 1 - y;
        double t;
        switch (order)
        {
            case 1:
                weights[0] = z;
                break;
            case 2:
                weights[1] = 0.75 - y * y;
                y = 0.5 - y;
                weights[0] = 0.5 * y * y;
                break;
            case 3:
                weights[1] = (y * y * (y - 2) * 3 + 4) / 6;
                weights[2] = (z * z * (z - 2) * 3 + 4) / 6;
                weights[0] = z * z * z / 6;
                break;
            case 4:
                t = y * y;
                weights[2] = t * (t * 0.25 - 0.625) + 115.0 / 192;
                var u = y + 1;
                weights[1] = u * (u * (u * (5 - u) / 6 - 1.25) + 5.0 / 24) + 55.0 / 96;
                weights[3] = z * (z * (z * (5 - z) / 6 - 1.25) + 5.0 / 24) + 55.0 / 96;
                t = (0.5 - y) * (0.5 - y);
                weights[0] = t * t / 24;
                break;
            case 5:
                t = y * y;
                weights[2] = t * (t * (0.25 - y / 12) - 0.5) + 0.55;
                t = z * z;
                weights[3] = t * (t * (0.25 - z / 12) - 0.5) + 0.55;
                var v = y + 1;
                weights[1] = v * (v * (v * (v * (v / 24 - 0.375) + 1.25) - 1.75) + 0.625) + 0.425;
                var w = z + 1;
                weights[4] = w * (w * (w * (w * (w / 24 - 0.375) + 1.25) - 1.75) + 0.625) + 0.425;
                weights[0] = z * t * t / 120;
                break;
        }
        weights[order] = 1;
        for (var i = 0; i < order; i++) weights[order] -= weights[i];
    }

    private static double[] Poles(int order) => order switch
    {
        2 => [Math.Sqrt(8) - 3],
        3 => [Math.Sqrt(3) - 2],
        4 => [Math.Sqrt(664 - Math.Sqrt(438976)) + Math.Sqrt(304) - 19, Math.Sqrt(664 + Math.Sqrt(438976)) - Math.Sqrt(304) - 19],
        _ => [Math.Sqrt(67.5 - Math.Sqrt(4436.25)) + Math.Sqrt(26.25) - 6.5, Math.Sqrt(67.5 + Math.Sqrt(4436.25)) - Math.Sqrt(26.25) - 6.5],
    };

    private static void Line(Span<double> c, double[] poles, bool reflects)
    {
        var n = c.Length;
        if (n < 2) return;
        var gain = 1.0;
        foreach (var pole in poles) gain *= (1 - pole) * (1 - 1 / pole);
        foreach (ref var value in c) value *= gain;
        foreach (var z in poles)
        {
            if (reflects) BeginReflected(c, z);
            else BeginMirrored(c, z);
            for (var i = 1; i < n; i++) c[i] += z * c[i - 1];
            if (reflects) c[n - 1] *= z / (z - 1);
            else c[n - 1] = (z * c[n - 2] + c[n - 1]) * z / (z * z - 1);
            for (var i = n - 2; i >= 0; i--) c[i] = z * (c[i + 1] - c[i]);
        }
    }

    private static void BeginMirrored(Span<double> c, double z)
    {
        var n = c.Length;
        var (power, last) = (z, Math.Pow(z, n - 1));
        c[0] += last * c[n - 1];
        for (var i = 1; i < n - 1; i++)
        {
            c[0] += power * (c[i] + last * c[n - 1 - i]);
            power *= z;
        }
        c[0] /= 1 - last * last;
    }

    private static void BeginReflected(Span<double> c, double z)
    {
        var n = c.Length;
        var (power, last, first) = (z, Math.Pow(z, n), c[0]);
        c[0] += last * c[n - 1];
        for (var i = 1; i < n; i++)
        {
            c[0] += power * (c[i] + last * c[n - 1 - i]);
            power *= z;
        }
        c[0] *= z / (1 - last * last);
        c[0] += first;
    }
}
