using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>8 float32: what is of its own kind at this width. The rest is the same for all widths, and written by the generator (<c>FloatVectorWriter</c>).</summary>
internal readonly unsafe partial struct F256
{
    private static bool HasFma => System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 LoadMask(byte* p)
    {
        var words = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)p).AsByte());
        var (low, high) = Vector128.Widen(words);
        return new(Vector256.GreaterThan(Vector256.Create(low, high), Vector256<uint>.Zero).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMask(F256 mask, byte* p, int count)
    {
        var ones = mask._v.AsUInt32() & Vector256<uint>.One;
        var shorts = Vector128.Narrow(ones.GetLower(), ones.GetUpper());
        var bytes = Vector128.Narrow(shorts, shorts);
        if (count == Count) *(ulong*)p = bytes.AsUInt64()[0];
        else for (var i = 0; i < count; i++) p[i] = bytes[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLanes(F256 a) => F128.SumLanes(new(a._v.GetLower() + a._v.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F256 a) => F128.MaxLanes(new(Vector128.Max(a._v.GetLower(), a._v.GetUpper())));
}
