using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine;

/// <summary>One row of a moved image, in float32 with a rounding after every operation, as TensorFlow computes it.</summary>
internal static unsafe class WarpRows
{
    /// <summary>Pixels whose places are worked out together.</summary>
    public const int Block = 8;

    /// <summary>The row <paramref name="row"/> of the result, written to <paramref name="y"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(in WarpJob job, float* x, float* y, float* t, int row)
    {
        var (width, height, channels, fill, value, nearest) = (job.Width, job.Height, job.Channels, job.Fill, job.Value, job.Nearest);
        float lastX = width - 1, lastY = height - 1;
        float a1 = t[1] * row, b1 = t[4] * row, c1 = t[7] * row;
        var column = 0;
        if (!nearest && fill != WarpFill.Wrap && t[6] == 0 && t[7] == 0 && Vector256.IsHardwareAccelerated)
        {
            for (; column <= width - Block; column += Block, y += Block * channels)
            {
                if (!WarpBlock.Try(x, y, t, column, a1, b1, width, height, channels, fill, value)) break;
            }
        }
        for (; column < width; column++, y += channels)
        {
            var k = t[6] * column + c1 + 1f;
            if (k == 0)
            {
                for (var c = 0; c < channels; c++) y[c] = value;
                continue;
            }
            var atX = t[0] * column + a1 + t[2];
            var atY = t[3] * column + b1 + t[5];
            if (k != 1)
            {
                atX /= k;
                atY /= k;
            }
            if (!(atX >= 0 && atX <= lastX)) atX = Inside(atX, width, fill);
            if (!(atY >= 0 && atY <= lastY)) atY = Inside(atY, height, fill);
            if (nearest)
            {
                Nearest(x, y, Round(atX), Round(atY), width, height, channels, value);
                continue;
            }
            float left = MathF.Floor(atX), top = MathF.Floor(atY);
            float right = left + 1, bottom = top + 1;
            float fromLeft = right - atX, fromRight = atX - left, fromTop = bottom - atY, fromBottom = atY - top;
            if (!(left >= 0 && right <= lastX && top >= 0 && bottom <= lastY))
            {
                Border(x, y, left, top, fromLeft, fromRight, fromTop, fromBottom, width, height, channels, value);
                continue;
            }
            Mean(x + ((long)(int)top * width + (int)left) * channels, y, (long)width * channels, channels, fromLeft, fromRight, fromTop, fromBottom, isLast: column == width - 1);
        }
    }

    /// <summary>The mean of the pixel at <paramref name="p"/>, its right neighbour and the two below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Mean(float* p, float* y, long rowLength, int channels, float fromLeft, float fromRight, float fromTop, float fromBottom, bool isLast)
    {
        var q = p + rowLength;
        var i = 0;
        // Four numbers at once; of the last pixel of a row no more than it has, since the next row may be another thread's. Reading a little too far is allowed.
        if (channels >= 4 || (channels == 3 && !isLast))
        {
            Vector128<float> wl = Vector128.Create(fromLeft), wr = Vector128.Create(fromRight), wt = Vector128.Create(fromTop), wb = Vector128.Create(fromBottom);
            do
            {
                var upper = (wl * Vector128.Load(p + i)) + (wr * Vector128.Load(p + i + channels));
                var lower = (wl * Vector128.Load(q + i)) + (wr * Vector128.Load(q + i + channels));
                ((wt * upper) + (wb * lower)).Store(y + i);
                i += 4;
            } while (i <= channels - 4);
        }
        for (; i < channels; i++)
        {
            var upper = fromLeft * p[i] + fromRight * p[i + channels];
            var lower = fromLeft * q[i] + fromRight * q[i + channels];
            y[i] = fromTop * upper + fromBottom * lower;
        }
    }

    /// <summary>Where a coordinate outside of the image is read; with a constant border it stays outside.</summary>
    private static float Inside(float at, int length, WarpFill fill)
    {
        switch (fill)
        {
            case WarpFill.Nearest:
                break;
            case WarpFill.Reflect:
                if (length <= 1) return 0;
                var twice = 2L * length;
                // Most pixels are mirrored once only.
                if (at < 0 && at >= -length) at = -at - 1;
                else if (at >= 0 && at < twice) at = at >= length ? twice - at - 1 : at;
                else if (at < 0)
                {
                    if (at < twice) at = twice * (long)(-at / twice) + at;
                    at = at < -length ? at + twice : -at - 1;
                }
                else
                {
                    at -= twice * (long)(at / twice);
                    if (at >= length) at = twice - at - 1;
                }
                break;
            case WarpFill.Wrap:
                if (length <= 1) return 0;
                // As in TensorFlow: the number of turns is counted in steps of length - 1.
                var step = length - 1L;
                if (at < 0) at += length * ((long)(-at / step) + 1);
                else at -= length * (long)(at / step);
                break;
            default:
                return at;
        }
        return at > length - 1 ? length - 1 : at > 0 ? at : 0;
    }

    /// <summary>Halves away from zero.</summary>
    private static float Round(float value) => MathF.Truncate(value + MathF.CopySign(0.49999997f, value));

    private static void Nearest(float* x, float* y, float column, float row, int width, int height, int channels, float value)
    {
        var from = column >= 0 && column < width && row >= 0 && row < height ? x + ((long)(int)row * width + (int)column) * channels : null;
        for (var c = 0; c < channels; c++) y[c] = from == null ? value : from[c];
    }

    /// <summary>As <see cref="Mean"/> where some of the four pixels are outside: each of those counts as the constant.</summary>
    public static void Border(float* x, float* y, float left, float top, float fromLeft, float fromRight, float fromTop, float fromBottom, int width, int height, int channels, float value)
    {
        bool isLeft = left >= 0 && left < width, isRight = left + 1 >= 0 && left + 1 < width, isTop = top >= 0 && top < height, isBottom = top + 1 >= 0 && top + 1 < height;
        var topLeft = isTop && isLeft ? x + ((long)(int)top * width + (int)left) * channels : null;
        var topRight = isTop && isRight ? x + ((long)(int)top * width + (int)left + 1) * channels : null;
        var bottomLeft = isBottom && isLeft ? x + ((long)((int)top + 1) * width + (int)left) * channels : null;
        var bottomRight = isBottom && isRight ? x + ((long)((int)top + 1) * width + (int)left + 1) * channels : null;
        for (var c = 0; c < channels; c++)
        {
            var upper = fromLeft * (topLeft == null ? value : topLeft[c]) + fromRight * (topRight == null ? value : topRight[c]);
            var lower = fromLeft * (bottomLeft == null ? value : bottomLeft[c]) + fromRight * (bottomRight == null ? value : bottomRight[c]);
            y[c] = fromTop * upper + fromBottom * lower;
        }
    }
}
