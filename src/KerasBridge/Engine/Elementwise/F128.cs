using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace KerasBridge.Engine.Elementwise;

/// <summary>4 float32.</summary>
internal readonly unsafe struct F128 : IFloatVector<F128>
{
    private readonly Vector128<float> _v;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal F128(Vector128<float> v) => _v = v;

    public static int Count => 4;

    // Without it the reduction of angles by multiples of π/2 would not be exact.
    private static bool HasFma => System.Runtime.Intrinsics.X86.Fma.IsSupported || AdvSimd.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Create(double value) => new(Vector128.Create((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 CreateBits(int bits) => new(Vector128.Create(bits).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Broadcast(void* p) => new(Vector128.Create(*(float*)p));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Load(void* p, long index) => new(Vector128.Load((float*)p + index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(F128 v, void* p, long index) => v._v.Store((float*)p + index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(F128 v, void* p, long index, int count)
    {
        if (count >= Count)
        {
            Store(v, p, index);
            return;
        }
        var lanes = stackalloc float[Count];
        v._v.Store(lanes);
        for (var i = 0; i < count; i++) ((float*)p)[index + i] = lanes[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 First(int count, F128 v, F128 rest) => new(Vector128.ConditionalSelect(Lanes(count), v._v, rest._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator +(F128 a, F128 b) => new(a._v + b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator -(F128 a, F128 b) => new(a._v - b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator *(F128 a, F128 b) => new(a._v * b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator /(F128 a, F128 b) => new(a._v / b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator -(F128 a) => new(-a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator &(F128 a, F128 b) => new(a._v & b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator |(F128 a, F128 b) => new(a._v | b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator ^(F128 a, F128 b) => new(a._v ^ b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator <(F128 a, F128 b) => new(Vector128.LessThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator >(F128 a, F128 b) => new(Vector128.GreaterThan(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator <=(F128 a, F128 b) => new(Vector128.LessThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 operator >=(F128 a, F128 b) => new(Vector128.GreaterThanOrEqual(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Equal(F128 a, F128 b) => new(Vector128.Equals(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Not(F128 mask) => new(~mask._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Select(F128 mask, F128 a, F128 b) => new(Vector128.ConditionalSelect(mask._v, a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Fma(F128 a, F128 b, F128 c) => HasFma
        ? new(Vector128.FusedMultiplyAdd(a._v, b._v, c._v))
        : new(a._v * b._v + c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 MinNative(F128 a, F128 b) => new(Vector128.MinNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 MaxNative(F128 a, F128 b) => new(Vector128.MaxNative(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Min(F128 a, F128 b) => new(Vector128.Min(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Max(F128 a, F128 b) => new(Vector128.Max(a._v, b._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Abs(F128 a) => new(Vector128.Abs(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 CopySign(F128 a, F128 sign) => new(Vector128.ConditionalSelect(Vector128.Create(-0f), sign._v, a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Sqrt(F128 a) => new(Vector128.Sqrt(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Floor(F128 a) => new(Vector128.Floor(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Ceiling(F128 a) => new(Vector128.Ceiling(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Round(F128 a) => new(Vector128.Round(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Truncate(F128 a) => new(Vector128.Truncate(a._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 AddBits(F128 a, F128 b) => new((a._v.AsInt32() + b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 SubtractBits(F128 a, F128 b) => new((a._v.AsInt32() - b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 ShiftLeft(F128 a, int count) => new((a._v.AsInt32() << count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 ShiftRight(F128 a, int count) => new((a._v.AsInt32() >> count).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 FromBits(F128 a) => new(Vector128.ConvertToSingle(a._v.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 EqualBits(F128 a, F128 b) => new(Vector128.Equals(a._v.AsInt32(), b._v.AsInt32()).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(F128 mask) => Vector128.ExtractMostSignificantBits(mask._v) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Exp(F128 a) => VectorMath.Exp(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Expm1(F128 a) => VectorMath.Expm1(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Log(F128 a) => VectorMath.Log(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Log1p(F128 a) => VectorMath.Log1p(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Log1pOfUnit(F128 a) => VectorMath.Log1pOfUnit(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Tanh(F128 a) => VectorMath.Tanh(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Erf(F128 a) => VectorMath.Erf(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Sin(F128 a) => HasFma ? VectorMath.Sin(a) : Map<ScalarFunctions.Sin>(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static F128 Cos(F128 a) => HasFma ? VectorMath.Cos(a) : Map<ScalarFunctions.Cos>(a);

    public static F128 Map<TFunction>(F128 a) where TFunction : struct, IScalarFunction
    {
        var lanes = stackalloc float[Count];
        a._v.Store(lanes);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i]);
        return Load(lanes, 0);
    }

    public static F128 Map2<TFunction>(F128 a, F128 b) where TFunction : struct, IScalarFunction2
    {
        var lanes = stackalloc float[2 * Count];
        a._v.Store(lanes);
        b._v.Store(lanes + Count);
        for (var i = 0; i < Count; i++) lanes[i] = (float)TFunction.Apply(lanes[i], lanes[Count + i]);
        return Load(lanes, 0);
    }

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
    public static double SumLanes(F128 a) => Vector128.Sum(a._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxLanes(F128 a) => MathF.Max(MathF.Max(a._v[0], a._v[1]), MathF.Max(a._v[2], a._v[3]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Lanes(int count) => Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).AsSingle();
}
