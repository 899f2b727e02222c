using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class Tensor
{
    /// <summary>
    /// Elements, rows or slices, as of an <see cref="NDArray"/>: <c>x[0]</c>, <c>x[.., 0]</c>, <c>x[.., 1..]</c>, <c>x[Ellipsis, np.newaxis]</c>, <c>x[slice(None, None, -1)]</c>. Differentiable; of a
    /// symbolic tensor the result is symbolic. As in TensorFlow, arrays of positions or masks are no index: <c>keras.ops.take</c> takes positions.
    /// </summary>
    /// <param name="index">An item for each axis; axes behind stay whole.</param>
    /// <returns>A tensor with the selected elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is out of bounds, or there are too many items.</exception>
    /// <exception cref="ArgumentException">An item is an array, or a range of an axis of a symbolic tensor whose size is not known.</exception>
    public Tensor this[params ReadOnlySpan<NDIndex> index]
    {
        get
        {
            var items = index.Length == 1 && index[0].Kind == IndexKind.Tuple ? (NDIndex[])index[0].Value! : index.ToArray();
            Ops.CheckSymbolicIndex(this, items);
            return Symbolic.Call("get_item", v => TensorIndex.Select(v[0], items), this);
        }
    }
}
