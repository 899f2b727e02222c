using System.Text.Json;
using KerasBridge.Engine;

namespace KerasBridge.Fixtures;

/// <summary>A console that keeps what is written, on a clock of which every reading first adds a fixed time, as the cases were made.</summary>
internal sealed class ScriptedConsole : IDisposable
{
    private readonly StringWriter _writer = new();
    private readonly IDisposable _use;
    private double _time;

    public ScriptedConsole(JsonElement clock, bool colors = true, bool redraws = true)
        : this(clock.GetProperty("start").GetDouble(), clock.GetProperty("dt").GetDouble(), colors, redraws) { }

    public ScriptedConsole(double start, double step, bool colors = true, bool redraws = true, int? columns = null)
    {
        _time = start;
        _use = KerasConsole.Use(new KerasConsole(_writer, colors, redraws, columns, () => _time += step));
    }

    /// <summary>Lets time pass.</summary>
    public void Sleep(double seconds) => _time += seconds;

    /// <summary>What was written since the last call.</summary>
    public string Take()
    {
        var text = _writer.ToString();
        _writer.GetStringBuilder().Clear();
        return text;
    }

    public void Dispose() => _use.Dispose();
}
