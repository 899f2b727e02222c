using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures;

/// <summary>The command that replays the cases below a folder: <c>[DIR] [--groups a,b] [--cases REGEX] [--failures] [--absent]</c>.</summary>
public static class Program
{
    private const string Usage = "usage: KerasBridge.Fixtures [DIR] [--groups a,b] [--cases REGEX] [--failures] [--absent]";

    /// <summary>0 where no case fails, 1 where one does, 2 where the command line is wrong.</summary>
    public static int Main(string[] args)
    {
        string? folder = null;
        string[]? groups = null;
        Regex? pattern = null;
        var (showFailures, showAbsent) = (false, false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--failures": showFailures = true; break;
                case "--absent": showAbsent = true; break;
                case "--groups" when i + 1 < args.Length: groups = args[++i].Split(',', StringSplitOptions.TrimEntries); break;
                case "--cases" when i + 1 < args.Length: pattern = new Regex(args[++i]); break;
                case var option when option.StartsWith('-') || folder is not null:
                    Console.Error.WriteLine($"The argument '{option}' is not known. Expected: {Usage}");
                    return 2;
                default: folder = Path.GetFullPath(args[i]); break;
            }
        }
        if (folder is not null && !Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder '{folder}'. Expected a folder of fixture groups. {Usage}");
            return 2;
        }
        folder ??= FixturePaths.Fixtures;
        if (!Directory.Exists(folder)) Console.Error.WriteLine("The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures): nothing is replayed.");
        var cases = FixtureCase.Discover(folder)
            .Where(one => (groups is null || groups.Contains(one.Group)) && (pattern is null || pattern.IsMatch(one.Name)));
        return Report(cases, showFailures, showAbsent);
    }

    private static int Report(IEnumerable<FixtureCase> cases, bool showFailures, bool showAbsent)
    {
        // Replayers may print, since what Keras prints is part of what they check; the report must stay readable for a script.
        var output = Console.Out;
        var total = new Tally("total");
        foreach (var group in cases.GroupBy(one => one.Group))
        {
            Console.SetOut(TextWriter.Null);
            var tally = Tally.Replay(group.Key, group);
            Console.SetOut(output);
            if (showFailures) foreach (var (name, text) in tally.Failures) output.WriteLine($"  FAIL {group.Key}/{name}: {text}");
            if (showAbsent) foreach (var (name, text) in tally.Absent) output.WriteLine($"  NOT BUILT {group.Key}/{name}: {text}");
            output.WriteLine(tally);
            total.Add(tally);
        }
        output.WriteLine(total);
        return total.Failures.Count > 0 ? 1 : 0;
    }
}
