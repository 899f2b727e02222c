namespace KerasBridge.Fixtures;

/// <summary>Loading, changing and batching data. Each kind of cases (<see cref="PreprocessingKind"/>) is a file of its own in Preprocessing/.</summary>
internal sealed class PreprocessingGroup : GroupReplayer
{
    private static readonly PreprocessingKind[] Kinds = [.. typeof(PreprocessingKind).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PreprocessingKind)) && !type.IsAbstract)
        .Select(type => (PreprocessingKind)Activator.CreateInstance(type, nonPublic: true)!)];

    public override string Group => "preprocessing";

    public override Outcome Replay(FixtureCase one)
    {
        var kind = Array.Find(Kinds, candidate => candidate.Takes(one.Name)) ?? throw new NotBuiltException($"the kind of '{one.Name}'");
        kind.Replay(one);
        return Outcome.Hold;
    }
}

/// <summary>The cases of the group whose names begin alike.</summary>
internal abstract class PreprocessingKind
{
    /// <summary>Whether a case of this name is of the kind.</summary>
    public abstract bool Takes(string name);

    /// <summary>Does what the case says; throws where it does not come out.</summary>
    public abstract void Replay(FixtureCase one);
}
