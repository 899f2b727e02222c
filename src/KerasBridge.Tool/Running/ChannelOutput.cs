using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>Sends what a cell shows to the runner, in pieces that are never large.</summary>
internal sealed class ChannelOutput(HostChannel channel) : ICellOutput
{
    private const int LargestText = 1 << 16;

    public void Out(string text) => SendText(HostMessageType.Out, text);

    public void Error(string text) => SendText(HostMessageType.Error, text);

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        if (IsSmall(data)) channel.Send(new(HostMessageType.Display, Name: displayId, Data: data, Flag: update));
    }

    public void Result(IReadOnlyDictionary<string, string> data)
    {
        if (IsSmall(data)) channel.Send(new(HostMessageType.Result, Data: data));
    }

    public void Clear(bool wait) => channel.Send(new(HostMessageType.Clear, Flag: wait));

    /// <summary>Nobody sits before a notebook that is run headless.</summary>
    public string? Ask(string prompt, bool password) => null;

    private bool IsSmall(IReadOnlyDictionary<string, string> data)
    {
        var size = data.Values.Sum(content => (long)content.Length);
        if (size <= LimitedOutput.LargestRich) return true;
        Error(LimitedOutput.RichNote(size));
        return false;
    }

    private void SendText(string type, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = Math.Min(text.Length, at + LargestText);
            // A pair of surrogates is one character: it must not be torn.
            if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
            channel.Send(new(type, text[at..end]));
            at = end;
        }
    }
}
