using System.Text;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Scripting;

/// <summary>Keeps what a cell shows.</summary>
internal sealed class Recorder : ICellOutput
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();
    private readonly List<string> _events = [];
    private readonly List<IReadOnlyDictionary<string, string>> _displays = [];

    /// <summary>What answers a question; null: nobody can be asked.</summary>
    public string? Answer { get; init; }

    public string StandardOutput { get { lock (_lock) return _out.ToString(); } }

    public string StandardError { get { lock (_lock) return _error.ToString(); } }

    /// <summary>All that came, in order: <c>out</c>, <c>error</c>, <c>display</c>, <c>update</c>, <c>result</c>, <c>clear</c>, <c>ask</c>.</summary>
    public string[] Events { get { lock (_lock) return [.. _events]; } }

    public IReadOnlyDictionary<string, string>[] Displays { get { lock (_lock) return [.. _displays]; } }

    public IReadOnlyDictionary<string, string>? Value { get; private set; }

    public void Out(string text) => Note("out", () => _out.Append(text));

    public void Error(string text) => Note("error", () => _error.Append(text));

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) => Note(update ? "update" : "display", () => _displays.Add(data));

    public void Result(IReadOnlyDictionary<string, string> data) => Note("result", () => Value = data);

    public void Clear(bool wait) => Note("clear", () => { });

    public string? Ask(string prompt, bool password)
    {
        Note("ask", () => { });
        return Answer;
    }

    private void Note(string what, Action action)
    {
        lock (_lock)
        {
            _events.Add(what);
            action();
        }
    }
}
