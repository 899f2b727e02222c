using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>A size of text: points, or a name from <c>"xx-small"</c> to <c>"xx-large"</c>, which is relative to <c>font.size</c>, 10 points at first.</summary>
public readonly struct FontSize
{
    private static readonly Dictionary<string, double> s_names = new()
    {
        ["xx-small"] = 5.79, ["x-small"] = 6.94, ["small"] = 8.33, ["medium"] = 10, ["large"] = 12, ["x-large"] = 14.4, ["xx-large"] = 17.28,
    };

    private FontSize(double points, bool relative = false)
    {
        if (!(points > 0 && double.IsFinite(points))) throw new ArgumentException(FormattableString.Invariant($"A size of text must be positive. Expected points above 0. Received: fontsize={points}"));
        (Points, _relative) = (points, relative);
    }

    private readonly bool _relative;

    internal double Points { get; }

    /// <summary>The points, where the usual text has so many.</summary>
    internal double In(double usual) => _relative ? Points * usual / 10 : Points;

    /// <summary>A size in points.</summary>
    /// <param name="points">The points, 1/72 inch each.</param>
    /// <exception cref="ArgumentException">The size is not positive.</exception>
    public static implicit operator FontSize(double points) => new(points);

    /// <summary>A size by name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such size.</exception>
    public static implicit operator FontSize(string name) => s_names.TryGetValue(name, out var points) ? new(points, relative: true) : throw new ArgumentException(
        $"'{name}' is not a valid fontsize.{Suggest.Sentence(name, s_names.Keys)} Expected points, or one of {string.Join(", ", s_names.Keys.Select(known => $"'{known}'"))}. Received: fontsize='{name}'");
}
