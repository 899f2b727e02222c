using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KerasBridge.Tool.Tests.Commands;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>Debian's nbconvert executes notebooks with the kernel.</summary>
public sealed partial class NbconvertTests
{
    [SkippableFact]
    public void NbconvertExecutesNotebooks()
    {
        using var peer = new DebianPeer();
        using var folder = new TemporaryFolder();
        var notebook = folder.Write("good.ipynb", Notebook("var x = 1;", "Console.WriteLine(\"héllo 😀\");\nx + 1"));
        var (exit, output, error) = peer.Run(["-m", "nbconvert", "--to", "notebook", "--execute", "--inplace", notebook]);
        Assert.True(exit == 0, output + error);
        var cells = JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!;
        Assert.Equal([1, 2], cells.AsArray().Select(cell => (int)cell!["execution_count"]!));
        var outputs = cells[1]!["outputs"]!;
        Assert.Equal("héllo 😀\n", (string)outputs[0]!["text"]![0]!);
        Assert.Equal("2", (string)outputs[1]!["data"]!["text/plain"]![0]!);

        var bad = folder.Write("bad.ipynb", Notebook("1", "throw new Exception(\"stop here\");", "2"));
        var failed = peer.Run(["-m", "nbconvert", "--to", "notebook", "--execute", bad]);
        Assert.NotEqual(0, failed.Exit);
        Assert.Contains("stop here", failed.Error);
    }

    [SkippableFact]
    public void ACellThatEndsTheProcessFailsTheNotebook()
    {
        using var peer = new DebianPeer();
        using var folder = new TemporaryFolder();
        var notebook = folder.Write("ends.ipynb", Notebook("Console.WriteLine(\"last words\"); Environment.Exit(3);"));
        var (exit, _, error) = peer.Run(["-m", "nbconvert", "--to", "notebook", "--execute", notebook]);
        Assert.NotEqual(0, exit);
        Assert.Contains("DeadKernelError", error);
    }

    [SkippableFact]
    public async Task GivesTheOutputsOfTheRunner()
    {
        using var peer = new DebianPeer();
        using var folder = new TemporaryFolder();
        var notebook = folder.Write("all.ipynb", Notebook(
            "using KerasBridge;\nusing static KerasBridge.keras;\nkeras.utils.set_random_seed(1);",
            "Console.Write(\"a\"); Console.Error.WriteLine(\"b\"); Console.WriteLine(\"c\");\n(1, \"two\")",
            "var model = keras.Sequential([keras.Input(4), layers.Dense(8, activation: \"relu\"), layers.Dense(1)]);\nmodel.compile(\"sgd\", \"mse\");\nmodel.summary();",
            "var history = model.fit(np.ones((64, 4)), np.ones((64, 1)), epochs: 3);\nhistory",
            "plt.plot(history.history[\"loss\"]);\nplt.title(\"loss\");\nplt.show();",
            "model.predict(np.ones((2, 4)))",
            "for (var i = 0; i < 300_000; i++) Console.Write(\"many \");"));
        await SameOutputs(peer, notebook, folder.Path);
    }

    [SkippableFact]
    [Trait("Category", "Long")]
    public async Task GivesTheOutputsOfTheRunnerForAllNotebooks()
    {
        using var peer = new DebianPeer();
        foreach (var notebook in Directory.GetFiles(StoredNotebooks.Folder, "*.ipynb").Order())
        {
            using var folder = new TemporaryFolder();
            await SameOutputs(peer, folder.Write("seeded.ipynb", Seeded(notebook)), folder.Path);
        }
    }

    // The runner writes a notebook with its parameters; nbconvert executes that once more.
    private static async Task SameOutputs(DebianPeer peer, string notebook, string folder)
    {
        var (headless, converted) = (Path.Combine(folder, "headless.ipynb"), Path.Combine(folder, "converted.ipynb"));
        var run = await CommandRun.Of("run", notebook, "--quick", "--output", headless);
        Assert.True(run.Exit == 0, run.Error);
        var (exit, output, error) = peer.Run(["-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=600", "--output", converted, headless], seconds: 900, quick: true);
        Assert.True(exit == 0, output + error);
        var (expected, received) = (Outputs(headless), Outputs(converted));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, received.Count);
        foreach (var (one, other) in expected.Zip(received)) Assert.Equal(one, other);
    }

    // What a notebook draws by chance on purpose is drawn alike twice.
    private static string Seeded(string notebook)
    {
        var json = JsonNode.Parse(File.ReadAllText(notebook))!;
        var cells = json["cells"]!.AsArray();
        var first = cells.First(cell => (string)cell!["cell_type"]! == "code")!;
        var seed = JsonNode.Parse(Notebook("KerasBridge.keras.utils.set_random_seed(1);"))!["cells"]![0]!.DeepClone();
        cells.Insert(cells.IndexOf(first) + 1, seed);
        return json.ToJsonString();
    }

    private static List<string> Outputs(string path) =>
    [
        .. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray()
            .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [], (cell, output) => $"{cell!["execution_count"]}: {WithoutTimes(Joined(output!.AsObject()).ToJsonString())}"),
    ];

    // Texts are kept as lines by one, and may be kept whole by another.
    private static JsonObject Joined(JsonObject output)
    {
        foreach (var part in (ReadOnlySpan<JsonObject?>)[output, output["data"] as JsonObject])
        {
            foreach (var (name, value) in part?.ToList() ?? [])
            {
                if (value is JsonArray lines && lines.All(line => line is JsonValue)) part![name] = string.Concat(lines.Select(line => (string)line!));
            }
        }

        return (JsonObject)Sorted(output)!;
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        _ => node?.DeepClone(),
    };

    private static string WithoutTimes(string text) => Times().Replace(text, "TIME");

    [GeneratedRegex(@"\b\d+(\.\d+)?\s?(h|min|s|ms|us|µs)(/(step|epoch))?\b")]
    private static partial Regex Times();

    private static string Notebook(params string[] cells) => new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "kerasbridge", ["display_name"] = "C#", ["language"] = "csharp" } },
        ["cells"] = new JsonArray([.. cells.Select((code, i) => (JsonNode)new JsonObject
        {
            ["cell_type"] = "code", ["id"] = $"cell{i}", ["metadata"] = new JsonObject(), ["execution_count"] = null, ["outputs"] = new JsonArray(), ["source"] = code,
        })]),
    }.ToJsonString();
}
