namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>
    /// For each place of a window over (…, d1, …, dn, channels) all elements it sees, side by side in the last axis: places in the window in order of rows, channels within.
    /// Padding as of convolutions: <c>same</c> adds zeros, the odd one behind.
    /// </summary>
    public static Tensor ExtractPatches(Tensor x, int[] size, int[] strides, int[] dilation, bool same)
    {
        var axes = size.Length;
        var first = x.ndim - 1 - axes;
        var counts = new int[axes];
        var padding = new (int, int)[x.ndim];
        for (var i = 0; i < axes; i++)
        {
            var length = x.shape.Dims[first + i];
            var seen = (size[i] - 1) * dilation[i] + 1;
            counts[i] = same ? (length + strides[i] - 1) / strides[i] : (length - seen + strides[i]) / strides[i];
            if (counts[i] < 1)
                throw new ShapeException($"The patches are larger than the images. Expected at least {seen} elements along axis {first + i}. Received: images of shape {x.shape}, size={string.Join(" × ", size)}");
            var missing = same ? Math.Max(0, (counts[i] - 1) * strides[i] + seen - length) : 0;
            padding[first + i] = (missing / 2, missing - missing / 2);
        }
        if (same) x = Pad(x, padding);
        var pieces = new Tensor[size.Aggregate(1, (product, one) => product * one)];
        for (var place = 0; place < pieces.Length; place++)
        {
            var piece = x;
            var rest = place;
            for (var i = axes - 1; i >= 0; i--)
            {
                piece = SliceAxis(piece, first + i, rest % size[i] * dilation[i], counts[i], strides[i]);
                rest /= size[i];
            }
            pieces[place] = piece;
        }
        return pieces.Length == 1 ? pieces[0] : Concatenate(pieces, -1);
    }
}
