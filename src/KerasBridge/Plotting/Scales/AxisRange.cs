namespace KerasBridge.Plotting;

/// <summary>The limits, scale and ticks of an axis, which several axes may have in common (<c>sharex</c>, <c>twinx</c>).</summary>
internal sealed class AxisRange(bool across)
{
    private (double Low, double High) _view = (0, 1);
    private Axes? _asker;

    /// <summary>The axes that have it.</summary>
    public List<Axes> Members { get; } = [];

    /// <summary>Whether limits follow from the data.</summary>
    public bool Auto { get; set; } = true;

    /// <summary>Whether numbers fall to the right or upward.</summary>
    public bool Inverted => _view.Low > _view.High;

    /// <summary>How numbers are spread.</summary>
    public AxisScale Scale { get; private set; } = AxisScale.Linear;

    /// <summary>The user's ticks; null: chosen from the limits.</summary>
    public double[]? Ticks { get; set; }

    /// <summary>The user's labels; null: the numbers.</summary>
    public string[]? Labels { get; set; }

    /// <summary>The names of categories, in the order of their first use; their numbers are 0, 1, ….</summary>
    public List<string>? Categories { get; private set; }

    /// <summary>Whether ticks stand at whole numbers only, as beside a matrix.</summary>
    public bool Whole { get; set; }

    /// <summary>How numbers are written.</summary>
    public TickFormat Format { get; set; } = new();

    /// <summary>Something was drawn: limits are to follow from the data, as soon as someone asks.</summary>
    public void Ask(Axes axes)
    {
        if (Auto) _asker = axes;
    }

    /// <summary>Another scale; limits are found anew.</summary>
    public void SetScale(AxisScale scale, Axes axes)
    {
        if (Scale == scale) return;
        var (low, high) = View();
        Scale = scale;
        if (scale == AxisScale.Log && Math.Min(low, high) <= 0 && !Auto) _view = scale.NonSingular(low, high, 1);
        Ask(axes);
    }

    /// <summary>What is at the beginning and at the end; the first is larger where numbers fall.</summary>
    public (double Low, double High) View()
    {
        if (_asker is not { } asker) return _view;
        _asker = null;
        var limits = new Limits();
        var nothing = new Limits();
        foreach (var one in Members)
        {
            foreach (var artist in one.Artists) artist.Measure(across ? limits : nothing, across ? nothing : limits);
        }
        var (low, high) = limits.WithMargin(asker.Margin(across), Scale, edges: true);
        _view = Inverted ? (high, low) : (low, high);
        return _view;
    }

    /// <summary>Sets the limits; they stay until <see cref="Ask"/>, or for good where <paramref name="auto"/> is false.</summary>
    public void SetView(double low, double high, bool? auto)
    {
        _asker = null;
        if (Scale == AxisScale.Log)
        {
            // What is not positive cannot be shown: the old limit stays, as in matplotlib (with a warning there).
            if (low <= 0) low = Math.Min(_view.Low, _view.High) > 0 ? _view.Low : 1;
            if (high <= 0) high = Math.Min(_view.Low, _view.High) > 0 ? _view.High : 10;
        }
        _view = low == high ? Scale.NonSingular(low, high, low) : (low, high);
        Auto = auto ?? Auto;
    }

    /// <summary>Sets ticks, which widen the limits.</summary>
    public void SetTicks(double[] ticks, string[]? labels)
    {
        var (low, high) = View();
        (Ticks, Labels) = (ticks, labels);
        var finite = ticks.Where(double.IsFinite).ToArray();
        if (finite.Length == 0) return;
        _view = low <= high ? (Math.Min(low, finite.Min()), Math.Max(high, finite.Max())) : (Math.Max(low, finite.Max()), Math.Min(high, finite.Min()));
    }

    /// <summary>The numbers of names.</summary>
    public double[] Place(string[] names)
    {
        Categories ??= [];
        return Array.ConvertAll(names, name =>
        {
            var place = Categories.IndexOf(name);
            if (place < 0)
            {
                place = Categories.Count;
                Categories.Add(name);
            }
            return (double)place;
        });
    }

    /// <summary>The ticks within the limits, with their labels, and what stands at the end of the axis.</summary>
    public (List<(double At, string Label)> Ticks, string Common) Marks((double Low, double High) view, double length, double fontSize)
    {
        var (low, high) = view.Low <= view.High ? view : (view.High, view.Low);
        var names = Labels;
        var all = Ticks ?? (Categories is null ? Whole ? TickLocator.Ticks(low, high, 9, whole: true) : Scale.Ticks(low, high, TickLocator.Room(length, fontSize, across)) : [.. Enumerable.Range(0, Categories.Count).Select(i => (double)i)]);
        if (Categories is not null && names is null) names = [.. all.Select(tick => tick >= 0 && tick < Categories.Count && tick == Math.Floor(tick) ? Categories[(int)tick] : "")];
        var (label, common) = names is null ? Scale.Labels(all, low, high, Format) : (static _ => "", "");
        var seen = new List<(double, string)>();
        for (var i = 0; i < all.Length; i++)
        {
            if (IsSeen(all[i], low, high)) seen.Add((all[i], names is null ? label(all[i]) : i < names.Length ? names[i] : ""));
        }
        return (seen, common);
    }

    /// <summary>The small ticks within the limits, with their labels.</summary>
    public List<(double At, string Label)> SmallMarks((double Low, double High) view, double length, double fontSize, bool wanted)
    {
        if (Scale == AxisScale.Linear && !wanted || Categories is not null) return [];
        var (low, high) = view.Low <= view.High ? view : (view.High, view.Low);
        var room = TickLocator.Room(length, fontSize, across);
        var large = Ticks ?? Scale.Ticks(low, high, room);
        var label = Scale.MinorLabels(low, high);
        return [.. Scale.MinorTicks(low, high, room).Where(tick => IsSeen(tick, low, high) && !large.Any(one => Math.Abs(one - tick) <= 1e-9 * Math.Abs(tick))).Select(tick => (tick, label(tick)))];
    }

    private bool IsSeen(double tick, double low, double high)
    {
        var (from, to, at) = (Scale.Forward(low), Scale.Forward(high), Scale.Forward(tick));
        var tolerance = (to - from) * 1e-10;
        return at >= from - tolerance && at <= to + tolerance;
    }
}
