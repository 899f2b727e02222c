using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>Draws shares as parts of a disc, counter-clockwise from the right.</summary>
    /// <param name="x">The numbers; where they add up to less than 1 and <paramref name="normalize"/> is false, a part stays free.</param>
    /// <param name="explode">How far parts are moved out, in radii.</param>
    /// <param name="labels">Names beside the parts.</param>
    /// <param name="colors">The colours; those of the cycle.</param>
    /// <param name="autopct">What stands in the parts, of how many per cent they are: <c>"%1.1f%%"</c>.</param>
    /// <param name="startangle">Where the first part begins, in degrees counter-clockwise from the right.</param>
    /// <param name="counterclock">Whether parts follow counter-clockwise.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="normalize">Whether the numbers are made to add up to 1.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="ArgumentException">A number is negative, lengths differ, or an argument is not valid.</exception>
    public Artist[] pie(PlotValues x, PlotValues? explode = null, IReadOnlyList<string>? labels = null, ColorArg? colors = null, string? autopct = null, double startangle = 0, bool counterclock = true,
        double radius = 1, bool normalize = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        var values = x.Numbers;
        if (Array.Exists(values, value => !(value >= 0 && double.IsFinite(value))))
            throw new ArgumentException($"Wedge sizes 'x' must be non negative values. Expected finite numbers, 0 or more. Received: [{string.Join(", ", values)}]");
        if (labels is not null && labels.Count != values.Length) throw new ArgumentException($"'label' must be of length 'x'. Expected {values.Length} labels. Received: {labels.Count}");
        if (explode is not null && explode.Numbers.Length != values.Length) throw new ArgumentException($"'explode' must be of length 'x'. Expected {values.Length} numbers. Received: {explode.Numbers.Length}");
        if (!(radius > 0 && double.IsFinite(radius))) throw new ArgumentException(FormattableString.Invariant($"radius must be positive. Expected a number above 0. Received: radius={radius}"));
        var sum = values.Sum();
        if (!normalize && sum > 1) throw new ArgumentException(FormattableString.Invariant($"Cannot plot an unnormalized pie with sum(x) > 1. Expected shares that add up to 1 at most. Received: {sum}"));
        if (!normalize || sum == 0) sum = 1;
        var format = autopct is null ? null : PercentFormat.Parse(autopct);
        var faces = colors?.Many(values.Length, "colors", Style);
        var parts = new Artist[values.Length];
        var from = startangle / 360;
        for (var i = 0; i < values.Length; i++)
        {
            var share = values[i] / sum;
            var to = counterclock ? from + share : from - share;
            var (sin, cos) = Math.SinCos(Math.PI * (from + to));
            var away = explode?.Numbers[i] ?? 0;
            var middle = (X: away * cos, Y: away * sin);
            parts[i] = Add(new WedgeArtist(middle.X, middle.Y, radius, Math.Min(from, to) * 2 * Math.PI, Math.Max(from, to) * 2 * Math.PI, faces?[i] ?? NextColour()) { Label = labels?[i] });
            var size = Style.Number("font.size");
            if (labels?[i] is { Length: > 0 } label)
                text(middle.X + 1.1 * radius * cos, middle.Y + 1.1 * radius * sin, label, fontsize: size, ha: cos > 0 ? "left" : "right", va: "center");
            if (format is not null) text(middle.X + 0.6 * radius * cos, middle.Y + 0.6 * radius * sin, format.Text(share * 100), fontsize: size, ha: "center", va: "center");
            from = to;
        }
        foreach (var spine in _spines) spine.set_visible(false);
        _faceless = true;
        set_xticks(Array.Empty<double>());
        set_yticks(Array.Empty<double>());
        set_xlim(-1.25, 1.25);
        set_ylim(-1.25, 1.25);
        set_aspect("equal");
        return parts;
    }
}
