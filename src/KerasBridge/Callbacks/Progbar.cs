using KerasBridge.Engine;

namespace KerasBridge.Callbacks;

/// <summary>
/// The progress bar of <c>fit</c>, <c>evaluate</c>, <c>predict</c> and downloads; see
/// <see href="https://keras.io/api/utils/python_utils/#progbar-class">keras.utils.Progbar</see>.
/// </summary>
/// <remarks>
/// On a terminal the line is drawn again in place, with colours; in a notebook too, as one display. Elsewhere (a file, a pipe, a log) whole lines are written: the finished one,
/// and now and then one on the way, so that a long run is seen to live.
/// </remarks>
/// <example>
/// <code>
/// var bar = keras.utils.Progbar(10);
/// foreach (var i in range(10)) bar.update(i + 1, [("loss", 1.0 / (i + 1))]);
/// </code>
/// </example>
public sealed partial class Progbar
{
    private readonly int _width;
    private readonly int _verbose;
    private readonly double _interval;
    private readonly string _unit;
    private readonly string[]? _stateful;
    private readonly string[]? _stateless;
    private readonly KerasConsole _console;
    private readonly NotebookBlock? _block;
    private readonly double _start;

    private int _seen;
    private double _lastUpdate = double.NegativeInfinity;
    private double? _afterFirstStep;
    private int? _target;

    /// <summary>A progress bar.</summary>
    /// <param name="target">The number of steps; null (<c>None</c>): not known.</param>
    /// <param name="width">The bar's width in characters.</param>
    /// <param name="verbose">0: nothing; 1: the bar; 2: one line at the end.</param>
    /// <param name="interval">The least time between two refreshes, in seconds; the last one always comes.</param>
    /// <param name="stateful_metrics">Names of values to be shown as they are; all others are averaged over the steps.</param>
    /// <param name="stateless_metrics">Names of values to be averaged over the steps; all others are shown as they are. Not together with <paramref name="stateful_metrics"/>.</param>
    /// <param name="unit_name">What a step is called.</param>
    /// <exception cref="ArgumentException">The target or width is negative, or both lists are given.</exception>
    public Progbar(int? target, int width = 20, int verbose = 1, double interval = 0.05, IEnumerable<string>? stateful_metrics = null,
        IEnumerable<string>? stateless_metrics = null, string unit_name = "step")
    {
        if (width < 0) throw new ArgumentException($"The width of a progress bar must not be negative. Expected: an integer >= 0. Received: width={width}");
        if (stateful_metrics is not null && stateless_metrics is not null)
            throw new ArgumentException("Only one of `stateful_metrics` and `stateless_metrics` can be given to a progress bar. Expected: one of them, or none. Received: both.");
        this.target = target;
        _width = width;
        _verbose = verbose;
        _interval = interval;
        _unit = unit_name;
        _stateful = stateful_metrics?.ToArray();
        _stateless = stateless_metrics?.ToArray();
        // Within fit, evaluate and predict a notebook has a display for the whole of it; a bar of its own has one for itself.
        _block = verbose == 1 ? NotebookBlock.Alone() : null;
        _console = _block?.Console ?? KerasConsole.Current;
        _start = _console.Now;
    }

    /// <summary>The number of steps; null where it is not known yet.</summary>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public int? target
    {
        get => _target;
        set => _target = value is null or >= 0
            ? value
            : throw new ArgumentException($"The target of a progress bar must not be negative. Expected: the number of steps, or None. Received: target={value}");
    }

    /// <summary>Shows that <paramref name="current"/> steps are done.</summary>
    /// <param name="current">The number of steps done.</param>
    /// <param name="values">Names with values to be shown: <c>[("loss", 0.5)]</c>.</param>
    /// <param name="finalize">Whether this is the last refresh; null: where the target is reached.</param>
    public void update(int current, IEnumerable<(string name, double value)>? values = null, bool? finalize = null)
    {
        var pairs = values?.ToArray() ?? [];
        Update(current, Array.ConvertAll(pairs, pair => pair.name), Array.ConvertAll(pairs, pair => pair.value), finalize ?? (_target is { } all && current >= all));
    }

    /// <summary>Shows that <paramref name="n"/> more steps are done.</summary>
    /// <param name="n">The number of steps.</param>
    /// <param name="values">Names with values to be shown.</param>
    public void add(int n, IEnumerable<(string name, double value)>? values = null) => update(_seen + n, values);

    /// <summary>As <see cref="update"/>; allocates nothing once the names are known.</summary>
    internal void Update(int current, ReadOnlySpan<string> names, ReadOnlySpan<double> values, bool finalize)
    {
        for (var i = 0; i < names.Length; i++) Record(i, names[i], values[i], Math.Max(current - _seen, 1), finalize);
        _seen = current;
        var now = _console.Now;
        var stepTime = StepTime(current, now);
        if (_verbose == 1)
        {
            if (now - _lastUpdate < _interval && !finalize) return;
            if (_console.Redraws) Redraw(current, now, stepTime, finalize);
            else if (finalize || now - _console.LastProgressLine >= SecondsBetweenLines) WriteLine(current, now, stepTime, finalize);
            if (finalize) _block?.Dispose();
        }
        else if (_verbose == 2 && finalize)
        {
            WriteSummary(current, now, stepTime);
        }
        _lastUpdate = now;
    }

    /// <summary>The mean time of a step; the first one, which is slow, counts only while it is the only one.</summary>
    private double StepTime(int current, double now)
    {
        if (current == 0) return 0;
        var time = _afterFirstStep is { } first && current > 1 ? (now - first) / (current - 1) : (now - _start) / current;
        if (current == 1) _afterFirstStep = now;
        return time;
    }
}
