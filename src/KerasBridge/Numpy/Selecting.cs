using System.Runtime.CompilerServices;

namespace KerasBridge.Numpy;

/// <summary>Elements chosen by conditions.</summary>
internal static unsafe class Selecting
{
    /// <summary>Elements of <paramref name="x"/> where the condition is true, else of <paramref name="y"/>.</summary>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    public static NDArray Where(NDArray condition, NDArray x, NDArray y)
    {
        var type = Promotion.ResultType([x, y]);
        var shape = Broadcast.Shapes([condition.shape, x.shape, y.shape]);
        var truth = condition.dtype.IsBool ? condition : condition.astype("bool");
        if (x.IsWeak && x.dtype.IsInteger && type.IsInteger) Assignment.CheckBounds((long)x, type);
        if (y.IsWeak && y.dtype.IsInteger && type.IsInteger) Assignment.CheckBounds((long)y, type);
        var result = NDArray.Allocate(shape, type);
        y.CopyTo(result);
        CopyMasked(x.dtype == type ? x : x.astype(type), result, truth);
        return result;
    }

    /// <summary>Copies the elements for which the mask is true; all three broadcast to the target's shape.</summary>
    public static void CopyMasked(NDArray source, NDArray target, NDArray mask)
    {
        if (source.dtype != target.dtype) source = source.astype(target.dtype);
        if (StridedLoop.MayOverlap(source, target) && !source.SameView(target)) source = source.copy();
        var rank = target.ndim;
        var text = target.dtype.IsText;
        var units = text ? target.itemsize / 4 : 1;
        int[] dims = text ? [.. target.Dims, units] : target.Dims.ToArray();
        var strides = stackalloc nint[3 * Math.Max(dims.Length, 1)];
        var part = stackalloc nint[Math.Max(rank, 1)];
        for (var k = 0; k < 3; k++)
        {
            StridedLoop.BroadcastStrides(k switch { 0 => source, 1 => target, _ => mask }, target.Dims, part);
            for (var i = 0; i < rank; i++) strides[k * dims.Length + i] = part[i];
            if (text) strides[k * dims.Length + rank] = k == 2 ? 0 : 4;
        }
        var pointers = stackalloc byte*[3] { (byte*)source.Pointer, (byte*)target.Pointer, (byte*)mask.Pointer };
        delegate*<byte**, nint*, nint, void> loop = (text ? 4 : target.itemsize) switch { 1 => &Masked<byte>, 2 => &Masked<ushort>, 4 => &Masked<uint>, _ => &Masked<ulong> };
        StridedLoop.Run(dims, pointers, strides, 3, loop);
        GC.KeepAlive(source);
        GC.KeepAlive(target);
        GC.KeepAlive(mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Masked<T>(byte** p, nint* s, nint n) where T : unmanaged
    {
        byte* from = p[0], to = p[1], mask = p[2];
        for (nint i = 0; i < n; i++, from += s[0], to += s[1], mask += s[2])
        {
            if (*mask != 0) *(T*)to = *(T*)from;
        }
    }

    /// <summary>The elements limited to a range; a missing limit does not limit.</summary>
    public static NDArray Clip(NDArray a, NDArray? low, NDArray? high, NDArray? @out, DType? dtype = null)
    {
        if (low is null && high is null)
        {
            if (@out is null) return Elementwise.Unary(UnaryUFuncs.Positive, a);
            Assignment.Fill(@out, a);
            return @out;
        }
        Shape[] shapes = [a.shape, .. low is null ? (Shape[])[] : [low.shape], .. high is null ? (Shape[])[] : [high.shape]];
        Broadcast.Shapes(shapes);
        NDArray[] operands = [a, .. low is null ? (NDArray[])[] : [low], .. high is null ? (NDArray[])[] : [high]];
        var type = dtype ?? Promotion.ResultType(operands);
        // A Python integer beyond the type's range limits nothing.
        var result = a.dtype == type ? a : a.astype(type);
        if (low is not null) result = Elementwise.Binary(BinaryUFuncs.Maximum, result, Limit(low, type), high is null && @out is not null && @out.dtype == type ? @out : null);
        if (high is not null) result = Elementwise.Binary(BinaryUFuncs.Minimum, result, Limit(high, type), @out is not null && @out.dtype == type ? @out : null);
        if (@out is null || ReferenceEquals(result, @out)) return result;
        if (!Promotion.CanCast(type, @out.dtype, "same_kind"))
            throw new DTypeException($"Cannot cast ufunc 'clip' output from dtype('{type}') to dtype('{@out.dtype}') with casting rule 'same_kind'");
        result.CopyTo(@out);
        return @out;
    }

    private static NDArray Limit(NDArray limit, DType type)
    {
        if (!limit.IsWeak || !limit.dtype.IsInteger || !type.IsInteger) return limit.dtype == type ? limit : limit.astype(type);
        var number = (long)limit;
        if (Assignment.InBounds(number, type)) return limit;
        var (smallest, largest) = TypeLimits.Integers(type);
        return number < smallest ? (NDArray)smallest : NDArray.Zero(largest, new DType(DTypeCode.UInt64)).astype(type);
    }
}
