using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>The frame of axes: <c>ax.spines["top"].set_visible(false)</c>, <c>ax.spines[["top", "right"]].set_visible(false)</c>.</summary>
public sealed class Spines
{
    private readonly Spine[] _all;

    internal Spines(Spine[] all) => _all = all;

    /// <summary>One line.</summary>
    /// <param name="name"><c>"left"</c>, <c>"right"</c>, <c>"top"</c> or <c>"bottom"</c>.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public Spine this[string name] => Array.Find(_all, spine => spine.spine_type == name) ?? throw new ArgumentException(
        $"'{name}' is not a spine.{Suggest.Sentence(name ?? "", _all.Select(spine => spine.spine_type))} Expected 'left', 'right', 'top' or 'bottom'. Received: '{name}'");

    /// <summary>Several lines.</summary>
    /// <param name="names">Their names.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public SpineGroup this[string[] names]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(names);
            return new SpineGroup(Array.ConvertAll(names, name => this[name]));
        }
    }

    /// <summary>All lines.</summary>
    /// <returns>The lines.</returns>
    public IReadOnlyList<Spine> values() => _all;
}
