using System.Text;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>
/// Gathers what a cell writes and hands it on in pieces: when enough has come, a moment after the first character, before anything rich, and at the cell's end. So a flood of
/// small writes does not become a flood of messages, and the order of all that is shown stays.
/// </summary>
internal sealed class OutputBuffer : IDisposable
{
    private const int Enough = 16 * 1024;
    private const int Moment = 30;

    private readonly Lock _lock = new();
    private readonly StringBuilder _pending = new();
    private readonly ICellOutput _output;
    private readonly Timer _timer;
    private bool _isError;
    private bool _armed;

    public OutputBuffer(ICellOutput output)
    {
        _output = output;
        using (ExecutionContext.SuppressFlow()) _timer = new Timer(static state => ((OutputBuffer)state!).FlushLater(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Writes text for one of the two streams.</summary>
    public void Write(ReadOnlySpan<char> text, bool isError)
    {
        if (text.IsEmpty) return;
        lock (_lock)
        {
            if (_isError != isError) FlushPending();
            _isError = isError;
            _pending.Append(text);
            if (_pending.Length >= Enough) FlushPending();
            else if (!_armed) _armed = _timer.Change(Moment, Timeout.Infinite);
        }
    }

    /// <summary>Hands on what has been written so far.</summary>
    public void Flush()
    {
        lock (_lock) FlushPending();
    }

    /// <summary>Shows something rich, behind what has been written so far.</summary>
    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        lock (_lock)
        {
            FlushPending();
            _output.Display(data, displayId, update);
        }
    }

    /// <summary>Shows the value of the cell's last expression.</summary>
    public void Result(IReadOnlyDictionary<string, string> data)
    {
        lock (_lock)
        {
            FlushPending();
            _output.Result(data);
        }
    }

    /// <summary>Removes what the cell has shown so far.</summary>
    public void Clear(bool wait)
    {
        lock (_lock)
        {
            FlushPending();
            _output.Clear(wait);
        }
    }

    /// <summary>Asks the user for a line; null where nobody can be asked.</summary>
    public string? Ask(string prompt, bool password)
    {
        Flush();
        return _output.Ask(prompt, password);
    }

    /// <summary>Hands on the rest.</summary>
    public void Dispose()
    {
        Flush();
        _timer.Dispose();
    }

    private void FlushPending()
    {
        _armed = false;
        if (_pending.Length == 0) return;
        var text = _pending.ToString();
        _pending.Clear();
        if (_isError) _output.Error(text);
        else _output.Out(text);
    }

    /// <summary>On a thread of nobody: an output that fails there (its client has gone) must not end the process.</summary>
    private void FlushLater()
    {
        try
        {
            Flush();
        }
        catch (Exception)
        {
            lock (_lock) _pending.Clear();
        }
    }
}
