using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>A language of one command a line, with which the protocol is tested without a compiler.</summary>
internal sealed class EchoKernel : ILanguageKernel
{
    private readonly List<string> _executed = [];

    /// <summary>The cells that were executed.</summary>
    public string[] Cells
    {
        get
        {
            lock (_executed) return [.. _executed];
        }
    }

    /// <summary>How many cells were executed.</summary>
    public int Executed => Cells.Length;

    /// <summary>Is set when a cell waits.</summary>
    public ManualResetEventSlim Waiting { get; } = new();

    public LanguageInfo Info { get; } = new("echo", "1.0", "Echo", "echo", "1", "text/plain", ".echo", "text", "text");

    public void WarmUp()
    {
    }

    public Task<CellOutcome> Execute(string code, ICellOutput output, CancellationToken interrupt)
    {
        lock (_executed) _executed.Add(code);
        foreach (var line in code.Split('\n'))
        {
            var (command, rest) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, "");
            switch (command)
            {
                case "print":
                    output.Out(rest + "\n");
                    break;
                case "stderr":
                    output.Error(rest + "\n");
                    break;
                case "value":
                    output.Result(new Dictionary<string, string> { ["text/plain"] = rest });
                    break;
                case "show":
                    output.Display(new Dictionary<string, string> { ["text/html"] = rest, ["application/json"] = "{\"a\":1}" }, "id");
                    break;
                case "update":
                    output.Display(new Dictionary<string, string> { ["text/html"] = rest }, "id", update: true);
                    break;
                case "clear":
                    output.Clear(wait: true);
                    break;
                case "ask":
                    output.Out($"answer: {output.Ask(rest, password: true) ?? "nobody"}\n");
                    break;
                case "flood":
                    for (var i = 0; i < int.Parse(rest); i++) output.Display(new Dictionary<string, string> { ["text/plain"] = $"{i}" });
                    break;
                case "pad":
                    for (var i = 0; i < int.Parse(rest); i++) output.Display(new Dictionary<string, string> { ["text/plain"] = new('x', 1 << 20) });
                    break;
                case "wait":
                    Waiting.Set();
                    interrupt.WaitHandle.WaitOne();
                    return Task.FromResult(new CellOutcome(new CellError("KeyboardInterrupt", "stopped", ["stopped"])));
                case "sleep":
                    Waiting.Set();
                    Thread.Sleep(int.Parse(rest));
                    break;
                case "fail":
                    return Task.FromResult(new CellOutcome(new CellError("Failure", rest, ["Failure: " + rest])));
                case "throw":
                    throw new InvalidOperationException(rest);
            }
        }

        return Task.FromResult(CellOutcome.Ok);
    }

    public Completion Complete(string code, int cursor)
    {
        var start = code.LastIndexOf(' ', Math.Max(0, cursor - 1)) + 1;
        return new Completion([new CompletionItem(code[start..cursor] + "!", "class")], start, cursor);
    }

    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor) =>
        code.Length == 0 ? null : new Dictionary<string, string> { ["text/plain"] = $"at {cursor}: {code[cursor..]}" };

    public CodeState CheckComplete(string code) => code.EndsWith('{') ? new CodeState("incomplete", "    ") : new CodeState("complete");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
