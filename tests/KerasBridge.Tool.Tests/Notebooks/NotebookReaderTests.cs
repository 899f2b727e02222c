using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Notebooks;

public sealed class NotebookReaderTests
{
    private const string Empty = """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    private static string Failure(string text) => Assert.Throws<ToolException>(() => NotebookReader.Read(text, "a.ipynb")).Message;

    [Theory]
    [InlineData("", "The file a.ipynb is empty. Expected: a notebook (.ipynb). Received: no content")]
    [InlineData("  \n", "The file a.ipynb is empty.")]
    [InlineData("print('hello')", "The file a.ipynb is no notebook: it is no JSON.")]
    [InlineData("<html></html>", "it is no JSON. Expected: a notebook (.ipynb). Received: '<' is an invalid start of a value (line 1, byte 1)")]
    [InlineData("{\"cells\": [],, }", "it is no JSON.")]
    [InlineData("{\"cells\": [], \"cells\": []}", "it is no JSON.")]
    [InlineData("[1, 2]", "The file a.ipynb is JSON, but no notebook. Expected: an object with 'cells' and 'nbformat'. Received: a JSON value of another kind")]
    [InlineData("{}", "The file a.ipynb is JSON, but no notebook. Expected: an object with 'cells' and 'nbformat'. Received: an object without 'nbformat'")]
    [InlineData("{\"nbformat\": \"4\"}", "Received: an 'nbformat' that is no number")]
    [InlineData("{\"nbformat\": 4, \"nbformat_minor\": 5}", "The notebook a.ipynb has no cells. Expected: a list 'cells'. Received: none")]
    [InlineData("{\"nbformat\": 4, \"cells\": {}}", "Received: 'cells' of another kind")]
    [InlineData("{\"nbformat\": 4, \"cells\": [1]}", "Cell 1 of the notebook a.ipynb is not valid. Expected: an object with 'cell_type' and 'source'.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\", \"source\": \"\"}]}", "Expected: 'cell_type' code, markdown or raw. Received: 'heading'")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"raw\", \"source\": \"\"}, {\"cell_type\": \"code\"}]}", "Cell 2 of the notebook a.ipynb is not valid. Expected: 'source', a string or a list of strings. Received: none")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}", "Received: something else")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [], \"outputs\": 3}]}", "Expected: 'outputs', a list.")]
    public void SaysWhatIsWrong(string text, string message) => Assert.Contains(message, Failure(text));

    [Fact]
    public void NamesAnOldFormatAndTheWayOut()
    {
        var message = Failure("""{"worksheets": [], "metadata": {}, "nbformat": 3, "nbformat_minor": 0}""");
        Assert.Contains("is of nbformat 3.", message);
        Assert.Contains("jupyter nbconvert --to notebook --nbformat 4", message);
        Assert.Contains("is of nbformat 5. It was written by a later program", Failure("""{"cells": [], "nbformat": 5}"""));
    }

    [Fact]
    public void TellsATruncatedFileFromAWrongOne()
    {
        var whole = NotebookWriter.Write(ScriptFormat.Read("// %%\nvar x = \"é\";\n// %% [markdown]\n// text"));
        for (var length = 1; length < whole.Length - 2; length += 3) Assert.True(Failure(whole[..length]).Contains("ends too early: it is truncated", StringComparison.Ordinal), Failure(whole[..length]));
        Assert.DoesNotContain("truncated", Failure(whole.Replace(":", ";", StringComparison.Ordinal)));
    }

    [Fact]
    public void RefusesWhatIsNoFileForIt()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("There is no file", Assert.Throws<ToolException>(() => NotebookFile.Read(folder["none.ipynb"])).Message);
        Assert.Contains("is a folder", Assert.Throws<ToolException>(() => NotebookFile.Read(folder.Path)).Message);
        File.WriteAllBytes(folder["a.ipynb"], [0xff, 0xfe, 0x7b, 0x00]);
        Assert.Contains("no UTF-8", Assert.Throws<ToolException>(() => NotebookFile.Read(folder["a.ipynb"])).Message);
        folder.Write("b.ipynb", Empty);
        Assert.Contains("is too large", Assert.Throws<ToolException>(() => NotebookFile.Read(folder["b.ipynb"], largestBytes: 10)).Message);
        Assert.Empty(NotebookFile.Read(folder.Write("c.ipynb", "\uFEFF" + Empty)).Cells);
    }

    [Theory]
    [InlineData("""{"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}""", "language 'python'")]
    [InlineData("""{"language_info": {"name": "julia"}}""", "language 'julia'")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp", "language": "F#"}, "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}}""", "language 'fsharp'")]
    public void NamesAnotherLanguage(string metadata, string expected)
    {
        var notebook = NotebookReader.Read(Empty.Replace("\"metadata\": {}", $"\"metadata\": {metadata}", StringComparison.Ordinal), "a.ipynb");
        Assert.Contains(expected, Assert.Throws<ToolException>(() => NotebookLanguage.RequireCSharp(notebook, "a.ipynb")).Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"kernelspec": {"name": "kerasbridge"}}""")]
    [InlineData("""{"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}, "language_info": {"name": "polyglot-notebook"}}""")]
    [InlineData("""{"kernelspec": {"language": "csharp", "name": "clrkernel"}}""")]
    [InlineData("""{"kernelspec": 3, "language_info": []}""")]
    public void TakesCSharpAndNoLanguage(string metadata) =>
        NotebookLanguage.RequireCSharp(NotebookReader.Read(Empty.Replace("\"metadata\": {}", $"\"metadata\": {metadata}", StringComparison.Ordinal), "a.ipynb"), "a.ipynb");

    [Fact]
    public void NamesACellOfAnotherLanguage()
    {
        var notebook = NotebookReader.Read("""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "1", "metadata": {"dotnet_interactive": {"language": "csharp"}}}, {"cell_type": "code", "source": "2", "metadata": {"polyglot_notebook": {"kernelName": "pwsh"}}}]}""", "a.ipynb");
        Assert.Contains("Cell 2 of the notebook a.ipynb is not written in C#. Expected: cells of C#, markdown or raw text. Received: language 'pwsh'", Assert.Throws<ToolException>(() => NotebookLanguage.RequireCSharp(notebook, "a.ipynb")).Message);
    }
}
