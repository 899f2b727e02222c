namespace KerasBridge.Fixtures;

/// <summary>Replays the cases of one group. A subclass in Groups/ with a parameterless constructor is found by itself.</summary>
public abstract class GroupReplayer
{
    /// <summary>The group's folder name.</summary>
    public abstract string Group { get; }

    /// <summary>
    /// Does what the case says. It may throw <see cref="NotBuiltException"/> for a name that the library lacks; any other exception is a failure.
    /// </summary>
    public abstract Outcome Replay(FixtureCase one);

    /// <summary>The replayers of this assembly by group.</summary>
    public static IReadOnlyDictionary<string, GroupReplayer> All { get; } = typeof(GroupReplayer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(GroupReplayer)) && !type.IsAbstract)
        .Select(type => (GroupReplayer)Activator.CreateInstance(type, nonPublic: true)!)
        .ToDictionary(replayer => replayer.Group, StringComparer.Ordinal);

    /// <summary>Replays a case of any group, whatever it throws.</summary>
    public static Outcome Run(FixtureCase one)
    {
        if (!All.TryGetValue(one.Group, out var replayer)) return Outcome.NotBuilt($"the group '{one.Group}'");
        try
        {
            return replayer.Replay(one);
        }
        catch (NotBuiltException absent)
        {
            return Outcome.NotBuilt(absent.Message);
        }
        catch (MismatchException mismatch)
        {
            return Outcome.Fail(mismatch.Message);
        }
        catch (Exception error)
        {
            return Outcome.Fail($"{error.GetType().Name}: {error.Message}{FirstFrame(error)}");
        }
    }

    private static string FirstFrame(Exception error)
    {
        var frame = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("KerasBridge"));
        return frame is null ? "" : $" ({frame.Trim()})";
    }
}
