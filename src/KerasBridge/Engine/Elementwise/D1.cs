using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>One float64.</summary>
internal readonly unsafe struct D1(double value) : IVector<D1>
{
    private readonly double _v = value;

    public static int Count => 1;

    public static D1 Create(double value) => new(value);

    public static D1 Broadcast(void* p) => new(*(double*)p);

    public static D1 Load(void* p, long index) => new(((double*)p)[index]);

    public static void Store(D1 v, void* p, long index) => ((double*)p)[index] = v._v;

    public static void StoreFirst(D1 v, void* p, long index, int count)
    {
        if (count > 0) Store(v, p, index);
    }

    public static D1 First(int count, D1 v, D1 rest) => count > 0 ? v : rest;

    public static D1 operator +(D1 a, D1 b) => new(a._v + b._v);

    public static D1 operator -(D1 a, D1 b) => new(a._v - b._v);

    public static D1 operator *(D1 a, D1 b) => new(a._v * b._v);

    public static D1 operator /(D1 a, D1 b) => new(a._v / b._v);

    public static D1 operator -(D1 a) => new(-a._v);

    public static D1 operator &(D1 a, D1 b) => FromBits(a.Bits & b.Bits);

    public static D1 operator |(D1 a, D1 b) => FromBits(a.Bits | b.Bits);

    public static D1 operator <(D1 a, D1 b) => Mask(a._v < b._v);

    public static D1 operator >(D1 a, D1 b) => Mask(a._v > b._v);

    public static D1 operator <=(D1 a, D1 b) => Mask(a._v <= b._v);

    public static D1 operator >=(D1 a, D1 b) => Mask(a._v >= b._v);

    public static D1 Equal(D1 a, D1 b) => Mask(a._v == b._v);

    public static D1 Not(D1 mask) => FromBits(~mask.Bits);

    public static D1 Select(D1 mask, D1 a, D1 b) => mask.Bits != 0 ? a : b;

    public static D1 Fma(D1 a, D1 b, D1 c) => new(a._v * b._v + c._v);

    public static D1 MinNative(D1 a, D1 b) => a._v < b._v ? a : b;

    public static D1 MaxNative(D1 a, D1 b) => a._v > b._v ? a : b;

    public static D1 Min(D1 a, D1 b) => new(Math.Min(a._v, b._v));

    public static D1 Max(D1 a, D1 b) => new(Math.Max(a._v, b._v));

    public static D1 Abs(D1 a) => new(Math.Abs(a._v));

    public static D1 CopySign(D1 a, D1 sign) => new(Math.CopySign(a._v, sign._v));

    public static D1 Sqrt(D1 a) => new(Math.Sqrt(a._v));

    public static D1 Floor(D1 a) => new(Math.Floor(a._v));

    public static D1 Ceiling(D1 a) => new(Math.Ceiling(a._v));

    public static D1 Round(D1 a) => new(Math.Round(a._v));

    public static D1 Truncate(D1 a) => new(Math.Truncate(a._v));

    public static D1 Exp(D1 a) => new(Math.Exp(a._v));

    public static D1 Expm1(D1 a) => new(DoubleMath.Expm1(a._v));

    public static D1 Log(D1 a) => new(Math.Log(a._v));

    public static D1 Log1p(D1 a) => new(DoubleMath.Log1p(a._v));

    public static D1 Log1pOfUnit(D1 a) => new(DoubleMath.Log1p(a._v));

    public static D1 Tanh(D1 a) => new(Math.Tanh(a._v));

    public static D1 Erf(D1 a) => new(DoubleMath.Erf(a._v));

    public static D1 Sin(D1 a) => new(Math.Sin(a._v));

    public static D1 Cos(D1 a) => new(Math.Cos(a._v));

    public static D1 Map<TFunction>(D1 a) where TFunction : struct, IScalarFunction => new(TFunction.Apply(a._v));

    public static D1 Map2<TFunction>(D1 a, D1 b) where TFunction : struct, IScalarFunction2 => new(TFunction.Apply(a._v, b._v));

    public static D1 LoadMask(byte* p) => Mask(*p != 0);

    public static void StoreMask(D1 mask, byte* p, int count)
    {
        if (count > 0) *p = mask.Bits != 0 ? (byte)1 : (byte)0;
    }

    public static double SumLanes(D1 a) => a._v;

    public static double MaxLanes(D1 a) => a._v;

    private long Bits => BitConverter.DoubleToInt64Bits(_v);

    private static D1 FromBits(long bits) => new(BitConverter.Int64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static D1 Mask(bool set) => FromBits(set ? -1 : 0);
}
