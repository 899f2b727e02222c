using System.Runtime.ExceptionServices;

namespace KerasBridge.Data;

/// <summary>
/// Does work ahead on threads of its own, and hands out the results in the order in which the work was drawn. An exception comes out at the place of the result that it
/// prevented, with its own stack trace. The threads end with <see cref="Close"/>, or as soon as there is no more work.
/// </summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal sealed class Prefetcher<T>
{
    private readonly Func<Func<T>?> _draw;
    private readonly Queue<Slot> _slots = new();
    private readonly object _gate = new();
    private readonly List<Thread> _threads = [];
    private readonly int _workers;
    private readonly int _capacity;
    private bool _isDrawing;
    private bool _isExhausted;
    private bool _isClosed;

    /// <summary>Begins to work.</summary>
    /// <param name="draw">Gives the next work, called in order and by one thread at a time; null where there is none for now.</param>
    /// <param name="workers">
    /// The threads. 0: the work is done when its result is asked for. 1: nothing is ever done beside other work. More: whoever asks for a result that is not there helps.
    /// </param>
    /// <param name="capacity">How many results wait at most.</param>
    public Prefetcher(Func<Func<T>?> draw, int workers, int capacity)
    {
        _draw = draw;
        _workers = workers;
        _capacity = Math.Max(capacity, 1);
        Resume();
    }

    /// <summary>Looks again for work, after there was none.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            if (_isClosed) return;
            _isExhausted = false;
            _threads.RemoveAll(thread => !thread.IsAlive);
            while (_threads.Count < _workers)
            {
                var thread = new Thread(Work) { IsBackground = true, Name = "KerasBridge data" };
                _threads.Add(thread);
                thread.Start();
            }
        }
    }

    /// <summary>The next result; false where there is no more work.</summary>
    public bool TryNext(out T result)
    {
        Slot slot;
        lock (_gate)
        {
            while (true)
            {
                if (_slots.TryDequeue(out slot!)) break;
                if (_isExhausted)
                {
                    result = default!;
                    return false;
                }
                if (_workers != 1 && !_isDrawing) TryDraw(out _);
                else Monitor.Wait(_gate);
            }
            Monitor.PulseAll(_gate);
        }
        // Who needs a result that nobody has begun makes it, and waits for no thread to be scheduled.
        if (_workers != 1) slot.Run(_gate);
        result = slot.Finish(_gate);
        return true;
    }

    /// <summary>Ends the work, waits for the threads, and gives the results that nobody took.</summary>
    public List<T> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
        foreach (var thread in _threads) thread.Join();
        var left = new List<T>();
        foreach (var slot in _slots)
        {
            if (slot.HasResult) left.Add(slot.Result);
        }
        _slots.Clear();
        return left;
    }

    private void Work()
    {
        while (true)
        {
            Slot slot;
            lock (_gate)
            {
                while (!_isClosed && !_isExhausted && (_isDrawing || _slots.Count >= _capacity)) Monitor.Wait(_gate);
                if (_isClosed || _isExhausted || !TryDraw(out slot!)) return;
            }
            slot.Run(_gate);
        }
    }

    /// <summary>Draws work and queues its slot. The gate is held before and after, and open while the user's code draws.</summary>
    private bool TryDraw(out Slot? slot)
    {
        slot = null;
        _isDrawing = true;
        Func<T>? work = null;
        ExceptionDispatchInfo? error = null;
        Monitor.Exit(_gate);
        try
        {
            work = _draw();
        }
        catch (Exception exception)
        {
            error = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            Monitor.Enter(_gate);
            _isDrawing = false;
            // After a failure there is nothing behind it.
            _isExhausted = work is null;
            Monitor.PulseAll(_gate);
        }
        if (work is null && error is null) return false;
        slot = new Slot(work, error);
        _slots.Enqueue(slot);
        return true;
    }

    private sealed class Slot(Func<T>? work, ExceptionDispatchInfo? error)
    {
        private bool _isBegun = error is not null;
        private bool _isDone = error is not null;
        private ExceptionDispatchInfo? _error = error;

        public bool HasResult => _isDone && _error is null;

        public T Result { get; private set; } = default!;

        /// <summary>Does the work, unless somebody has begun.</summary>
        public void Run(object gate)
        {
            lock (gate)
            {
                if (_isBegun) return;
                _isBegun = true;
            }
            try
            {
                Result = work!();
            }
            catch (Exception exception)
            {
                _error = ExceptionDispatchInfo.Capture(exception);
            }
            lock (gate)
            {
                _isDone = true;
                Monitor.PulseAll(gate);
            }
        }

        /// <summary>Waits for the result.</summary>
        public T Finish(object gate)
        {
            lock (gate)
            {
                while (!_isDone) Monitor.Wait(gate);
            }
            _error?.Throw();
            return Result;
        }
    }
}
