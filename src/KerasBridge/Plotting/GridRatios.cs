namespace KerasBridge.Plotting;

/// <summary>How wide columns and how high rows of a grid are, compared with each other; null: all the same.</summary>
internal sealed record GridRatios(double[]? Widths, double[]? Heights)
{
    /// <summary>Checked ratios; null where there are none.</summary>
    /// <exception cref="ArgumentException">There are more or fewer than columns or rows, or one is not positive.</exception>
    public static GridRatios? Of(PlotValues? widths, PlotValues? heights, int rows, int columns)
    {
        Check(widths, columns, "width", "columns");
        Check(heights, rows, "height", "rows");
        return widths is null && heights is null ? null : new GridRatios(widths?.Numbers, heights?.Numbers);
    }

    private static void Check(PlotValues? ratios, int count, string name, string what)
    {
        if (ratios is null) return;
        if (ratios.Numbers.Length != count)
            throw new ArgumentException($"Expected the given number of {name} ratios to match the number of {what} of the grid. Expected {count} {name}_ratios. Received: {ratios.Numbers.Length}");
        if (ratios.Numbers.Any(ratio => !(ratio > 0 && double.IsFinite(ratio)))) throw new ArgumentException($"{name}_ratios must be positive. Expected numbers above 0. Received: [{string.Join(", ", ratios.Numbers)}]");
    }
}
