using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

/// <summary>
/// Stretches rows of samples. The smooth ways place the new samples at a quarter and three quarters between the old ones; rounding is up and down in turns, so that nothing gets
/// brighter on the whole: libjpeg's "fancy" upsampling, met bit for bit. Rows of samples have their first and last one repeated before and behind.
/// </summary>
internal static unsafe class JpegUpsample
{
    /// <summary>Twice as wide. Up to 32 bytes behind <paramref name="to"/>'s last may be written.</summary>
    /// <param name="from">The samples.</param>
    /// <param name="width">Their number.</param>
    /// <param name="to">Twice as many.</param>
    /// <param name="wide">Whether 256-bit vectors may be used where the machine has them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(byte* from, int width, byte* to, bool wide)
    {
        if (wide && Avx2.IsSupported)
        {
            var three = Vector256.Create((short)3);
            for (var x = 0; x < width; x += 16)
            {
                var at = Avx2.ConvertToVector256Int16(from + x) * three;
                var even = (at + Avx2.ConvertToVector256Int16(from + x - 1) + Vector256<short>.One) >>> 2;
                var odd = (at + Avx2.ConvertToVector256Int16(from + x + 1) + Vector256.Create((short)2)) >>> 2;
                (even | odd << 8).AsByte().Store(to + 2 * x);
            }
            return;
        }
        for (var x = 0; x < width; x += 8)
        {
            var at = Load(from + x) * 3;
            var even = (at + Load(from + x - 1) + Vector128<ushort>.One) >>> 2;
            var odd = (at + Load(from + x + 1) + Vector128.Create((ushort)2)) >>> 2;
            (even | odd << 8).AsByte().Store(to + 2 * x);
        }
    }

    /// <summary>One of the two rows that a row becomes when the picture gets twice as high. Up to 32 bytes behind <paramref name="to"/>'s last may be written.</summary>
    /// <param name="near">The row.</param>
    /// <param name="far">The one above or below.</param>
    /// <param name="below">Whether it is the one below.</param>
    /// <param name="width">The number of samples.</param>
    /// <param name="to">As many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void High(byte* near, byte* far, bool below, int width, byte* to)
    {
        var bias = Vector128.Create((ushort)(below ? 2 : 1));
        for (var x = 0; x < width; x += 16)
        {
            Vector128<byte> n = Vector128.Load(near + x), f = Vector128.Load(far + x);
            var (nLow, nHigh) = Vector128.Widen(n);
            var (fLow, fHigh) = Vector128.Widen(f);
            Vector128.Narrow((nLow * 3 + fLow + bias) >>> 2, (nHigh * 3 + fHigh + bias) >>> 2).Store(to + x);
        }
    }

    /// <summary>One of the two rows that a row becomes when the picture gets twice as wide and high. Up to 32 bytes behind <paramref name="to"/>'s last may be written.</summary>
    /// <param name="near">The row.</param>
    /// <param name="far">The one above or below.</param>
    /// <param name="width">The number of samples.</param>
    /// <param name="to">Twice as many.</param>
    /// <param name="wide">Whether 256-bit vectors may be used where the machine has them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Both(byte* near, byte* far, int width, byte* to, bool wide)
    {
        if (wide && Avx2.IsSupported)
        {
            for (var x = 0; x < width; x += 16)
            {
                var at = Sum256(near + x, far + x) * 3;
                var even = (at + Sum256(near + x - 1, far + x - 1) + Vector256.Create((short)8)) >>> 4;
                var odd = (at + Sum256(near + x + 1, far + x + 1) + Vector256.Create((short)7)) >>> 4;
                (even | odd << 8).AsByte().Store(to + 2 * x);
            }
            return;
        }
        for (var x = 0; x < width; x += 8)
        {
            var at = Sum128(near + x, far + x) * 3;
            var even = (at + Sum128(near + x - 1, far + x - 1) + Vector128.Create((ushort)8)) >>> 4;
            var odd = (at + Sum128(near + x + 1, far + x + 1) + Vector128.Create((ushort)7)) >>> 4;
            (even | odd << 8).AsByte().Store(to + 2 * x);
        }
    }

    /// <summary>Each sample some times.</summary>
    /// <param name="from">The samples.</param>
    /// <param name="count">How many to write.</param>
    /// <param name="times">How often each.</param>
    /// <param name="to">Where they go.</param>
    public static void Repeat(byte* from, int count, int times, byte* to)
    {
        for (var x = 0; x < count; from++)
        {
            var value = *from;
            for (var end = Math.Min(x + times, count); x < end; x++) to[x] = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sum256(byte* near, byte* far) => Avx2.ConvertToVector256Int16(near) * Vector256.Create((short)3) + Avx2.ConvertToVector256Int16(far);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Sum128(byte* near, byte* far) => Load(near) * 3 + Load(far);

    /// <summary>Eight samples as 16-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(byte* from) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(from)).AsByte());
}
