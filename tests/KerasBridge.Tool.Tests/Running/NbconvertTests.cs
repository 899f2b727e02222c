using System.Text.Json.Nodes;
using KerasBridge.Tool.Notebooks;
using KerasBridge.Tool.Tests.Commands;
using KerasBridge.Tool.Tests.Jupyter;

namespace KerasBridge.Tool.Tests.Running;

/// <summary>The runner beside Jupyter's own, with the kernel of this project.</summary>
public sealed class NbconvertTests : IDisposable
{
    private const string Cells = """
        // %% [markdown]
        // # Title
        // %%
        using KerasBridge;
        Console.Write("a");
        Console.WriteLine("b");
        Console.Error.WriteLine("c");
        // %%
        var x = np.arange(6).reshape((2, 3));
        x
        // %%

        // %%
        1 + 1
        // %% tags=["raises-exception"]
        var zero = 0;
        Console.WriteLine("before");
        Console.WriteLine(1 / zero);
        // %% tags=["raises-exception"]
        var text = 'single';
        // %%
        plt.plot([1, 2, 3]);
        plt.show();
        // %%
        var model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)]);
        model.summary();
        model
        // %% tags=["skip-execution"]
        Environment.Exit(1);
        // %%
        var last = "é😀";
        last
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task WritesWhatNbconvertWrites()
    {
        using var peer = new DebianPeer();
        var notebook = ScriptFormat.Read(Cells.Replace("keras.Input((4,))", "keras.Input(4)", StringComparison.Ordinal));
        notebook.Metadata["kernelspec"] = new JsonObject { ["display_name"] = "C#", ["language"] = "csharp", ["name"] = "kerasbridge" };
        NotebookFile.Write(_folder["a.ipynb"], notebook);
        var run = await CommandRun.Of("run", _folder["a.ipynb"], "--output", _folder["b.ipynb"]);
        Assert.True(run.Exit == 0, run.Error);
        var (exit, _, error) = peer.Run(["-m", "nbconvert", "--to", "notebook", "--execute", "--output", _folder["c.ipynb"], _folder["a.ipynb"]]);
        Assert.True(exit == 0, error);
        var (ours, theirs) = (NotebookFile.Read(_folder["b.ipynb"]), NotebookFile.Read(_folder["c.ipynb"]));
        Assert.Equal(theirs.Cells.Select(Describe), ours.Cells.Select(Describe));
    }

    [SkippableFact]
    public void WritesFilesAsJupyterDoes()
    {
        using var peer = new DebianPeer();
        var notebook = ScriptFormat.Read(Cells);
        notebook.Cells[1].Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "é\u2028\u0085x\f\r\ny\u0001\u007f😀\\\"/" });
        notebook.Cells[1].Outputs.Add((JsonObject)JsonNode.Parse("""{"output_type": "display_data", "metadata": {}, "data": {"image/png": "QUJD\nREVG\n", "image/svg+xml": "<svg>\n</svg>", "application/json": ["a\n", 1], "text/html": ""}}""")!);
        notebook.Cells[0].Others["attachments"] = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "QUJD\n" } };
        NotebookFile.Write(_folder["a.ipynb"], notebook);
        var (exit, output, error) = peer.Run(["-c", "import sys, nbformat\ntext = open(sys.argv[1], encoding='utf-8', newline='').read()\nread = nbformat.reads(text, 4)\nnbformat.validate(read)\nassert nbformat.writes(read) == text.removesuffix('\\n'), nbformat.writes(read)", _folder["a.ipynb"]]);
        Assert.True(exit == 0, output + error);
    }

    /// <summary>A cell's outputs in one text. Whether text of one stream is one output or several depends on when it came.</summary>
    private static string Describe(NotebookCell cell)
    {
        var outputs = new List<JsonObject>();
        foreach (var output in cell.Outputs)
        {
            if (outputs.LastOrDefault() is { } last && (string?)last["name"] is { } name && name == (string?)output["name"]) last["text"] = (string)last["text"]! + (string)output["text"]!;
            else outputs.Add((JsonObject)output.DeepClone());
        }
        return $"{cell.ExecutionCount} {string.Join('\n', outputs.Select(output => JsonText.Write(output)))}";
    }
}
