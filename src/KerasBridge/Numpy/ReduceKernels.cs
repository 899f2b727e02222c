using System.Numerics;
using System.Runtime.CompilerServices;

namespace KerasBridge.Numpy;

/// <summary>Loops that fold operand 1 into operand 0. A stride of 0 for operand 0 means: the whole row goes into one element.</summary>
internal static unsafe class ReduceKernels
{
    /// <summary>Sums in the type <paramref name="to"/> of elements of the type <paramref name="from"/>.</summary>
    public static delegate*<byte**, nint*, nint, void> Sum(DTypeCode from, DTypeCode to) => to switch
    {
        DTypeCode.Int64 => SumFrom<long>(from),
        DTypeCode.UInt64 => SumFrom<ulong>(from),
        DTypeCode.Float32 => SumFrom<float>(from),
        DTypeCode.Float64 => SumFrom<double>(from),
        _ when from == to => from switch
        {
            DTypeCode.UInt8 => &SumLoop<byte, byte>,
            DTypeCode.Int8 => &SumLoop<sbyte, sbyte>,
            DTypeCode.Int16 => &SumLoop<short, short>,
            DTypeCode.UInt16 => &SumLoop<ushort, ushort>,
            DTypeCode.Int32 => &SumLoop<int, int>,
            DTypeCode.UInt32 => &SumLoop<uint, uint>,
            DTypeCode.Float16 => &SumHalf,
            _ => null,
        },
        _ => null,
    };

    private static delegate*<byte**, nint*, nint, void> SumFrom<TTo>(DTypeCode from) where TTo : unmanaged, INumber<TTo> => from switch
    {
        DTypeCode.Bool or DTypeCode.UInt8 => &SumLoop<byte, TTo>,
        DTypeCode.Int8 => &SumLoop<sbyte, TTo>,
        DTypeCode.Int16 => &SumLoop<short, TTo>,
        DTypeCode.UInt16 => &SumLoop<ushort, TTo>,
        DTypeCode.Int32 => &SumLoop<int, TTo>,
        DTypeCode.UInt32 => &SumLoop<uint, TTo>,
        DTypeCode.Int64 => &SumLoop<long, TTo>,
        DTypeCode.UInt64 => &SumLoop<ulong, TTo>,
        DTypeCode.Float16 => &SumLoop<Half, TTo>,
        DTypeCode.Float32 => &SumLoop<float, TTo>,
        DTypeCode.Float64 => &SumLoop<double, TTo>,
        _ => null,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumLoop<TFrom, TTo>(byte** p, nint* s, nint n) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        byte* to = p[0], from = p[1];
        if (s[0] == 0)
        {
            *(TTo*)to = unchecked(*(TTo*)to + Pairwise<TFrom, TTo>(from, s[1], n));
            return;
        }
        for (nint i = 0; i < n; i++, to += s[0], from += s[1]) *(TTo*)to = unchecked(*(TTo*)to + Cast.One<TFrom, TTo>(*(TFrom*)from));
    }

    /// <summary>Halves are summed in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumHalf(byte** p, nint* s, nint n)
    {
        byte* to = p[0], from = p[1];
        if (s[0] == 0)
        {
            *(Half*)to = (Half)((float)*(Half*)to + Pairwise<Half, float>(from, s[1], n));
            return;
        }
        for (nint i = 0; i < n; i++, to += s[0], from += s[1]) *(Half*)to = *(Half*)to + *(Half*)from;
    }

    /// <summary>Eight running sums in blocks of 128, halves added pairwise: the order of NumPy, and errors that grow with the logarithm only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TTo Pairwise<TFrom, TTo>(byte* from, nint step, nint n) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        if (n < 8)
        {
            var total = TTo.Zero;
            for (nint i = 0; i < n; i++) total = unchecked(total + Cast.One<TFrom, TTo>(*(TFrom*)(from + i * step)));
            return total;
        }
        if (n > 128)
        {
            var half = n / 2;
            half -= half % 8;
            return unchecked(Pairwise<TFrom, TTo>(from, step, half) + Pairwise<TFrom, TTo>(from + half * step, step, n - half));
        }
        TTo r0 = At(0), r1 = At(1), r2 = At(2), r3 = At(3), r4 = At(4), r5 = At(5), r6 = At(6), r7 = At(7);
        nint k = 8;
        unchecked
        {
            for (; k < n - n % 8; k += 8)
            {
                r0 += At(k);
                r1 += At(k + 1);
                r2 += At(k + 2);
                r3 += At(k + 3);
                r4 += At(k + 4);
                r5 += At(k + 5);
                r6 += At(k + 6);
                r7 += At(k + 7);
            }
            var sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
            for (; k < n; k++) sum += At(k);
            return sum;
        }
        TTo At(nint i) => Cast.One<TFrom, TTo>(*(TFrom*)(from + i * step));
    }

    /// <summary>Folds with a function of two elements of one type.</summary>
    public static delegate*<byte**, nint*, nint, void> Fold<TOp>(DTypeCode code) where TOp : struct, IPairFunction => code switch
    {
        DTypeCode.UInt8 or DTypeCode.Bool => &FoldLoop<byte, TOp>,
        DTypeCode.Int8 => &FoldLoop<sbyte, TOp>,
        DTypeCode.Int16 => &FoldLoop<short, TOp>,
        DTypeCode.UInt16 => &FoldLoop<ushort, TOp>,
        DTypeCode.Int32 => &FoldLoop<int, TOp>,
        DTypeCode.UInt32 => &FoldLoop<uint, TOp>,
        DTypeCode.Int64 => &FoldLoop<long, TOp>,
        DTypeCode.UInt64 => &FoldLoop<ulong, TOp>,
        DTypeCode.Float16 => &FoldLoop<Half, TOp>,
        DTypeCode.Float32 => &FoldLoop<float, TOp>,
        DTypeCode.Float64 => &FoldLoop<double, TOp>,
        _ => null,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FoldLoop<T, TOp>(byte** p, nint* s, nint n) where T : unmanaged, INumber<T> where TOp : struct, IPairFunction
    {
        byte* to = p[0], from = p[1];
        if (s[0] == 0)
        {
            var value = *(T*)to;
            for (nint i = 0; i < n; i++, from += s[1]) value = TOp.Invoke(value, *(T*)from);
            *(T*)to = value;
            return;
        }
        for (nint i = 0; i < n; i++, to += s[0], from += s[1]) *(T*)to = TOp.Invoke(*(T*)to, *(T*)from);
    }
}
