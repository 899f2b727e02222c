using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>Hands on what a cell shows to two takers.</summary>
internal sealed class BothOutputs(ICellOutput first, ICellOutput second) : ICellOutput
{
    public void Out(string text)
    {
        first.Out(text);
        second.Out(text);
    }

    public void Error(string text)
    {
        first.Error(text);
        second.Error(text);
    }

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        first.Display(data, displayId, update);
        second.Display(data, displayId, update);
    }

    public void Result(IReadOnlyDictionary<string, string> data)
    {
        first.Result(data);
        second.Result(data);
    }

    public void Clear(bool wait)
    {
        first.Clear(wait);
        second.Clear(wait);
    }

    public string? Ask(string prompt, bool password) => first.Ask(prompt, password) ?? second.Ask(prompt, password);
}
