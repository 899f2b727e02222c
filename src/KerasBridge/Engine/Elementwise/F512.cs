using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>16 float32: what is of its own kind at this width. The rest is the same for all widths, and written by the generator (<c>FloatVectorWriter</c>).</summary>
internal readonly unsafe partial struct F512
{
    private static bool HasFma => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 LoadMask(byte* p)
    {
        var (low, high) = Vector128.Widen(Vector128.Load(p));
        var (v0, v1) = Vector256.Widen(Vector256.Create(low, high));
        return new(Vector512.GreaterThan(Vector512.Create(v0, v1), Vector512<uint>.Zero).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreMask(F512 mask, byte* p, int count)
    {
        var ones = mask._v.AsUInt32() & Vector512<uint>.One;
        var shorts = Vector256.Narrow(ones.GetLower(), ones.GetUpper());
        var bytes = Vector128.Narrow(shorts.GetLower(), shorts.GetUpper());
        if (count == Count) bytes.Store(p);
        else for (var i = 0; i < count; i++) p[i] = bytes[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumLanes(F512 a) => F256.SumLanes(new(a._v.GetLower() + a._v.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F512 a) => F256.MaxLanes(new(Vector256.Max(a._v.GetLower(), a._v.GetUpper())));
}
