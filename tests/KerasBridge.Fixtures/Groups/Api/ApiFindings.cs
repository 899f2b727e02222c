namespace KerasBridge.Fixtures;

/// <summary>What differs, and what is absent.</summary>
internal sealed record ApiDifferences(IReadOnlyList<string> Different, IReadOnlyList<string> Absent);

/// <summary>What the comparison of a whole case found.</summary>
internal sealed class ApiFindings
{
    private readonly List<string> _different = [];
    private readonly List<string> _absent = [];

    /// <summary>A difference is a failure also where other names are absent.</summary>
    public Outcome Outcome => _different.Count > 0 ? Outcome.Fail(string.Join("; ", _different))
        : _absent.Count > 0 ? Outcome.NotBuilt(string.Join(", ", _absent))
        : Outcome.Hold;

    /// <summary>A name that the library does not have.</summary>
    public void Absent(string name) => _absent.Add(name);

    /// <summary>What a comparison found.</summary>
    public void Add(ApiDifferences found)
    {
        _different.AddRange(found.Different);
        _absent.AddRange(found.Absent);
    }
}
