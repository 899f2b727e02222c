using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>
/// Prints what cells show as it comes. Of what is shown anew in place (the log of a training) lines are printed once they are complete; where a line can be redrawn, also the one that is growing.
/// </summary>
/// <param name="output">The standard output.</param>
/// <param name="error">The standard error.</param>
/// <param name="columns">The terminal's width; null: lines cannot be redrawn.</param>
/// <param name="colors">Whether colours are shown.</param>
internal sealed class ConsoleOutput(TextWriter output, TextWriter error, int? columns = null, bool colors = false) : ICellOutput
{
    private readonly Lock _lock = new();
    private string? _liveId;
    private string[] _live = [];
    private string[] _shown = [];
    private bool _isDrawn;
    private bool _isAtLineStart = true;

    public void Out(string text) => Write(output, text);

    public void Error(string text) => Write(error, text);

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var text = data.TryGetValue("text/plain", out var plain) ? plain : $"<{string.Join(", ", data.Keys)}>";
        lock (_lock)
        {
            if (update && displayId != _liveId) return;
            if (!update)
            {
                BeginBlock();
                (_liveId, _live, _shown) = (displayId, [], []);
            }
            Show(text);
            if (displayId is null) EndLive();
        }
    }

    public void Result(IReadOnlyDictionary<string, string> data) => Display(data);

    public void Clear(bool wait) => End();

    public string? Ask(string prompt, bool password) => null;

    /// <summary>Prints a line that is the runner's own, on the standard error.</summary>
    public void Note(string line)
    {
        lock (_lock)
        {
            BeginBlock();
            error.WriteLine(Plain(line));
        }
    }

    /// <summary>Prints what is pending; called when the cell has ended.</summary>
    public void End()
    {
        lock (_lock)
        {
            BeginBlock();
            _liveId = null;
        }
    }

    private void Write(TextWriter writer, string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            EndLive();
            writer.Write(Plain(text));
            writer.Flush();
            _isAtLineStart = text[^1] == '\n';
        }
    }

    private void BeginBlock()
    {
        EndLive();
        if (!_isAtLineStart) output.WriteLine();
        _isAtLineStart = true;
    }

    private void Show(string text)
    {
        _live = text.TrimEnd('\n').Split('\n');
        var same = Same();
        // What has been printed cannot be taken back: then the rest waits until it is final.
        if (same < _shown.Length) return;
        Erase();
        foreach (var line in _live[same..^1]) output.WriteLine(Plain(line));
        _shown = _live[..^1];
        if (columns is { } width)
        {
            var last = TerminalText.WithoutCommands(_live[^1]);
            output.Write(last.Length < width ? last : last[..(width - 1)]);
            _isDrawn = true;
        }
        output.Flush();
    }

    private void EndLive()
    {
        if (_live.Length == 0) return;
        Erase();
        foreach (var line in _live[Same()..]) output.WriteLine(Plain(line));
        output.Flush();
        (_shown, _live) = (_live, []);
    }

    private int Same()
    {
        var same = 0;
        while (same < _shown.Length && same < _live.Length && _shown[same] == _live[same]) same++;
        return same;
    }

    private void Erase()
    {
        if (_isDrawn) output.Write("\r\e[K");
        _isDrawn = false;
    }

    private string Plain(string text) => colors ? text : TerminalText.WithoutCommands(text);
}
