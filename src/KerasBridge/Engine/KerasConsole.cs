using System.Diagnostics;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>
/// Where everything that this library prints goes: the writer, what it can show (colours, redrawing a line), its width, and the clock
/// that the progress bar reads. By default the process's console; <see cref="Use"/> puts another one in place for the current flow of
/// calls (a test, a cell of a notebook) without touching other threads.
/// </summary>
internal sealed class KerasConsole
{
    private const int DefaultColumns = 80;

    private static readonly AsyncLocal<KerasConsole?> s_flow = new();
    private static readonly KerasConsole s_process = new();
    private static readonly TextWriter s_processWriter = PrepareProcessWriter();

    private readonly TextWriter? _writer;
    private readonly bool _colors;
    private readonly bool _redraws;
    private readonly int? _columns;
    private readonly Func<double>? _clock;
    private readonly TextWriter? _warnings;
    private readonly HashSet<string> _warned = [];

    private KerasConsole() { }

    /// <summary>A console of one's own.</summary>
    /// <param name="writer">Where the text goes.</param>
    /// <param name="colors">Whether ANSI colour codes are written.</param>
    /// <param name="redraws">Whether a line can be drawn again in place.</param>
    /// <param name="columns">The width; null: 80, or what the variable COLUMNS says.</param>
    /// <param name="clock">The seconds that the progress bar reads; null: the machine's.</param>
    /// <param name="warnings">Where warnings go; null: the process's standard error.</param>
    public KerasConsole(TextWriter writer, bool colors = false, bool redraws = false, int? columns = null, Func<double>? clock = null, TextWriter? warnings = null)
    {
        _writer = writer;
        _colors = colors;
        _redraws = redraws;
        _columns = columns;
        _clock = clock;
        _warnings = warnings;
    }

    /// <summary>The console of the current flow of calls.</summary>
    public static KerasConsole Current => s_flow.Value ?? s_process;

    /// <summary>Whether the current flow of calls prints where the process does.</summary>
    public static bool IsProcess => s_flow.Value is null;

    /// <summary>Where the text goes.</summary>
    public TextWriter Writer => _writer ?? Console.Out;

    /// <summary>Whether ANSI colour codes are written: on a terminal, unless NO_COLOR says no; elsewhere only where FORCE_COLOR asks for them.</summary>
    public bool Colors => _writer is not null
        ? _colors
        : !IsSet("NO_COLOR") && (IsSet("FORCE_COLOR") || (IsProcessTerminal && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or "unknown")));

    /// <summary>Whether a line can be drawn again in place: on a terminal. A file gets whole lines only.</summary>
    public bool Redraws => _writer is not null ? _redraws : IsProcessTerminal;

    /// <summary>The width in characters: COLUMNS where it is set, else the terminal's, else 80.</summary>
    public int Columns
    {
        get
        {
            if (_columns is { } columns) return columns;
            if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var fixedColumns) && fixedColumns > 0) return fixedColumns;
            return _writer is null && IsProcessTerminal ? TerminalColumns() : DefaultColumns;
        }
    }

    /// <summary>The time in seconds, from an arbitrary start.</summary>
    public double Now => _clock is null ? Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency : _clock();

    /// <summary>When a progress bar last wrote a line where lines cannot be redrawn.</summary>
    public double LastProgressLine { get; set; } = double.NegativeInfinity;

    /// <summary>Makes <paramref name="console"/> the one of the current flow of calls, until the result is disposed.</summary>
    public static IDisposable Use(KerasConsole console)
    {
        var before = s_flow.Value;
        s_flow.Value = console;
        return new Restore(before);
    }

    /// <summary>
    /// Writes a warning to the standard error, as Python does with <c>warnings.warn</c>: the same text only once, so that a loop does not repeat it. Python also names the
    /// line that warned; that would be one of this library here.
    /// </summary>
    public static void Warn(string text, string category = "UserWarning") => Current.WarnOnce($"{category}: {text}");

    /// <summary>Writes a message as Keras does; nothing where interactive logging has been switched off.</summary>
    public void Message(ReadOnlySpan<char> text, bool lineBreak = true)
    {
        if (!KerasConfig.InteractiveLogging) return;
        var writer = Writer;
        writer.Write(text);
        if (lineBreak) writer.Write('\n');
        writer.Flush();
    }

    private void WarnOnce(string text)
    {
        lock (_warned)
        {
            if (!_warned.Add(text)) return;
        }
        (_warnings ?? Console.Error).Write($"{text}\n");
    }

    private static bool IsProcessTerminal => !Console.IsOutputRedirected && ReferenceEquals(Console.Out, s_processWriter);

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static int TerminalColumns()
    {
        try
        {
            return Console.WindowWidth is var width && width > 0 ? width : DefaultColumns;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return DefaultColumns;
        }
    }

    /// <summary>Windows consoles show neither the bar's characters nor ANSI codes unless asked to.</summary>
    private static TextWriter PrepareProcessWriter()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) WindowsTerminal.Prepare();
        return Console.Out;
    }

    private sealed class Restore(KerasConsole? before) : IDisposable
    {
        public void Dispose() => s_flow.Value = before;
    }
}
