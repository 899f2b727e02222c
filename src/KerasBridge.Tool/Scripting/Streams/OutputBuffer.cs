using System.Text;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>
/// Gathers what a cell writes and hands it on in pieces: when enough has come, a moment after the first character, before anything rich, and at the cell's end. So a flood of
/// small writes does not become a flood of messages, and the order of all that is shown stays. It is handed on by a thread of its own: the cell's may be aborted at any place,
/// and half a message must not be sent.
/// </summary>
internal sealed class OutputBuffer : IDisposable
{
    private const int Enough = 16 * 1024;
    private const int Moment = 30;

    private readonly Lock _lock = new();
    private readonly ICellOutput _output;
    private readonly CellThread _sender;
    private readonly Timer _timer;
    private List<(StringBuilder Text, bool IsError)> _pending = [];
    private bool _armed;

    /// <summary>Makes the buffer of a cell.</summary>
    /// <param name="output">Where the cell shows what it shows.</param>
    /// <param name="sender">The thread that hands it on.</param>
    public OutputBuffer(ICellOutput output, CellThread sender)
    {
        _output = output;
        _sender = sender;
        using (ExecutionContext.SuppressFlow()) _timer = new Timer(static state => ((OutputBuffer)state!).FlushLater(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Writes text for one of the two streams.</summary>
    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        if (text.IsEmpty) return;
        bool isEnough;
        lock (_lock)
        {
            if (_pending.Count == 0 || _pending[^1].IsError != isError) _pending.Add((new StringBuilder(), isError));
            var last = _pending[^1].Text.Append(text);
            isEnough = last.Length >= Enough || _pending.Count >= 64;
            if (!_armed) _armed = _timer.Change(Moment, Timeout.Infinite);
        }
        if (isEnough) Flush();
    }

    /// <summary>Hands on what has been written so far.</summary>
    public void Flush() => Send(static _ => { });

    /// <summary>Shows something rich, behind what has been written so far.</summary>
    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) => Send(output => output.Display(data, displayId, update));

    /// <summary>Shows the value of the cell's last expression.</summary>
    public void Result(IReadOnlyDictionary<string, string> data) => Send(output => output.Result(data));

    /// <summary>Removes what the cell has shown so far.</summary>
    public void Clear(bool wait) => Send(output => output.Clear(wait));

    /// <summary>Asks the user for a line; null where nobody can be asked.</summary>
    public string? Ask(string prompt, bool password)
    {
        Flush();
        // On a thread of its own too, for as long as the user takes.
        return Task.Factory.StartNew(() => _output.Ask(prompt, password), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
    }

    /// <summary>Hands on the rest.</summary>
    public void Dispose()
    {
        Flush();
        _timer.Dispose();
    }

    /// <summary>Does something behind what has been written so far, and waits for it.</summary>
    private void Send(Action<ICellOutput> action) => Start(action)?.GetAwaiter().GetResult();

    private Task<bool>? Start(Action<ICellOutput> action)
    {
        try
        {
            return _sender.Run(() =>
            {
                SendPending();
                action(_output);
                return true;
            });
        }
        catch (InvalidOperationException)
        {
            // The session is over; what still runs has nobody to tell.
            return null;
        }
    }

    private void SendPending()
    {
        List<(StringBuilder Text, bool IsError)> pending;
        lock (_lock)
        {
            _armed = false;
            if (_pending.Count == 0) return;
            pending = _pending;
            _pending = [];
        }
        foreach (var (text, isError) in pending)
        {
            if (isError) _output.Error(text.ToString());
            else _output.Out(text.ToString());
        }
    }

    /// <summary>Nobody waits for this: an output that fails (its client has gone) must not end the process.</summary>
    private void FlushLater() => Start(static _ => { })?.ContinueWith(static task => _ = task.Exception, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously);
}
