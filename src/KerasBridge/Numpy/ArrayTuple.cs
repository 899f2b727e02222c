using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// Several arrays, given as a list or tuple (<c>np.concatenate([a, b])</c>, <c>np.stack((a, b))</c>) or as the result of a
/// function that gives several (<c>var (values, counts) = np.unique(x, return_counts: true)</c>).
/// </summary>
[CollectionBuilder(typeof(ArrayTuple), nameof(Create))]
public sealed class ArrayTuple : IReadOnlyList<NDArray>
{
    private readonly NDArray[] _items;

    private ArrayTuple(NDArray[] items) => _items = items;

    /// <summary>The number of arrays.</summary>
    public int Count => _items.Length;

    /// <summary>One of the arrays; a negative number counts from the end.</summary>
    /// <param name="index">Which.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such array.</exception>
    public NDArray this[int index]
    {
        get
        {
            var i = index < 0 ? index + _items.Length : index;
            return (uint)i < (uint)_items.Length ? _items[i] : throw new ArgumentOutOfRangeException(nameof(index), $"tuple index out of range: there are {_items.Length} arrays. Received: index={index}");
        }
    }

    /// <summary>Several arrays; what <c>[a, b]</c> calls.</summary>
    /// <param name="items">The arrays.</param>
    /// <returns>The tuple.</returns>
    public static ArrayTuple Create(ReadOnlySpan<NDArray> items) => new(items.ToArray());

    /// <summary>Several arrays.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator ArrayTuple(NDArray[] items) => new([.. items]);

    /// <summary>Several arrays.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator ArrayTuple(List<NDArray> items) => new([.. items]);

    /// <summary>The rows of an array.</summary>
    /// <param name="rows">An array with at least one axis.</param>
    public static implicit operator ArrayTuple(NDArray rows) => new([.. rows]);

    /// <summary>Two arrays.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator ArrayTuple((NDArray, NDArray) items) => new([items.Item1, items.Item2]);

    /// <summary>Three arrays.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator ArrayTuple((NDArray, NDArray, NDArray) items) => new([items.Item1, items.Item2, items.Item3]);

    /// <summary>Four arrays.</summary>
    /// <param name="items">The arrays.</param>
    public static implicit operator ArrayTuple((NDArray, NDArray, NDArray, NDArray) items) => new([items.Item1, items.Item2, items.Item3, items.Item4]);

    /// <summary>The two arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <exception cref="ArgumentException">There is another number of arrays.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2)
    {
        Require(2);
        (item1, item2) = (_items[0], _items[1]);
    }

    /// <summary>The three arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    /// <exception cref="ArgumentException">There is another number of arrays.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3)
    {
        Require(3);
        (item1, item2, item3) = (_items[0], _items[1], _items[2]);
    }

    /// <summary>The four arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    /// <param name="item4">The fourth.</param>
    /// <exception cref="ArgumentException">There is another number of arrays.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3, out NDArray item4)
    {
        Require(4);
        (item1, item2, item3, item4) = (_items[0], _items[1], _items[2], _items[3]);
    }

    private void Require(int count)
    {
        if (_items.Length > count) throw new ArgumentException($"too many values to unpack (expected {count}, got {_items.Length})");
        if (_items.Length < count) throw new ArgumentException($"not enough values to unpack (expected {count}, got {_items.Length})");
    }

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text of the Python tuple.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _items.Length == 1 ? $"({_items[0].repr()},)" : $"({string.Join(", ", _items.Select(i => i.repr()))})";
}
