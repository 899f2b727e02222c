namespace KerasBridge.Plotting;

/// <summary>Which cells of a grid axes take, from 0.</summary>
internal sealed record GridPlace(int Rows, int Columns, int Top, int Left, int Bottom, int Right, GridRatios? Ratios = null)
{
    /// <summary>A cell by its number, from 1, row by row.</summary>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public static GridPlace Of(int rows, int columns, int index)
    {
        Check(rows, columns);
        if (index < 1 || index > rows * columns) throw new ArgumentException($"num must be an integer with 1 <= num <= {rows * columns}, not {index}. Expected a cell of {rows} rows and {columns} columns. Received: {index}");
        return new(rows, columns, (index - 1) / columns, (index - 1) % columns, (index - 1) / columns, (index - 1) % columns);
    }

    /// <summary>Refuses a grid without cells.</summary>
    /// <exception cref="ArgumentException">There is no cell.</exception>
    public static void Check(int rows, int columns)
    {
        if (rows < 1) throw new ArgumentException($"Number of rows must be a positive integer, not {rows}. Expected 1 or more. Received: nrows={rows}");
        if (columns < 1) throw new ArgumentException($"Number of columns must be a positive integer, not {columns}. Expected 1 or more. Received: ncols={columns}");
    }
}
