using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>
/// Publishes what a cell shows. The first text after a pause goes out at once; what follows within a moment is gathered, so that a loop that prints single characters makes
/// messages by the second, not by the character.
/// </summary>
internal sealed class CellOutput : ICellOutput, IDisposable
{
    private const int FullText = 64 << 10;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);

    private readonly IoPub _iopub;
    private readonly Request _request;
    private readonly int _executionCount;
    private readonly Func<string, bool, string?> _ask;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private string _stream = "stdout";
    private long _flushed = Stopwatch.GetTimestamp() - Stopwatch.Frequency;
    private bool _waiting;

    /// <summary>Publishes what the cell of a request shows.</summary>
    /// <param name="iopub">Where to.</param>
    /// <param name="request">The request.</param>
    /// <param name="executionCount">The cell's number.</param>
    /// <param name="ask">Asks the user: prompt, whether the answer is hidden.</param>
    public CellOutput(IoPub iopub, Request request, int executionCount, Func<string, bool, string?> ask)
    {
        _iopub = iopub;
        _request = request;
        _executionCount = executionCount;
        _ask = ask;
        _timer = new Timer(_ => Flush());
    }

    /// <summary>The plain text of the cell's result; null: it had none.</summary>
    public string? ResultText { get; private set; }

    /// <inheritdoc/>
    public void Out(string text) => Write("stdout", text);

    /// <inheritdoc/>
    public void Error(string text) => Write("stderr", text);

    /// <inheritdoc/>
    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var content = new JsonObject
        {
            ["data"] = MimeData.From(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
        };
        Publish(update ? "update_display_data" : "display_data", content);
    }

    /// <inheritdoc/>
    public void Result(IReadOnlyDictionary<string, string> data)
    {
        ResultText = data.GetValueOrDefault("text/plain");
        Publish("execute_result", new JsonObject { ["execution_count"] = _executionCount, ["data"] = MimeData.From(data), ["metadata"] = new JsonObject() });
    }

    /// <inheritdoc/>
    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    /// <inheritdoc/>
    public string? Ask(string prompt, bool password)
    {
        Flush();
        return _ask(prompt, password);
    }

    /// <summary>Publishes what is gathered.</summary>
    public void Flush()
    {
        lock (_lock) FlushLocked();
    }

    /// <summary>Ends the gathering. What still comes, from threads that the cell left behind, goes out at once.</summary>
    public void Dispose()
    {
        Flush();
        _timer.Dispose();
    }

    private void Publish(string type, JsonObject content)
    {
        lock (_lock)
        {
            FlushLocked();
            _iopub.Publish(type, _request.Header, content);
        }
    }

    private void Write(string stream, string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            if (_stream != stream) FlushLocked();
            _stream = stream;
            _text.Append(text);
            if (_text.Length >= FullText || Stopwatch.GetElapsedTime(_flushed) >= Moment)
                FlushLocked();
            else if (!_waiting)
                _waiting = TryWait();
        }
    }

    private bool TryWait()
    {
        try
        {
            return _timer.Change(Moment, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            FlushLocked();
            return false;
        }
    }

    private void FlushLocked()
    {
        _waiting = false;
        if (_text.Length == 0) return;
        var text = _text.ToString();
        _text.Clear();
        _iopub.Publish("stream", _request.Header, new JsonObject { ["name"] = _stream, ["text"] = text });
        _flushed = Stopwatch.GetTimestamp();
    }
}
