using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// A column of a <see cref="DataFrame"/>: texts, numbers, or lists of texts (several labels of one picture). Converts from arrays and lists:
/// <c>df["class"] = new[] { "cat", "dog" };</c>.
/// </summary>
/// <remarks>The part of pandas' <c>Series</c> that Keras's generators need. A cell that is missing is null; among numbers it is NaN.</remarks>
[CollectionBuilder(typeof(Series), nameof(Create))]
public sealed partial class Series : IReadOnlyList<object?>
{
    private readonly object?[] _cells;

    private Series(object?[] cells)
    {
        _cells = Unify(cells);
        dtype = TypeOf(_cells);
    }

    /// <summary>The number of cells.</summary>
    public int Count => _cells.Length;

    /// <summary><c>int64</c>, <c>float64</c>, <c>bool</c>, or <c>object</c> for texts, lists and columns where they are mixed.</summary>
    public string dtype { get; }

    /// <summary>A cell: a text, a <c>long</c>, a <c>double</c>, a <c>bool</c>, a <c>string[]</c> or null.</summary>
    /// <param name="index">Which one, from 0; a negative index counts from the end.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public object? this[int index]
    {
        get
        {
            var at = index < 0 ? index + Count : index;
            if (at < 0 || at >= Count) throw new ArgumentException($"There is no row {index}. Expected {-Count} to {Count - 1}. Received: {index}");
            return _cells[at];
        }
    }

    /// <summary>Makes a column; what <c>["cat", "dog"]</c> calls.</summary>
    /// <param name="items">The cells.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">A cell is no text, number, truth value or list of texts.</exception>
    public static Series Create(ReadOnlySpan<object?> items) => new(items.ToArray());

    /// <summary>Texts.</summary>
    /// <param name="values">The texts; null where one is missing.</param>
    public static implicit operator Series(string?[] values) => new([.. values]);

    /// <summary>Texts.</summary>
    /// <param name="values">The texts; null where one is missing.</param>
    public static implicit operator Series(List<string> values) => new([.. values]);

    /// <summary>Lists of texts: several labels for each row.</summary>
    /// <param name="values">The lists.</param>
    public static implicit operator Series(string[][] values) => new([.. values]);

    /// <summary>Whole numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(int[] values) => new([.. values.Select(value => (object)(long)value)]);

    /// <summary>Whole numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(long[] values) => new([.. values.Select(value => (object)value)]);

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(double[] values) => new([.. values.Select(value => (object)value)]);

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(float[] values) => new([.. values.Select(value => (object)(double)value)]);

    /// <summary>Truth values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator Series(bool[] values) => new([.. values.Select(value => (object)value)]);

    /// <summary>The numbers of an array of one axis.</summary>
    /// <param name="values">The array.</param>
    /// <exception cref="ShapeException">The array has another number of axes.</exception>
    public static implicit operator Series(NDArray values)
    {
        if (values.ndim != 1) throw new ShapeException($"A column has one axis. Expected an array of shape (rows,). Received: {values.shape}");
        return values.dtype.IsFloat ? values.ToArray<double>() : values.dtype == DType.Bool ? values.ToArray<bool>() : values.ToArray<long>();
    }

    /// <summary>The column as <c>str</c>, <c>int</c> or <c>float</c>: class numbers as texts, which <c>class_mode: "categorical"</c> needs.</summary>
    /// <param name="dtype"><c>str</c>, <c>int</c>, <c>int64</c>, <c>float</c> or <c>float64</c>.</param>
    /// <returns>A new column.</returns>
    /// <exception cref="ArgumentException">There is no such type, or a cell cannot be converted.</exception>
    public Series astype(string dtype) => dtype switch
    {
        "str" or "string" or "object" => new([.. _cells.Select(cell => cell is string or string[]? cell : Text(cell))]),
        "int" or "int32" or "int64" => new([.. _cells.Select(cell => (object)Number(cell, dtype, whole: true))]),
        "float" or "float32" or "float64" => new([.. _cells.Select(cell => (object)Number(cell, dtype, whole: false))]),
        _ => throw new ArgumentException($"There is no such type of column.{Numpy.Suggest.Sentence(dtype, ["str", "int", "int64", "float", "float64"])} Expected \"str\", \"int\" or \"float\". Received: dtype='{dtype}'"),
    };

