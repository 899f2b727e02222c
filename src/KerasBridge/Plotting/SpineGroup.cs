namespace KerasBridge;

/// <summary>Several lines of the frame around axes.</summary>
public sealed class SpineGroup
{
    private readonly Spine[] _spines;

    internal SpineGroup(Spine[] spines) => _spines = spines;

    /// <summary>Shows or hides them.</summary>
    /// <param name="b">Whether they are shown.</param>
    public void set_visible(bool b)
    {
        foreach (var spine in _spines) spine.set_visible(b);
    }

    /// <summary>Sets their colour.</summary>
    /// <param name="c">The colour.</param>
    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public void set_color(ColorArg c)
    {
        foreach (var spine in _spines) spine.set_color(c);
    }

    /// <summary>Sets their width.</summary>
    /// <param name="w">In points.</param>
    /// <exception cref="ArgumentException">The width is negative.</exception>
    public void set_linewidth(double w)
    {
        foreach (var spine in _spines) spine.set_linewidth(w);
    }
}
