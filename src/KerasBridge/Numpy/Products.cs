using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge.Numpy;

/// <summary>Matrix products.</summary>
internal static class Products
{
    /// <summary>NumPy's <c>matmul</c>: matrices in the last two axes, the others broadcast.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static NDArray MatMul(NDArray x1, NDArray x2, DType? dtype = null)
    {
        const string signature = "with gufunc signature (n?,k),(k,m?)->(n?,m?)";
        for (var k = 0; k < 2; k++)
        {
            if ((k == 0 ? x1 : x2).ndim == 0)
                throw new ShapeException($"matmul: Input operand {k} does not have enough dimensions (has 0, gufunc core {signature[5..]} requires 1)".Replace("core gufunc", "core with"));
        }
        var type = ProductType(x1, x2, "matmul");
        if (dtype is { } asked && asked != type)
        {
            if (!Promotion.CanCast(type, asked, "same_kind") || asked.IsText)
                throw new DTypeException($"Cannot cast ufunc 'matmul' input 0 from dtype('{type}') to dtype('{asked}') with casting rule 'same_kind'");
            type = asked;
        }
        var a = x1.ndim == 1 ? ArrayShapes.ExpandDims(x1, 0) : x1;
        var b = x2.ndim == 1 ? ArrayShapes.ExpandDims(x2, 1) : x2;
        int n = a.Dims[^2], inner = a.Dims[^1], m = b.Dims[^1];
        if (b.Dims[^2] != inner)
            throw new ShapeException($"matmul: Input operand 1 has a mismatch in its core dimension 0, {signature} (size {b.Dims[^2]} is different from {inner}). Received: shapes {x1.shape} and {x2.shape}");
        var batch = Broadcast.Shapes([Shape.FromInts(a.Dims[..^2].ToArray()), Shape.FromInts(b.Dims[..^2].ToArray())]);
        var result = NDArray.Allocate(Shape.FromInts([.. batch.Dims, n, m]), type);
        var left = Broadcast.To(a.AsContiguous(type), Shape.FromInts([.. batch.Dims, n, inner]));
        var right = Broadcast.To(b.AsContiguous(type), Shape.FromInts([.. batch.Dims, inner, m]));
        var leftStarts = Starts(left);
        var rightStarts = Starts(right);
        for (var i = 0; i < leftStarts.Count; i++) Multiply(type, left, leftStarts[i], right, rightStarts[i], result, i, n, inner, m);
        GC.KeepAlive(left);
        GC.KeepAlive(right);
        GC.KeepAlive(result);
        if (x1.ndim == 1) result = result.squeeze(-2);
        if (x2.ndim == 1) result = result.squeeze(-1);
        return result.ScalarIfZeroD();
    }

