using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Commands;

public sealed class NotebookCommandTests
{
    [Fact]
    public async Task ConvertsToAndFro()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("a.cs", "// %% [markdown]\n// # Title\n\n// %% tags=[\"parameters\"]\nvar n = 1;\n");
        Assert.Equal(new(0, "", ""), await CommandRun.Of("notebook", "convert", script, "--output", folder["a.ipynb"]));
        Assert.Equal("C#", NotebookLanguage.Of(NotebookFile.Read(folder["a.ipynb"])));
        Assert.Equal(new(0, "", ""), await CommandRun.Of("notebook", "convert", folder["a.ipynb"], "-o", folder["b.cs"]));
        Assert.Equal(File.ReadAllText(script), File.ReadAllText(folder["b.cs"]));
        Assert.Equal(0, (await CommandRun.Of("notebook", "convert", folder["a.ipynb"], "-o", folder["a.html"])).Exit);
        Assert.Contains("<h1", File.ReadAllText(folder["a.html"]));
        Assert.Equal(0, (await CommandRun.Of("notebook", "convert", folder["a.ipynb"], "-o", folder["a.md"])).Exit);
        Assert.StartsWith("# Title\n\n```csharp\n", File.ReadAllText(folder["a.md"]));
    }

    [Fact]
    public async Task RefusesInThreeParts()
    {
        using var folder = new TemporaryFolder();
        var notebook = folder.Write("a.ipynb", """{"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"language": "python"}}}""");
        Assert.Contains("error: The notebook", (await Fails("notebook", "convert", notebook, "-o", folder["a.cs"])).Error);
        Assert.Contains("language 'python'", (await Fails("notebook", "convert", notebook, "-o", folder["a.cs"])).Error);
        Assert.Contains("Received: '.pdf'", (await Fails("notebook", "convert", notebook, "-o", folder["a.pdf"])).Error);
        Assert.Contains("onto itself", (await Fails("notebook", "convert", notebook, "-o", notebook)).Error);
        Assert.Contains("how to read", (await Fails("notebook", "convert", folder["a.txt"], "-o", notebook)).Error);
        Assert.Contains("There is no file", (await Fails("notebook", "clean", folder["b.ipynb"])).Error);
        Assert.Single(Directory.GetFiles(folder.Path));

        static async Task<CommandRun> Fails(params string[] args)
        {
            var run = await CommandRun.Of(args);
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.DoesNotContain("   at ", run.Error);
            return run;
        }
    }

    [Fact]
    public async Task TellsUsageFromFailure()
    {
        var run = await CommandRun.Of("notebook", "convert", "a.ipynb");
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("--output", run.Error);
        Assert.Contains("'kerasbridge notebook convert --help' says what it takes.", run.Error);
        Assert.Equal(2, (await CommandRun.Of("notebook", "new", "a.ipynb", "--template", "dogs")).Exit);
        Assert.Equal(2, (await CommandRun.Of("nonsense")).Exit);
        var help = await CommandRun.Of("notebook", "--help");
        Assert.Equal(0, help.Exit);
        Assert.Contains("Makes, converts and cleans notebooks.", help.Output);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("mnist")]
    [InlineData("cats")]
    public async Task MakesNotebooksToBeginWith(string template)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("notebook", "new", folder["a.ipynb"], "--template", template);
        Assert.Equal((0, folder["a.ipynb"] + Environment.NewLine), (run.Exit, run.Output));
        var notebook = NotebookFile.Read(folder["a.ipynb"]);
        Assert.Contains(notebook.Cells, cell => cell.Source.Contains("#r \"nuget: KerasBridge, *\""));
        Assert.Contains("is there already", (await CommandRun.Of("notebook", "new", folder["a.ipynb"])).Error);
        Assert.Equal(0, (await CommandRun.Of("notebook", "new", folder["a.ipynb"], "--template", template, "--force")).Exit);
        var offline = new Dictionary<string, string> { ["KERAS_HOME"] = folder["none"], ["KERASBRIDGE_DATA"] = "", ["TMPDIR"] = folder.Path, ["HTTPS_PROXY"] = "http://127.0.0.1:9", ["https_proxy"] = "http://127.0.0.1:9" };
        var quick = await ToolProcess.Run(offline, "run", folder["a.ipynb"], "--quick", "--timeout", "300");
        Assert.True(quick.Exit == 0, quick.Error);
        Assert.Equal(template != "empty", quick.Output.Contains("drawn in code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CleansAndChecks()
    {
        using var folder = new TemporaryFolder();
        var notebook = new NotebookDocument { Cells = [new(CellKind.Code, "1") { ExecutionCount = 1 }] };
        NotebookFile.Write(folder["a.ipynb"], notebook);
        Assert.Equal(1, (await CommandRun.Of("notebook", "clean", "--check", folder["a.ipynb"])).Exit);
        Assert.Contains(": cleaned", (await CommandRun.Of("notebook", "clean", folder["a.ipynb"])).Output);
        Assert.Equal(new(0, "", ""), await CommandRun.Of("notebook", "clean", "--check", folder["a.ipynb"]));
        Assert.Null(NotebookFile.Read(folder["a.ipynb"]).Cells[0].ExecutionCount);
    }
}
