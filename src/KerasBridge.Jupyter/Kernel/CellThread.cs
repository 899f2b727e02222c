namespace KerasBridge.Jupyter.Kernel;

/// <summary>Runs a cell on a thread of its own, so that code which blocks takes none from those that serve the sockets.</summary>
internal static class CellThread
{
    // Users recurse in notebooks as they would in a program's main thread.
    private const int StackSize = 16 << 20;

    /// <summary>Runs the work; the task ends as it does.</summary>
    public static Task<T> Run<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Body, StackSize) { IsBackground = true, Name = "Cell" };
        thread.Start();
        return done.Task;

        void Body()
        {
            try
            {
                done.SetResult(work().GetAwaiter().GetResult());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }
    }
}
