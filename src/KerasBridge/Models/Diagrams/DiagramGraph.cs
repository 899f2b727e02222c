namespace KerasBridge.Models;

/// <summary>The boxes of a diagram and the arrows between them, by numbers.</summary>
internal sealed class DiagramGraph
{
    /// <summary>The boxes.</summary>
    public List<DiagramBox> Boxes { get; } = [];

    /// <summary>From which box to which, each pair once.</summary>
    public List<(int From, int To)> Arrows { get; } = [];

    /// <summary>Adds an arrow, unless it is there.</summary>
    public void Connect(int from, int to)
    {
        if (from != to && !Arrows.Contains((from, to))) Arrows.Add((from, to));
    }
}
