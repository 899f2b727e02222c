using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>A language kernel whose cells show no more than the runner would keep, so that a client gets the same outputs and no flood.</summary>
/// <param name="inner">Executes the cells.</param>
internal sealed class LimitedKernel(ILanguageKernel inner) : ILanguageKernel
{
    public LanguageInfo Info => inner.Info;

    public void WarmUp() => inner.WarmUp();

    public async Task<CellOutcome> Execute(string code, ICellOutput output, CancellationToken interrupt)
    {
        var limited = new LimitedOutput(output);
        try
        {
            return await inner.Execute(code, limited, interrupt);
        }
        finally
        {
            limited.End();
        }
    }

    public Completion Complete(string code, int cursor) => inner.Complete(code, cursor);

    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor) => inner.Inspect(code, cursor);

    public CodeState CheckComplete(string code) => inner.CheckComplete(code);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
