using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Images;

/// <summary>
/// Takes each pixel of a picture from a place that an affine function of its row and column gives, with the arithmetic of SciPy's <c>ndimage.affine_transform</c>.
/// </summary>
internal static unsafe class AffineTransform
{
    // How far SciPy continues a picture by its edge before it fits splines to it.
    private const int Pad = 12;

    /// <summary>Transforms: the pixel at row r and column c is read at row rr·r + rc·c + rowOffset and column cr·r + cc·c + columnOffset.</summary>
    /// <param name="source">The picture, (rows, columns, channels); another memory than the target's. 64 bytes behind it may be read.</param>
    /// <param name="target">The result, of the same shape.</param>
    /// <param name="height">The rows.</param>
    /// <param name="width">The columns.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="rr">Rows by row.</param>
    /// <param name="rc">Rows by column.</param>
    /// <param name="cr">Columns by row.</param>
    /// <param name="cc">Columns by column.</param>
    /// <param name="rowOffset">Rows added.</param>
    /// <param name="columnOffset">Columns added.</param>
    /// <param name="order">The order of the spline: 0 the nearest pixel, 1 linear, to 5.</param>
    /// <param name="mode">What lies beyond the edge.</param>
    /// <param name="cval">The value there, with <see cref="FillMode.Constant"/>.</param>
    public static void Apply(float* source, float* target, int height, int width, int channels, double rr, double rc, double cr, double cc, double rowOffset, double columnOffset,
        int order, FillMode mode, double cval)
    {
        if (height == 0 || width == 0) return;
        if (order > 1)
        {
            Splines(source, target, height, width, channels, (rr, rc, cr, cc, rowOffset, columnOffset), order, mode, (float)cval);
            return;
        }
        var constant = (float)cval;
        // The offset comes first, as in SciPy since 1.11: whether a place on the edge lies beyond it can be a matter of rounding.
        for (var r = 0; r < height; r++)
        {
            for (var c = 0; c < width; c++, target += channels)
            {
                var row = BorderIndex.Map(rowOffset + r * rr + c * rc, height, mode);
                var column = BorderIndex.Map(columnOffset + r * cr + c * cc, width, mode);
                if (row <= BorderIndex.Outside || column <= BorderIndex.Outside)
                {
                    for (var k = 0; k < channels; k++) target[k] = constant;
                }
                else if (order == 0)
                {
                    var y = BorderIndex.Pixel((int)Math.Floor(row + 0.5), height, mode);
                    var x = BorderIndex.Pixel((int)Math.Floor(column + 0.5), width, mode);
                    var from = source + ((nint)y * width + x) * channels;
                    for (var k = 0; k < channels; k++) target[k] = from[k];
                }
                else
                {
                    Linear(source, target, height, width, channels, row, column, mode);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Linear(float* source, float* target, int height, int width, int channels, double row, double column, FillMode mode)
    {
        var (top, left) = ((int)Math.Floor(row), (int)Math.Floor(column));
        var (bottom, right) = (top + 1, left + 1);
        var (y, x) = (row - top, column - left);
        if (top < 0 || bottom >= height)
        {
            top = BorderIndex.Pixel(top, height, mode);
            bottom = BorderIndex.Pixel(bottom, height, mode);
        }
        if (left < 0 || right >= width)
        {
            left = BorderIndex.Pixel(left, width, mode);
            right = BorderIndex.Pixel(right, width, mode);
        }
        var a = source + ((nint)top * width + left) * channels;
        var b = source + ((nint)top * width + right) * channels;
        var c = source + ((nint)bottom * width + left) * channels;
        var d = source + ((nint)bottom * width + right) * channels;
        var (y0, x0) = (1 - y, 1 - x);
        var (y1, x1) = (1 - y0, 1 - x0);
        if (channels is 3 or 4)
        {
            // Four values at a time; with three channels the fourth is nobody's, and is written over by the next pixel or kept from the one after the end.
            var sum = Wide(a) * y0 * x0 + Wide(b) * y0 * x1 + Wide(c) * y1 * x0 + Wide(d) * y1 * x1;
            var result = Vector256.Narrow(sum, sum).GetLower();
            if (channels == 4)
            {
                result.Store(target);
                return;
            }
            result.GetLower().Store(target);
            target[2] = result.GetElement(2);
            return;
        }
        for (var k = 0; k < channels; k++) target[k] = (float)(a[k] * y0 * x0 + b[k] * y0 * x1 + c[k] * y1 * x0 + d[k] * y1 * x1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Wide(float* values) => Vector256.WidenLower(Vector128.Load(values).ToVector256());

    private static void Splines(float* source, float* target, int height, int width, int channels, (double RR, double RC, double CR, double CC, double R, double C) at, int order,
        FillMode mode, float constant)
    {
        var pad = mode == FillMode.Nearest ? Pad : 0;
        var (rows, columns) = (height + 2 * pad, width + 2 * pad);
        var plane = new double[rows * columns];
        Span<double> down = stackalloc double[6];
        Span<double> across = stackalloc double[6];
        for (var channel = 0; channel < channels; channel++)
        {
            for (var y = 0; y < rows; y++)
            {
                for (var x = 0; x < columns; x++)
                    plane[y * columns + x] = source[((nint)Math.Clamp(y - pad, 0, height - 1) * width + Math.Clamp(x - pad, 0, width - 1)) * channels + channel];
            }
            SplineFilter.Run(plane, rows, columns, order, mode);
            for (var r = 0; r < height; r++)
            {
                for (var c = 0; c < width; c++)
                {
                    var row = BorderIndex.Map(at.R + r * at.RR + c * at.RC + pad, rows, mode);
                    var column = BorderIndex.Map(at.C + r * at.CR + c * at.CC + pad, columns, mode);
                    ref var result = ref target[((nint)r * width + c) * channels + channel];
                    if (row <= BorderIndex.Outside || column <= BorderIndex.Outside)
                    {
                        result = constant;
                        continue;
                    }
                    SplineFilter.Weights(row, order, down);
                    SplineFilter.Weights(column, order, across);
                    var half = (order & 1) == 1 ? 0 : 0.5;
                    var (top, left) = ((int)Math.Floor(row + half) - order / 2, (int)Math.Floor(column + half) - order / 2);
                    var sum = 0.0;
                    for (var i = 0; i <= order; i++)
                    {
                        var line = BorderIndex.Pixel(top + i, rows, mode) * columns;
                        for (var j = 0; j <= order; j++) sum += plane[line + BorderIndex.Pixel(left + j, columns, mode)] * down[i] * across[j];
                    }
                    result = (float)sum;
                }
            }
        }
    }
}
