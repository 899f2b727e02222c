namespace KerasBridge.Fixtures;

/// <summary>How many cases of a group hold, fail, or name something not built, with the texts of those that do not hold.</summary>
public sealed class Tally(string name)
{
    private readonly List<(string Case, string Text)> _failures = [];
    private readonly List<(string Case, string Text)> _absent = [];

    /// <summary>The group's name, or <c>total</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How many hold.</summary>
    public int Held { get; private set; }

    /// <summary>Cases that fail, with the reason.</summary>
    public IReadOnlyList<(string Case, string Text)> Failures => _failures;

    /// <summary>Cases that name something not built, with the name.</summary>
    public IReadOnlyList<(string Case, string Text)> Absent => _absent;

    /// <summary>Counts an outcome.</summary>
    public void Add(string caseName, Outcome outcome)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Hold: Held++; break;
            case OutcomeKind.Fail: _failures.Add((caseName, outcome.Text)); break;
            default: _absent.Add((caseName, outcome.Text)); break;
        }
    }

    /// <summary>Counts what another tally has counted.</summary>
    public void Add(Tally other)
    {
        Held += other.Held;
        _failures.AddRange(other._failures);
        _absent.AddRange(other._absent);
    }

    /// <summary>Replays the cases of one group.</summary>
    public static Tally Replay(string group, IEnumerable<FixtureCase> cases)
    {
        var tally = new Tally(group);
        foreach (var one in cases) tally.Add(one.Name, GroupReplayer.Run(one));
        return tally;
    }

    /// <summary>The line <c>layers: 250 hold, 0 fail, 12 not built</c>.</summary>
    public override string ToString() => $"{Name}: {Held} hold, {_failures.Count} fail, {_absent.Count} not built";
}
