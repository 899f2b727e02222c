using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge.Data;

/// <summary>The name of a column of a table, or several: <c>"class"</c>, <c>["x", "y"]</c>.</summary>
[CollectionBuilder(typeof(ColumnNames), nameof(Create))]
public readonly struct ColumnNames : IEnumerable<string>
{
    private readonly string[]? _names;

    private ColumnNames(string[] names, bool isList) => (_names, IsList) = (names, isList);

    /// <summary>The names; <c>class</c> if none is given.</summary>
    internal string[] Names => _names ?? ["class"];

    /// <summary>Whether a list was given, if only of one.</summary>
    internal bool IsList { get; }

    /// <summary>Makes a list; what <c>["x", "y"]</c> calls.</summary>
    /// <param name="items">The names.</param>
    /// <returns>The list.</returns>
    public static ColumnNames Create(ReadOnlySpan<string> items) => new(items.ToArray(), true);

    /// <summary>One column.</summary>
    /// <param name="name">Its name.</param>
    public static implicit operator ColumnNames(string? name) => new(name is null ? [] : [name], false);

    /// <summary>No column: <c>y_col: None</c>, for <c>class_mode: null</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator ColumnNames(NoneType none) => new([], false);

    /// <summary>Several columns.</summary>
    /// <param name="names">Their names.</param>
    public static implicit operator ColumnNames(string[] names) => new(names, true);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)Names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => IsList ? $"[{string.Join(", ", Names.Select(name => $"'{name}'"))}]" : Names.Length == 0 ? "None" : $"'{Names[0]}'";
}
