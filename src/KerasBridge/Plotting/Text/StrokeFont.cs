using System.Globalization;

namespace KerasBridge.Plotting;

/// <summary>
/// Letters as lines of a pen, drawn for this library: for pictures of pixels, where no font can be asked for. Lines are on a grid on which capitals are 8 high and small letters 6.
/// </summary>
internal static partial class StrokeFont
{
    // A unit of the grid, of the em; and what the pen adds above and below.
    private const double Unit = 0.0911;
    private const double Squeeze = 7.1 / 8;

    internal const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    private static readonly Lazy<Dictionary<char, Glyph>> s_glyphs = new(static () => Drawings().ToDictionary(entry => entry.Key, entry => Parse(entry.Value)));

    /// <summary>The width of the pen, of the em.</summary>
    public static double PenWidth(bool bold) => bold ? 0.145 : 0.086;

    /// <summary>The letter and the accent that a letter of Latin-1 is made of.</summary>
    public static (char Base, char Mark)? Accent(char c)
    {
        var place = Accented.IndexOf(c);
        return place < 0 ? null : (AccentBases[place], AccentMarks[place]);
    }

    /// <summary>Whether there is a drawing of its own; other letters appear as a box.</summary>
    public static bool Knows(char c) => s_glyphs.Value.ContainsKey(c) || Accent(c) is not null;

    /// <summary>The lines of a text, from the origin of its base line, upward positive, in points.</summary>
    public static List<List<(double X, double Y)>> Lines(string text, TextStyle style)
    {
        var lines = new List<List<(double, double)>>();
        var x = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var advance = TextMetrics.Advance(c, style.Bold);
            if (i > 0) x += TextMetrics.Kern(text[i - 1], c, style.Bold);
            if (Raised.IndexOf(c) is >= 0 and var raised)
            {
                Add(lines, s_glyphs.Value["0123456789−"[raised]], x, advance, style.Size, 5.4, 0.7);
            }
            else if (Accent(c) is { } letter)
            {
                var glyph = s_glyphs.Value[letter.Base];
                Add(lines, glyph, x, advance, style.Size, 0);
                Add(lines, s_glyphs.Value[letter.Mark], x, advance, style.Size, char.IsUpper(c) ? 1.6 : letter.Mark == '¸' ? 0 : -0.6);
            }
            else if (c > ' ')
            {
                Add(lines, s_glyphs.Value.TryGetValue(c, out var glyph) ? glyph : s_glyphs.Value['\0'], x, advance, style.Size, 0);
            }
            x += advance;
        }
        return lines;
    }

    /// <summary>A letter stands in the middle of its advance.</summary>
    private static void Add(List<List<(double, double)>> lines, Glyph glyph, double x, double advance, double size, double lift, double part = 1)
    {
        var left = x + (advance - (glyph.Left + glyph.Right) * Unit * part) / 2;
        foreach (var piece in glyph.Pieces)
            lines.Add([.. piece.Select(point => ((left + point.X * Unit * part) * size, (0.45 + (point.Y * part + lift) * Squeeze) * Unit * size))]);
    }

    /// <summary>Reads <c>M x,y</c> (begin), <c>L x,y</c> (line), <c>A cx,cy,rx,ry,from,to</c> (arc, in degrees, counter-clockwise where it rises).</summary>
    private static Glyph Parse(string code)
    {
        var pieces = new List<List<(double X, double Y)>>();
        for (var i = 0; i < code.Length;)
        {
            var end = code.AsSpan(i + 1).IndexOfAny('M', 'L', 'A');
            end = end < 0 ? code.Length : i + 1 + end;
            var v = code[(i + 1)..end].Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            if (code[i] == 'M' || pieces.Count == 0) pieces.Add([]);
            if (code[i] == 'A')
            {
                var steps = Math.Max(4, (int)Math.Ceiling(Math.Abs(v[5] - v[4]) / 15));
                for (var s = 0; s <= steps; s++)
                {
                    var angle = (v[4] + (v[5] - v[4]) * s / steps) * Math.PI / 180;
                    pieces[^1].Add((v[0] + v[2] * Math.Cos(angle), v[1] + v[3] * Math.Sin(angle)));
                }
            }
            else
            {
                pieces[^1].Add((v[0], v[1]));
            }
            i = end;
        }
        var xs = pieces.SelectMany(piece => piece).Select(point => point.X).DefaultIfEmpty(0).ToArray();
        return new Glyph(pieces, xs.Min(), xs.Max());
    }

    private sealed record Glyph(List<List<(double X, double Y)>> Pieces, double Left, double Right);
}
