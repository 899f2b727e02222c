using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Notebooks;

public sealed class ScriptFormatTests
{
    private static readonly string[] s_sources =
    [
        "", "\n", "\n\n", "a", "a\n", "a\n\n", "\na", "// %%", "// // %%", "//%%", "// %% [markdown]", "%%", "%% x", "// text", "//", "  // %%", "// %%%", "#r \"nuget: X\"\nvar x = 1;", "\t", " ", "a\n// %%\nb\n", "/// %%",
    ];

    [Fact]
    public void KeepsEverySourceOnTheWayThereAndBack()
    {
        foreach (var first in s_sources)
        {
            foreach (var second in s_sources)
            {
                foreach (var kind in Enum.GetValues<CellKind>())
                {
                    var notebook = new NotebookDocument { Cells = [new(kind, first), new(CellKind.Markdown, second), new(kind, first), new(CellKind.Code, second)] };
                    var back = ScriptFormat.Read(ScriptFormat.Write(notebook));
                    Assert.Equal(notebook.Cells.Select(cell => (cell.Kind, cell.Source)), back.Cells.Select(cell => (cell.Kind, cell.Source)));
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"tags": ["parameters", "a b", "é\"]"]}""")]
    [InlineData("""{"title": "Load the data", "tags": []}""")]
    [InlineData("""{"title": "a = [b]", "jupyter": {"source_hidden": true}, "n": null, "f": 1.5}""")]
    [InlineData("""{"title": "", "slideshow": {"slide_type": "-"}}""")]
    public void KeepsWhatIsNotedAboutACell(string metadata)
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            var cell = new NotebookCell(kind, "x") { Metadata = System.Text.Json.Nodes.JsonNode.Parse(metadata)!.AsObject() };
            var back = Assert.Single(ScriptFormat.Read(ScriptFormat.Write(new NotebookDocument { Cells = [cell] })).Cells);
            Assert.Equal(kind, back.Kind);
            Assert.Equal(JsonText.Write(cell.Metadata), JsonText.Write(back.Metadata));
        }
    }

    [Fact]
    public void ReadsFilesThatPeopleWrite()
    {
        var notebook = ScriptFormat.Read("using System;\r\n\r\n// %% [markdown]\r\n// # Title\r\n//text\r\nbare\r\n//%%\r\nvar x = 1;\r\n// %% Last [md] tags=[\"t\"]\r\n");
        Assert.Equal([(CellKind.Code, "using System;"), (CellKind.Markdown, "# Title\ntext\nbare"), (CellKind.Code, "var x = 1;"), (CellKind.Markdown, "")], notebook.Cells.Select(cell => (cell.Kind, cell.Source)));
        Assert.Equal("""{"tags": ["t"], "title": "Last"}""", JsonText.Write(notebook.Cells[3].Metadata, indented: false));
        Assert.Equal("a\n\nb", Assert.Single(ScriptFormat.Read("a\n\nb\n").Cells).Source);
        Assert.Empty(ScriptFormat.Read("").Cells);
        Assert.Empty(ScriptFormat.Read("\n").Cells);
        Assert.False(ScriptFormat.HasCells("// %%%\n// 100 %% sure\n"));
    }

    [Fact]
    public void ReplacesDirectivesLineForLine()
    {
        var code = ScriptDirectives.Translate("#!/usr/bin/env dotnet\n#:package Humanizer@2.14.1\n#:package KerasBridge@*\n#:package Bare\n#:property PublishAot=false\n#:sdk Microsoft.NET.Sdk\n#:project ../src/KerasBridge/KerasBridge.csproj\nvar x = 1;", "a.cs");
        Assert.Equal("\n#r \"nuget: Humanizer, 2.14.1\"\n#r \"nuget: KerasBridge, *\"\n#r \"nuget: Bare\"\n\n\n\nvar x = 1;", code);
        Assert.Equal("#!csharp\n1", ScriptDirectives.Translate("#!csharp\n1", "a.cs"));
    }

    [Theory]
    [InlineData("#:property OutputType=WinExe", "The property in line 2 of a.cs would have no effect")]
    [InlineData("#:sdk Microsoft.NET.Sdk.Web", "The SDK in line 2 of a.cs cannot be had")]
    [InlineData("#:project ../Other/Other.csproj", "Received: #:project ../Other/Other.csproj")]
    [InlineData("#:magic x", "The directive in line 2 of a.cs is not known.")]
    public void RefusesWhatNeedsABuild(string line, string message) => Assert.Contains(message, Assert.Throws<ToolException>(() => ScriptDirectives.Translate("// text\n" + line, "a.cs")).Message);
}
