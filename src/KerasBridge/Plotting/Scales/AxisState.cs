namespace KerasBridge.Plotting;

/// <summary>One of the two axes: limits, ticks, label.</summary>
internal sealed class AxisState
{
    /// <summary>The limits that the user gave; null where they follow from the data.</summary>
    public double? Low { get; set; }

    /// <summary>The other limit that the user gave.</summary>
    public double? High { get; set; }

    /// <summary>Whether numbers fall to the right or upward.</summary>
    public bool Inverted { get; set; }

    /// <summary>The user's ticks; null: chosen from the limits.</summary>
    public double[]? Ticks { get; set; }

    /// <summary>The user's labels; null: the numbers.</summary>
    public string[]? Labels { get; set; }

    /// <summary>Whether the user's ticks widen limits that follow from the data; drawing more ends that, as in matplotlib.</summary>
    public bool TicksWiden { get; set; }

    /// <summary>The names of categories, in the order of their first use; their numbers are 0, 1, ….</summary>
    public List<string>? Categories { get; set; }

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>How the label looks.</summary>
    public TextStyle? LabelStyle { get; set; }

    /// <summary>How far the label is from the numbers.</summary>
    public double LabelPad { get; set; } = 4;

    /// <summary>How the numbers are turned.</summary>
    public double Rotation { get; set; }

    /// <summary>The horizontal alignment of the numbers, where it is not the usual one.</summary>
    public string? Align { get; set; }

    /// <summary>The size of the numbers.</summary>
    public double FontSize { get; set; } = 10;

    /// <summary>The colour of the numbers; null: the style's.</summary>
    public Rgba? FontColour { get; set; }

    /// <summary>The lines of the grid; null where there is none.</summary>
    public Pen? Grid { get; set; }

    /// <summary>Whether ticks and numbers stand at the top, or at the right.</summary>
    public bool Far { get; set; }

    /// <summary>Whether numbers are shown.</summary>
    public bool ShowsLabels { get; set; } = true;

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

    /// <summary>The limits: the user's where there are such, else those of the data; the first is larger where the axis is inverted.</summary>
    public (double Low, double High) View((double Low, double High) data)
    {
        var (low, high) = data;
        if (TicksWiden && Ticks is { Length: > 0 }) (low, high) = (Math.Min(low, Ticks.Min()), Math.Max(high, Ticks.Max()));
        if (Inverted) (low, high) = (high, low);
        (low, high) = (Low ?? low, High ?? high);
        return low == high ? Limits.Nonsingular(low, high, 0.05, 1e-15) : (low, high);
    }

    /// <summary>The ticks within the limits, with their labels, and what stands at the end of the axis.</summary>
    public (List<(double At, string Label)> Ticks, string Common) Marks((double Low, double High) view, double length, bool across)
    {
        var (low, high) = view.Low <= view.High ? view : (view.High, view.Low);
        var names = Labels;
        var all = Ticks ?? (Categories is null ? TickLocator.Ticks(low, high, TickLocator.Room(length, FontSize, across)) : [.. Enumerable.Range(0, Categories.Count).Select(i => (double)i)]);
        if (Categories is not null && names is null) names = [.. all.Select(tick => tick >= 0 && tick < Categories.Count && tick == Math.Floor(tick) ? Categories[(int)tick] : "")];
        var formatter = new TickFormatter(all, low, high);
        var tolerance = (high - low) * 1e-10;
        var seen = new List<(double, string)>();
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] < low - tolerance || all[i] > high + tolerance) continue;
            seen.Add((all[i], names is null ? formatter.Label(all[i]) : i < names.Length ? names[i] : ""));
        }
        return (seen, names is null ? formatter.Common : "");
    }
}
