using System.Text;
using Xunit.Abstractions;

namespace KerasBridge.Tests.House;

/// <summary>Dependencies between the library's folders point one way, down the list of <see cref="HouseRules"/>.</summary>
public sealed class HouseTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<SourceUse>> Uses = new(SourceUse.FindAll);

    [Fact]
    public void EveryFileStandsInAFolderOfTheHouse()
    {
        var strangers = SourceUse.Files().Where(file => HouseRules.LevelOf(file.Split('/')[0]) < 0).ToArray();
        Assert.True(strangers.Length == 0, $"These files stand in none of the folders {string.Join(", ", HouseRules.Folders)}:\n{string.Join("\n", strangers)}");
    }

    [Fact]
    public void NoFolderNamesTypesOfAHigherOne()
    {
        output.WriteLine(Matrix(Uses.Value));
        var upward = Uses.Value.Where(use => HouseRules.LevelOf(use.To) < HouseRules.LevelOf(use.From)).ToArray();
        Assert.True(upward.Length == 0, $"{upward.Length} uses point up the house (DESIGN, section 4):\n{Describe(upward)}\n{Matrix(Uses.Value)}");
    }

    [Fact]
    public void FoldersOfOneLevelFormNoCycle()
    {
        var edges = Uses.Value.Where(use => HouseRules.LevelOf(use.To) == HouseRules.LevelOf(use.From)).ToLookup(use => use.From, use => use.To);
        foreach (var start in HouseRules.Folders)
        {
            var path = FindPath(edges, start, start, []);
            if (path is null) continue;
            var pairs = path.Append(start).Zip(path.Skip(1).Append(start).Append(start)).ToHashSet();
            Assert.Fail($"Folders form a cycle: {string.Join(" → ", path)} → {start}\n{Describe(Uses.Value.Where(use => pairs.Contains((use.From, use.To))))}");
        }
    }

    /// <summary>The guard itself works: it sees uses that are there for certain.</summary>
    [Fact]
    public void TheGuardSeesUses()
    {
        Assert.Contains(Uses.Value, use => use is { From: "Engine", To: "Numpy", Type: "DTypeCode" });
        Assert.DoesNotContain(Uses.Value, use => use.From == use.To);
    }

    private static List<string>? FindPath(ILookup<string, string> edges, string from, string goal, HashSet<string> seen)
    {
        foreach (var next in edges[from].Distinct())
        {
            if (next == goal) return [from];
            if (!seen.Add(next)) continue;
            var rest = FindPath(edges, next, goal, seen);
            if (rest is not null) return [from, .. rest];
        }
        return null;
    }

    private static string Describe(IEnumerable<SourceUse> uses) =>
        string.Join("\n", uses.DistinctBy(use => (use.Source, use.To, use.Type)).Select(use => $"  {use.Source}:{use.Line} names {use.To}.{use.Type}"));

    /// <summary>Rows use columns; a number says how many types of the other folder are named.</summary>
    private static string Matrix(List<SourceUse> uses)
    {
        var folders = HouseRules.Folders.Where(folder => uses.Any(use => use.From == folder || use.To == folder)).ToArray();
        var text = new StringBuilder("uses: row → column, number of types named\n");
        text.Append(' ', 14).AppendLine(string.Concat(folders.Select(folder => $"{folder[..Math.Min(6, folder.Length)],7}")));
        foreach (var from in folders)
        {
            text.Append($"{from,-14}");
            foreach (var to in folders)
            {
                var count = uses.Where(use => use.From == from && use.To == to).Select(use => use.Type).Distinct().Count();
                text.Append(from == to ? "      -" : count == 0 ? "      ." : $"{count,7}");
            }
            text.AppendLine();
        }
        return text.ToString();
    }
}
