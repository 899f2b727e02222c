namespace KerasBridge.Tool.Tests.Scripting;

public sealed class CellsTests(KernelFixture session) : IClassFixture<KernelFixture>
{
    [Fact]
    public async Task TheLastExpressionIsTheValue()
    {
        Assert.Equal("2", await session.Value("1 + 1"));
        Assert.Null(await session.Value("1.ToString();"));
        Assert.Null(await session.Value("Console.Write(\"\")"));
        Assert.Null(await session.Value(""));
        Assert.Null(await session.Value("// only a comment"));
    }

    [Fact]
    public async Task NamesLastFromCellToCell()
    {
        await session.Value("var a1 = 20; int Twice(int x) => 2 * x; class Box { public int Size = 1; } record Pair(int X, int Y);");
        await session.Value("using System.Net.Http; a1++;");
        Assert.Equal("43", await session.Value("Twice(a1) + new Box().Size"));
        Assert.Equal("Pair { X = 1, Y = 2 }", await session.Value("new Pair(1, 2)"));
        Assert.Equal("again", await session.Value("var a1 = \"again\"; a1"));
        Assert.Equal("HttpClient", await session.Value("nameof(HttpClient)"));
    }

    [Fact]
    public async Task AwaitStandsWhereItLikes()
    {
        Assert.Equal("7", await session.Value("await Task.Delay(1); var seven = await Task.FromResult(7); seven"));
        Assert.Equal("8", await session.Value("async Task<int> Later() { await Task.Delay(5); return seven + 1; } Later().Result"));
    }

    [Fact]
    public async Task TheLibraryIsTheToolsOwn()
    {
        Assert.Equal("(None, 10)", await session.Value("""
            #r "nuget: KerasBridge, *"
            using KerasBridge;
            using tf = KerasBridge;
            using static KerasBridge.keras;
            using K = KerasBridge.keras.backend;
            using static KerasBridge.Python;
            var m = models.Sequential([layers.Input(shape: 4), layers.Dense(10, activation: "relu")]);
            print(K.epsilon(), tf.keras.layers.Dense(3).name);
            m.output_shape
            """));
        Assert.Equal("True", await session.Value($"typeof(keras).Assembly.Location == @\"{typeof(keras).Assembly.Location}\""));
    }

    [Fact]
    public async Task BothStreamsArrive()
    {
        var (error, output) = await session.Run("Console.WriteLine(\"one\"); Console.Error.Write(\"two\"); Console.Write('3'); 4");
        Assert.Null(error);
        Assert.Equal("one\n3", output.StandardOutput);
        Assert.Equal("two", output.StandardError);
        Assert.Equal(["out", "error", "out", "result"], output.Events);
    }

    [Fact]
    public async Task CompilerErrorsNameTheCellsLine()
    {
        var (error, _) = await session.Run("var ok = 1;\nvar bad = unknown;");
        Assert.Equal("CompilationError", error!.Name);
        Assert.Equal(2, error.Line);
        Assert.Contains("unknown", error.Value, StringComparison.Ordinal);
        Assert.Contains(error.Traceback, line => line.EndsWith("^^^^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExceptionsShowTheUsersLinesOnly()
    {
        await session.Value("void Deep(int n)\n{\n    if (n == 0) throw new InvalidOperationException(\"too deep\");\n    Deep(n - 1);\n}");
        var (error, _) = await session.Run("var fine = 1;\n\nDeep(2);");
        Assert.Equal("InvalidOperationException", error!.Name);
        Assert.Equal("too deep", error.Value);
        Assert.Equal(3, error.Line);
        Assert.Contains(error.Traceback, line => line.Contains("in Deep: if (n == 0) throw", StringComparison.Ordinal));
        Assert.DoesNotContain(error.Traceback, line => line.Contains("Submission", StringComparison.Ordinal));
        Assert.Equal("1", await session.Value("fine"));
    }

    [Fact]
    public async Task LibraryErrorsComeWhole()
    {
        var (error, _) = await session.Run("using KerasBridge;\nvar d = keras.layers.Dense(3, activation: \"rleu\");");
        Assert.Equal(2, error!.Line);
        Assert.Contains("relu", error.Value, StringComparison.Ordinal);
        Assert.Equal(2, error.Traceback.Count);
    }
}
