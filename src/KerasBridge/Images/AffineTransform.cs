using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Images;

/// <summary>SciPy's <c>ndimage.affine_transform</c> of order 0 and 1 over pictures of float32, channels last: the same double-precision arithmetic in the same order, so the same bits.</summary>
internal static unsafe class AffineTransform
{
    /// <summary>Transforms a picture.</summary>
    /// <param name="source">Its pixels; 64 bytes behind them may be read.</param>
    /// <param name="target">Where they go; elsewhere than the source.</param>
    /// <param name="height">Rows of both.</param>
    /// <param name="width">Columns of both.</param>
    /// <param name="channels">Channels of both.</param>
    /// <param name="matrix">Where each pixel comes from.</param>
    /// <param name="order">0: the nearest pixel; 1: linear between four.</param>
    /// <param name="fill">What stands outside.</param>
    /// <param name="cval">The value outside, for <see cref="FillMode.Constant"/>.</param>
    /// <exception cref="ArgumentException">The order is another one.</exception>
    public static void Run(float* source, float* target, int height, int width, int channels, in AffineMatrix matrix, int order, FillMode fill, double cval)
    {
        if (order is not (0 or 1))
            throw new ArgumentException($"The order of the interpolation is not supported. Expected order=0 (nearest) or order=1 (linear). Received: order={order}");
        for (var y = 0; y < height; y++) Row(source, target + (nint)y * width * channels, y, height, width, channels, matrix, order, fill, (float)cval);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(float* source, float* to, int y, int height, int width, int channels, in AffineMatrix matrix, int order, FillMode fill, float cval)
    {
        var (m01, m11, t0, t1) = (matrix.M01, matrix.M11, matrix.T0, matrix.T1);
        var (baseRow, baseColumn) = (y * matrix.M00, y * matrix.M10);
        var rowStride = (nint)width * channels;
        for (var x = 0; x < width; x++, to += channels)
        {
            var row = baseRow + x * m01 + t0;
            var column = baseColumn + x * m11 + t1;
            // Not a number is outside, too. Mirrored places begin just above −1.
            if (!(row >= 0 && row <= height - 1)) row = Map(row, height, fill);
            if (!(column >= 0 && column <= width - 1)) column = Map(column, width, fill);
            if (!(row > -1 && row <= height && column > -1 && column <= width))
            {
                for (var c = 0; c < channels; c++) to[c] = cval;
                continue;
            }
            if (order == 0)
            {
                var pixel = source + Inside((int)Math.Floor(row + 0.5), height, fill) * rowStride + (nint)Inside((int)Math.Floor(column + 0.5), width, fill) * channels;
                for (var c = 0; c < channels; c++) to[c] = pixel[c];
                continue;
            }
            var (top, left) = (Math.Floor(row), Math.Floor(column));
            var (down, right) = (row - top, column - left);
            var (up, before) = (1 - down, 1 - right);
            var upper = source + Inside((int)top, height, fill) * rowStride;
            var lower = source + Inside((int)top + 1, height, fill) * rowStride;
            var (one, two) = ((nint)Inside((int)left, width, fill) * channels, (nint)Inside((int)left + 1, width, fill) * channels);
            if (channels is 3 or 4)
            {
                // What is read behind three channels is never used.
                var sum = Wide(upper + one) * up * before;
                sum += Wide(upper + two) * up * right;
                sum += Wide(lower + one) * down * before;
                sum += Wide(lower + two) * down * right;
                (to[0], to[1], to[2]) = ((float)sum[0], (float)sum[1], (float)sum[2]);
                if (channels == 4) to[3] = (float)sum[3];
                continue;
            }
            for (var c = 0; c < channels; c++)
                to[c] = (float)(upper[one + c] * up * before + upper[two + c] * up * right + lower[one + c] * down * before + lower[two + c] * down * right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Wide(float* four)
    {
        var (low, high) = Vector128.Widen(Vector128.Load(four));
        return Vector256.Create(low, high);
    }

    /// <summary>A place outside, brought inside; below −1 where it stays outside.</summary>
    private static double Map(double at, int length, FillMode fill)
    {
        switch (fill)
        {
            case FillMode.Nearest:
                return at < 0 ? 0 : at > length - 1 ? length - 1 : at;
            case FillMode.Reflect when length > 1:
                var twice = 2.0 * length;
                if (at < 0)
                {
                    if (at < -twice) at += twice * Math.Truncate(-at / twice);
                    // Just below zero a whole −1 would be outside again.
                    return at < -length ? at + twice : (at > -1e-15 ? 1e-15 : -at) - 1;
                }
                at -= twice * Math.Truncate(at / twice);
                return at >= length ? twice - at - 1 : at;
            case FillMode.Wrap when length > 1:
                double period = length - 1;
                return at < 0 ? at + period * (Math.Truncate(-at / period) + 1) : at - period * Math.Truncate(at / period);
            case FillMode.Reflect or FillMode.Wrap:
                return double.IsNaN(at) ? at : 0;
            default:
                return -2;
        }
    }

    /// <summary>The index of a neighbour, which may be one outside; its weight is then zero, or it is mirrored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Inside(int index, int length, FillMode fill)
    {
        if ((uint)index < (uint)length) return index;
        if (fill == FillMode.Reflect) return index < 0 ? 0 : length - 1;
        return index < 0 ? Math.Min(1, length - 1) : Math.Max(0, length - 2);
    }
}
