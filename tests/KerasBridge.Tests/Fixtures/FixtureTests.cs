using KerasBridge.Fixtures;
using Xunit.Abstractions;

namespace KerasBridge.Tests.Fixtures;

/// <summary>Every golden case of every group, through the same replayer that the console uses.</summary>
[Collection(nameof(OneAtATime))]
public sealed class FixtureTests(ITestOutputHelper output)
{
    private const string Absent = "(fixtures absent)";

    public static TheoryData<string> Groups()
    {
        var groups = FixtureCase.Discover(FixturePaths.Fixtures).Select(one => one.Group).Distinct().ToArray();
        return [.. groups.Length == 0 ? [Absent] : groups];
    }

    [SkippableTheory]
    [MemberData(nameof(Groups))]
    public void EveryCaseHolds(string group)
    {
        Skip.If(group == Absent, "The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures).");
        var tally = Tally.Replay(group, FixtureCase.Discover(FixturePaths.Fixtures).Where(one => one.Group == group));
        output.WriteLine(tally.ToString());
        Assert.True(tally.Failures.Count == 0,
            $"{tally}\n{string.Join("\n", tally.Failures.Select(failure => $"  {group}/{failure.Case}: {failure.Text}"))}");
    }
}
