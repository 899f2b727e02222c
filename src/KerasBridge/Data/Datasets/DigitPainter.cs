namespace KerasBridge.Data;

/// <summary>
/// Draws digits of 28×28 grey levels: a form of the digit, its points moved a little, turned, slanted, stretched and shifted, with a pen of some width,
/// then noise. The same number of the sample gives the same picture everywhere.
/// </summary>
internal sealed class DigitPainter
{
    private const int Size = 28;

    private readonly float[] _ink = new float[Size * Size];
    private ulong _state;

    /// <summary>Draws one picture.</summary>
    /// <param name="digit">Which digit.</param>
    /// <param name="seed">The number of the sample.</param>
    /// <param name="target">28·28 bytes, row by row.</param>
    public void Paint(int digit, ulong seed, Span<byte> target)
    {
        _state = seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;
        Array.Clear(_ink);
        var forms = DigitStrokes.Forms[digit];
        var form = forms[(int)(Next() * forms.Length)];
        var (turn, slant) = (Spread(0.28f), Spread(0.32f));
        var (width, height) = (17f + Spread(4.5f), 20f + Spread(3.5f));
        var (left, top) = (14f + Spread(2.6f), 14f + Spread(2.6f));
        var (cos, sin) = (MathF.Cos(turn), MathF.Sin(turn));
        var pen = 1.15f + 0.75f * Next();
        foreach (var stroke in form)
        {
            (float X, float Y)? before = null;
            foreach (var (px, py) in stroke)
            {
                var x = (px - 0.5f + Spread(0.035f)) * width;
                var y = (py - 0.5f + Spread(0.035f)) * height;
                x -= slant * y;
                var point = (left + x * cos - y * sin, top + x * sin + y * cos);
                if (before is { } from) Line(from, point, pen);
                before = point;
            }
        }
        var strength = 0.72f + 0.28f * Next();
        var noise = 0.05f + 0.09f * Next();
        for (var i = 0; i < _ink.Length; i++)
        {
            var value = _ink[i] * strength + (Next() - 0.5f) * noise;
            target[i] = (byte)(Math.Clamp(value, 0f, 1f) * 255f);
        }
    }

    /// <summary>Ink by the distance from the line: full within the pen, fading over one pixel.</summary>
    private void Line((float X, float Y) a, (float X, float Y) b, float pen)
    {
        var reach = pen + 1;
        var x0 = Math.Max(0, (int)(MathF.Min(a.X, b.X) - reach));
        var x1 = Math.Min(Size - 1, (int)(MathF.Max(a.X, b.X) + reach));
        var y0 = Math.Max(0, (int)(MathF.Min(a.Y, b.Y) - reach));
        var y1 = Math.Min(Size - 1, (int)(MathF.Max(a.Y, b.Y) + reach));
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var scale = 1 / (dx * dx + dy * dy + 1e-6f);
        for (var y = y0; y <= y1; y++)
        {
            for (var x = x0; x <= x1; x++)
            {
                var t = Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) * scale, 0, 1);
                var (ex, ey) = (x - a.X - t * dx, y - a.Y - t * dy);
                var ink = Math.Clamp(pen - MathF.Sqrt(ex * ex + ey * ey) + 0.3f, 0, 1);
                ref var pixel = ref _ink[y * Size + x];
                if (ink > pixel) pixel = ink;
            }
        }
    }

    private float Spread(float range) => (2 * Next() - 1) * range;

    /// <summary>SplitMix64: a number in [0, 1).</summary>
    private float Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 40) * (1f / (1 << 24));
    }
}
