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
}
