using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>Where the labels of files come from: <c>"inferred"</c> (the folders that they lie in), a list with a number for each file (sorted by path), or <c>None</c>.</summary>
[CollectionBuilder(typeof(LabelsArg), nameof(Create))]
public readonly struct LabelsArg : IEnumerable<int>
{
    private LabelsArg(int[]? values, bool isNone) => (Values, IsNone) = (values, isNone);

    /// <summary>The labels; null where they are inferred or there are none.</summary>
    internal int[]? Values { get; }

    internal bool IsNone { get; }

    /// <summary>Makes a list; what <c>[0, 1, 1]</c> calls.</summary>
    /// <param name="values">The labels.</param>
    /// <returns>The labels.</returns>
    public static LabelsArg Create(ReadOnlySpan<int> values) => new(values.ToArray(), false);

    /// <summary><c>"inferred"</c>.</summary>
    /// <param name="text">The word; null: no labels.</param>
    /// <exception cref="ArgumentException">It is another word.</exception>
    public static implicit operator LabelsArg(string? text) => text switch
    {
        null => new(null, true),
        "inferred" => default,
        _ => throw new ArgumentException($"`labels` argument should be a list/tuple of integer labels, of the same size as the number of image files in the target directory. If you wish to infer the labels from the subdirectory names in the target directory, pass `labels=\"inferred\"`. If you wish to get a dataset that only contains images (no labels), pass `labels=None`. Received: labels='{text}'"),
    };

    /// <summary>A label for each file.</summary>
    /// <param name="values">The labels.</param>
    public static implicit operator LabelsArg(int[] values) => new(values, false);

    /// <summary>A label for each file.</summary>
    /// <param name="values">The labels.</param>
    public static implicit operator LabelsArg(List<int> values) => new([.. values], false);

    /// <summary>A label for each file.</summary>
    /// <param name="values">The labels, <c>(files,)</c>.</param>
    public static implicit operator LabelsArg(NDArray values) => new(values.ToArray<int>(), false);

    /// <summary>No labels.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator LabelsArg(NoneType none) => new(null, true);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(Values ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
