using System.Collections;

namespace KerasBridge;

/// <summary>The axes that <c>plt.subplots(2, 3)</c> makes: <c>axs[1, 2]</c>; of one row or one column also <c>axs[2]</c>, and <c>var (fig, (left, right)) = plt.subplots(1, 2)</c>.</summary>
public sealed class AxesGrid : IReadOnlyList<Axes>
{
    private readonly Axes[] _axes;

    internal AxesGrid(Axes[] axes, int rows, int columns)
    {
        _axes = axes;
        shape = (rows, columns);
    }

    /// <summary>Rows and columns.</summary>
    public (int rows, int columns) shape { get; }

    /// <summary>The number of axes.</summary>
    public int Count => _axes.Length;

    /// <summary>All axes, row by row.</summary>
    public IReadOnlyList<Axes> flat => _axes;

    /// <summary>Axes by row and column; negative numbers count from the end.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public Axes this[int row, int column]
    {
        get
        {
            var (r, c) = (row < 0 ? row + shape.rows : row, column < 0 ? column + shape.columns : column);
            if (r < 0 || r >= shape.rows || c < 0 || c >= shape.columns)
                throw new ArgumentException($"There are no axes at row {row}, column {column}. Expected a cell of {shape.rows} rows and {shape.columns} columns. Received: [{row}, {column}]");
            return _axes[r * shape.columns + c];
        }
    }

    /// <summary>Axes of a single row or column; negative numbers count from the end.</summary>
    /// <param name="index">Which.</param>
    /// <exception cref="ArgumentException">There are none, or there are several rows and columns.</exception>
    public Axes this[int index]
    {
        get
        {
            if (shape is { rows: > 1, columns: > 1 })
                throw new ArgumentException($"Axes in several rows and columns need both numbers. Expected axs[row, column], or axs.flat[{index}]. Received: [{index}] of {shape.rows} rows and {shape.columns} columns");
            var i = index < 0 ? index + _axes.Length : index;
            if (i < 0 || i >= _axes.Length) throw new ArgumentException($"There are no axes {index}. Expected 0 to {_axes.Length - 1}. Received: [{index}]");
            return _axes[i];
        }
    }

    /// <summary>All axes, row by row.</summary>
    /// <returns>The same axes in one row: <c>axes = axes.flatten();</c>.</returns>
    public AxesGrid flatten() => new(_axes, 1, _axes.Length);

    /// <summary>All axes, row by row.</summary>
    /// <returns>The same axes in one row.</returns>
    public AxesGrid ravel() => flatten();

    /// <summary>Two axes.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public void Deconstruct(out Axes first, out Axes second)
    {
        Expect(2);
        (first, second) = (_axes[0], _axes[1]);
    }

    /// <summary>Three axes.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public void Deconstruct(out Axes first, out Axes second, out Axes third)
    {
        Expect(3);
        (first, second, third) = (_axes[0], _axes[1], _axes[2]);
    }

    /// <summary>Four axes.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <param name="fourth">The fourth.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public void Deconstruct(out Axes first, out Axes second, out Axes third, out Axes fourth)
    {
        Expect(4);
        (first, second, third, fourth) = (_axes[0], _axes[1], _axes[2], _axes[3]);
    }

    /// <inheritdoc/>
    public IEnumerator<Axes> GetEnumerator() => ((IEnumerable<Axes>)_axes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Expect(int count)
    {
        if (_axes.Length != count) throw new ArgumentException($"not enough or too many values to unpack. Expected {_axes.Length} names for {_axes.Length} axes. Received: {count}");
    }
}
