using System.Collections;
using System.Runtime.CompilerServices;
using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>
/// A colour: a name (<c>"red"</c>, <c>"tab:blue"</c>), <c>"C0"</c> … <c>"C9"</c>, <c>"#1f77b4"</c>, a grey (<c>"0.5"</c>), or a tuple of numbers from 0 to 1; a list of colours; or, for <c>scatter</c>, numbers
/// that a colour map turns into colours.
/// </summary>
[CollectionBuilder(typeof(ColorArgBuilder), nameof(ColorArgBuilder.Create))]
public sealed class ColorArg : IEnumerable<ColorArg>
{
    private readonly string? _name;
    private readonly Rgba? _colour;
    private readonly ColorArg[]? _many;

    private ColorArg(string name) => _name = name;

    private ColorArg(double r, double g, double b, double a)
    {
        if (!(r is >= 0 and <= 1 && g is >= 0 and <= 1 && b is >= 0 and <= 1 && a is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"RGBA values should be within 0-1 range. Expected numbers from 0 to 1. Received: ({r}, {g}, {b}, {a})"));
        _colour = new Rgba(r, g, b, a);
    }

    private ColorArg(PlotValues values) => Values = values;

    internal ColorArg(ColorArg[] many) => _many = many;

    /// <summary>The numbers for a colour map; null for colours.</summary>
    internal PlotValues? Values { get; }

    /// <summary>A colour by name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator ColorArg(string name) => new(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Red, green and blue, from 0 to 1.</summary>
    /// <param name="rgb">The parts.</param>
    /// <exception cref="ArgumentException">A part is outside.</exception>
    public static implicit operator ColorArg((double R, double G, double B) rgb) => new(rgb.R, rgb.G, rgb.B, 1);

    /// <summary>Red, green, blue and opacity, from 0 to 1.</summary>
    /// <param name="rgba">The parts.</param>
    /// <exception cref="ArgumentException">A part is outside.</exception>
    public static implicit operator ColorArg((double R, double G, double B, double A) rgba) => new(rgba.R, rgba.G, rgba.B, rgba.A);

    /// <summary>Names of colours.</summary>
    /// <param name="names">The names.</param>
    public static implicit operator ColorArg(string[] names) => new(Array.ConvertAll(names, name => new ColorArg(name)));

    /// <summary>Names of colours.</summary>
    /// <param name="names">The names.</param>
    public static implicit operator ColorArg(List<string> names) => names.ToArray();

    /// <summary>Numbers for a colour map.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator ColorArg(NDArray values) => new((PlotValues)values);

    /// <summary>Numbers for a colour map.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator ColorArg(double[] values) => new((PlotValues)values);

    /// <summary>Numbers for a colour map.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator ColorArg(int[] values) => new((PlotValues)values);

    /// <summary>Numbers for a colour map.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator ColorArg(List<int> values) => new((PlotValues)values);

    /// <inheritdoc/>
    public IEnumerator<ColorArg> GetEnumerator() => ((IEnumerable<ColorArg>)(_many ?? [this])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The one colour.</summary>
    /// <exception cref="ArgumentException">There is no such colour, or it is a list or numbers.</exception>
    internal Rgba One(string argument, PlotStyle style)
    {
        if (_colour is { } colour) return colour;
        if (_name is { } name) return ColourParser.Parse(name, argument, style.Cycle);
        throw new ArgumentException($"{argument} must be one colour here. Expected a name, '#rrggbb' or a tuple. Received: {(_many is { } many ? $"a list of {many.Length} colours" : $"numbers of shape {Values!.ShapeText}")}");
    }

    /// <summary>A colour for each of some things; a single colour and a short list are repeated.</summary>
    /// <exception cref="ArgumentException">There is no such colour, or the list is empty.</exception>
    internal Rgba[] Many(int count, string argument, PlotStyle style)
    {
        if (_many is not { } many) return [.. Enumerable.Repeat(One(argument, style), count)];
        if (many.Length == 0) throw new ArgumentException($"{argument} must name a colour. Expected one colour, or a list of them. Received: an empty list");
        var colours = Array.ConvertAll(many, one => one.One(argument, style));
        return [.. Enumerable.Range(0, count).Select(i => colours[i % colours.Length])];
    }
}
