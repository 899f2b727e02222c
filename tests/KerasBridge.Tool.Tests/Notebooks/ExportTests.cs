using System.Text.Json.Nodes;
using KerasBridge.Tool.Notebooks;
using KerasBridge.Tool.Notebooks.Html;

namespace KerasBridge.Tool.Tests.Notebooks;

public sealed class ExportTests
{
    private static NotebookDocument Notebook(params string[] outputs) => new()
    {
        Cells =
        [
            new(CellKind.Markdown, "# The *title* <\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
            new(CellKind.Code, "// why\nvar x = \"<b>\" + 1;") { ExecutionCount = 7, Outputs = [.. outputs.Select(text => JsonNode.Parse(text)!.AsObject())] },
            new(CellKind.Raw, "<raw>"),
        ],
    };

    [Fact]
    public void HtmlHasTextsCodeAndOutputs()
    {
        var html = HtmlExporter.Write(Notebook(
            """{"output_type": "stream", "name": "stderr", "text": "10%\r100%\n\u001b[1;31mred\u001b[0m <\u001b[38;5;196mmixed\u001b[39m\u001b[48;2;1;2;3mx\u001b[0m\u001b[2K"}""",
            """{"output_type": "display_data", "data": {"text/html": "<table id=\"t\"></table><script>go()</script>", "text/plain": "not shown"}, "metadata": {}}""",
            """{"output_type": "display_data", "data": {"image/svg+xml": "<svg/>"}, "metadata": {}}""",
            """{"output_type": "display_data", "data": {"image/png": "AAAA\nBBBB"}, "metadata": {}}""",
            """{"output_type": "execute_result", "execution_count": 7, "data": {"text/plain": "a < b"}, "metadata": {}}""",
            """{"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\u001b[31mE\u001b[0m: v", "line 2"]}"""), "a.ipynb");
        Assert.Contains("<title>The title &lt;</title>", html);
        Assert.Contains("<td>1</td>", html);
        Assert.Contains("<span class=\"c-com\">// why</span>", html);
        Assert.Contains("<span class=\"c-key\">var</span> x = <span class=\"c-str\">&quot;&lt;b&gt;&quot;</span> + <span class=\"c-num\">1</span>;", html);
        Assert.Contains("[7]", html);
        Assert.Contains("<pre class=\"output stderr\">100%\n<span class=\"ansi-bold ansi-red-fg\">red</span> &lt;<span style=\"color:rgb(255,0,0)\">mixed</span><span style=\"background-color:rgb(1,2,3)\">x</span></pre>", html);
        Assert.Contains("<table id=\"t\"></table><script>go()</script>", html);
        Assert.DoesNotContain("not shown", html);
        Assert.Contains("src=\"data:image/svg+xml;base64,PHN2Zy8+\"", html);
        Assert.Contains("src=\"data:image/png;base64,AAAABBBB\"", html);
        Assert.Contains("<pre>a &lt; b</pre>", html);
        Assert.Contains("<pre class=\"output error\"><span class=\"ansi-red-fg\">E</span>: v\nline 2</pre>", html);
        Assert.Contains("&lt;raw&gt;", html);
        Assert.DoesNotContain("<link", html);
    }

    [Fact]
    public void HtmlHoldsThePicturesOfTexts()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["b c.png"], [1, 2, 3]);
        var cell = new NotebookCell(CellKind.Markdown, "![x](attachment:a.png) ![y](b%20c.png) ![z](https://example.com/d.png) ![n](none.png)")
        {
            Others = new() { ["attachments"] = JsonNode.Parse("""{"a.png": {"image/png": "QUJD"}}""") },
        };
        var html = HtmlExporter.Write(new NotebookDocument { Cells = [cell] }, folder["a.ipynb"]);
        Assert.Contains("src=\"data:image/png;base64,QUJD\"", html);
        Assert.Contains("src=\"data:image/png;base64,AQID\"", html);
        Assert.Contains("src=\"https://example.com/d.png\"", html);
        Assert.Contains("src=\"none.png\"", html);
    }

    [Fact]
    public void FormulasStandAsTheyWereWritten()
    {
        var html = MarkdownHtml.Write("Of $x^2 < y$ and\n\n$$\n\\sum_i x_i\n$$\n", null, ".");
        Assert.Contains("<span class=\"math\">x^2 &lt; y</span>", html);
        Assert.Contains("<div class=\"math\">\\sum_i x_i</div>", html);
    }

    [Theory]
    [InlineData("var s = $\"{x,3:F2} of {y}\"; // done\n")]
    [InlineData("#r \"nuget: X, *\"\n#!csharp\nmodel.add(Dense(10, activation=\"relu\")")]
    [InlineData("print('hello')\nfor i in range(3):\n\tpass")]
    [InlineData("/* open")]
    [InlineData("")]
    public void ShowsEveryCharacterOfCode(string code) =>
        Assert.Equal(code, System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(CodeHtml.Write(code), "<[^>]*>", "")));

    [Fact]
    public void MarkdownHasFencesAndPicturesInFiles()
    {
        var exporter = MarkdownExporter.Write(Notebook(
            """{"output_type": "stream", "name": "stdout", "text": "```\n\u001b[31mred\u001b[0m\n"}""",
            """{"output_type": "display_data", "data": {"image/png": "AQID"}, "metadata": {}}""",
            """{"output_type": "display_data", "data": {"image/svg+xml": "<svg/>"}, "metadata": {}}""",
            """{"output_type": "display_data", "data": {"text/html": "<b><svg xmlns='x'>\n1</svg><svg xmlns='x'>2</svg></b>"}, "metadata": {}}"""), "out/my page.md");
        Assert.Contains("# The *title* <", exporter.Text);
        Assert.Contains("```csharp\n// why\nvar x = \"<b>\" + 1;\n```\n", exporter.Text);
        Assert.Contains("````text\n```\nred\n````\n", exporter.Text);
        Assert.Contains("![](my%20page_files/output_2_2.png)", exporter.Text);
        Assert.Contains("<b><img alt=\"\" src=\"my%20page_files/output_2_4_1.svg\"><img alt=\"\" src=\"my%20page_files/output_2_4_2.svg\"></b>", exporter.Text);
        Assert.Equal(["my page_files/output_2_2.png", "my page_files/output_2_3.svg", "my page_files/output_2_4_1.svg", "my page_files/output_2_4_2.svg"], exporter.Pictures.Select(picture => picture.Name));
        Assert.Equal([1, 2, 3], exporter.Pictures[0].Bytes);
    }

    [Theory]
    [InlineData("a\rb\n", "b\n")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\r", "a\r")]
    [InlineData("1\r2\r3\r", "3\r")]
    [InlineData("ab\b\bc", "c")]
    [InlineData("x\ny\rz", "x\nz")]
    public void ShowsWhatATerminalWould(string text, string shown) => Assert.Equal(shown, TerminalText.Settle(text));
}
