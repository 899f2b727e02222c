using System.Collections;
using System.Runtime.CompilerServices;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// What stands between the brackets of <c>x[…]</c> for one axis: a number (<c>-1</c>, <c>^1</c>), a range (<c>1..5</c>, <c>..</c>), <c>slice(…)</c>,
/// <c>Ellipsis</c>, <c>np.newaxis</c>, an array or list of integers or of bool, or a tuple of these.
/// </summary>
[CollectionBuilder(typeof(NDIndex), nameof(Create))]
public readonly struct NDIndex : IEnumerable<NDIndex>
{
    private readonly long _number;

    private NDIndex(IndexKind kind, long number = 0, object? value = null)
    {
        Kind = kind;
        _number = number;
        Value = value;
    }

    internal IndexKind Kind { get; }

    internal object? Value { get; }

    internal long Number => _number;

    /// <summary>A list of integers or bool (or of such lists); what <c>x[[0, 2]]</c> calls.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An item is a range or the like.</exception>
    public static NDIndex Create(ReadOnlySpan<NDIndex> items)
    {
        if (items.Length == 0) return new(IndexKind.Array, 0, NDArray.Allocate(Shape.FromInts([0]), DType.Int64));
        var parts = new NDArray[items.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = items[i].Kind switch
            {
                IndexKind.Number => items[i]._number,
                IndexKind.Array => (NDArray)items[i].Value!,
                _ => throw IndexErrors.NotAnIndex(),
            };
        }
        return new(IndexKind.Array, 0, Nested.Stack(parts));
    }

    /// <summary>A tuple that is the whole index.</summary>
    internal static NDIndex Tuple(params NDIndex[] items) => new(IndexKind.Tuple, 0, items);

    /// <summary>One position; negative numbers count from the end.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator NDIndex(int index) => new(IndexKind.Number, index);

    /// <summary>One position; negative numbers count from the end.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator NDIndex(long index) => new(IndexKind.Number, index);

    /// <summary>One position, from the end with <c>^</c>.</summary>
    /// <param name="index">The position.</param>
    public static implicit operator NDIndex(Index index) => new(IndexKind.Number, index.IsFromEnd ? -index.Value : index.Value);

    /// <summary>A range of positions; <c>..</c> is the whole axis.</summary>
    /// <param name="range">The range.</param>
    public static implicit operator NDIndex(Range range) => new(IndexKind.Slice, 0, Slice.Of(range));

    /// <summary>A range with a step.</summary>
    /// <param name="slice">The range.</param>
    public static implicit operator NDIndex(Slice slice) => new(IndexKind.Slice, 0, slice);

    /// <summary>All axes that the other items do not name.</summary>
    /// <param name="ellipsis"><c>Ellipsis</c>.</param>
    public static implicit operator NDIndex(EllipsisType ellipsis) => new(IndexKind.Ellipsis);

    /// <summary>A new axis of size 1.</summary>
    /// <param name="none"><c>None</c> or <c>np.newaxis</c>.</param>
    public static implicit operator NDIndex(NoneType? none) => new(IndexKind.NewAxis);

    /// <summary>Positions (integers), or which elements to take (bool).</summary>
    /// <param name="array">An array.</param>
    public static implicit operator NDIndex(NDArray array) => FromArray(array);

    /// <summary>Positions.</summary>
    /// <param name="positions">The positions.</param>
    public static implicit operator NDIndex(int[] positions) => FromArray(positions);

    /// <summary>Positions.</summary>
    /// <param name="positions">The positions.</param>
    public static implicit operator NDIndex(long[] positions) => FromArray(positions);

    /// <summary>Positions.</summary>
    /// <param name="positions">The positions.</param>
    public static implicit operator NDIndex(List<int> positions) => FromArray(positions);

    /// <summary>Which elements to take.</summary>
    /// <param name="mask">For each position whether it is taken.</param>
    public static implicit operator NDIndex(bool[] mask) => FromArray(mask);

    /// <summary>One item of a list of bool.</summary>
    /// <param name="mask">Whether the position is taken.</param>
    public static implicit operator NDIndex(bool mask) => new(IndexKind.Array, 0, (NDArray)mask);

    /// <summary>An index for several axes, kept in a tuple.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator NDIndex((NDIndex, NDIndex) items) => Tuple(items.Item1, items.Item2);

    /// <summary>An index for several axes, kept in a tuple.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator NDIndex((NDIndex, NDIndex, NDIndex) items) => Tuple(items.Item1, items.Item2, items.Item3);

    /// <summary>An index for several axes, kept in a list of arrays as <c>np.where</c> and <c>np.ix_</c> give it.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator NDIndex(ArrayTuple items) => Tuple([.. items.Select(i => (NDIndex)i)]);

    private static NDIndex FromArray(NDArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (!array.dtype.IsBool && !array.dtype.IsInteger)
        {
            throw array.ndim == 0 ? IndexErrors.NotAnIndex() : new ArgumentOutOfRangeException(null, "arrays used as indices must be of integer (or boolean) type");
        }
        return array.ndim == 0 && array.dtype.IsInteger ? new(IndexKind.Number, (long)array) : new(IndexKind.Array, 0, array);
    }

    /// <inheritdoc/>
    public IEnumerator<NDIndex> GetEnumerator() => ((IEnumerable<NDIndex>)(Value as NDIndex[] ?? [this])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
