using KerasBridge.Images;

namespace KerasBridge.Data;

/// <summary>
/// Draws the face of a cat or a dog: cats have pointed ears, slit pupils and often whiskers, dogs mostly hanging ears, a long muzzle and often a tongue. Fur, pose, light, background
/// and what stands before are alike for both, so that only the shapes tell.
/// </summary>
internal sealed unsafe class PetPainter
{
    private readonly int _size;
    private readonly System.Random _random;
    private readonly Image _image;
    private readonly double _turn;
    private readonly double _scale;
    private readonly double _x;
    private readonly double _y;

    private PetPainter(int size, int seed)
    {
        _size = size;
        _random = new System.Random(seed);
        _image = new Image(size, size, ImageMode.Rgb);
        _turn = Between(-0.9, 0.9);
        _scale = size * Between(0.15, 0.33);
        (_x, _y) = (size * Between(0.3, 0.7), size * Between(0.35, 0.65));
    }

    /// <summary>Draws a face.</summary>
    /// <param name="isDog">Whether it is a dog's.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="seed">Which one.</param>
    /// <returns>The picture, RGB.</returns>
    public static Image Paint(bool isDog, int size, int seed)
    {
        var painter = new PetPainter(size, seed);
        painter.Background();
        painter.Face(isDog);
        painter.Things(painter._random.Next(0, 3), 0.14);
        painter.Light();
        return painter._image;
    }

    private double Between(double low, double high) => low + (high - low) * _random.NextDouble();

    private (double R, double G, double B) Colour(double low, double high) => (Between(low, high), Between(low, high), Between(low, high));

    private void Background()
    {
        var (top, bottom) = (Colour(20, 235), Colour(20, 235));
        for (var y = 0; y < _size; y++)
        {
            var t = (double)y / _size;
            for (var x = 0; x < _size; x++) Set(x, y, (top.R + t * (bottom.R - top.R), top.G + t * (bottom.G - top.G), top.B + t * (bottom.B - top.B)), 1);
        }
        Things(_random.Next(2, 8), 0.3);
    }

    /// <summary>Things that are no faces.</summary>
    private void Things(int count, double largest)
    {
        for (; count > 0; count--)
        {
            var colour = Colour(10, 245);
            var (x, y, wide, high) = (Between(0, _size), Between(0, _size), _size * Between(0.04, largest), _size * Between(0.04, largest));
            Fill((px, py) => 1 - Math.Sqrt(Square((px - x) / wide) + Square((py - y) / high)), Math.Min(wide, high), colour);
        }
    }

    private void Face(bool isDog)
    {
        var warmth = Between(0, 1);
        var light = Between(40, 225);
        var fur = (R: Math.Min(255, light * (1 + 0.25 * warmth)), G: light, B: light * (1 - 0.3 * warmth));
        var shade = (fur.R * 0.72, fur.G * 0.7, fur.B * 0.68);
        var pale = (Math.Min(255, fur.R * 1.25 + 15), Math.Min(255, fur.G * 1.22 + 15), Math.Min(255, fur.B * 1.2 + 15));
        var dark = (R: Between(5, 45), G: Between(5, 35), B: Between(5, 35));
        // Some dogs have ears that stand, though blunt and apart.
        if (!isDog) PointedEars(fur, shade);
        else if (_random.NextDouble() < 0.25) BluntEars(shade);
        else HangingEars(shade);
        Oval(0, 0, Between(0.92, 1.08), Between(0.88, 1.05), fur);
        Oval(0, Between(0.36, 0.46), isDog ? 0.5 : 0.42, isDog ? Between(0.4, 0.52) : Between(0.24, 0.32), pale);
        var (apart, high) = (Between(0.34, 0.44), Between(-0.24, -0.1));
        var iris = isDog ? (R: Between(50, 110), G: Between(30, 70), B: Between(10, 50)) : (R: Between(80, 200), G: Between(130, 220), B: Between(20, 120));
        foreach (var side in new[] { -1, 1 })
        {
            Oval(side * apart, high, 0.17, isDog ? 0.17 : 0.15, (235, 235, 230));
            Oval(side * apart, high, 0.13, 0.14, iris);
            Oval(side * apart, high, isDog ? 0.08 : 0.035, isDog ? 0.09 : 0.13, (8, 8, 10));
        }
        Oval(0, isDog ? 0.26 : 0.24, isDog ? Between(0.16, 0.22) : Between(0.08, 0.12), isDog ? Between(0.12, 0.16) : 0.07, isDog ? dark : (Between(170, 230), Between(90, 140), Between(100, 150)));
        if (isDog && _random.NextDouble() < 0.6) Oval(Between(-0.06, 0.06), 0.86, 0.14, Between(0.16, 0.28), (225, 95, 115));
        if (!isDog && _random.NextDouble() < 0.7)
        {
            var whisker = light > 130 ? dark : (R: 235.0, G: 235.0, B: 235.0);
            foreach (var side in new[] { -1, 1 })
            {
                for (var i = -1; i <= 1; i++) Line(side * 0.28, 0.36 + 0.07 * i, side * 1.15, 0.34 + 0.22 * i + Between(-0.05, 0.05), 0.016, whisker);
            }
        }
    }

