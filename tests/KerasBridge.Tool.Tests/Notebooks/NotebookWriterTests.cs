using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Tests.Notebooks;

public sealed class NotebookWriterTests
{
    // As Jupyter itself writes it.
    private const string Written = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "first",
           "metadata": {
            "tags": [
             "x",
             "é😀"
            ]
           },
           "source": [
            "# Title\n",
            "\n",
            "a \"quoted\" <text> & more\u0001\t\\"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "future": {
            "z": 1.50,
            "zz": 1e5
           },
           "id": "second",
           "metadata": {},
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "application/json": {
               "a": [
                "one\n",
                "two"
               ]
              },
              "text/plain": [
               "3"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "ename": "E",
             "evalue": "v",
             "output_type": "error",
             "traceback": [
              "\u001b[31mE\u001b[0m",
              "at"
             ]
            }
           ],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "third",
           "metadata": {
            "format": "text/html"
           },
           "source": [
            "<b>"
           ]
          }
         ],
         "extra": null,
         "metadata": {
          "custom": [
           1,
           {}
          ],
          "kernelspec": {
           "display_name": "C#",
           "language": "C#",
           "name": "x"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void WritesWhatItHasReadByteForByte() => Assert.Equal(Written.ReplaceLineEndings("\n"), NotebookWriter.Write(NotebookReader.Read(Written, "a.ipynb")));

    [Fact]
    public void ReadsTextsInBothForms()
    {
        var notebook = NotebookReader.Read("""{"nbformat": 4, "nbformat_minor": 0, "cells": [{"cell_type": "code", "source": "a\nb", "metadata": {}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "c\nd"}], "execution_count": null}]}""", "a");
        Assert.Equal("a\nb", notebook.Cells[0].Source);
        Assert.Equal("c\nd", notebook.Cells[0].Outputs[0]["text"]!.GetValue<string>());
        var text = NotebookWriter.Write(notebook);
        Assert.Contains("\"nbformat_minor\": 5", text);
        Assert.Contains("\"source\": [\n    \"a\\n\",\n    \"b\"\n   ]", text);
    }

    [Fact]
    public void NamesCellsOnceAndAlike()
    {
        const string Twice = """{"nbformat": 4, "nbformat_minor": 4, "cells": [{"cell_type": "raw", "source": ""}, {"cell_type": "raw", "source": "", "id": "a b"}, {"cell_type": "raw", "source": "", "id": "ok"}, {"cell_type": "raw", "source": "", "id": "ok"}]}""";
        var notebook = NotebookReader.Read(Twice, "a");
        var text = NotebookWriter.Write(notebook);
        Assert.Equal(4, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.Equal("ok", notebook.Cells[2].Id);
        Assert.All(notebook.Cells, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.Id));
        Assert.Equal(text, NotebookWriter.Write(NotebookReader.Read(Twice, "a")));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    [InlineData("a\r\nb\rc\u2028d\fe", 5)]
    public void BreaksLinesWherePythonDoes(string text, int lines)
    {
        var split = TextLines.Split(text);
        Assert.Equal(lines, split.Count);
        Assert.Equal(text, TextLines.Join(split));
    }

    [Fact]
    public void LeavesNothingWhereItCannotWrite()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("which does not", Assert.Throws<ToolException>(() => NotebookFile.WriteText(folder["none/a.ipynb"], "x")).Message);
        Assert.Contains("that of a folder", Assert.Throws<ToolException>(() => NotebookFile.WriteText(folder.Path, "x")).Message);
        NotebookFile.WriteText(folder["a.ipynb"], "x");
        NotebookFile.WriteText(folder["a.ipynb"], "y");
        Assert.Equal("y", File.ReadAllText(folder["a.ipynb"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void CleansOnlyWhatExecutingLeaves()
    {
        var notebook = NotebookReader.Read("""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {"papermill": {}, "mine": 1, "language_info": {"name": "C#", "version": "14"}}, "cells": [
              {"cell_type": "code", "id": "a", "source": "1", "metadata": {"tags": ["keep"], "ExecuteTime": {}, "collapsed": false}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}], "execution_count": 4},
              {"cell_type": "code", "id": "b", "source": "2", "metadata": {"tags": ["injected-parameters"]}, "outputs": [], "execution_count": null}]}
            """, "a");
        Assert.True(NotebookCleaner.Clean(notebook));
        Assert.False(NotebookCleaner.Clean(notebook));
        var cell = Assert.Single(notebook.Cells);
        Assert.Empty(cell.Outputs);
        Assert.Null(cell.ExecutionCount);
        Assert.Equal("""{"tags": ["keep"]}""", JsonText.Write(cell.Metadata, indented: false));
        Assert.Equal("""{"language_info": {"name": "C#"}, "mine": 1}""", JsonText.Write(notebook.Metadata, indented: false));
    }
}
