using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>Where a legend stands: <c>"best"</c>, <c>"upper left"</c>, … or matplotlib's number for it.</summary>
public readonly struct LegendLoc
{
    private static readonly string[] s_names =
        ["best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right", "lower center", "upper center", "center"];

    private readonly int _code;

    private LegendLoc(int code) => (_code, IsGiven) = (code, true);

    internal int Code => _code;

    internal static string NameOf(LegendLoc loc) => s_names[loc._code];

    /// <summary>Whether a place was asked for at all.</summary>
    internal bool IsGiven { get; }

    /// <summary>A place by name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public static implicit operator LegendLoc(string name)
    {
        var code = Array.IndexOf(s_names, name);
        return code >= 0 ? new(code) : throw new ArgumentException(
            $"'{name}' is not a valid value for loc.{Suggest.Sentence(name, s_names)} Expected one of {string.Join(", ", s_names.Select(known => $"'{known}'"))}. Received: loc='{name}'");
    }

    /// <summary>A place by number, from 0 (best) to 10 (center).</summary>
    /// <param name="code">The number.</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public static implicit operator LegendLoc(int code) => code is >= 0 and <= 10 ? new(code) : throw new ArgumentException($"{code} is not a valid value for loc. Expected 0 to 10, or a name. Received: loc={code}");
}
