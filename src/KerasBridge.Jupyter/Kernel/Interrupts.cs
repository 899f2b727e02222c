namespace KerasBridge.Jupyter.Kernel;

/// <summary>Knows the cell that runs, and tells it when the user wants it to stop. An interrupt while nothing runs is ignored.</summary>
internal sealed class Interrupts
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;

    /// <summary>A cell begins: what its code looks at.</summary>
    public CancellationToken Begin()
    {
        lock (_lock)
        {
            _running = new CancellationTokenSource();
            return _running.Token;
        }
    }

    /// <summary>The cell is over.</summary>
    public void End()
    {
        lock (_lock) _running = null;
    }

    /// <summary>Interrupts the running cell; false: none runs.</summary>
    public bool Interrupt()
    {
        CancellationTokenSource? running;
        lock (_lock) running = _running;
        // What the cell registered for it runs elsewhere: it may be slow.
        _ = running?.CancelAsync();
        return running is not null;
    }
}
