using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>One float32, for machines without vectors.</summary>
internal readonly unsafe struct F1(float value) : IFloatVector<F1>
{
    private readonly float _v = value;

    public static int Count => 1;

    public static F1 Create(double value) => new((float)value);

    public static F1 CreateBits(int bits) => new(BitConverter.Int32BitsToSingle(bits));

    public static F1 Broadcast(void* p) => new(*(float*)p);

    public static F1 Load(void* p, long index) => new(((float*)p)[index]);

    public static void Store(F1 v, void* p, long index) => ((float*)p)[index] = v._v;

    public static void StoreFirst(F1 v, void* p, long index, int count)
    {
        if (count > 0) Store(v, p, index);
    }

    public static F1 First(int count, F1 v, F1 rest) => count > 0 ? v : rest;

    public static F1 operator +(F1 a, F1 b) => new(a._v + b._v);

    public static F1 operator -(F1 a, F1 b) => new(a._v - b._v);

    public static F1 operator *(F1 a, F1 b) => new(a._v * b._v);

    public static F1 operator /(F1 a, F1 b) => new(a._v / b._v);

    public static F1 operator -(F1 a) => new(-a._v);

    public static F1 operator &(F1 a, F1 b) => CreateBits(a.Bits & b.Bits);

    public static F1 operator |(F1 a, F1 b) => CreateBits(a.Bits | b.Bits);

    public static F1 operator ^(F1 a, F1 b) => CreateBits(a.Bits ^ b.Bits);

    public static F1 operator <(F1 a, F1 b) => Mask(a._v < b._v);

    public static F1 operator >(F1 a, F1 b) => Mask(a._v > b._v);

    public static F1 operator <=(F1 a, F1 b) => Mask(a._v <= b._v);

    public static F1 operator >=(F1 a, F1 b) => Mask(a._v >= b._v);

    public static F1 Equal(F1 a, F1 b) => Mask(a._v == b._v);

    public static F1 Not(F1 mask) => CreateBits(~mask.Bits);

    public static F1 Select(F1 mask, F1 a, F1 b) => CreateBits(mask.Bits & a.Bits | ~mask.Bits & b.Bits);

    public static F1 Fma(F1 a, F1 b, F1 c) => new((float)((double)a._v * b._v + c._v));

    public static F1 MinNative(F1 a, F1 b) => a._v < b._v ? a : b;

    public static F1 MaxNative(F1 a, F1 b) => a._v > b._v ? a : b;

    public static F1 Min(F1 a, F1 b) => new(MathF.Min(a._v, b._v));

    public static F1 Max(F1 a, F1 b) => new(MathF.Max(a._v, b._v));

    public static F1 Abs(F1 a) => new(MathF.Abs(a._v));

    public static F1 CopySign(F1 a, F1 sign) => new(MathF.CopySign(a._v, sign._v));

    public static F1 Sqrt(F1 a) => new(MathF.Sqrt(a._v));

    public static F1 Floor(F1 a) => new(MathF.Floor(a._v));

    public static F1 Ceiling(F1 a) => new(MathF.Ceiling(a._v));

    public static F1 Round(F1 a) => new(MathF.Round(a._v));

    public static F1 Truncate(F1 a) => new(MathF.Truncate(a._v));

    public static F1 AddBits(F1 a, F1 b) => CreateBits(a.Bits + b.Bits);

    public static F1 SubtractBits(F1 a, F1 b) => CreateBits(a.Bits - b.Bits);

    public static F1 ShiftLeft(F1 a, int count) => CreateBits(a.Bits << count);

    public static F1 ShiftRight(F1 a, int count) => CreateBits(a.Bits >> count);

    public static F1 FromBits(F1 a) => new(a.Bits);

    public static F1 EqualBits(F1 a, F1 b) => Mask(a.Bits == b.Bits);

    public static bool Any(F1 mask) => mask.Bits != 0;

    public static F1 Exp(F1 a) => new(MathF.Exp(a._v));

    public static F1 Expm1(F1 a) => VectorMath.Expm1(a);

    public static F1 Log(F1 a) => new(MathF.Log(a._v));

    public static F1 Log1p(F1 a) => VectorMath.Log1p(a);

    public static F1 Log1pOfUnit(F1 a) => VectorMath.Log1pOfUnit(a);

    public static F1 Tanh(F1 a) => new(MathF.Tanh(a._v));

    public static F1 Erf(F1 a) => VectorMath.Erf(a);

    public static F1 Sin(F1 a) => Map<ScalarFunctions.Sin>(a);

    public static F1 Cos(F1 a) => Map<ScalarFunctions.Cos>(a);

    public static F1 Map<TFunction>(F1 a) where TFunction : struct, IScalarFunction => new((float)TFunction.Apply(a._v));

    public static F1 Map2<TFunction>(F1 a, F1 b) where TFunction : struct, IScalarFunction2 => new((float)TFunction.Apply(a._v, b._v));

    public static F1 LoadMask(byte* p) => Mask(*p != 0);

    public static void StoreMask(F1 mask, byte* p, int count)
    {
        if (count > 0) *p = mask.Bits != 0 ? (byte)1 : (byte)0;
    }

    public static double SumLanes(F1 a) => a._v;

    public static double MaxLanes(F1 a) => a._v;

    private int Bits => BitConverter.SingleToInt32Bits(_v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static F1 Mask(bool set) => CreateBits(set ? -1 : 0);
}
