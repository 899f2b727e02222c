using System.Collections;
using KerasBridge.Numpy;

namespace KerasBridge;

public sealed partial class NDArray : IEnumerable<NDArray>
{
    /// <summary>One element as a number.</summary>
    /// <param name="args">Nothing for an array of one element; else a flat index, or one index per axis.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">No index was given and the array has another number of elements than one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public Scalar item(params ReadOnlySpan<int> args)
    {
        if (args.Length == 0)
            return LongSize == 1 ? Scalar.Of(this, false) : throw new ArgumentException($"can only convert an array of size 1 to a Python scalar. Received: shape={shape}");
        return Scalar.Of(View(Shape.Scalar, [], _offset + ItemOffset(args)), false);
    }

    private nint ItemOffset(ReadOnlySpan<int> index)
    {
        nint offset = 0;
        if (index.Length == 1 && ndim != 1)
        {
            var total = LongSize;
            long flat = index[0] < 0 ? index[0] + total : index[0];
            if (flat < 0 || flat >= total) throw new ArgumentOutOfRangeException(null, $"index {index[0]} is out of bounds for size {total}");
            for (var axis = ndim - 1; axis >= 0; axis--)
            {
                offset += (nint)(flat % Dims[axis]) * _strides[axis];
                flat /= Dims[axis];
            }
            return offset;
        }
        if (index.Length != ndim) throw new ArgumentException($"incorrect number of indices for array. Expected: {ndim}. Received: {index.Length}");
        for (var axis = 0; axis < ndim; axis++) offset += CheckIndex(index[axis], axis, Dims[axis]) * _strides[axis];
        return offset;
    }

    /// <summary>An index as a number from 0 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of bounds.</exception>
    internal static nint CheckIndex(long index, int axis, int dim)
    {
        var i = index < 0 ? index + dim : index;
        if (i < 0 || i >= dim) throw new ArgumentOutOfRangeException(null, $"index {index} is out of bounds for axis {axis} with size {dim}");
        return (nint)i;
    }

    /// <summary>One row: a view, or a scalar for an array with one axis.</summary>
    internal NDArray Row(int index)
    {
        if (ndim == 1)
        {
            var cell = View(Shape.Scalar, [], _offset + index * _strides[0]).copy();
            return cell.As(ArrayKind.Scalar);
        }
        return View(Shape.FromInts(Dims[1..].ToArray()), _strides[1..], _offset + index * _strides[0]);
    }

    /// <summary>The rows, one after the other: views, or scalars for an array with one axis.</summary>
    /// <returns>The enumerator.</returns>
    /// <exception cref="DTypeException">The array has no axes.</exception>
    public IEnumerator<NDArray> GetEnumerator()
    {
        if (ndim == 0) throw new DTypeException("iteration over a 0-d array");
        return Rows();
    }

    private IEnumerator<NDArray> Rows()
    {
        for (var i = 0; i < Dims[0]; i++) yield return Row(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The elements as nested lists of <c>bool</c>, <c>long</c>, <c>double</c> or <c>string</c>; one value for an array without axes.</summary>
    /// <returns>The lists.</returns>
    public object tolist()
    {
        if (ndim == 0) return ElementAccess.Get(this, 0);
        var list = new List<object>(Dims[0]);
        for (var i = 0; i < Dims[0]; i++) list.Add(Row(i).tolist());
        return list;
    }

    /// <summary>The bytes of the elements in C order.</summary>
    /// <returns>A new array.</returns>
    public byte[] tobytes()
    {
        var source = AsContiguous();
        var result = new byte[checked((int)nbytes)];
        unsafe
        {
            new ReadOnlySpan<byte>(source.Pointer, result.Length).CopyTo(result);
        }
        GC.KeepAlive(source);
        return result;
    }

    /// <summary>Sets every element to one value.</summary>
    /// <param name="value">The value.</param>
    public void fill(NDArray value) => Assignment.Fill(this, value);

    /// <summary>The first two rows, for <c>var (a, b) = x;</c>.</summary>
    /// <param name="item1">Row 0.</param>
    /// <param name="item2">Row 1.</param>
    /// <exception cref="ArgumentException">The array has another number of rows.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2)
    {
        RequireRows(2);
        (item1, item2) = (Row(0), Row(1));
    }

    /// <summary>The first three rows, for <c>var (a, b, c) = x;</c>.</summary>
    /// <param name="item1">Row 0.</param>
    /// <param name="item2">Row 1.</param>
    /// <param name="item3">Row 2.</param>
    /// <exception cref="ArgumentException">The array has another number of rows.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3)
    {
        RequireRows(3);
        (item1, item2, item3) = (Row(0), Row(1), Row(2));
    }

    /// <summary>The first four rows, for <c>var (a, b, c, d) = x;</c>.</summary>
    /// <param name="item1">Row 0.</param>
    /// <param name="item2">Row 1.</param>
    /// <param name="item3">Row 2.</param>
    /// <param name="item4">Row 3.</param>
    /// <exception cref="ArgumentException">The array has another number of rows.</exception>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3, out NDArray item4)
    {
        RequireRows(4);
        (item1, item2, item3, item4) = (Row(0), Row(1), Row(2), Row(3));
    }

    internal void RequireRows(int expected)
    {
        if (ndim == 0) throw new DTypeException("iteration over a 0-d array");
        if (Dims[0] > expected) throw new ArgumentException($"too many values to unpack (expected {expected}). Received: {Dims[0]} rows (shape={shape})");
        if (Dims[0] < expected) throw new ArgumentException($"not enough values to unpack (expected {expected}, got {Dims[0]})");
    }
}
