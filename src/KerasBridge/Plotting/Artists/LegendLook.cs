namespace KerasBridge.Plotting;

/// <summary>Where a legend stands and how it looks; lengths in sizes of its text.</summary>
internal sealed record LegendLook(int Loc, double Size, Rgba Ink, Rgba Face, Rgba Edge)
{
    /// <summary>Whether it has a frame.</summary>
    public bool Frame { get; init; } = true;

    /// <summary>Whether the corners of the frame are round.</summary>
    public bool Round { get; init; } = true;

    /// <summary>The heading; null: none.</summary>
    public string? Title { get; init; }

    /// <summary>The size of the heading in points.</summary>
    public double TitleSize { get; init; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>What it is placed in, from 0 to 1 of the axes; null: the axes.</summary>
    public (double X, double Y, double Width, double Height)? Anchor { get; init; }

    /// <summary>Between the names.</summary>
    public double LabelSpacing { get; init; }

    /// <summary>The length of the samples.</summary>
    public double HandleLength { get; init; }

    /// <summary>The height of the samples.</summary>
    public double HandleHeight { get; init; }

    /// <summary>Between samples and names.</summary>
    public double HandleGap { get; init; }

    /// <summary>Between the frame and what is in it.</summary>
    public double BorderPad { get; init; }

    /// <summary>Between the axes and the frame.</summary>
    public double AxesPad { get; init; }

    /// <summary>Between columns.</summary>
    public double ColumnGap { get; init; }
}
