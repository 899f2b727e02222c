using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Notebooks;

/// <summary>The notebooks of the repository as they are stored: read by people who have run nothing.</summary>
public sealed partial class StoredNotebookTests
{
    private static readonly string[] s_names = [.. Directory.GetFiles(StoredNotebooks.Folder, "*.ipynb").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => new(s_names);

    [Fact]
    public void AllThreeAreThere() => Assert.Equal(["01-mnist.ipynb", "02-cats-vs-dogs.ipynb", "03-first-steps.ipynb"], s_names);

    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsValidAndSmall(string name)
    {
        Assert.InRange(new FileInfo(Path.Combine(StoredNotebooks.Folder, name)).Length, 1, 1_000_000);
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(StoredNotebooks.Folder, name)))!;
        Assert.Equal((4, 5), ((int)json["nbformat"]!, (int)json["nbformat_minor"]!));
        Assert.Equal("kerasbridge", (string?)json["metadata"]!["kernelspec"]!["name"]);
        Assert.Equal("C# (KerasBridge)", (string?)json["metadata"]!["kernelspec"]!["display_name"]);
        var ids = json["cells"]!.AsArray().Select(cell => (string)cell!["id"]!).ToArray();
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9-_]{1,64}$", id));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ItWasRunFromTopToBottomWithoutAnError(string name)
    {
        var cells = Read(name).Cells.Where(cell => cell.IsExecutable).ToArray();
        // Cells that only hold comments count, too: the numbers have no gap.
        Assert.Equal(Enumerable.Range(1, cells.Length), cells.Select(cell => cell.ExecutionCount ?? 0));
        Assert.All(cells, cell => Assert.DoesNotContain(cell.Outputs, output => (string?)output["output_type"] == "error"));
        Assert.True(cells.Count(cell => cell.Outputs.Count > 0) > cells.Length / 2, "Most cells show something; these outputs were removed.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ItIsTheFullFormAndHasParameters(string name)
    {
        var notebook = Read(name);
        var parameters = Assert.Single(notebook.Cells, cell => cell.HasTag(ParameterCells.Tag));
        Assert.Contains("var quick = false;", parameters.Source);
        Assert.DoesNotContain(notebook.Cells, cell => cell.HasTag(ParameterCells.InjectedTag));
        Assert.StartsWith("#r \"nuget: KerasBridge, *\"", notebook.Cells.First(cell => cell.IsExecutable).Source);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingTellsWhereItWasRun(string name)
    {
        foreach (var output in Read(name).Cells.SelectMany(cell => cell.Outputs))
        {
            foreach (var text in Texts(output)) Assert.DoesNotMatch(MachinePath(), text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheBlocksOfProgressHoldFinishedLinesOnly(string name)
    {
        var lines = Read(name).Cells.SelectMany(cell => cell.Outputs).Select(output => output["data"]?["text/plain"]).OfType<JsonNode>().SelectMany(text => ((string)text!).Split('\n')).Where(line => line.Contains('━')).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"^(\d+)/\1 ━", line));
    }

    [Fact]
    public void LinksBetweenThemLeadSomewhere()
    {
        foreach (var name in s_names)
        {
            foreach (Match link in Link().Matches(string.Concat(Read(name).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source))))
                Assert.True(File.Exists(Path.Combine(StoredNotebooks.Folder, link.Groups[1].Value)), link.Value);
        }
    }

    private static NotebookDocument Read(string name) => NotebookFile.Read(Path.Combine(StoredNotebooks.Folder, name));

    /// <summary>What a reader sees as text: pictures are Base64, in which anything may stand.</summary>
    private static IEnumerable<string> Texts(JsonObject output)
    {
        if (output["text"] is { } stream) yield return (string)stream!;
        foreach (var (_, data) in output["data"]?.AsObject() ?? []) yield return Base64().Replace(data is JsonValue value && value.TryGetValue(out string? text) ? text : data!.ToJsonString(), "");
    }

    [GeneratedRegex(@"(?<![\w.<])/(home|root|tmp|work|Users|var|mnt|usr|opt|private)/|[A-Za-z]:\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex("base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Base64();

    [GeneratedRegex(@"\]\(([\w-]+\.ipynb)\)")]
    private static partial Regex Link();
}
