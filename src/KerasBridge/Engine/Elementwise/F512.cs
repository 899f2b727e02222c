using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine.Elementwise;

/// <summary>16 float32.</summary>
internal readonly unsafe struct F512 : IFloatVector<F512>
{
    private readonly Vector512<float> _v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private F512(Vector512<float> v) => _v = v;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Create(double value) => new(Vector512.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 CreateBits(int bits) => new(Vector512.Create(bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Broadcast(void* p) => new(Vector512.Create(*(float*)p));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Load(void* p, long index) => new(Vector512.Load((float*)p + index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(F512 v, void* p, long index) => v._v.Store((float*)p + index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(F512 v, void* p, long index, int count)
    {
        if (count >= Count)
        {
            Store(v, p, index);
            return;
        }
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore((float*)p + index, Lanes(count), v._v);
            return;
        }
        var lanes = stackalloc float[Count];
        v._v.Store(lanes);
        for (var i = 0; i < count; i++) ((float*)p)[index + i] = lanes[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 First(int count, F512 v, F512 rest) => new(Vector512.ConditionalSelect(Lanes(count), v._v, rest._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator +(F512 a, F512 b) => new(a._v + b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator -(F512 a, F512 b) => new(a._v - b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator *(F512 a, F512 b) => new(a._v * b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator /(F512 a, F512 b) => new(a._v / b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator -(F512 a) => new(-a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator &(F512 a, F512 b) => new(a._v & b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator |(F512 a, F512 b) => new(a._v | b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator ^(F512 a, F512 b) => new(a._v ^ b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator <(F512 a, F512 b) => new(Vector512.LessThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator >(F512 a, F512 b) => new(Vector512.GreaterThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator <=(F512 a, F512 b) => new(Vector512.LessThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 operator >=(F512 a, F512 b) => new(Vector512.GreaterThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Equal(F512 a, F512 b) => new(Vector512.Equals(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Not(F512 mask) => new(~mask._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Select(F512 mask, F512 a, F512 b) => new(Vector512.ConditionalSelect(mask._v, a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Fma(F512 a, F512 b, F512 c) => new(Vector512.FusedMultiplyAdd(a._v, b._v, c._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 MinNative(F512 a, F512 b) => new(Vector512.MinNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 MaxNative(F512 a, F512 b) => new(Vector512.MaxNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Min(F512 a, F512 b) => new(Vector512.Min(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Max(F512 a, F512 b) => new(Vector512.Max(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Abs(F512 a) => new(Vector512.Abs(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 CopySign(F512 a, F512 sign) => new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign._v, a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Sqrt(F512 a) => new(Vector512.Sqrt(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Floor(F512 a) => new(Vector512.Floor(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Ceiling(F512 a) => new(Vector512.Ceiling(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Round(F512 a) => new(Vector512.Round(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Truncate(F512 a) => new(Vector512.Truncate(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 AddBits(F512 a, F512 b) => new((a._v.AsInt32() + b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 SubtractBits(F512 a, F512 b) => new((a._v.AsInt32() - b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 ShiftLeft(F512 a, int count) => new((a._v.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 ShiftRight(F512 a, int count) => new((a._v.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 FromBits(F512 a) => new(Vector512.ConvertToSingle(a._v.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 EqualBits(F512 a, F512 b) => new(Vector512.Equals(a._v.AsInt32(), b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(F512 mask) => Vector512.ExtractMostSignificantBits(mask._v) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Exp(F512 a) => VectorMath.Exp(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Expm1(F512 a) => VectorMath.Expm1(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Log(F512 a) => VectorMath.Log(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Log1p(F512 a) => VectorMath.Log1p(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Log1pOfUnit(F512 a) => VectorMath.Log1pOfUnit(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Tanh(F512 a) => VectorMath.Tanh(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Erf(F512 a) => VectorMath.Erf(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Sin(F512 a) => VectorMath.Sin(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F512 Cos(F512 a) => VectorMath.Cos(a);

    public static F512 Map<TFunction>(F512 a) where TFunction : struct, IScalarFunction
    {
        var lanes = stackalloc float[Count];
        a._v.Store(lanes);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i]);
        return Load(lanes, 0);
    }

    public static F512 Map2<TFunction>(F512 a, F512 b) where TFunction : struct, IScalarFunction2
    {
        var lanes = stackalloc float[2 * Count];
        a._v.Store(lanes);
        b._v.Store(lanes + Count);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i], lanes[Count + i]);
        return Load(lanes, 0);
    }

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
    public static double SumLanes(F512 a) => Vector512.Sum(a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F512 a) => F256.MaxLanes(new(Vector256.Max(a._v.GetLower(), a._v.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Lanes(int count) => Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle();
}
