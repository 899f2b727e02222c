namespace KerasBridge.Plotting;

/// <summary>The size of a figure for a matrix.</summary>
internal static class FigureShape
{
    /// <summary>As matplotlib's figaspect: 4.8 inches high, as wide as the matrix asks for, within 4 to 16 by 2 to 16 inches.</summary>
    public static (double Width, double Height)? OfMatrix(int rows, int columns)
    {
        if (rows == 0 || columns == 0) return null;
        var aspect = (double)rows / columns;
        var (width, height) = (4.8 / aspect, 4.8);
        var shrink = Math.Min(Math.Min(1, 16 / width), 16 / height);
        (width, height) = (width * shrink, height * shrink);
        var grow = Math.Max(Math.Max(1, 4 / width), 2 / height);
        return (Math.Clamp(width * grow, 4, 16), Math.Clamp(height * grow, 2, 16));
    }
}
