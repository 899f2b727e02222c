namespace KerasBridge.Plotting;

/// <summary>How one of the two axes looks: ticks, numbers, label, grid. "Near" is at the bottom or left, "far" at the top or right.</summary>
internal sealed class AxisState
{
    /// <summary>As the style says.</summary>
    public AxisState(PlotStyle style, bool across, AxisRange range)
    {
        (Across, Range) = (across, range);
        var name = across ? "xtick" : "ytick";
        var (near, far) = across ? ("bottom", "top") : ("left", "right");
        Length = style.Number($"{name}.major.size");
        Width = style.Number($"{name}.major.width");
        Pad = style.Number($"{name}.major.pad");
        SmallLength = style.Number($"{name}.minor.size");
        SmallWidth = style.Number($"{name}.minor.width");
        ShowsSmall = style.Flag($"{name}.minor.visible");
        Direction = style.Word($"{name}.direction");
        Colour = style.Colour($"{name}.color");
        FontColour = style.Word($"{name}.labelcolor") == "inherit" ? Colour : style.Colour($"{name}.labelcolor");
        FontSize = style.Points($"{name}.labelsize");
        (NearTicks, FarTicks) = (style.Flag($"{name}.{near}"), style.Flag($"{name}.{far}"));
        (NearLabels, FarLabels) = (style.Flag($"{name}.label{near}"), style.Flag($"{name}.label{far}"));
    }

    /// <summary>Whether it is the axis across.</summary>
    public bool Across { get; }

    /// <summary>The limits and ticks.</summary>
    public AxisRange Range { get; set; }

    /// <summary>Whether it is drawn at all.</summary>
    public bool Visible { get; set; } = true;

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>How the label looks.</summary>
    public TextStyle? LabelStyle { get; set; }

    /// <summary>How far the label is from the numbers.</summary>
    public double LabelPad { get; set; } = 4;

    /// <summary>How the label is turned; null: along the axis.</summary>
    public double? LabelRotation { get; set; }

    /// <summary>Whether the label stands at the top, or at the right.</summary>
    public bool LabelIsFar { get; set; }

    /// <summary>How the numbers are turned.</summary>
    public double Rotation { get; set; }

    /// <summary>The horizontal alignment of the numbers, where it is not the usual one.</summary>
    public string? Align { get; set; }

    /// <summary>The size of the numbers.</summary>
    public double FontSize { get; set; }

    /// <summary>The colour of the numbers.</summary>
    public Rgba FontColour { get; set; }

    /// <summary>The colour of the ticks.</summary>
    public Rgba Colour { get; set; }

    /// <summary>How long ticks are.</summary>
    public double Length { get; set; }

    /// <summary>How thick ticks are.</summary>
    public double Width { get; set; }

    /// <summary>How far numbers are from ticks.</summary>
    public double Pad { get; set; }

    /// <summary>How long the small ticks are.</summary>
    public double SmallLength { get; set; }

    /// <summary>How thick the small ticks are.</summary>
    public double SmallWidth { get; set; }

    /// <summary>Whether there are small ticks on an even axis.</summary>
    public bool ShowsSmall { get; set; }

    /// <summary><c>out</c>, <c>in</c> or <c>inout</c>.</summary>
    public string Direction { get; set; }

    /// <summary>Whether ticks stand at the bottom or left.</summary>
    public bool NearTicks { get; set; }

    /// <summary>Whether ticks stand at the top or right.</summary>
    public bool FarTicks { get; set; }

    /// <summary>Whether numbers stand at the bottom or left.</summary>
    public bool NearLabels { get; set; }

    /// <summary>Whether numbers stand at the top or right.</summary>
    public bool FarLabels { get; set; }

    /// <summary>The lines of the grid; null where there is none.</summary>
    public Pen? Grid { get; set; }

    /// <summary>The lines of the grid at small ticks; null where there are none.</summary>
    public Pen? SmallGrid { get; set; }

    /// <summary>How far ticks reach out of the axes.</summary>
    public double Outside(double length) => Direction switch { "in" => 0, "inout" => length / 2, _ => length };

    /// <summary>How far ticks reach into the axes.</summary>
    public double Inside(double length) => Direction switch { "in" => length, "inout" => length / 2, _ => 0 };

    /// <summary>The ticks within the limits, with their labels.</summary>
    public (List<(double At, string Label)> Ticks, string Common) Marks((double Low, double High) view, double length) => Range.Marks(view, length, FontSize);

    /// <summary>The small ticks within the limits.</summary>
    public List<(double At, string Label)> SmallMarks((double Low, double High) view, double length) => Range.SmallMarks(view, length, FontSize, ShowsSmall);
}
