using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

/// <remarks>
/// With AVX2: weights are split into hi · 2048 + lo, both of which fit 16 bits, so that one instruction multiplies two neighbours each and adds the products. The sums
/// put together again are the very same whole numbers.
/// </remarks>
internal static unsafe partial class PillowResize
{
    private const int LowBits = 11;
    private const int LowMask = (1 << LowBits) - 1;

    /// <summary>The higher parts of two weights, side by side.</summary>
    private static int HighPair(int first, int second) => (first >> LowBits & 0xFFFF) | second >> LowBits << 16;

    /// <summary>The lower parts.</summary>
    private static int LowPair(int first, int second) => (first & LowMask) | (second & LowMask) << 16;

    /// <summary>Pixels of three or four bytes; four old ones at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AlongRowsPairs(byte* source, int sourceBytes, int channels, int count, PillowWeights weights, byte* target, int targetBytes)
    {
        var groups = (weights.Stride + 3) / 4;
        // For each four weights: the pair for the lower lane four times, the pair for the upper lane; the higher parts, then the lower ones.
        var packed = GC.AllocateUninitializedArray<int>(checked(weights.Starts.Length * groups * 16), pinned: true);
        PackRows(weights, groups, packed);
        var zero = (byte)0x80;
        var order = channels == 3
            ? Vector256.Create(0, zero, 3, zero, 1, zero, 4, zero, 2, zero, 5, zero, zero, zero, zero, zero, 6, zero, 9, zero, 7, zero, 10, zero, 8, zero, 11, zero, zero, zero, zero, zero)
            : Vector256.Create(0, zero, 4, zero, 1, zero, 5, zero, 2, zero, 6, zero, 3, zero, 7, zero, 8, zero, 12, zero, 9, zero, 13, zero, 10, zero, 14, zero, 11, zero, 15, zero);
        var half = Vector128.Create(Half);
        var last = weights.Starts.Length - 1;
        fixed (int* starts = weights.Starts, counts = weights.Counts, table = packed)
        {
            for (var y = 0; y < count; y++)
            {
                var row = source + (nint)y * sourceBytes;
                var to = target + (nint)y * targetBytes;
                for (var x = 0; x <= last; x++)
                {
                    var pixel = row + starts[x] * channels;
                    var taps = table + (nint)x * groups * 16;
                    Vector256<int> high = default, low = default;
                    for (var k = counts[x]; k > 0; k -= 4)
                    {
                        var four = Avx2.Shuffle(Avx2.BroadcastVector128ToVector256(pixel), order).AsInt16();
                        high += Avx2.MultiplyAddAdjacent(four, Vector256.Load(taps).AsInt16());
                        low += Avx2.MultiplyAddAdjacent(four, Vector256.Load(taps + 8).AsInt16());
                        pixel += 4 * channels;
                        taps += 16;
                    }
                    var sum = (high << LowBits) + low;
                    var done = (sum.GetLower() + sum.GetUpper() + half) >> PillowWeights.Precision;
                    var words = Sse2.PackSignedSaturate(done, done);
                    var four8 = Sse2.PackUnsignedSaturate(words, words).AsUInt32().ToScalar();
                    if (x < last || channels == 4)
                    {
                        // One byte too many is overwritten by the next pixel.
                        *(uint*)to = four8;
                    }
                    else
                    {
                        *(ushort*)to = (ushort)four8;
                        to[2] = (byte)(four8 >> 16);
                    }
                    to += channels;
                }
            }
        }
    }

    private static void PackRows(PillowWeights weights, int groups, int[] packed)
    {
        var whole = weights.Whole();
        Span<int> four = stackalloc int[4];
        for (var x = 0; x < weights.Starts.Length; x++)
        {
            for (var g = 0; g < groups; g++)
            {
                for (var k = 0; k < 4; k++) four[k] = 4 * g + k < weights.Stride ? whole[x * weights.Stride + 4 * g + k] : 0;
                var to = packed.AsSpan((x * groups + g) * 16, 16);
                to[..4].Fill(HighPair(four[0], four[1]));
                to[4..8].Fill(HighPair(four[2], four[3]));
                to[8..12].Fill(LowPair(four[0], four[1]));
                to[12..].Fill(LowPair(four[2], four[3]));
            }
        }
    }

    /// <summary>One row out of several, 32 bytes at a time; gives how many were done. A short rest at the end is done together with bytes that are done already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ColumnsPairs(byte* from, int rowBytes, ReadOnlySpan<int> taps, byte* to)
    {
        if (rowBytes < 32) return 0;
        var half = Vector256.Create(Half);
        for (var x = 0; ;)
        {
            Vector256<int> high0 = default, high1 = default, high2 = default, high3 = default, low0 = default, low1 = default, low2 = default, low3 = default;
            var at = from + x;
            for (var k = 0; k < taps.Length; k += 2)
            {
                var paired = k + 1 < taps.Length;
                var second = paired ? taps[k + 1] : 0;
                var high = Vector256.Create(HighPair(taps[k], second)).AsInt16();
                var low = Vector256.Create(LowPair(taps[k], second)).AsInt16();
                var a = Vector256.Load(at);
                var b = Vector256.Load(paired ? at + rowBytes : at);
                var lower = Avx2.UnpackLow(a, b);
                var upper = Avx2.UnpackHigh(a, b);
                var zero = Vector256<byte>.Zero;
                // Bytes a0 b0 a1 b1 …, widened within lanes: four groups of four columns in each lane.
                var w0 = Avx2.UnpackLow(lower, zero).AsInt16();
                var w1 = Avx2.UnpackHigh(lower, zero).AsInt16();
                var w2 = Avx2.UnpackLow(upper, zero).AsInt16();
                var w3 = Avx2.UnpackHigh(upper, zero).AsInt16();
                high0 += Avx2.MultiplyAddAdjacent(w0, high);
                high1 += Avx2.MultiplyAddAdjacent(w1, high);
                high2 += Avx2.MultiplyAddAdjacent(w2, high);
                high3 += Avx2.MultiplyAddAdjacent(w3, high);
                low0 += Avx2.MultiplyAddAdjacent(w0, low);
                low1 += Avx2.MultiplyAddAdjacent(w1, low);
                low2 += Avx2.MultiplyAddAdjacent(w2, low);
                low3 += Avx2.MultiplyAddAdjacent(w3, low);
                at += 2 * (nint)rowBytes;
            }
            // Packing works within lanes too, and so puts the columns back in their order.
            var words0 = Avx2.PackSignedSaturate(Sum(high0, low0, half), Sum(high1, low1, half));
            var words1 = Avx2.PackSignedSaturate(Sum(high2, low2, half), Sum(high3, low3, half));
            Avx2.PackUnsignedSaturate(words0, words1).Store(to + x);
            if (x + 32 == rowBytes) return rowBytes;
            x = Math.Min(x + 32, rowBytes - 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(Vector256<int> high, Vector256<int> low, Vector256<int> half) => ((high << LowBits) + low + half) >> PillowWeights.Precision;
}
