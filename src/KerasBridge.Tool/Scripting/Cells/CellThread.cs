using System.Collections.Concurrent;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A thread that does one thing after the other: it runs the cells, with room for deep recursion, or hands on what they show.</summary>
internal sealed class CellThread : IDisposable
{
    private const int StackSize = 16 * 1024 * 1024;
    private readonly BlockingCollection<Action> _work = [];

    /// <summary>Starts the thread.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">What it does first; null: nothing.</param>
    public CellThread(string name, Action? start = null)
    {
        var thread = new Thread(() => Work(start), StackSize) { IsBackground = true, Name = name };
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

    private void Work(Action? start)
    {
        start?.Invoke();
        foreach (var action in _work.GetConsumingEnumerable()) action();
    }
}