    private void PointedEars((double, double, double) fur, (double, double, double) inner)
    {
        var tip = Between(1.35, 1.65);
        foreach (var side in new[] { -1, 1 })
        {
            Triangle((side * 0.95, -0.35), (side * 0.2, -0.85), (side * Between(0.72, 0.9), -tip), fur);
            Triangle((side * 0.82, -0.5), (side * 0.36, -0.8), (side * 0.74, -tip + 0.25), inner);
        }
    }

    private void BluntEars((double, double, double) colour)
    {
        var high = Between(-1.15, -0.9);
        foreach (var side in new[] { -1, 1 }) Oval(side * Between(0.7, 0.85), high, Between(0.22, 0.3), Between(0.4, 0.55), colour);
    }

    private void HangingEars((double, double, double) colour)
    {
        var drop = Between(0.15, 0.45);
        foreach (var side in new[] { -1, 1 }) Oval(side * Between(0.95, 1.1), drop, Between(0.26, 0.36), Between(0.6, 0.8), colour);
    }

    /// <summary>Light from a side, and the noise of a sensor.</summary>
    private void Light()
    {
        var (slope, level, noise) = (Between(-0.35, 0.35), Between(0.75, 1.15), Between(2, 12));
        for (var y = 0; y < _size; y++)
        {
            var row = _image.Row(y);
            for (var i = 0; i < row.Length; i++)
            {
                var factor = level * (1 + slope * ((double)(i / 3) / _size - 0.5));
                row[i] = (byte)Math.Clamp(row[i] * factor + noise * (_random.NextDouble() + _random.NextDouble() - 1), 0, 255);
            }
        }
        GC.KeepAlive(_image);
    }

    /// <summary>An oval in the face's own coordinates.</summary>
    private void Oval(double x, double y, double wide, double high, (double, double, double) colour) =>
        InFace((u, v) => 1 - Math.Sqrt(Square((u - x) / wide) + Square((v - y) / high)), Math.Min(wide, high), colour);

    private void Line(double x0, double y0, double x1, double y1, double width, (double, double, double) colour)
    {
        var (dx, dy) = (x1 - x0, y1 - y0);
        var length = dx * dx + dy * dy;
        InFace((u, v) =>
        {
            var along = Math.Clamp(((u - x0) * dx + (v - y0) * dy) / length, 0, 1);
            return 1 - Math.Sqrt(Square(u - x0 - along * dx) + Square(v - y0 - along * dy)) / width;
        }, width, colour);
    }

    private void Triangle((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double, double, double) colour)
    {
        var sign = Math.Sign((b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X));
        double Side((double X, double Y) p, (double X, double Y) q, double u, double v) =>
            sign * ((q.X - p.X) * (v - p.Y) - (q.Y - p.Y) * (u - p.X)) / Math.Sqrt(Square(q.X - p.X) + Square(q.Y - p.Y));
        InFace((u, v) => Math.Min(Side(a, b, u, v), Math.Min(Side(b, c, u, v), Side(c, a, u, v))), 1, colour);
    }

    private void InFace(Func<double, double, double> inside, double extent, (double, double, double) colour)
    {
        var (sin, cos) = Math.SinCos(_turn);
        Fill((px, py) =>
        {
            var (x, y) = ((px - _x) / _scale, (py - _y) / _scale);
            return inside(cos * x + sin * y, cos * y - sin * x);
        }, extent * _scale, colour);
    }

    /// <summary>Fills where a function is positive; <paramref name="extent"/> pixels from its zero it is about 1, so that edges are as soft as a pixel.</summary>
    private void Fill(Func<double, double, double> inside, double extent, (double, double, double) colour)
    {
        for (var y = 0; y < _size; y++)
        {
            for (var x = 0; x < _size; x++)
            {
                var cover = Math.Clamp(inside(x + 0.5, y + 0.5) * extent + 0.5, 0, 1);
                if (cover > 0) Set(x, y, colour, cover);
            }
        }
    }

    private void Set(int x, int y, (double R, double G, double B) colour, double cover)
    {
        var pixel = _image.Row(y).Slice(3 * x, 3);
        pixel[0] = (byte)(pixel[0] + cover * (Math.Clamp(colour.R, 0, 255) - pixel[0]));
        pixel[1] = (byte)(pixel[1] + cover * (Math.Clamp(colour.G, 0, 255) - pixel[1]));
        pixel[2] = (byte)(pixel[2] + cover * (Math.Clamp(colour.B, 0, 255) - pixel[2]));
    }

    private static double Square(double value) => value * value;
}
