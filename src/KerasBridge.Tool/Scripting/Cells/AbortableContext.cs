namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>
/// Has the continuations of a cell's <c>await</c>s run on the thread pool, as without any context, but so that they can be aborted as the cell itself. It binds them to no
/// thread: code that blocks on a task does not wait for itself.
/// </summary>
internal sealed class AbortableContext(CellInterrupt interrupt) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) => ThreadPool.UnsafeQueueUserWorkItem(static work => work.context.Run(work.d, work.state), (context: this, d, state), preferLocal: false);

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback callback, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            interrupt.Run(() => callback(state));
        }
        catch (Exception error) when (interrupt.IsRequested && error is OperationCanceledException or ThreadInterruptedException)
        {
            // The cell has been told already.
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
