using KerasBridge.Tool.Notebooks;
using KerasBridge.Tool.Running;

namespace KerasBridge.Tool.Tests.Running;

public sealed class ParameterTests
{
    private const string Declarations = "int n = 5; var rate = 0.5;\nfloat f = 1; string s = \"a\", t = \"\"; var quick = false; double? maybe = null; var list = new[] { 1 }; int[] sizes = [1]; long big = -1L;";

    private static string? Inject(string name, ParameterValue value, bool quick = false)
    {
        var notebook = ScriptFormat.Read($"// %%\nusing System;\n// %% tags=[\"parameters\"]\n{Declarations}\n// %%\nn\n");
        ParameterInjection.Apply(notebook, "a.ipynb", new Dictionary<string, ParameterValue> { [name] = value }, quick);
        return notebook.Cells[2].HasTag("injected-parameters") ? notebook.Cells[2].Source : null;
    }

    [Theory]
    [InlineData("n", "-7", "n = -7;")]
    [InlineData("rate", "1", "rate = 1.0;")]
    [InlineData("rate", "1e-05", "rate = 1E-05;")]
    [InlineData("rate", "nan", "rate = double.NaN;")]
    [InlineData("f", "0.25", "f = 0.25f;")]
    [InlineData("s", "3", "s = \"3\";")]
    [InlineData("t", "a\"b\n", "t = \"a\\\"b\\n\";")]
    [InlineData("quick", "True", "quick = true;")]
    [InlineData("maybe", "null", "maybe = null;")]
    [InlineData("big", "9000000000", "big = 9000000000;")]
    [InlineData("list", "x", "list = \"x\";")]
    public void TextBecomesALiteralOfTheDeclaredType(string name, string text, string assignment) => Assert.Equal("// Parameters\n" + assignment, Inject(name, new(text)));

    [Theory]
    [InlineData("n", "7", "n = 7;")]
    [InlineData("rate", "1", "rate = 1.0;")]
    [InlineData("s", "\"x\"", "s = \"x\";")]
    [InlineData("quick", "true", "quick = true;")]
    [InlineData("sizes", "[1, 2, 3]", "sizes = [1, 2, 3];")]
    [InlineData("list", "[\"a\"]", "list = [\"a\"];")]
    public void JsonBecomesALiteral(string name, string json, string assignment) => Assert.Equal("// Parameters\n" + assignment, Inject(name, new(null, System.Text.Json.Nodes.JsonNode.Parse(json))));

    [Theory]
    [InlineData("n", "many", "The parameter 'n' of the notebook a.ipynb cannot have this value. Expected: a value of the type int. Received: 'many'")]
    [InlineData("n", "1.5", "Expected: a value of the type int.")]
    [InlineData("quick", "yes", "Expected: a value of the type bool.")]
    [InlineData("rat", "1", "has no parameter 'rat'. Did you mean 'rate'?")]
    public void WrongValuesAndNamesAreRefused(string name, string text, string message) =>
        Assert.Contains(message, Assert.Throws<ToolException>(() => Inject(name, new(text))).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void QuickIsSetOnlyWhereItIsDeclaredAndNotGiven()
    {
        Assert.Equal("// Parameters\nn = 1;\nquick = true;", Inject("n", new("1"), quick: true));
        Assert.Equal("// Parameters\nquick = false;", Inject("quick", new("false"), quick: true));
        var bare = ScriptFormat.Read("// %% tags=[\"parameters\"]\nvar n = 1;\n");
        ParameterInjection.Apply(bare, "a", new Dictionary<string, ParameterValue>(), quick: true);
        Assert.Single(bare.Cells);
    }

    [Fact]
    public void ACellOfAnEarlierRunGoes()
    {
        var notebook = ScriptFormat.Read("// %% tags=[\"parameters\"]\nvar n = 1;\n\n// %% tags=[\"injected-parameters\"]\nn = 2;\n");
        ParameterInjection.Apply(notebook, "a", new Dictionary<string, ParameterValue>(), quick: false);
        Assert.Single(notebook.Cells);
        var none = new NotebookDocument { Cells = [new(CellKind.Code, "1")] };
        Assert.Contains("takes no parameters", Assert.Throws<ToolException>(() => ParameterInjection.Apply(none, "a", new Dictionary<string, ParameterValue> { ["x"] = new("1") }, false)).Message);
    }

    [Theory]
    [InlineData("a.json", "[1]", "JSON of another kind")]
    [InlineData("a.json", "{", "what is no JSON at line 1")]
    [InlineData("a.yaml", "a: 1", "YAML")]
    public void FilesOfParametersAreJson(string name, string text, string received)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("Received: " + received, Assert.Throws<ToolException>(() => ParameterFile.Read(folder.Write(name, text))).Message);
        Assert.Equal(["n"], ParameterFile.Read(folder.Write("b.json", "{\"n\": 1, /* */}")).Keys);
    }
}
