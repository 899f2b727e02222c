using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine;

/// <summary>
/// Several blocks at once: each 64-bit lane holds one word of one block, since the widening multiplication reads the lower halves of such
/// lanes only. What is left in the upper halves is therefore harmless until the words are put together.
/// </summary>
internal static unsafe partial class Philox
{
    /// <summary>Fills whole groups of 8 blocks and returns how many blocks were written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Fill512(uint* y, long blocks, ulong key, UInt128 counter, bool uniform)
    {
        // The keys of the rounds, spread over lanes once; read as memory operands below.
        var space = stackalloc byte[2 * Rounds * 64 + 64];
        var keys = (Vector512<ulong>*)(((nuint)space + 63) & ~(nuint)63);
        for (var round = 0; round < Rounds; round++)
        {
            keys[2 * round] = Vector512.Create((ulong)((uint)key + (uint)round * Weyl0));
            keys[2 * round + 1] = Vector512.Create((ulong)((uint)(key >> 32) + (uint)round * Weyl1));
        }
        var m0 = Vector512.Create((ulong)Multiplier0).AsUInt32();
        var m1 = Vector512.Create((ulong)Multiplier1).AsUInt32();
        var low = Vector512.Create((ulong)counter) + Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7);
        var third = Vector512.Create((ulong)(counter >> 64));
        var fourth = third >> 32;
        var evenHalf = Vector512.Create(0ul, 8, 1, 9, 2, 10, 3, 11);
        var oddHalf = Vector512.Create(4ul, 12, 5, 13, 6, 14, 7, 15);
        var mask = Vector512.Create(0x7FFFFFu);
        var one = Vector512.Create(0x3F800000u);
        var lowHalf = Vector512.Create(0xFFFFFFFFul);
        long done = 0;
        for (; done + 8 <= blocks; done += 8)
        {
            Vector512<ulong> c0 = low, c1 = low >> 32, c2 = third, c3 = fourth;
            for (var round = 0; round < Rounds; round++)
            {
                var p0 = Avx512F.Multiply(c0.AsUInt32(), m0);
                var p1 = Avx512F.Multiply(c2.AsUInt32(), m1);
                c0 = (p1 >> 32) ^ c1 ^ keys[2 * round];
                c1 = p1;
                c2 = (p0 >> 32) ^ c3 ^ keys[2 * round + 1];
                c3 = p0;
            }
            var a = (c0 & lowHalf) | (c1 << 32);
            var b = (c2 & lowHalf) | (c3 << 32);
            var first = Avx512F.PermuteVar8x64x2(a, evenHalf, b).AsUInt32();
            var second = Avx512F.PermuteVar8x64x2(a, oddHalf, b).AsUInt32();
            if (uniform)
            {
                first = (((first & mask) | one).AsSingle() - Vector512<float>.One).AsUInt32();
                second = (((second & mask) | one).AsSingle() - Vector512<float>.One).AsUInt32();
            }
            first.Store(y + 4 * done);
            second.Store(y + 4 * done + 16);
            low += Vector512.Create(8ul);
        }
        return done;
    }

    /// <summary>Fills whole groups of 4 blocks and returns how many blocks were written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Fill256(uint* y, long blocks, ulong key, UInt128 counter, bool uniform)
    {
        var space = stackalloc byte[2 * Rounds * 32 + 32];
        var keys = (Vector256<ulong>*)(((nuint)space + 31) & ~(nuint)31);
        for (var round = 0; round < Rounds; round++)
        {
            keys[2 * round] = Vector256.Create((ulong)((uint)key + (uint)round * Weyl0));
            keys[2 * round + 1] = Vector256.Create((ulong)((uint)(key >> 32) + (uint)round * Weyl1));
        }
        var m0 = Vector256.Create((ulong)Multiplier0).AsUInt32();
        var m1 = Vector256.Create((ulong)Multiplier1).AsUInt32();
        var low = Vector256.Create((ulong)counter) + Vector256.Create(0ul, 1, 2, 3);
        var third = Vector256.Create((ulong)(counter >> 64));
        var fourth = third >> 32;
        var mask = Vector256.Create(0x7FFFFFu);
        var one = Vector256.Create(0x3F800000u);
        var lowHalf = Vector256.Create(0xFFFFFFFFul);
        long done = 0;
        for (; done + 4 <= blocks; done += 4)
        {
            Vector256<ulong> c0 = low, c1 = low >> 32, c2 = third, c3 = fourth;
            for (var round = 0; round < Rounds; round++)
            {
                var p0 = Avx2.Multiply(c0.AsUInt32(), m0);
                var p1 = Avx2.Multiply(c2.AsUInt32(), m1);
                c0 = (p1 >> 32) ^ c1 ^ keys[2 * round];
                c1 = p1;
                c2 = (p0 >> 32) ^ c3 ^ keys[2 * round + 1];
                c3 = p0;
            }
            var a = (c0 & lowHalf) | (c1 << 32);
            var b = (c2 & lowHalf) | (c3 << 32);
            var even = Avx2.UnpackLow(a, b);
            var odd = Avx2.UnpackHigh(a, b);
            var first = Avx2.Permute2x128(even, odd, 0x20).AsUInt32();
            var second = Avx2.Permute2x128(even, odd, 0x31).AsUInt32();
            if (uniform)
            {
                first = (((first & mask) | one).AsSingle() - Vector256<float>.One).AsUInt32();
                second = (((second & mask) | one).AsSingle() - Vector256<float>.One).AsUInt32();
            }
            first.Store(y + 4 * done);
            second.Store(y + 4 * done + 8);
            low += Vector256.Create(4ul);
        }
        return done;
    }

    /// <summary>Fills whole groups of 2 blocks (arm64) and returns how many blocks were written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Fill128(uint* y, long blocks, ulong key, UInt128 counter, bool uniform)
    {
        var m0 = Vector64.Create(Multiplier0);
        var m1 = Vector64.Create(Multiplier1);
        var low = Vector128.Create((ulong)counter) + Vector128.Create(0ul, 1);
        var third = AdvSimd.ExtractNarrowingLower(Vector128.Create((ulong)(counter >> 64)));
        var fourth = AdvSimd.ExtractNarrowingLower(Vector128.Create((ulong)(counter >> 96)));
        long done = 0;
        for (; done + 2 <= blocks; done += 2)
        {
            var c0 = AdvSimd.ExtractNarrowingLower(low);
            var c1 = AdvSimd.ExtractNarrowingLower(low >> 32);
            var c2 = third;
            var c3 = fourth;
            uint k0 = (uint)key, k1 = (uint)(key >> 32);
            for (var round = 0; round < Rounds; round++)
            {
                var p0 = AdvSimd.MultiplyWideningLower(c0, m0);
                var p1 = AdvSimd.MultiplyWideningLower(c2, m1);
                c0 = AdvSimd.ShiftRightLogicalNarrowingLower(p1, 32) ^ c1 ^ Vector64.Create(k0);
                c1 = AdvSimd.ExtractNarrowingLower(p1);
                c2 = AdvSimd.ShiftRightLogicalNarrowingLower(p0, 32) ^ c3 ^ Vector64.Create(k1);
                c3 = AdvSimd.ExtractNarrowingLower(p0);
                k0 += Weyl0;
                k1 += Weyl1;
            }
            var first = Vector128.Create(c0[0], c1[0], c2[0], c3[0]);
            var second = Vector128.Create(c0[1], c1[1], c2[1], c3[1]);
            (uniform ? ToFloat(first) : first).Store(y + 4 * done);
            (uniform ? ToFloat(second) : second).Store(y + 4 * done + 4);
            low += Vector128.Create(2ul);
        }
        return done;
    }
}
