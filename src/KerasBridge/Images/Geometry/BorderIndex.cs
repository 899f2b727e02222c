namespace KerasBridge.Images;

/// <summary>Brings coordinates beyond the edge back, as SciPy's <c>map_coordinate</c> does.</summary>
internal static class BorderIndex
{
    /// <summary>What <see cref="Map"/> gives where nothing is to be read.</summary>
    public const double Outside = -1;

    private const double Epsilon = 2.2204460492503131e-16;

    /// <summary>The coordinate to read instead. With <see cref="FillMode.Reflect"/> it may lie up to one pixel before the first or behind the last.</summary>
    public static double Map(double at, int length, FillMode mode)
    {
        // A coordinate that is no number, or as large as none, reads nothing.
        if (!(Math.Abs(at) < 1e15)) return Outside;
        if (at >= 0 && at <= length - 1) return at;
        switch (mode)
        {
            case FillMode.Nearest:
                return at < 0 ? 0 : length - 1;
            case FillMode.Reflect when length <= 1:
                return 0;
            case FillMode.Reflect:
                double period = 2 * length;
                if (at < 0)
                {
                    if (at < -period) at = period * Math.Truncate(-at / period) + at;
                    return at < -length ? at + period : (at > -Epsilon ? Epsilon : -at) - 1;
                }
                at -= period * Math.Truncate(at / period);
                return at >= length ? period - at - 1 : at;
            case FillMode.Wrap when length <= 1:
                return 0;
            case FillMode.Wrap:
                double size = length - 1;
                return at < 0 ? at + size * (Math.Truncate(-at / size) + 1) : at - size * Math.Truncate(at / size);
            default:
                return Outside;
        }
    }

    /// <summary>The pixel to read for one beyond the edge, when a spline reaches there.</summary>
    public static int Pixel(int index, int length, FillMode mode)
    {
        if ((uint)index < (uint)length) return index;
        if (length == 1) return 0;
        switch (mode)
        {
            case FillMode.Nearest:
                return index < 0 ? 0 : length - 1;
            case FillMode.Reflect:
                var around = ((index % (2 * length)) + 2 * length) % (2 * length);
                return around < length ? around : 2 * length - 1 - around;
            default:
                // Mirrored about the edge pixels, as the spline's coefficients are made.
                var period = 2 * (length - 1);
                var back = ((index % period) + period) % period;
                return back < length ? back : period - back;
        }
    }
}
