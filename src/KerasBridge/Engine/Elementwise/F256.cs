using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine.Elementwise;

/// <summary>8 float32.</summary>
internal readonly unsafe struct F256 : IFloatVector<F256>
{
    private readonly Vector256<float> _v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal F256(Vector256<float> v) => _v = v;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Create(double value) => new(Vector256.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 CreateBits(int bits) => new(Vector256.Create(bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Broadcast(void* p) => new(Vector256.Create(*(float*)p));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Load(void* p, long index) => new(Vector256.Load((float*)p + index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(F256 v, void* p, long index) => v._v.Store((float*)p + index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(F256 v, void* p, long index, int count)
    {
        if (count >= Count)
        {
            Store(v, p, index);
            return;
        }
        if (Avx.IsSupported)
        {
            Avx.MaskStore((float*)p + index, Lanes(count), v._v);
            return;
        }
        var lanes = stackalloc float[Count];
        v._v.Store(lanes);
        for (var i = 0; i < count; i++) ((float*)p)[index + i] = lanes[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 First(int count, F256 v, F256 rest) => new(Vector256.ConditionalSelect(Lanes(count), v._v, rest._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator +(F256 a, F256 b) => new(a._v + b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator -(F256 a, F256 b) => new(a._v - b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator *(F256 a, F256 b) => new(a._v * b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator /(F256 a, F256 b) => new(a._v / b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator -(F256 a) => new(-a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator &(F256 a, F256 b) => new(a._v & b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator |(F256 a, F256 b) => new(a._v | b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator ^(F256 a, F256 b) => new(a._v ^ b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator <(F256 a, F256 b) => new(Vector256.LessThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator >(F256 a, F256 b) => new(Vector256.GreaterThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator <=(F256 a, F256 b) => new(Vector256.LessThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 operator >=(F256 a, F256 b) => new(Vector256.GreaterThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Equal(F256 a, F256 b) => new(Vector256.Equals(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Not(F256 mask) => new(~mask._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Select(F256 mask, F256 a, F256 b) => new(Vector256.ConditionalSelect(mask._v, a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Fma(F256 a, F256 b, F256 c) => System.Runtime.Intrinsics.X86.Fma.IsSupported ? new(Vector256.FusedMultiplyAdd(a._v, b._v, c._v)) : new(a._v * b._v + c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 MinNative(F256 a, F256 b) => new(Vector256.MinNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 MaxNative(F256 a, F256 b) => new(Vector256.MaxNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Min(F256 a, F256 b) => new(Vector256.Min(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Max(F256 a, F256 b) => new(Vector256.Max(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Abs(F256 a) => new(Vector256.Abs(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 CopySign(F256 a, F256 sign) => new(Vector256.ConditionalSelect(Vector256.Create(-0f), sign._v, a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Sqrt(F256 a) => new(Vector256.Sqrt(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Floor(F256 a) => new(Vector256.Floor(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Ceiling(F256 a) => new(Vector256.Ceiling(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Round(F256 a) => new(Vector256.Round(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Truncate(F256 a) => new(Vector256.Truncate(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 AddBits(F256 a, F256 b) => new((a._v.AsInt32() + b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 SubtractBits(F256 a, F256 b) => new((a._v.AsInt32() - b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 ShiftLeft(F256 a, int count) => new((a._v.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 ShiftRight(F256 a, int count) => new((a._v.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 FromBits(F256 a) => new(Vector256.ConvertToSingle(a._v.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 EqualBits(F256 a, F256 b) => new(Vector256.Equals(a._v.AsInt32(), b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(F256 mask) => Vector256.ExtractMostSignificantBits(mask._v) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Exp(F256 a) => VectorMath.Exp(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Expm1(F256 a) => VectorMath.Expm1(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Log(F256 a) => VectorMath.Log(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Log1p(F256 a) => VectorMath.Log1p(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Log1pOfUnit(F256 a) => VectorMath.Log1pOfUnit(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Tanh(F256 a) => VectorMath.Tanh(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Erf(F256 a) => VectorMath.Erf(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Sin(F256 a) => VectorMath.Sin(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F256 Cos(F256 a) => VectorMath.Cos(a);

    public static F256 Map<TFunction>(F256 a) where TFunction : struct, IScalarFunction
    {
        var lanes = stackalloc float[Count];
        a._v.Store(lanes);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i]);
        return Load(lanes, 0);
    }

    public static F256 Map2<TFunction>(F256 a, F256 b) where TFunction : struct, IScalarFunction2
    {
        var lanes = stackalloc float[2 * Count];
        a._v.Store(lanes);
        b._v.Store(lanes + Count);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i], lanes[Count + i]);
        return Load(lanes, 0);
    }

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
    public static double SumLanes(F256 a) => Vector256.Sum(a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F256 a) => F128.MaxLanes(new(Vector128.Max(a._v.GetLower(), a._v.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Lanes(int count) => Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
}