    /// <summary>NumPy's <c>dot</c>: the last axis of the first with the last but one of the second.</summary>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static NDArray Dot(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0) return Elementwise.Binary(BinaryUFuncs.Multiply, a, b);
        var axis = Math.Max(b.ndim - 2, 0);
        if (a.Dims[^1] != b.Dims[axis])
            throw new ShapeException($"shapes {ShapeText.Bare(a.shape)} and {ShapeText.Bare(b.shape)} not aligned: {a.Dims[^1]} (dim {a.ndim - 1}) != {b.Dims[axis]} (dim {axis})");
        var left = a.reshape(Shape.FromInts([(int)(a.LongSize / Math.Max(a.Dims[^1], 1)), a.Dims[^1]]));
        var moved = ArrayShapes.MoveAxis(b, axis, 0);
        var right = moved.reshape(Shape.FromInts([moved.Dims[0], (int)(b.LongSize / Math.Max(moved.Dims[0], 1))]));
        return MatMul(left, right).reshape(Shape.FromInts([.. a.Dims[..^1], .. moved.Dims[1..]])).ScalarIfZeroD();
    }

    /// <summary>NumPy's <c>tensordot</c>: sums over pairs of axes.</summary>
    /// <exception cref="ShapeException">The axes do not fit.</exception>
    public static NDArray TensorDot(NDArray a, NDArray b, int[] axesA, int[] axesB)
    {
        if (axesA.Length != axesB.Length) throw new ShapeException("shape-mismatch for sum");
        axesA = [.. axesA.Select(i => Axis.Normalize(i, a.ndim))];
        axesB = [.. axesB.Select(i => Axis.Normalize(i, b.ndim))];
        for (var k = 0; k < axesA.Length; k++)
        {
            if (a.Dims[axesA[k]] != b.Dims[axesB[k]]) throw new ShapeException($"shape-mismatch for sum. Received: shapes {a.shape} and {b.shape}");
        }
        var freeA = Enumerable.Range(0, a.ndim).Where(i => !axesA.Contains(i)).ToArray();
        var freeB = Enumerable.Range(0, b.ndim).Where(i => !axesB.Contains(i)).ToArray();
        var inner = axesA.Aggregate(1, (p, i) => p * a.Dims[i]);
        var rows = freeA.Aggregate(1, (p, i) => p * a.Dims[i]);
        var columns = freeB.Aggregate(1, (p, i) => p * b.Dims[i]);
        var left = a.transpose(Axis.Create([.. freeA, .. axesA])).reshape(Shape.FromInts([rows, inner]));
        var right = b.transpose(Axis.Create([.. axesB, .. freeB])).reshape(Shape.FromInts([inner, columns]));
        return MatMul(left, right).reshape(Shape.FromInts([.. freeA.Select(i => a.Dims[i]), .. freeB.Select(i => b.Dims[i])])).ScalarIfZeroD();
    }

    private static DType ProductType(NDArray a, NDArray b, string name)
    {
        if (a.dtype.IsText || b.dtype.IsText) throw new DTypeException($"ufunc '{name}' did not contain a loop with signature matching types (dtype('{a.dtype}'), dtype('{b.dtype}')) -> None");
        return Promotion.ResultType([a, b]);
    }

    private static List<nint> Starts(NDArray array)
    {
        var outer = array.View(Shape.FromInts(array.Dims[..^2].ToArray()), array.ByteStrides[..^2].ToArray(), array.Offset);
        var starts = new List<nint>();
        ElementAccess.ForEachOffset(outer, starts.Add);
        return starts;
    }

    private static unsafe void Multiply(DType type, NDArray a, nint startA, NDArray b, nint startB, NDArray to, int index, int n, int inner, int m)
    {
        var left = (byte*)a.Block.Pointer + startA;
        var right = (byte*)b.Block.Pointer + startB;
        var target = (byte*)to.Pointer + (nint)index * n * m * type.itemsize;
        switch (type.Code)
        {
            case DTypeCode.Bool: MultiplyBool(left, right, target, n, inner, m); break;
            case DTypeCode.UInt8: MultiplyAs<byte, byte>(left, right, target, n, inner, m); break;
            case DTypeCode.Int8: MultiplyAs<sbyte, sbyte>(left, right, target, n, inner, m); break;
            case DTypeCode.Int16: MultiplyAs<short, short>(left, right, target, n, inner, m); break;
            case DTypeCode.UInt16: MultiplyAs<ushort, ushort>(left, right, target, n, inner, m); break;
            case DTypeCode.Int32: MultiplyAs<int, int>(left, right, target, n, inner, m); break;
            case DTypeCode.UInt32: MultiplyAs<uint, uint>(left, right, target, n, inner, m); break;
            case DTypeCode.Int64: MultiplyAs<long, long>(left, right, target, n, inner, m); break;
            case DTypeCode.UInt64: MultiplyAs<ulong, ulong>(left, right, target, n, inner, m); break;
            case DTypeCode.Float16: MultiplyAs<Half, float>(left, right, target, n, inner, m); break;
            case DTypeCode.Float32: MultiplyAs<float, float>(left, right, target, n, inner, m); break;
            default: MultiplyAs<double, double>(left, right, target, n, inner, m); break;
        }
    }

    /// <summary>Row by row: each row of the result is a sum of rows of the second matrix.</summary>
    private static unsafe void MultiplyAs<T, TSum>(byte* a, byte* b, byte* to, int n, int inner, int m)
        where T : unmanaged, INumber<T> where TSum : unmanaged, INumber<TSum>
    {
        T* left = (T*)a, right = (T*)b, target = (T*)to;
        if (m == 1 && typeof(T) == typeof(TSum))
        {
            // A single column lies as a row does.
            for (var i = 0; i < n; i++) target[i] = TensorPrimitives.Dot(new ReadOnlySpan<T>(left + (nint)i * inner, inner), new ReadOnlySpan<T>(right, inner));
            return;
        }
        var sums = new TSum[m];
        var wide = typeof(T) == typeof(TSum) ? [] : new TSum[m];
        for (var i = 0; i < n; i++)
        {
            Array.Clear(sums);
            for (var k = 0; k < inner; k++)
            {
                var row = new ReadOnlySpan<T>(right + (nint)k * m, m);
                var factor = TSum.CreateTruncating(left[(nint)i * inner + k]);
                if (typeof(T) == typeof(TSum))
                {
                    TensorPrimitives.MultiplyAdd(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.As<T, TSum>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(row)), m), factor, sums, sums);
                    continue;
                }
                TensorPrimitives.ConvertTruncating(row, wide);
                TensorPrimitives.MultiplyAdd(wide, factor, sums, sums);
            }
            for (var j = 0; j < m; j++) target[(nint)i * m + j] = T.CreateTruncating(sums[j]);
        }
    }

    private static unsafe void MultiplyBool(byte* a, byte* b, byte* to, int n, int inner, int m)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                byte any = 0;
                for (var k = 0; k < inner; k++) any |= (byte)(a[(nint)i * inner + k] & b[(nint)k * m + j]);
                to[(nint)i * m + j] = any;
            }
        }
    }
}
