using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace KerasBridge.Engine.Elementwise;

/// <summary>4 float32: what is of its own kind at this width. The rest is the same for all widths, and written by the generator (<c>FloatVectorWriter</c>).</summary>
internal readonly unsafe partial struct F128
{
    // Without it the reduction of angles by multiples of π/2 would not be exact.
    private static bool HasFma => System.Runtime.Intrinsics.X86.Fma.IsSupported || AdvSimd.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 LoadMask(byte* p)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(uint*)p).AsByte());
        return new(Vector128.GreaterThan(Vector128.WidenLower(words), Vector128<uint>.Zero).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMask(F128 mask, byte* p, int count)
    {
        var ones = mask._v.AsUInt32() & Vector128<uint>.One;
        for (var i = 0; i < count; i++) p[i] = (byte)ones[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLanes(F128 a) => a._v[0] + a._v[1] + (a._v[2] + a._v[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F128 a) => MathF.Max(MathF.Max(a._v[0], a._v[1]), MathF.Max(a._v[2], a._v[3]));
}