    /// <summary>The column with a function applied to each cell: <c>df["filename"].map(name => name + ".jpg")</c>.</summary>
    /// <param name="func">The function.</param>
    /// <returns>A new column.</returns>
    public Series map(Func<object?, object?> func) => new([.. _cells.Select(func)]);

    /// <summary>The different cells, in the order of their first appearance.</summary>
    /// <returns>The cells.</returns>
    public IReadOnlyList<object?> unique() => new ReadOnlyCollection<object?>([.. _cells.Distinct()]);

    /// <summary>How many different cells there are; missing ones do not count.</summary>
    /// <returns>The number.</returns>
    public int nunique() => _cells.Where(cell => !IsMissing(cell)).Distinct().Count();

    /// <summary>The numbers as an array.</summary>
    /// <returns>An array <c>(rows,)</c> of int64, float64 or bool.</returns>
    /// <exception cref="ArgumentException">The column holds texts or lists.</exception>
    public NDArray to_numpy() => dtype switch
    {
        "int64" => (NDArray)Array.ConvertAll(_cells, cell => (long)cell!),
        "float64" => (NDArray)Array.ConvertAll(_cells, cell => (double)cell!),
        "bool" => (NDArray)Array.ConvertAll(_cells, cell => (bool)cell!),
        _ => throw new ArgumentException($"Texts are no array. Expected a column of numbers. Received: a column of dtype object, such as {(Count == 0 ? "nothing" : Numpy.PythonText.Repr(_cells[0]))}"),
    };

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)_cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of rows, type and first cells.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Concat(_cells.Take(10).Select((cell, i) => $"{i,-4} {Text(cell)}\n")) + (Count > 10 ? $"...\nLength: {Count}, " : "") + $"dtype: {dtype}";

    internal static bool IsMissing(object? cell) => cell is null or double.NaN;

    internal static string Text(object? cell) => cell switch
    {
        null => "nan",
        string[] labels => $"[{string.Join(", ", labels)}]",
        double number => Numpy.PythonText.Repr(number),
        bool truth => truth ? "True" : "False",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    internal Series Rows(int[] rows) => new(Array.ConvertAll(rows, row => _cells[row]));

    private static object Number(object? cell, string dtype, bool whole)
    {
        double? number = cell switch
        {
            long value => value,
            double value => value,
            bool value => value ? 1 : 0,
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            _ => null,
        };
        if (number is not { } found || (whole && !(Math.Abs(found) < 9.2e18)))
            throw new ArgumentException($"A cell cannot be made a number. Expected cells that hold numbers, for astype('{dtype}'). Received: {Numpy.PythonText.Repr(cell)}");
        return whole ? (object)(cell is long exact ? exact : (long)found) : found;
    }

    private static object?[] Unify(object?[] cells)
    {
        var plain = Array.ConvertAll(cells, Plain);
        // One float, or a gap, makes all numbers of a column floats.
        if (plain.All(cell => cell is long or double or null) && plain.Any(cell => cell is double or null) && plain.Any(cell => cell is not null))
            return Array.ConvertAll(plain, cell => (object?)(cell switch { long whole => whole, double number => number, _ => double.NaN }));
        return plain;
    }

    private static object? Plain(object? cell) => cell switch
    {
        null or NoneType => null,
        string or string[] or long or double or bool => cell,
        IEnumerable<string> labels => labels.ToArray(),
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(cell, CultureInfo.InvariantCulture),
        float or Half or decimal => double.Parse(((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Scalar scalar => (double)scalar,
        _ => throw new ArgumentException($"A table cannot hold such a cell. Expected a text, a number, true or false, a list of texts or null. Received: a {cell.GetType().Name}"),
    };

    private static string TypeOf(object?[] cells) => cells.Length == 0 ? "object" : cells.All(cell => cell is long) ? "int64" : cells.All(cell => cell is double) ? "float64"
        : cells.All(cell => cell is bool) ? "bool" : "object";
}
