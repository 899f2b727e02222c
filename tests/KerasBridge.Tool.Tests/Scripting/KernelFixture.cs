using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting;

namespace KerasBridge.Tool.Tests.Scripting;

/// <summary>A session that the tests of a class share.</summary>
public sealed class KernelFixture : IAsyncLifetime
{
    internal CSharpKernel Kernel { get; } = new();

    /// <summary>Executes a cell.</summary>
    internal async Task<(CellError? Error, Recorder Output)> Run(string code, string? answer = null, CancellationToken interrupt = default)
    {
        var output = new Recorder { Answer = answer };
        var outcome = await Kernel.Execute(code, output, interrupt);
        return (outcome.Error, output);
    }

    /// <summary>The text of a cell's value; fails where the cell does.</summary>
    internal async Task<string?> Value(string code)
    {
        var (error, output) = await Run(code);
        Assert.True(error is null, error is null ? "" : string.Join('\n', error.Traceback));
        return output.Value?["text/plain"];
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Kernel.DisposeAsync();
}
