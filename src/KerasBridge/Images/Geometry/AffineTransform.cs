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
        // The offset comes first, as in SciPy since 1.11: whether a place on the edge lies beyond it can be a matter of rounding.
        for (var r = 0; r < height; r++, target += (nint)width * channels)
            Row(source, target, height, width, channels, (rowOffset + r * rr, rc), (columnOffset + r * cr, cc), order, mode, (float)cval);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(float* source, float* target, int height, int width, int channels, (double Start, double Step) rows, (double Start, double Step) columns, int order, FillMode mode,
        float constant)
    {
        var stride = (nint)width * channels;
        var (lastRow, lastColumn) = ((double)(height - 1), (double)(width - 1));
        for (var c = 0; c < width; c++, target += channels)
        {
            var (row, column) = (rows.Start + c * rows.Step, columns.Start + c * columns.Step);
            if (order == 1 && row >= 0 && row < lastRow && column >= 0 && column < lastColumn)
            {
                // All four neighbours are pixels, and cutting off is rounding down.
                var (top, left) = ((int)row, (int)column);
                var corner = source + top * stride + (nint)left * channels;
                Mix(corner, corner + channels, corner + stride, corner + stride + channels, row - top, column - left, channels, target);
                continue;
            }
            row = BorderIndex.Map(row, height, mode);
            column = BorderIndex.Map(column, width, mode);
            if (row <= BorderIndex.Outside || column <= BorderIndex.Outside)
            {
                for (var k = 0; k < channels; k++) target[k] = constant;
            }
            else if (order == 0)
            {
                var from = source + BorderIndex.Pixel((int)Math.Floor(row + 0.5), height, mode) * stride + (nint)BorderIndex.Pixel((int)Math.Floor(column + 0.5), width, mode) * channels;
                for (var k = 0; k < channels; k++) target[k] = from[k];
            }
            else
            {
                var (top, left) = (Math.Floor(row), Math.Floor(column));
                var upper = source + BorderIndex.Pixel((int)top, height, mode) * stride;
                var lower = source + BorderIndex.Pixel((int)top + 1, height, mode) * stride;
                var (one, two) = ((nint)BorderIndex.Pixel((int)left, width, mode) * channels, (nint)BorderIndex.Pixel((int)left + 1, width, mode) * channels);
                Mix(upper + one, upper + two, lower + one, lower + two, row - top, column - left, channels, target);
            }
        }
    }

    /// <summary>Mixes four pixels: the first weight of each direction is what is left of 1, and the second what is left of that, as SciPy's weights of splines are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(float* a, float* b, float* c, float* d, double y, double x, int channels, float* target)
    {
        var (y0, x0) = (1 - y, 1 - x);
        var (y1, x1) = (1 - y0, 1 - x0);
        if (channels is 3 or 4)
        {
            // Four values at a time; with three channels the fourth is nobody's.
            var sum = Wide(a) * y0 * x0 + Wide(b) * y0 * x1 + Wide(c) * y1 * x0 + Wide(d) * y1 * x1;
            var result = Vector256.Narrow(sum, sum).GetLower();
            result.GetLower().Store(target);
            target[2] = result.GetElement(2);
            if (channels == 4) target[3] = result.GetElement(3);
            return;
        }
        for (var k = 0; k < channels; k++) target[k] = (float)(a[k] * y0 * x0 + b[k] * y0 * x1 + c[k] * y1 * x0 + d[k] * y1 * x1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Wide(float* values) => Vector256.WidenLower(Vector128.Load(values).ToVector256Unsafe());

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
