using System.Globalization;

namespace KerasBridge.Plotting;

/// <summary>A colour with opacity, all from 0 to 1.</summary>
internal readonly record struct Rgba(double R, double G, double B, double A = 1)
{
    public static readonly Rgba Black = new(0, 0, 0);
    public static readonly Rgba White = new(1, 1, 1);
    public static readonly Rgba None = new(0, 0, 0, 0);

    /// <summary><c>#rrggbb</c> without the sign, or with two more digits for the opacity.</summary>
    public static Rgba FromHex(string hex)
    {
        var bits = uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return hex.Length == 8
            ? new((bits >> 24) / 255.0, ((bits >> 16) & 255) / 255.0, ((bits >> 8) & 255) / 255.0, (bits & 255) / 255.0)
            : new((bits >> 16) / 255.0, ((bits >> 8) & 255) / 255.0, (bits & 255) / 255.0);
    }

    /// <summary>As SVG writes it, without the opacity.</summary>
    public string Hex => $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}";

    /// <summary>The same colour with another opacity; null: its own.</summary>
    public Rgba With(double? alpha) => alpha is { } a ? this with { A = a } : this;

    /// <summary>A part as a byte.</summary>
    public static byte Byte(double part) => (byte)Math.Round(Math.Clamp(part, 0, 1) * 255);
}
