using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

internal static unsafe partial class PillowResize
{
    private const int Half = 1 << (PillowWeights.Precision - 1);

    /// <summary>Makes rows narrower or wider.</summary>
    /// <param name="image">Whose pixels they are.</param>
    /// <param name="source">The first row; 64 bytes behind the last may be read.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="target">Where they go, without gaps.</param>
    /// <param name="targetBytes">The bytes of a new row.</param>
    private static void AlongRows(Image image, byte* source, int count, PillowWeights weights, byte* target, int targetBytes)
    {
        if (image.Mode == ImageMode.Grey16)
        {
            AlongRowsExact((ushort*)source, image.width, count, weights, (ushort*)target);
            return;
        }
        if (image.Mode == ImageMode.Grey32)
        {
            AlongRowsExact((int*)source, image.width, count, weights, (int*)target);
            return;
        }
        if (Avx2.IsSupported && image.Channels >= 3)
        {
            AlongRowsPairs(source, image.RowBytes, image.Channels, count, weights, target, targetBytes);
            return;
        }
        var (channels, stride) = (image.Channels, weights.Stride);
        var whole = weights.Whole();
        for (var y = 0; y < count; y++)
        {
            for (var x = 0; x < weights.Starts.Length; x++)
            {
                var pixel = source + (nint)y * image.RowBytes + weights.Starts[x] * channels;
                var taps = whole.AsSpan(x * stride, weights.Counts[x]);
                var to = target + (nint)y * targetBytes + x * channels;
                if (channels >= 3)
                {
                    var sum = Vector128.Create(Half);
                    // Four bytes are read though three may be a pixel.
                    foreach (var tap in taps)
                    {
                        sum += Widen(pixel) * tap;
                        pixel += channels;
                    }
                    sum >>= PillowWeights.Precision;
                    for (var c = 0; c < channels; c++) to[c] = (byte)Math.Clamp(sum[c], 0, 255);
                    continue;
                }
                for (var c = 0; c < channels; c++)
                {
                    var sum = Half;
                    for (var k = 0; k < taps.Length; k++) sum += pixel[k * channels + c] * taps[k];
                    to[c] = (byte)Math.Clamp(sum >> PillowWeights.Precision, 0, 255);
                }
            }
        }
    }

    private static Vector128<int> Widen(byte* four) => Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(uint*)four).AsByte())).AsInt32();

    /// <summary>Makes columns shorter or longer; a row of any mode is so many bytes here.</summary>
    /// <param name="image">Whose pixels they are.</param>
    /// <param name="source">The first row that is there.</param>
    /// <param name="rowBytes">The bytes of a row, of the source as of the result.</param>
    /// <param name="first">The number of the first row in the weights.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="target">Where they go, without gaps.</param>
    private static void AlongColumns(Image image, byte* source, int rowBytes, int first, PillowWeights weights, byte* target)
    {
        if (image.Mode == ImageMode.Grey16)
        {
            AlongColumnsExact((ushort*)source, rowBytes / 2, first, weights, (ushort*)target);
            return;
        }
        if (image.Mode == ImageMode.Grey32)
        {
            AlongColumnsExact((int*)source, rowBytes / 4, first, weights, (int*)target);
            return;
        }
        var (stride, whole) = (weights.Stride, weights.Whole());
        for (var y = 0; y < weights.Starts.Length; y++)
        {
            var from = source + (nint)(weights.Starts[y] - first) * rowBytes;
            var to = target + (nint)y * rowBytes;
            var taps = whole.AsSpan(y * stride, weights.Counts[y]);
            var x = Avx2.IsSupported ? ColumnsPairs(from, rowBytes, taps, to) : ColumnsWide(from, rowBytes, taps, to);
            for (; x < rowBytes; x++)
            {
                var sum = Half;
                for (var k = 0; k < taps.Length; k++) sum += from[(nint)k * rowBytes + x] * taps[k];
                to[x] = (byte)Math.Clamp(sum >> PillowWeights.Precision, 0, 255);
            }
        }
    }

    /// <summary>Sixteen bytes at a time with 32-bit products; gives how many were done.</summary>
    private static int ColumnsWide(byte* from, int rowBytes, ReadOnlySpan<int> taps, byte* to)
    {
        var x = 0;
        for (; x <= rowBytes - 16; x += 16)
        {
            Vector128<int> a = Vector128.Create(Half), b = a, c = a, d = a;
            var at = from + x;
            foreach (var tap in taps)
            {
                var (low, high) = Vector128.Widen(Vector128.Load(at));
                var (one, two) = Vector128.Widen(low.AsInt16());
                var (three, four) = Vector128.Widen(high.AsInt16());
                a += one * tap;
                b += two * tap;
                c += three * tap;
                d += four * tap;
                at += rowBytes;
            }
            var lower = Vector128.Narrow(Clamp(a), Clamp(b)).AsUInt16();
            var upper = Vector128.Narrow(Clamp(c), Clamp(d)).AsUInt16();
            Vector128.Narrow(lower, upper).Store(to + x);
        }
        return x;
    }

    private static Vector128<int> Clamp(Vector128<int> sum) => Vector128.Min(Vector128.Max(sum >> PillowWeights.Precision, Vector128<int>.Zero), Vector128.Create(255));
}
