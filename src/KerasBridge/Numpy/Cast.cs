using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Numpy;

/// <summary>Loops that convert between element types as NumPy does: integers wrap, floats are truncated, anything but zero is true.</summary>
internal static unsafe class Cast
{
    /// <summary>The loop from one type (operand 0) to another (operand 1).</summary>
    public static delegate*<byte**, nint*, nint, void> Loop(DTypeCode from, DTypeCode to)
    {
        if (from == to) return Same(from);
        return from switch
        {
            DTypeCode.Bool or DTypeCode.UInt8 => To<byte>(to),
            DTypeCode.Int8 => To<sbyte>(to),
            DTypeCode.Int16 => To<short>(to),
            DTypeCode.UInt16 => To<ushort>(to),
            DTypeCode.Int32 => To<int>(to),
            DTypeCode.UInt32 => To<uint>(to),
            DTypeCode.Int64 => To<long>(to),
            DTypeCode.UInt64 => To<ulong>(to),
            DTypeCode.Float16 => To<Half>(to),
            DTypeCode.Float32 => To<float>(to),
            _ => To<double>(to),
        };
    }

    private static delegate*<byte**, nint*, nint, void> Same(DTypeCode code) => new DType(code).itemsize switch
    {
        1 => &Move<byte>,
        2 => &Move<ushort>,
        4 => &Move<uint>,
        _ => &Move<ulong>,
    };

    private static delegate*<byte**, nint*, nint, void> To<TFrom>(DTypeCode to) where TFrom : unmanaged, INumber<TFrom> => to switch
    {
        DTypeCode.Bool => &Truth<TFrom>,
        DTypeCode.UInt8 => &Convert<TFrom, byte>,
        DTypeCode.Int8 => &Convert<TFrom, sbyte>,
        DTypeCode.Int16 => &Convert<TFrom, short>,
        DTypeCode.UInt16 => &Convert<TFrom, ushort>,
        DTypeCode.Int32 => &Convert<TFrom, int>,
        DTypeCode.UInt32 => &Convert<TFrom, uint>,
        DTypeCode.Int64 => &Convert<TFrom, long>,
        DTypeCode.UInt64 => &Convert<TFrom, ulong>,
        DTypeCode.Float16 => &Convert<TFrom, Half>,
        DTypeCode.Float32 => &Convert<TFrom, float>,
        _ => &Convert<TFrom, double>,
    };

    /// <summary>Copies elements without looking at them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Move<TValue>(byte** p, nint* s, nint n) where TValue : unmanaged
    {
        byte* from = p[0], to = p[1];
        nint stepFrom = s[0], stepTo = s[1];
        if (stepTo == sizeof(TValue) && stepFrom == sizeof(TValue))
        {
            Buffer.MemoryCopy(from, to, n * sizeof(TValue), n * sizeof(TValue));
            return;
        }
        if (stepTo == sizeof(TValue) && stepFrom == 0)
        {
            new Span<TValue>(to, (int)n).Fill(*(TValue*)from);
            return;
        }
        for (nint i = 0; i < n; i++, from += stepFrom, to += stepTo) *(TValue*)to = *(TValue*)from;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Truth<TFrom>(byte** p, nint* s, nint n) where TFrom : unmanaged, INumber<TFrom>
    {
        byte* from = p[0], to = p[1];
        nint stepFrom = s[0], stepTo = s[1];
        for (nint i = 0; i < n; i++, from += stepFrom, to += stepTo) *to = *(TFrom*)from != TFrom.Zero ? (byte)1 : (byte)0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Convert<TFrom, TTo>(byte** p, nint* s, nint n) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        byte* from = p[0], to = p[1];
        nint stepFrom = s[0], stepTo = s[1];
        if (stepFrom == sizeof(TFrom) && stepTo == sizeof(TTo))
        {
            if (typeof(TFrom) == typeof(byte) && typeof(TTo) == typeof(float))
            {
                Widen(from, (float*)to, n);
                return;
            }
            if (!FromFloatToInteger<TFrom, TTo>())
            {
                TensorPrimitives.ConvertTruncating(new ReadOnlySpan<TFrom>(from, (int)n), new Span<TTo>(to, (int)n));
                return;
            }
        }
        for (nint i = 0; i < n; i++, from += stepFrom, to += stepTo) *(TTo*)to = One<TFrom, TTo>(*(TFrom*)from);
    }

    /// <summary>One element. Where a float does not fit the integer, the processor decides, as in NumPy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo One<TFrom, TTo>(TFrom value) where TFrom : unmanaged, INumber<TFrom> where TTo : unmanaged, INumber<TTo>
    {
        if (!FromFloatToInteger<TFrom, TTo>()) return TTo.CreateTruncating(value);
        var x = double.CreateTruncating(value);
        // Numbers below 0 wrap around, as in C compiled for a processor without unsigned conversions.
        if (typeof(TTo) == typeof(ulong) && x >= 9223372036854775808.0) return TTo.CreateTruncating(double.ConvertToIntegerNative<ulong>(x));
        if (typeof(TTo) == typeof(ulong) || typeof(TTo) == typeof(long) || typeof(TTo) == typeof(uint)) return TTo.CreateTruncating(double.ConvertToIntegerNative<long>(x));
        return TTo.CreateTruncating(double.ConvertToIntegerNative<int>(x));
    }

    private static bool FromFloatToInteger<TFrom, TTo>() =>
        (typeof(TFrom) == typeof(float) || typeof(TFrom) == typeof(double) || typeof(TFrom) == typeof(Half))
        && typeof(TTo) != typeof(float) && typeof(TTo) != typeof(double) && typeof(TTo) != typeof(Half);

    /// <summary>Bytes (pictures) to float32: the conversion that every notebook begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(byte* from, float* to, nint n)
    {
        nint i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + 32 <= n; i += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(from + i));
                var (a, b) = Vector256.Widen(low);
                var (c, d) = Vector256.Widen(high);
                Vector256.ConvertToSingle(a.AsInt32()).Store(to + i);
                Vector256.ConvertToSingle(b.AsInt32()).Store(to + i + 8);
                Vector256.ConvertToSingle(c.AsInt32()).Store(to + i + 16);
                Vector256.ConvertToSingle(d.AsInt32()).Store(to + i + 24);
            }
        }
        else
        {
            for (; i + 16 <= n; i += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.Load(from + i));
                var (a, b) = Vector128.Widen(low);
                var (c, d) = Vector128.Widen(high);
                Vector128.ConvertToSingle(a.AsInt32()).Store(to + i);
                Vector128.ConvertToSingle(b.AsInt32()).Store(to + i + 4);
                Vector128.ConvertToSingle(c.AsInt32()).Store(to + i + 8);
                Vector128.ConvertToSingle(d.AsInt32()).Store(to + i + 12);
            }
        }
        for (; i < n; i++) to[i] = from[i];
    }
}
