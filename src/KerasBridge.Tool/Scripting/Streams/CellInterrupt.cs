using System.Diagnostics;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>
/// How a running cell is stopped: first its code is asked (the library looks between its steps), and if that has not helped after a moment, it is aborted. Code that has been
/// seen to look gets the time that it takes from look to look, so that no long training step is torn apart.
/// </summary>
internal sealed class CellInterrupt : IDisposable
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private readonly CancellationToken _requested;
    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly CancellationTokenRegistration _registration;
    private long _lastLook;
    private long _step;

    public CellInterrupt(CancellationToken requested)
    {
        _requested = requested;
        _registration = requested.UnsafeRegister(static state => ((CellInterrupt)state!).AbortLater(), this);
    }

    /// <summary>Whether the user wants the cell to stop.</summary>
    public bool IsRequested => _requested.IsCancellationRequested;

    /// <summary>What the user signals.</summary>
    public CancellationToken Requested => _requested;

    /// <summary>Signals that the cell's code is to be aborted wherever it is.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Signals the same to those who wait for the cell. What aborts code holds up whoever else is told by the same signal until it has done so, which may be never.</summary>
    public CancellationToken Aborted => _aborted.Token;

    /// <summary>The user's signal, for code that looks at it from time to time.</summary>
    public CancellationToken Look()
    {
        var now = Stopwatch.GetTimestamp();
        if (_lastLook != 0) _step = now - _lastLook;
        _lastLook = now;
        return _requested;
    }

    public void Dispose()
    {
        _registration.Dispose();
        _abort.CancelAfter(Timeout.Infinite);
        _aborted.CancelAfter(Timeout.Infinite);
    }

    private void AbortLater()
    {
        var wait = 2 * Stopwatch.GetElapsedTime(0, _step);
        wait = wait < s_shortest ? s_shortest : wait > s_longest ? s_longest : wait;
        _aborted.CancelAfter(wait);
        _abort.CancelAfter(wait);
    }
}
