using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine;

/// <summary>Eight pixels in a row of an image that an affine transform moves, their places worked out by vectors: the same numbers as one by one.</summary>
internal static unsafe class WarpBlock
{
    /// <summary>Writes the pixels from <paramref name="column"/> on; false, and nothing written, where one lies so far outside that it is mirrored more than once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Try(float* x, float* y, float* t, int column, float a1, float b1, int width, int height, int channels, WarpFill fill, float value)
    {
        var columns = Vector256.Create((float)column) + Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7);
        var atX = Vector256.Create(t[0]) * columns + Vector256.Create(a1) + Vector256.Create(t[2]);
        var atY = Vector256.Create(t[3]) * columns + Vector256.Create(b1) + Vector256.Create(t[5]);
        // Comparisons are false for what is no number.
        if (fill == WarpFill.Constant)
        {
            if (!Within(atX, -1e8f, 1e8f) || !Within(atY, -1e8f, 1e8f)) return false;
        }
        else
        {
            if (fill == WarpFill.Reflect)
            {
                if (!Within(atX, -width, 2 * width) || !Within(atY, -height, 2 * height)) return false;
                atX = Mirrored(atX, width);
                atY = Mirrored(atY, height);
            }
            if (!Vector256.EqualsAll(atX, atX) || !Vector256.EqualsAll(atY, atY)) return false;
            atX = Vector256.Min(Vector256.Max(atX, Vector256<float>.Zero), Vector256.Create(width - 1f));
            atY = Vector256.Min(Vector256.Max(atY, Vector256<float>.Zero), Vector256.Create(height - 1f));
        }

        Vector256<float> left = Vector256.Floor(atX), top = Vector256.Floor(atY), right = left + Vector256<float>.One, bottom = top + Vector256<float>.One;
        var inside = Vector256.GreaterThanOrEqual(left, Vector256<float>.Zero) & Vector256.LessThan(right, Vector256.Create((float)width))
            & Vector256.GreaterThanOrEqual(top, Vector256<float>.Zero) & Vector256.LessThan(bottom, Vector256.Create((float)height));
        var bits = inside.ExtractMostSignificantBits();
        float* weights = stackalloc float[4 * WarpRows.Block], places = stackalloc float[2 * WarpRows.Block];
        (right - atX).Store(weights);
        (atX - left).Store(weights + WarpRows.Block);
        (bottom - atY).Store(weights + 2 * WarpRows.Block);
        (atY - top).Store(weights + 3 * WarpRows.Block);
        left.Store(places);
        top.Store(places + WarpRows.Block);
        Vector256<int> column32 = Vector256.ConvertToInt32Native(left), row32 = Vector256.ConvertToInt32Native(top);
        var offsets = stackalloc int[WarpRows.Block];
        (row32 * width + column32).Store(offsets);
        var rowLength = (long)width * channels;
        for (var i = 0; i < WarpRows.Block; i++, y += channels)
        {
            float fromLeft = weights[i], fromRight = weights[WarpRows.Block + i], fromTop = weights[2 * WarpRows.Block + i], fromBottom = weights[3 * WarpRows.Block + i];
            if ((bits >> i & 1) != 0)
                WarpRows.Mean(x + (long)offsets[i] * channels, y, rowLength, channels, fromLeft, fromRight, fromTop, fromBottom, isLast: column + i == width - 1);
            else
                WarpRows.Border(x, y, places[i], places[WarpRows.Block + i], fromLeft, fromRight, fromTop, fromBottom, width, height, channels, value);
        }
        return true;
    }

    private static bool Within(Vector256<float> at, float low, float high) =>
        Vector256.GreaterThanOrEqualAll(at, Vector256.Create(low)) && Vector256.LessThanAll(at, Vector256.Create(high));

    private static Vector256<float> Mirrored(Vector256<float> at, int length)
    {
        var behind = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(at, Vector256.Create((float)length)), Vector256.Create(2f * length) - at - Vector256<float>.One, at);
        return Vector256.ConditionalSelect(Vector256.LessThan(at, Vector256<float>.Zero), -at - Vector256<float>.One, behind);
    }
}
