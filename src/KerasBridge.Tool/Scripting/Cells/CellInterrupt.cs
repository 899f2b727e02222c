using System.Diagnostics;
using System.Runtime;
using KerasBridge.Engine;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>
/// How a running cell is stopped: first its code is asked (the library looks between its steps), and if that has not helped after a moment, it is aborted. Code that has been
/// seen to look gets the time that it takes from look to look, so that no long training step is torn apart.
/// </summary>
internal sealed class CellInterrupt : IDisposable
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationTokenRegistration _registration;
    private readonly List<AbortableThread> _threads = [];
    private readonly TaskCompletionSource _aborting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastLook;
    private long _step;
    private volatile bool _isOver;

    /// <summary>Listens to the user.</summary>
    /// <param name="requested">Signals that the user wants the cell to stop.</param>
    public CellInterrupt(CancellationToken requested)
    {
        Requested = requested;
        _registration = requested.UnsafeRegister(static state => _ = ((CellInterrupt)state!).AbortLater(), this);
    }

    /// <summary>Signals that the user wants the cell to stop.</summary>
    public CancellationToken Requested { get; }

    /// <summary>Whether the user wants the cell to stop.</summary>
    public bool IsRequested => Requested.IsCancellationRequested;

    /// <summary>Ends when the cell's code begins to be aborted.</summary>
    public Task Aborting => _aborting.Task;

    /// <summary>The user's signal, for code that looks at it from time to time.</summary>
    public CancellationToken Look()
    {
        var now = Stopwatch.GetTimestamp();
        if (_lastLook != 0) _step = now - _lastLook;
        _lastLook = now;
        return Requested;
    }

    /// <summary>Runs code of the cell on the calling thread, so that it can be aborted.</summary>
    /// <exception cref="OperationCanceledException">It was aborted.</exception>
    public void Run(Action action)
    {
        var thread = new AbortableThread();
        lock (_threads) _threads.Add(thread);
        try
        {
#pragma warning disable SYSLIB0046 // Made for this: code typed by a user in an interactive session, which has no other way to be stopped.
            ControlledExecution.Run(action, _abort.Token);
#pragma warning restore SYSLIB0046
        }
        finally
        {
            lock (_threads) _threads.Remove(thread);
            thread.End();
        }
    }

    /// <summary>The cell is over: nothing is aborted any more.</summary>
    public void Dispose()
    {
        _isOver = true;
        _registration.Dispose();
    }

    private async Task AbortLater()
    {
        var wait = 2 * Stopwatch.GetElapsedTime(0, _step);
        await Task.Delay(wait < s_shortest ? s_shortest : wait > s_longest ? s_longest : wait).ConfigureAwait(false);
        var spinner = new SpinWait();
        while (!_isOver && !WorkerPool.TryHold()) spinner.SpinOnce();
        if (_isOver) return;
        _aborting.TrySetResult();
        // This returns only when the code has been stopped, and does not wake what sleeps or waits.
        _ = Task.Run(() =>
        {
            _abort.Cancel();
            WorkerPool.Release();
        });
        for (var pause = 20; pause < 3000 && !_isOver; pause *= 3)
        {
            await Task.Delay(pause).ConfigureAwait(false);
            AbortableThread[] threads;
            lock (_threads) threads = [.. _threads];
            foreach (var thread in threads) thread.Wake();
        }
    }
}
