using System.Diagnostics;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Commands;

/// <summary>Runs real cells in real processes, through the command.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Notebook(params string[] cells)
    {
        NotebookFile.Write(_folder["a.ipynb"], new NotebookDocument { Cells = [.. cells.Select(code => new NotebookCell(CellKind.Code, code))] });
        return _folder["a.ipynb"];
    }

    private NotebookDocument Result(string name = "a.ipynb") => NotebookFile.Read(_folder[name]);

    private static string Text(NotebookCell cell) => string.Concat(cell.Outputs.Where(output => output["output_type"]!.GetValue<string>() == "stream").Select(output => output["text"]!.GetValue<string>()));

    [Fact]
    public async Task ExecutesANotebookAndWritesItsOutputsBack()
    {
        // Without a kernelspec, and with outputs of long ago.
        var path = Notebook("var x = 20;", "", "Console.WriteLine(System.IO.Directory.GetCurrentDirectory());\nConsole.Error.WriteLine(\"oh\");\nx + 1", "await Task.Delay(1);");
        var run = await CommandRun.Of("run", path, "--inplace");
        Assert.Equal(0, run.Exit);
        Assert.EndsWith("\n21\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("[1] var x = 20;", run.Error);
        var notebook = Result();
        Assert.Equal([1, null, 2, 3], notebook.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal(Path.GetFileName(_folder.Path), Path.GetFileName(notebook.Cells[2].Outputs[0]["text"]!.GetValue<string>().TrimEnd()));
        Assert.Equal("21", notebook.Cells[2].Outputs[^1]["data"]!["text/plain"]!.GetValue<string>());
        Assert.Equal("C#", NotebookLanguage.Of(notebook));
    }

    [Fact]
    public async Task EndsAtTheFirstCellThatFails()
    {
        var path = Notebook("var zero = 0;", "// why\nvar y = 1 / zero;", "Console.WriteLine(\"never\");");
        var run = await CommandRun.Of("run", path, "--output", _folder["b.ipynb"]);
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("error: Cell 2 of a.ipynb, line 2 failed. Expected: a cell that comes to its end. Received: DivideByZeroException: Attempted to divide by zero.", run.Error);
        Assert.Contains("\n  2 | var y = 1 / zero;", run.Error.ReplaceLineEndings("\n"));
        var cells = Result("b.ipynb").Cells;
        Assert.Equal("error", cells[1].Outputs[^1]["output_type"]!.GetValue<string>());
        Assert.Empty(cells[2].Outputs);
        Assert.Null(cells[2].ExecutionCount);
        Assert.Null(Result().Cells[0].ExecutionCount);
    }

    [Fact]
    public async Task SaysWhichCellEndsItsProcess()
    {
        var run = await CommandRun.Of("run", Notebook("1", "Console.Write(\"last words\");\nEnvironment.Exit(7);"), "--inplace");
        Assert.Equal(1, run.Exit);
        Assert.Contains("error: Cell 2 of a.ipynb ended the process that it ran in. Expected: a cell that comes to its end. Received: the end of the process, with exit code 7", run.Error);
        Assert.Equal("last words", Text(Result().Cells[1]));
        Assert.Equal("DeadKernel", Result().Cells[1].Outputs[^1]["ename"]!.GetValue<string>());
    }

    [Fact]
    public async Task SaysWhichCellOverflowsTheStack()
    {
        var run = await CommandRun.Of("run", Notebook("int f(int n) => n + f(n + 1);", "f(1)"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("Stack overflow", run.Error);
        Assert.Contains("Cell 2 of a.ipynb ended the process", run.Error);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Diagnostics.Process.Start(\"sleep\", \"987\");\nSystem.Threading.Thread.Sleep(-1);")]
    public async Task EndsACellThatTakesTooLong(string endless)
    {
        if (OperatingSystem.IsWindows() && endless.Contains("sleep", StringComparison.Ordinal)) return;
        var run = await CommandRun.Of("run", Notebook("Console.WriteLine(\"begin\");", endless), "--timeout", "3", "--inplace");
        Assert.Equal(1, run.Exit);
        Assert.Contains("Cell 2 of a.ipynb took too long. Expected: a cell that ends within 3 seconds (--timeout).", run.Error);
        Assert.Equal("begin\n", Text(Result().Cells[0]));
        Assert.Equal("error", Result().Cells[1].Outputs[^1]["output_type"]!.GetValue<string>());
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), process => !OperatingSystem.IsLinux() || File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("987", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CutsWhatACellPrints()
    {
        var run = await CommandRun.Of("run", Notebook("var line = new string('x', 999_999) + \"\\n\";\nfor (var i = 0; i < 100; i++) Console.Write(line);\n3"), "--inplace");
        Assert.Equal(0, run.Exit);
        Assert.InRange(run.Output.Length, 1_000_000, 1_000_100);
        Assert.Contains("[The output is cut here: the cell wrote 100,000,000 characters, of which the first 1,000,000 are kept.]", run.Error);
        Assert.InRange(new FileInfo(_folder["a.ipynb"]).Length, 1_000_000, 1_010_000);
    }

    [Fact]
    public async Task KeepsWhatOtherProgramsPrint()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(0, (await CommandRun.Of("run", Notebook("System.Diagnostics.Process.Start(\"echo\", \"from elsewhere\").WaitForExit();", "2"), "--inplace")).Exit);
        Assert.Equal("from elsewhere\n", Text(Result().Cells[0]));
        Assert.Equal("", Text(Result().Cells[1]));
    }

    [Fact]
    public async Task TakesParameters()
    {
        var path = _folder.Write("a.cs", "// %% tags=[\"parameters\"]\nvar n = 1;\nvar rate = 0.5;\nvar name = \"a\";\nvar quick = false;\n// %%\nConsole.WriteLine($\"{n} {rate} {name} {quick} {Environment.GetEnvironmentVariable(\"KERASBRIDGE_QUICK\")}\");\n");
        var file = _folder.Write("p.json", "{\"n\": 5, \"rate\": 2}");
        var run = await CommandRun.Of("run", "-p", "n", "-3", path, "--parameters", file, "--quick", "-p", "name", "x y", "-o", _folder["b.ipynb"]);
        Assert.Equal((0, "-3 2 x y True 1\n"), (run.Exit, run.Output.ReplaceLineEndings("\n")));
        Assert.Equal("// Parameters\nn = -3;\nrate = 2.0;\nname = \"x y\";\nquick = true;", Result("b.ipynb").Cells[1].Source);
        Assert.Contains("has no parameter 'm'", (await CommandRun.Of("run", path, "-p", "m", "1")).Error);
        Assert.Equal(2, (await CommandRun.Of("run", path, "-p", "m")).Exit);
    }

    [Fact]
    public async Task RunsACSharpFileAsAProgram()
    {
        var path = _folder.Write("a.cs", "#!/usr/bin/env dotnet\n#:package KerasBridge@*\n#:property PublishAot=false\nusing KerasBridge;\nConsole.WriteLine(string.Join('|', args) + np.zeros((2, 3)).shape);\nthrow new InvalidOperationException(\"on purpose\");");
        var run = await CommandRun.Of("run", path, "--", "one", "--two", "a \"b\"");
        Assert.Equal((1, "one|--two|a \"b\"(2, 3)\n"), (run.Exit, run.Output.ReplaceLineEndings("\n")));
        Assert.Contains("error: a.cs, line 6 failed. Expected: a cell that comes to its end. Received: InvalidOperationException: on purpose\n  6 | throw new", run.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 1)]
    public async Task AProgramMayEndItself(int code, int exit)
    {
        var run = await CommandRun.Of("run", _folder.Write("a.cs", $"Console.WriteLine(\"done\");\nEnvironment.Exit({code});"));
        Assert.Equal((exit, "done\n"), (run.Exit, run.Output.ReplaceLineEndings("\n")));
        Assert.Equal(exit != 0, run.Error.Contains("a.cs ended the process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ShowsErrorsOfTheCompilerInTheFilesOwnLines()
    {
        var run = await CommandRun.Of("run", _folder.Write("a.csx", "// %%\nvar x = 1;\n// %%\n\nint y = x + ;\n"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("a.csx, line 5", run.Error);
        Assert.Contains("  5 | int y = x + ;", run.Error);
    }

    [Fact]
    public async Task RefusesWhatIsNoNotebookOfCSharp()
    {
        await Fails("There is no file", _folder["none.ipynb"]);
        await Fails("it is no JSON", _folder.Write("b.ipynb", "# Title"));
        await Fails("is of nbformat 3.", _folder.Write("c.ipynb", "{\"worksheets\": [], \"nbformat\": 3}"));
        await Fails("language 'R'", _folder.Write("d.ipynb", "{\"cells\": [], \"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"R\"}}}"));
        await Fails("truncated", _folder.Write("e.ipynb", "{\"cells\": ["));
        await Fails("cannot be referred to", _folder.Write("f.cs", "#:project x.csproj"));
        await Fails("how to read", _folder.Write("g.py", "print(1)"));
        await Fails("which does not", Notebook("1"), "-o", _folder["none/b.ipynb"]);
        await Fails("Received: '.pdf'", Notebook("1"), "-o", _folder["b.pdf"]);

        static async Task Fails(string message, params string[] args)
        {
            var run = await CommandRun.Of(["run", .. args]);
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.Contains(message, run.Error);
        }
    }

    [Theory]
    [InlineData("a.ipynb", "--inplace", "--output", "b.ipynb")]
    [InlineData("a.cs", "--inplace")]
    [InlineData("a.ipynb", "--timeout", "0")]
    [InlineData("a.ipynb", "--timeout", "soon")]
    [InlineData("a.ipynb", "one")]
    [InlineData("--inplace")]
    public async Task TellsWrongUse(params string[] args)
    {
        var run = await CommandRun.Of(["run", .. args]);
        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("'kerasbridge run --help' says what it takes.", run.Error);
    }

    [Fact]
    public async Task LeavesOutAndLetsFailWhatIsTaggedSo()
    {
        var path = _folder.Write("a.cs", "// %% tags=[\"raises-exception\"]\nthrow new Exception(\"meant\");\n// %% tags=[\"skip-execution\"]\nEnvironment.Exit(1);\n// %%\n5\n");
        var run = await CommandRun.Of("run", path);
        Assert.Equal((0, "5\n"), (run.Exit, run.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task AnEmptyNotebookIsDoneAtOnce() => Assert.Equal(new(0, "", ""), await CommandRun.Of("run", Notebook()));
}
