using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Running;

/// <summary>A kernel whose cells do what they are called.</summary>
internal sealed class FakeKernel : ILanguageKernel
{
    public LanguageInfo Info { get; } = new("fake", "1", "", "C#", "14", "", ".cs", "", "");

    public void WarmUp() { }

    public async Task<CellOutcome> Execute(string code, ICellOutput output, CancellationToken interrupt)
    {
        switch (code)
        {
            case "fail":
                return new(new CellError("E", "v", ["t"], 2));
            case "throw":
                throw new InvalidOperationException("broken");
            case "wait":
                await Task.Delay(Timeout.Infinite, interrupt).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return new(new CellError("KeyboardInterrupt", "stopped", []));
            case "large":
                output.Out(new string('x', 200_000) + "😀");
                output.Result(new Dictionary<string, string> { ["text/plain"] = "3", ["text/html"] = "<b>\n\u2028é" });
                return CellOutcome.Ok;
            default:
                output.Out(code);
                output.Error(output.Ask("?", false) ?? "nobody");
                output.Display(new Dictionary<string, string> { ["text/plain"] = "d" }, "id", update: true);
                output.Clear(wait: true);
                return CellOutcome.Ok;
        }
    }

    public Completion Complete(string code, int cursor) => new([], 0, 0);

    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor) => null;

    public CodeState CheckComplete(string code) => new("complete");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
