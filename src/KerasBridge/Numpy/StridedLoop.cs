namespace KerasBridge.Numpy;

/// <summary>Walks over strided arrays, row by row: neighbouring axes are merged where the strides allow it, so that most loops are one long row.</summary>
internal static unsafe class StridedLoop
{
    /// <summary>No row is longer than this, so that a row's length fits an <c>int</c>.</summary>
    private const long LongestRow = 1 << 28;

    /// <summary>A call of a kernel costs about as much as so many elements.</summary>
    private const int ShortRow = 16;

    /// <summary>Rows that are taken together, so that what the columns share stays in the nearest cache.</summary>
    private const int BlockRows = 512;

    /// <summary>The strides of an array in C order.</summary>
    public static nint[] ContiguousStrides(ReadOnlySpan<int> dims, int itemsize)
    {
        if (dims.Length == 0) return [];
        var strides = new nint[dims.Length];
        nint stride = itemsize;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= Math.Max(dims[i], 1);
        }
        return strides;
    }

    /// <summary>Whether the strides are those of C order (axes of size 1 do not count).</summary>
    public static bool IsContiguous(ReadOnlySpan<int> dims, ReadOnlySpan<nint> strides, int itemsize)
    {
        nint expected = itemsize;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            if (dims[i] == 0) return true;
            if (dims[i] != 1 && strides[i] != expected) return false;
            expected *= dims[i];
        }
        return true;
    }

    /// <summary>The strides with which <paramref name="array"/> is read as an array of the shape <paramref name="dims"/>: 0 where it is repeated.</summary>
    public static void BroadcastStrides(NDArray array, ReadOnlySpan<int> dims, nint* strides)
    {
        var missing = dims.Length - array.ndim;
        for (var i = 0; i < dims.Length; i++)
            strides[i] = i < missing || array.Dims[i - missing] == 1 ? 0 : array.ByteStrides[i - missing];
    }

    /// <summary>Whether the bytes between the first and the last element of both have anything in common.</summary>
    public static bool MayOverlap(NDArray a, NDArray b)
    {
        if (!ReferenceEquals(a.Block, b.Block)) return false;
        Extent(a, out var lowA, out var highA);
        Extent(b, out var lowB, out var highB);
        return lowA < highB && lowB < highA;
    }

    /// <summary>The first and the last byte (plus one) that a view touches, from the start of its memory.</summary>
    public static void Extent(NDArray array, out nint low, out nint high)
    {
        low = array.Offset;
        high = array.Offset + array.itemsize;
        for (var i = 0; i < array.ndim; i++)
        {
            if (array.Dims[i] == 0)
            {
                high = low;
                return;
            }
            var reach = (array.Dims[i] - 1) * array.ByteStrides[i];
            if (reach < 0) low += reach;
            else high += reach;
        }
    }

    /// <summary>Calls <paramref name="kernel"/> with rows that together are all elements.</summary>
    /// <param name="dims">The common shape.</param>
    /// <param name="pointers">The first element of each operand; not changed.</param>
    /// <param name="strides">For each operand the strides along all axes: <c>strides[operand * rank + axis]</c>.</param>
    /// <param name="operands">How many operands there are; at most 6.</param>
    /// <param name="kernel">Gets the pointers, one stride per operand and the number of elements.</param>
    /// <param name="inOrder">Whether the order matters, as for sums, whose rounding it decides.</param>
    public static void Run(ReadOnlySpan<int> dims, byte** pointers, nint* strides, int operands, delegate*<byte**, nint*, nint, void> kernel, bool inOrder = false)
    {
        var rank = dims.Length;
        var sizes = stackalloc nint[rank + 1];
        var steps = stackalloc nint[(rank + 1) * operands];
        var used = 0;
        for (var axis = 0; axis < rank; axis++)
        {
            if (dims[axis] == 0) return;
            if (dims[axis] == 1) continue;
            var merge = used > 0;
            for (var k = 0; k < operands && merge; k++)
                merge = steps[(used - 1) * operands + k] == strides[k * rank + axis] * dims[axis];
            if (merge && (long)sizes[used - 1] * dims[axis] < LongestRow) sizes[used - 1] *= dims[axis];
            else sizes[used++] = dims[axis];
            for (var k = 0; k < operands; k++) steps[(used - 1) * operands + k] = strides[k * rank + axis];
        }
        var current = stackalloc byte*[operands];
        for (var k = 0; k < operands; k++) current[k] = pointers[k];
        if (used == 0)
        {
            for (var k = 0; k < operands; k++) steps[k] = 0;
            kernel(current, steps, 1);
            return;
        }
        var row = steps + (used - 1) * operands;
        if (used == 1)
        {
            kernel(current, row, sizes[0]);
            return;
        }
        // Rows of a few elements, such as the channels of a picture, are taken down the columns: a call costs more than they do.
        var upright = !inOrder && sizes[used - 1] < ShortRow && sizes[used - 2] >= 2 * ShortRow;
        var counter = stackalloc nint[used];
        for (var i = 0; i < used; i++) counter[i] = 0;
        var scratch = stackalloc byte*[operands];
        while (true)
        {
            var axis = used - 2;
            if (upright)
            {
                Columns(current, row - operands, row, operands, sizes[axis--], sizes[used - 1], kernel);
            }
            else
            {
                for (var k = 0; k < operands; k++) scratch[k] = current[k];
                kernel(scratch, row, sizes[used - 1]);
            }
            for (; axis >= 0; axis--)
            {
                for (var k = 0; k < operands; k++) current[k] += steps[axis * operands + k];
                if (++counter[axis] < sizes[axis]) break;
                for (var k = 0; k < operands; k++) current[k] -= steps[axis * operands + k] * sizes[axis];
                counter[axis] = 0;
            }
            if (axis < 0) return;
        }
    }

    /// <summary>The elements of a matrix column by column, some rows at a time.</summary>
    private static void Columns(byte** first, nint* rowSteps, nint* columnSteps, int operands, nint rows, nint columns, delegate*<byte**, nint*, nint, void> kernel)
    {
        var at = stackalloc byte*[operands];
        for (nint row = 0; row < rows; row += BlockRows)
        {
            var count = Math.Min(BlockRows, rows - row);
            for (nint column = 0; column < columns; column++)
            {
                for (var k = 0; k < operands; k++) at[k] = first[k] + row * rowSteps[k] + column * columnSteps[k];
                kernel(at, rowSteps, count);
            }
        }
    }
}
