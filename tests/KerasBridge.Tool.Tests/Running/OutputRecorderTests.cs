using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Notebooks;
using KerasBridge.Tool.Running;

namespace KerasBridge.Tool.Tests.Running;

public sealed class OutputRecorderTests
{
    private readonly Dictionary<string, List<JsonObject>> _shown = [];

    private NotebookCell Record(Action<OutputRecorder> show, int count = 1)
    {
        var cell = new NotebookCell(CellKind.Code, "") { ExecutionCount = count };
        var recorder = new OutputRecorder(cell, _shown);
        show(recorder);
        recorder.End();
        return cell;
    }

    private static Dictionary<string, string> Text(string text) => new() { ["text/plain"] = text };

    private static string Json(NotebookCell cell) => string.Join(" ", cell.Outputs.Select(output => JsonText.Write(output, indented: false)));

    [Fact]
    public void TextOfOneStreamIsOneOutput()
    {
        var cell = Record(output =>
        {
            output.Out("a\n");
            output.Out("b");
            output.Out("");
            output.Error("c");
            output.Out("1%\r2%\r3%\n");
        });
        Assert.Equal("""{"name": "stdout", "output_type": "stream", "text": "a\nb"} {"name": "stderr", "output_type": "stream", "text": "c"} {"name": "stdout", "output_type": "stream", "text": "3%\n"}""", Json(cell));
    }

    [Fact]
    public void ResultsDisplaysAndErrorsAreAsJupyterStoresThem()
    {
        var cell = Record(output =>
        {
            output.Display(new Dictionary<string, string> { ["text/html"] = "<b>", ["application/json"] = "{\"a\": [1]}", ["application/x+json"] = "no json" });
            output.Result(Text("3"));
            output.Fail(new CellError("E", "v", ["l1", "l2"], 1));
        }, count: 5);
        Assert.Equal("""{"data": {"application/json": {"a": [1]}, "application/x+json": "no json", "text/html": "<b>"}, "metadata": {}, "output_type": "display_data"} """ +
            """{"data": {"text/plain": "3"}, "execution_count": 5, "metadata": {}, "output_type": "execute_result"} """ +
            """{"ename": "E", "evalue": "v", "output_type": "error", "traceback": ["l1", "l2"]}""", Json(cell));
    }

    [Fact]
    public void UpdatesChangeWhatWasShownInAnyCell()
    {
        var first = Record(output =>
        {
            output.Display(Text("old"), "x");
            output.Out("between");
            output.Display(Text("new"), "x", update: true);
            output.Display(Text("nobody"), "y", update: true);
        });
        Assert.Equal(2, first.Outputs.Count);
        Assert.Contains("\"text/plain\": \"new\"", Json(first));
        var second = Record(output =>
        {
            output.Display(Text("again"), "x");
            output.Display(Text("newest"), "x", update: true);
        });
        Assert.Contains("newest", Json(first));
        Assert.Contains("newest", Json(second));
        Assert.DoesNotContain("nobody", Json(second));
    }

    [Fact]
    public void ClearingRemovesAtOnceOrWithTheNextOutput()
    {
        Assert.Equal("", Json(Record(output =>
        {
            output.Out("a");
            output.Display(Text("b"), "x");
            output.Clear(wait: false);
            output.Display(Text("c"), "x", update: true);
        })));
        var kept = Record(output =>
        {
            output.Out("a");
            output.Clear(wait: true);
        });
        Assert.Contains("\"a\"", Json(kept));
        Assert.Equal("""{"name": "stdout", "output_type": "stream", "text": "b"}""", Json(Record(output =>
        {
            output.Out("a");
            output.Clear(wait: true);
            output.Out("b");
        })));
    }

    [Fact]
    public void TooMuchIsCutWithANote()
    {
        var cell = Record(output =>
        {
            var limited = new LimitedOutput(output, largestText: 10);
            for (var i = 0; i < 100; i++) limited.Out("12345678");
            limited.Out("😀");
            limited.End();
        });
        Assert.Equal("1234567812", cell.Outputs[0]["text"]!.GetValue<string>());
        Assert.Equal("\n[The output is cut here: the cell wrote 802 characters, of which the first 10 are kept.]\n", cell.Outputs[1]["text"]!.GetValue<string>());
        var torn = Record(output => new LimitedOutput(output, largestText: 2).Out("1😀"));
        Assert.Equal("1", torn.Outputs[0]["text"]!.GetValue<string>());
        var rich = Record(output =>
        {
            var limited = new LimitedOutput(output);
            limited.Display(Text(new string('x', (int)LimitedOutput.LargestRich + 1)));
            for (var i = 0; i < 10_005; i++) limited.Display(Text("x"));
            limited.End();
        });
        Assert.Equal(1 + 9_999 + 1, rich.Outputs.Count);
        Assert.StartsWith("[An output of 67,108,865 characters is left out", rich.Outputs[0]["text"]!.GetValue<string>());
        Assert.StartsWith("[6 outputs more are left out", rich.Outputs[^1]["text"]!.GetValue<string>());
    }

    [Fact]
    public void TheConsoleShowsALogThatGrowsOnce()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ConsoleOutput(output, error);
        console.Out("begin");
        console.Display(Text("Epoch 1\n 1/2"), "fit");
        console.Display(Text("Epoch 1\n 2/2"), "fit", update: true);
        console.Display(Text("Epoch 1\n 2/2\nEpoch 2\n 1/2"), "fit", update: true);
        console.Display(Text("other"), "gone", update: true);
        console.Display(Text("Epoch 1\n 2/2\nEpoch 2\n 2/2\n"), "fit", update: true);
        console.Display(new Dictionary<string, string> { ["image/png"] = "" });
        console.Result(Text("\u001b[31m3\u001b[0m"));
        console.Error("oh");
        console.End();
        Assert.Equal("begin\nEpoch 1\n 2/2\nEpoch 2\n 2/2\n<image/png>\n3\n\n", output.ToString());
        Assert.Equal("oh", error.ToString());
    }

    [Fact]
    public void ATerminalSeesTheGrowingLine()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new ConsoleOutput(output, output, columns: 5);
        console.Display(Text("a\n1/2 long"), "fit");
        console.Display(Text("a\n2/2"), "fit", update: true);
        console.End();
        Assert.Equal("a\n1/2 \r\e[K2/2\r\e[K2/2\n", output.ToString());
    }
}
