using System.Text.Json;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>What follows from <c>set_random_seed</c>. Each family of cases (<see cref="SeedsFamily"/>) is a file of its own in Seeds/.</summary>
internal sealed class SeedsGroup : GroupReplayer
{
    private static readonly SeedsFamily[] Families = [.. typeof(SeedsFamily).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SeedsFamily)) && !type.IsAbstract)
        .Select(type => (SeedsFamily)Activator.CreateInstance(type, nonPublic: true)!)];

    public override string Group => "seeds";

    public override Outcome Replay(FixtureCase one)
    {
        var family = Array.Find(Families, candidate => candidate.Takes(one.Name))
            ?? throw new NotBuiltException($"the family of '{one.Name}'");
        try
        {
            family.Replay(one);
        }
        catch (ArgumentException unknown) when (unknown.Message.StartsWith("Could not interpret loss identifier", StringComparison.Ordinal))
        {
            throw new NotBuiltException(unknown.Message.Split('.')[0]);
        }
        return Outcome.Hold;
    }
}

/// <summary>The cases of the group whose names begin alike.</summary>
internal abstract class SeedsFamily
{
    /// <summary>Whether a case of this name belongs to the family.</summary>
    public abstract bool Takes(string name);

    /// <summary>Does what the case says; throws where it does not come out (<see cref="MismatchException"/>) or cannot be done (<see cref="NotBuiltException"/>).</summary>
    public abstract void Replay(FixtureCase one);

    /// <summary>Both streams stand where the case says: no draw was missed, none too many.</summary>
    protected static void CheckStreams(FixtureCase one)
    {
        if (one.Has("python_next_bits"))
            Check.Equal(GlobalSeeds.Python.GetRandBits(32), one["python_next_bits"].GetUInt64(), "the next bits of Python's stream");
        if (one.Has("numpy_next")) Check.Equal(GlobalSeeds.Numpy.Random(), one["numpy_next"].GetDouble(), "the next number of NumPy's stream");
    }

    /// <summary>The absolute tolerance that the case grants to a name; 0 if none.</summary>
    protected static double Tolerance(FixtureCase one, string name)
    {
        if (!one.Has("close")) return 0;
        foreach (var pattern in one["close"].EnumerateObject())
        {
            var regex = "^" + System.Text.RegularExpressions.Regex.Escape(pattern.Name).Replace("\\*", ".*").Replace("\\?", ".") + "$";
            if (System.Text.RegularExpressions.Regex.IsMatch(name, regex)) return FixtureCase.Number(pattern.Value);
        }
        return 0;
    }

    /// <summary>All numbers of nested lists, in order.</summary>
    protected static List<JsonElement> Flat(JsonElement value)
    {
        var list = new List<JsonElement>();
        Add(value);
        return list;

        void Add(JsonElement element)
        {
            if (element.ValueKind != JsonValueKind.Array) list.Add(element);
            else foreach (var item in element.EnumerateArray()) Add(item);
        }
    }
}
