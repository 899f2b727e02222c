using System.Collections.Concurrent;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>The thread that cells run on, one after the other: always the same, with room for deep recursion.</summary>
internal sealed class CellThread : IDisposable
{
    private const int StackSize = 16 * 1024 * 1024;
    private readonly BlockingCollection<Action> _work = [];

    /// <summary>Starts the thread.</summary>
    /// <param name="start">What it does first.</param>
    public CellThread(Action start)
    {
        var thread = new Thread(() => Work(start), StackSize) { IsBackground = true, Name = "Cells" };
        thread.UnsafeStart();
    }

    /// <summary>Has the thread do something.</summary>
    public Task<T> Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        return done.Task;
    }

    /// <summary>Lets the thread end when it has done what it was given.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work(Action start)
    {
        start();
        foreach (var action in _work.GetConsumingEnumerable()) action();
    }
}
