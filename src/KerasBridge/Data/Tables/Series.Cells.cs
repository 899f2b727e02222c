namespace KerasBridge;

// Other cells in place of those there are, and what is counted of them.
public sealed partial class Series
{
    /// <summary>Whole numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(List<int> values) => values.ToArray();

    /// <summary>Whole numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(List<long> values) => values.ToArray();

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator Series(List<double> values) => values.ToArray();

    /// <summary>Truth values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator Series(List<bool> values) => values.ToArray();

    /// <summary>Other cells for some: <c>df["label"].replace(new() { [0] = "cat", [1] = "dog" })</c>. Cells that are not named stay.</summary>
    /// <param name="to_replace">The new cells, by the old ones.</param>
    /// <returns>A new column.</returns>
    public Series replace(Dictionary<object, object?> to_replace) => Replaced(to_replace, cell => cell);

    /// <summary>Other cells for some, from a dictionary of one kind: <c>df["label"].replace(names)</c>. Cells that are not named stay.</summary>
    /// <typeparam name="TKey">Of what type the old cells are.</typeparam>
    /// <typeparam name="TValue">Of what type the new cells are.</typeparam>
    /// <param name="to_replace">The new cells, by the old ones.</param>
    /// <returns>A new column.</returns>
    public Series replace<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> to_replace) where TKey : notnull => Replaced(Boxed(to_replace), cell => cell);

    /// <summary>Other cells for all: <c>df["label"].map(new Dictionary&lt;int, string&gt; { [0] = "cat", [1] = "dog" })</c>. Cells that are not named become gaps.</summary>
    /// <typeparam name="TKey">Of what type the old cells are.</typeparam>
    /// <typeparam name="TValue">Of what type the new cells are.</typeparam>
    /// <param name="arg">The new cells, by the old ones.</param>
    /// <returns>A new column.</returns>
    public Series map<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> arg) where TKey : notnull => Replaced(Boxed(arg), _ => null);

    /// <summary>Which cells are equal to a value, for choosing rows: <c>df[df["label"].eq("cat")]</c>.</summary>
    /// <param name="other">The value.</param>
    /// <returns>A column of truth values.</returns>
    public Series eq(object? other)
    {
        var value = Plain(other);
        return new([.. _cells.Select(cell => (object)AreEqual(cell, value))]);
    }

    /// <summary>How often each cell occurs, the most frequent first; gaps do not count.</summary>
    /// <returns>The counts, by the cells.</returns>
    public IReadOnlyDictionary<object, int> value_counts()
    {
        var counts = new OrderedDictionary<object, int>();
        foreach (var group in _cells.Where(cell => !IsMissing(cell)).GroupBy(cell => cell!).OrderByDescending(group => group.Count())) counts.Add(group.Key, group.Count());
        return counts;
    }

    /// <summary>The cells as a list.</summary>
    /// <returns>The list.</returns>
    public List<object?> tolist() => [.. _cells];

    private static Dictionary<object, object?> Boxed<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> pairs) where TKey : notnull => pairs.ToDictionary(pair => (object)pair.Key, pair => (object?)pair.Value);

    private static bool AreEqual(object? a, object? b) => a is long or double && b is long or double ? Convert.ToDouble(a, null) == Convert.ToDouble(b, null) : Equals(a, b);

    private Series Replaced(Dictionary<object, object?> pairs, Func<object?, object?> other)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var known = pairs.Select(pair => (Old: Plain(pair.Key), New: Plain(pair.Value))).ToArray();
        return new([.. _cells.Select(cell => Array.FindIndex(known, pair => AreEqual(pair.Old, cell)) is var found and >= 0 ? known[found].New : other(cell))]);
    }
}
