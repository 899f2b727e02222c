using System.Globalization;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>Hands on what a cell shows until it is too much: a notebook with 100 MB of text could not be opened.</summary>
/// <param name="inner">Where it goes.</param>
/// <param name="largestText">How many characters of text a cell may write.</param>
internal sealed class LimitedOutput(ICellOutput inner, long largestText = LimitedOutput.LargestText) : ICellOutput
{
    /// <summary>How many characters of text a cell may write by default.</summary>
    public const long LargestText = 1_000_000;

    /// <summary>How many characters rich outputs of a cell may have in all.</summary>
    public const long LargestRich = 64L << 20;

    private const int MostDisplays = 10_000;

    private readonly Lock _lock = new();
    private long _written;
    private long _rich;
    private int _displays;

    /// <summary>What is said in place of a rich output that is too large.</summary>
    public static string RichNote(long size) => string.Create(CultureInfo.InvariantCulture, $"[An output of {size:N0} characters is left out: a cell keeps at most {LargestRich:N0} in all.]\n");

    public void Out(string text) => Write(text, inner.Out);

    public void Error(string text) => Write(text, inner.Error);

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        lock (_lock)
        {
            if (update || MayShow(data)) inner.Display(data, displayId, update);
        }
    }

    public void Result(IReadOnlyDictionary<string, string> data)
    {
        lock (_lock)
        {
            if (MayShow(data)) inner.Result(data);
        }
    }

    public void Clear(bool wait)
    {
        lock (_lock) inner.Clear(wait);
    }

    public string? Ask(string prompt, bool password) => inner.Ask(prompt, password);

    /// <summary>Says how much was left out; called when the cell has ended.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (_written > largestText)
                inner.Error(string.Create(CultureInfo.InvariantCulture, $"\n[The output is cut here: the cell wrote {_written:N0} characters, of which the first {largestText:N0} are kept.]\n"));
            if (_displays > MostDisplays)
                inner.Error(string.Create(CultureInfo.InvariantCulture, $"[{_displays - MostDisplays:N0} outputs more are left out: a cell keeps at most {MostDisplays:N0}.]\n"));
        }
    }

    private void Write(string text, Action<string> write)
    {
        lock (_lock)
        {
            var room = largestText - _written;
            _written += text.Length;
            if (room >= text.Length) write(text);
            else if (room > 0) write(text[..(int)(char.IsHighSurrogate(text[(int)room - 1]) ? room - 1 : room)]);
        }
    }

    private bool MayShow(IReadOnlyDictionary<string, string> data)
    {
        if (++_displays > MostDisplays) return false;
        var size = data.Values.Sum(content => (long)content.Length);
        _rich += size;
        if (_rich <= LargestRich) return true;
        _rich -= size;
        inner.Error(RichNote(size));
        return false;
    }
}
