namespace KerasBridge.Engine.Elementwise;

/// <summary>
/// A vector of real numbers, or a single one: what element-wise kernels are written in, once for every width and precision. A comparison gives
/// a mask (all bits of a lane set or none) for <see cref="Select"/> and the bitwise operators; comparing with NaN gives an empty one.
/// </summary>
internal unsafe interface IVector<TSelf> where TSelf : unmanaged, IVector<TSelf>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Create(double value);

    /// <summary>The element at <paramref name="p"/> in every lane.</summary>
    static abstract TSelf Broadcast(void* p);

    /// <summary>The lanes that begin at element <paramref name="index"/>; near the end of an array up to 63 bytes behind it are read.</summary>
    static abstract TSelf Load(void* p, long index);

    static abstract void Store(TSelf v, void* p, long index);

    /// <summary>Stores only the first <paramref name="count"/> lanes.</summary>
    static abstract void StoreFirst(TSelf v, void* p, long index, int count);

    /// <summary>The first <paramref name="count"/> lanes of <paramref name="v"/>, the others of <paramref name="rest"/>.</summary>
    static abstract TSelf First(int count, TSelf v, TSelf rest);

    static abstract TSelf operator +(TSelf a, TSelf b);
    static abstract TSelf operator -(TSelf a, TSelf b);
    static abstract TSelf operator *(TSelf a, TSelf b);
    static abstract TSelf operator /(TSelf a, TSelf b);
    static abstract TSelf operator -(TSelf a);
    static abstract TSelf operator &(TSelf a, TSelf b);
    static abstract TSelf operator |(TSelf a, TSelf b);
    static abstract TSelf operator <(TSelf a, TSelf b);
    static abstract TSelf operator >(TSelf a, TSelf b);
    static abstract TSelf operator <=(TSelf a, TSelf b);
    static abstract TSelf operator >=(TSelf a, TSelf b);

    static abstract TSelf Equal(TSelf a, TSelf b);

    static abstract TSelf Not(TSelf mask);

    static abstract TSelf Select(TSelf mask, TSelf a, TSelf b);

    /// <summary>a·b + c, in one rounding where the processor can.</summary>
    static abstract TSelf Fma(TSelf a, TSelf b, TSelf c);

    /// <summary>The smaller; b where one is NaN (on x64), so a NaN given as b stays.</summary>
    static abstract TSelf MinNative(TSelf a, TSelf b);

    /// <summary>The larger; b where one is NaN (on x64), so a NaN given as b stays.</summary>
    static abstract TSelf MaxNative(TSelf a, TSelf b);

    /// <summary>The smaller; NaN where one is.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The larger; NaN where one is.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    static abstract TSelf Abs(TSelf a);

    /// <summary>The magnitude of <paramref name="a"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract TSelf CopySign(TSelf a, TSelf sign);

    static abstract TSelf Sqrt(TSelf a);

    static abstract TSelf Floor(TSelf a);

    static abstract TSelf Ceiling(TSelf a);

    /// <summary>To the nearest integer, halves to the even one.</summary>
    static abstract TSelf Round(TSelf a);

    static abstract TSelf Truncate(TSelf a);

    static abstract TSelf Exp(TSelf a);

    static abstract TSelf Expm1(TSelf a);

    static abstract TSelf Log(TSelf a);

    static abstract TSelf Log1p(TSelf a);

    /// <summary>log(1 + a) for a from 0 to 1, or NaN.</summary>
    static abstract TSelf Log1pOfUnit(TSelf a);

    static abstract TSelf Tanh(TSelf a);

    static abstract TSelf Erf(TSelf a);

    static abstract TSelf Sin(TSelf a);

    static abstract TSelf Cos(TSelf a);

    /// <summary>A function without a vector form, lane by lane in double precision.</summary>
    static abstract TSelf Map<TFunction>(TSelf a) where TFunction : struct, IScalarFunction;

    /// <summary>A function of two numbers without a vector form, lane by lane in double precision.</summary>
    static abstract TSelf Map2<TFunction>(TSelf a, TSelf b) where TFunction : struct, IScalarFunction2;

    /// <summary>A mask out of bytes, set where they are not 0; as many as there are lanes are read, however many count.</summary>
    static abstract TSelf LoadMask(byte* p);

    /// <summary>The first <paramref name="count"/> lanes of a mask as bytes 0 and 1.</summary>
    static abstract void StoreMask(TSelf mask, byte* p, int count);

    /// <summary>The sum of the lanes, in a fixed order.</summary>
    static abstract double SumLanes(TSelf a);

    /// <summary>The largest lane; NaN if there is one.</summary>
    static abstract double MaxLanes(TSelf a);
}
