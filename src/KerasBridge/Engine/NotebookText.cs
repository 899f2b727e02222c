using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>
/// Text on its way to a notebook: one display, updated in place at most ten times a second. <c>\r</c> and <c>\b</c> go back in the line as on a terminal, so that a progress bar takes one line and
/// what is stored in the notebook is the log, not each of its states. After some hundred lines a further display is begun, lest each update carry everything.
/// </summary>
internal sealed class NotebookText : TextWriter
{
    private const int Milliseconds = 100;
    private const int MaxLines = 200;

    private readonly INotebookHost _host;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private readonly StringBuilder _done = new();
    private readonly StringBuilder _line = new();
    private int _column;
    private int _lines;
    private string _id = NewId();
    private bool _shown;
    private bool _pending;
    private bool _transient;
    private bool _closed;
    private long _last = Environment.TickCount64;

    /// <summary>Text for a host; nothing is shown before something is written.</summary>
    public NotebookText(INotebookHost host)
    {
        _host = host;
        _timer = new Timer(static state => ((NotebookText)state!).OnTime(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        lock (_lock)
        {
            var redraws = text[0] is '\r' or '\b';
            if (_transient && !redraws) text = DropLine(text);
            foreach (var character in text) Add(character);
            _transient = redraws && _line.Length > 0;
            if (_closed)
            {
                Show();
                return;
            }
            var wait = _last + Milliseconds - Environment.TickCount64;
            if (wait <= 0) Show();
            else if (!_pending) _timer.Change(wait, Timeout.Infinite);
            _pending = wait > 0;
        }
    }

    /// <summary>Shows what is not shown yet. What is written later is shown at once.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_lock)
            {
                _closed = true;
                if (_pending) Show();
            }
            _timer.Dispose();
        }
        base.Dispose(disposing);
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private void Add(char character)
    {
        switch (character)
        {
            case '\n':
                EndLine();
                break;
            case '\r':
                _column = 0;
                break;
            case '\b':
                if (_column > 0) _column--;
                break;
            default:
                if (_column < _line.Length) _line[_column] = character;
                else _line.Append(character);
                _column++;
                break;
        }
    }

    /// <summary>What a callback prints while the bar is on its way takes the bar's line, which is drawn again below; the line feed with which such messages get away from it is not needed.</summary>
    private ReadOnlySpan<char> DropLine(ReadOnlySpan<char> text)
    {
        _line.Clear();
        _column = 0;
        return text[0] == '\n' ? text[1..] : text;
    }

    private void EndLine()
    {
        AppendLine();
        _done.Append('\n');
        _line.Clear();
        _column = 0;
        if (++_lines < MaxLines) return;
        Show();
        _done.Clear();
        (_lines, _shown, _id) = (0, false, NewId());
    }

    /// <summary>The line without the blanks with which a longer one was covered.</summary>
    private void AppendLine()
    {
        var length = _line.Length;
        while (length > 0 && _line[length - 1] == ' ') length--;
        _done.Append(_line, 0, length);
    }

    private void Show()
    {
        (_pending, _last) = (false, Environment.TickCount64);
        var before = _done.Length;
        AppendLine();
        var text = _done.ToString().TrimEnd('\n');
        _done.Length = before;
        if (text.Length == 0) return;
        _host.Display(new Dictionary<string, string> { [TextFormatters.TextType] = text, [RichFormatters.HtmlType] = Html.Preformatted(text) }, _id, update: _shown);
        _shown = true;
    }

    private void OnTime()
    {
        lock (_lock)
        {
            if (!_pending || _closed) return;
            try
            {
                Show();
            }
            catch (Exception)
            {
                // A notebook that is gone must not end the process from a timer; the next write reports it to who writes.
                _pending = true;
            }
        }
    }
}
