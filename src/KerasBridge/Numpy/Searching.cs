namespace KerasBridge.Numpy;

/// <summary>Where elements are.</summary>
internal static partial class Searching
{
    /// <summary>For each axis the positions of the elements that are not zero, in C order.</summary>
    public static NDArray[] NonZero(NDArray array)
    {
        var truth = array.dtype.IsBool ? array.AsContiguous() : array.dtype.IsText ? TextTruth(array) : array.astype("bool");
        var mask = truth.Span<byte>();
        var count = 0;
        foreach (var m in mask) count += m;
        var rank = array.ndim;
        var result = new NDArray[rank];
        var flat = new int[count];
        var next = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] != 0) flat[next++] = i;
        }
        GC.KeepAlive(truth);
        var inner = 1;
        for (var axis = rank - 1; axis >= 0; axis--)
        {
            var positions = NDArray.Allocate(Shape.FromInts([count]), DType.Int64);
            var to = positions.Span<long>();
            for (var i = 0; i < count; i++) to[i] = flat[i] / inner % array.Dims[axis];
            GC.KeepAlive(positions);
            result[axis] = positions;
            inner *= Math.Max(array.Dims[axis], 1);
        }
        return result;
    }

    private static NDArray TextTruth(NDArray array) =>
        NDArray.FromSpan<bool>(Strings.Values(array).Select(v => ((string)v).Length > 0).ToArray(), array.shape);
}
