namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A thread that runs code of a cell at the moment; made on that thread.</summary>
internal sealed class AbortableThread
{
    private readonly Thread _thread = Thread.CurrentThread;
    private readonly Lock _lock = new();
    private bool _isOver;
    private bool _isWoken;

    /// <summary>Has it leave a sleep or a wait.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            if (_isOver) return;
            _isWoken = true;
            _thread.Interrupt();
        }
    }

    /// <summary>It runs code of the cell no more: called on it. What would still wake it is taken back.</summary>
    public void End()
    {
        for (var isOver = false; !isOver;)
        {
            try
            {
                lock (_lock) isOver = _isOver = true;
                if (_isWoken) Thread.Sleep(1);
            }
            catch (ThreadInterruptedException)
            {
                // The wake-up that nobody had slept for.
            }
        }
    }
}
