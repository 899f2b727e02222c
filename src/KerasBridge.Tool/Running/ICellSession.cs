using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>Executes cells one after the other, so that nothing that a cell does harms the runner.</summary>
internal interface ICellSession : IAsyncDisposable
{
    /// <summary>Executes a cell. After any end but <see cref="CellEndKind.Done"/> there can be no further one.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="name">What it is called in messages; null: by its number.</param>
    /// <param name="output">Takes what it shows.</param>
    /// <param name="timeout">How long it may take; null: for ever.</param>
    /// <param name="interrupt">Stops it.</param>
    Task<CellEnd> Execute(string code, string? name, ICellOutput output, TimeSpan? timeout, CancellationToken interrupt);
}
