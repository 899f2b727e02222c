namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>
/// Has the continuations of a cell's <c>await</c>s run on the thread pool, as without any context, but so that they can be aborted as the cell itself. It binds them to no
/// thread: code that blocks on a task does not wait for itself.
/// </summary>
internal sealed class AbortableContext(CancellationToken abort) : SynchronizationContext
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
            Abortable.Run(() => callback(state), abort);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // The cell has been told already.
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
