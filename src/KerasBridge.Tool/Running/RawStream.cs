using System.Text;

namespace KerasBridge.Tool.Running;

/// <summary>
/// What is written past the console's writers to the standard output or error of the process of the cells: by programs that a cell starts, by native code, by the runtime when it dies. A mark that the process
/// writes at the end of each cell says that all of it has come.
/// </summary>
internal sealed class RawStream
{
    /// <summary>The mark; no text has these characters.</summary>
    public const string Mark = "\0\u0001kerasbridge\u0001\0";

    private readonly Action<string> _write;
    private readonly StringBuilder _pending = new();
    private readonly SemaphoreSlim _marks = new(0);

    /// <summary>Reads a stream until its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="write">Takes the text.</param>
    public RawStream(Stream stream, Action<string> write)
    {
        _write = write;
        Completion = Task.Run(() => Read(stream));
    }

    /// <summary>Ends with the stream.</summary>
    public Task Completion { get; }

    /// <summary>Waits for the mark of a cell's end; not for ever, since a cell may have closed the stream.</summary>
    public Task WaitForMark(TimeSpan atMost) => Task.WhenAny(_marks.WaitAsync(atMost), Completion);

    private async Task Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), false, 1 << 14);
        var buffer = new char[1 << 14];
        try
        {
            for (int count; (count = await reader.ReadAsync(buffer)) > 0;)
            {
                _pending.Append(buffer, 0, count);
                HandOn(isEnd: false);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // As good as its end.
        }
        HandOn(isEnd: true);
    }

    private void HandOn(bool isEnd)
    {
        var text = _pending.ToString();
        _pending.Clear();
        for (int mark; (mark = text.IndexOf(Mark, StringComparison.Ordinal)) >= 0; text = text[(mark + Mark.Length)..])
        {
            if (mark > 0) _write(text[..mark]);
            _marks.Release();
        }
        // The end may be the first half of a mark.
        var half = text.LastIndexOf('\0');
        var kept = !isEnd && half >= 0 && text.Length - half < Mark.Length && Mark.StartsWith(text[half..], StringComparison.Ordinal) ? half : text.Length;
        if (kept > 0) _write(text[..kept]);
        _pending.Append(text[kept..]);
    }
}
