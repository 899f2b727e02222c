using System.Collections;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>The elements of an array in C order, whatever its shape: <c>foreach (var x in a.flat)</c>, <c>a.flat[5]</c>.</summary>
public sealed class FlatElements : IEnumerable<NDArray>
{
    private readonly NDArray _array;

    internal FlatElements(NDArray array) => _array = array;

    /// <summary>One element; negative numbers count from the end.</summary>
    /// <param name="index">Which, in C order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public NDArray this[int index]
    {
        get => Cell(index).copy().As(ArrayKind.Scalar);
        set => Assignment.Fill(Cell(index), value);
    }

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator()
    {
        for (var i = 0; i < _array.size; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private NDArray Cell(int index)
    {
        var total = _array.size;
        var rest = index < 0 ? index + total : index;
        if (rest < 0 || rest >= total) throw new ArgumentOutOfRangeException(null, $"index {index} is out of bounds for size {total}");
        var offset = _array.Offset;
        for (var axis = _array.ndim - 1; axis >= 0; axis--)
        {
            offset += rest % _array.Dims[axis] * _array.ByteStrides[axis];
            rest /= _array.Dims[axis];
        }
        return _array.View(Shape.Scalar, [], offset);
    }
}
