using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

/// <summary>Vector operations that .NET has for each kind of machine, but not for all under one name.</summary>
internal static class JpegVectors
{
    /// <summary>The elements of two vectors in turns: of their lower halves, and of their upper halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<short> low, Vector128<short> high) Zip(Vector128<short> x, Vector128<short> y)
    {
        if (Sse2.IsSupported) return (Sse2.UnpackLow(x, y), Sse2.UnpackHigh(x, y));
        if (AdvSimd.Arm64.IsSupported) return (AdvSimd.Arm64.ZipLow(x, y), AdvSimd.Arm64.ZipHigh(x, y));
        var (xLow, xHigh) = Vector128.Widen(x.AsUInt16());
        var (yLow, yHigh) = Vector128.Widen(y.AsUInt16());
        return ((xLow | yLow << 16).AsInt16(), (xHigh | yHigh << 16).AsInt16());
    }

    /// <summary>a·x + b·y in 32 bits, for the lower and the upper four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector128<int> low, Vector128<int> high) Weigh(Vector128<short> x, Vector128<short> y, short a, short b)
    {
        if (Sse2.IsSupported)
        {
            var weights = Vector128.Create((ushort)a | b << 16).AsInt16();
            return (Sse2.MultiplyAddAdjacent(Sse2.UnpackLow(x, y), weights), Sse2.MultiplyAddAdjacent(Sse2.UnpackHigh(x, y), weights));
        }
        var (xLow, xHigh) = Vector128.Widen(x);
        var (yLow, yHigh) = Vector128.Widen(y);
        return (xLow * a + yLow * b, xHigh * a + yHigh * b);
    }

    /// <summary>Exchanges the rows and columns of eight by eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(ref Vector128<short> r0, ref Vector128<short> r1, ref Vector128<short> r2, ref Vector128<short> r3,
        ref Vector128<short> r4, ref Vector128<short> r5, ref Vector128<short> r6, ref Vector128<short> r7)
    {
        // Interleaving rows that are four apart, three times, moves each row's number into its elements' place.
        var (a0, a1) = Zip(r0, r4);
        var (a2, a3) = Zip(r1, r5);
        var (a4, a5) = Zip(r2, r6);
        var (a6, a7) = Zip(r3, r7);
        var (b0, b1) = Zip(a0, a4);
        var (b2, b3) = Zip(a1, a5);
        var (b4, b5) = Zip(a2, a6);
        var (b6, b7) = Zip(a3, a7);
        (r0, r1) = Zip(b0, b4);
        (r2, r3) = Zip(b1, b5);
        (r4, r5) = Zip(b2, b6);
        (r6, r7) = Zip(b3, b7);
    }
}
