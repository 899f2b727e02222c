using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Images;

/// <summary>
/// From brightness and colour differences to red, green and blue (JFIF 1.02), in libjpeg's fixed point: 16 bits of fraction, rounded once for each sum. Rows of samples can be read up to a multiple
/// of 32; pixels are written only where they belong.
/// </summary>
internal static unsafe class JpegColors
{
    // 1.402, 1.772, 0.71414 and 0.34414 in units of 2^-16.
    private const int RedOfCr = 91881, BlueOfCb = 116130, GreenOfCr = 46802, GreenOfCb = 22554;

    /// <summary>A row of Y, Cb, Cr into pixels of three bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void YccToRgb(byte* y, byte* cb, byte* cr, byte* to, int width, bool wide)
    {
        var x = 0;
        if (wide && Avx2.IsSupported)
        {
            for (; x + 32 <= width; x += 32) Pixels32(y + x, cb + x, cr + x, to + 3 * x);
        }
        else
        {
            for (; x + 16 <= width; x += 16) Pixels16(y + x, cb + x, cr + x, to + 3 * x);
        }
        if (x == width) return;
        var last = stackalloc byte[96];
        if (wide && Avx2.IsSupported) Pixels32(y + x, cb + x, cr + x, last);
        else Pixels16(y + x, cb + x, cr + x, last);
        Unsafe.CopyBlockUnaligned(to + 3 * x, last, (uint)(3 * (width - x)));
    }

    /// <summary>Rows of three colours into pixels of three bytes.</summary>
    public static void Interleave3(byte* red, byte* green, byte* blue, byte* to, int width)
    {
        for (var x = 0; x < width; x++)
        {
            to[3 * x] = red[x];
            to[3 * x + 1] = green[x];
            to[3 * x + 2] = blue[x];
        }
    }

    /// <summary>Rows of four inks into pixels of four bytes. Files hold 255 for no ink, as Adobe's programs write it; here 255 is full ink.</summary>
    public static void InvertedCmyk(byte* c, byte* m, byte* y, byte* k, byte* to, int width)
    {
        for (var x = 0; x < width; x++)
        {
            to[4 * x] = (byte)~c[x];
            to[4 * x + 1] = (byte)~m[x];
            to[4 * x + 2] = (byte)~y[x];
            to[4 * x + 3] = (byte)~k[x];
        }
    }

    /// <summary>Rows of Y, Cb, Cr, K: the first three are those of the missing inks' colours, the last is as in <see cref="InvertedCmyk"/>.</summary>
    public static void YcckToCmyk(byte* y, byte* cb, byte* cr, byte* k, byte* to, int width)
    {
        for (var x = 0; x < width; x++)
        {
            var blueness = cb[x] - 128;
            var redness = cr[x] - 128;
            to[4 * x] = (byte)Math.Clamp(y[x] + ((RedOfCr * redness + 32768) >> 16), 0, 255);
            to[4 * x + 1] = (byte)Math.Clamp(y[x] + ((32768 - GreenOfCb * blueness - GreenOfCr * redness) >> 16), 0, 255);
            to[4 * x + 2] = (byte)Math.Clamp(y[x] + ((BlueOfCb * blueness + 32768) >> 16), 0, 255);
            to[4 * x + 3] = (byte)~k[x];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pixels32(byte* y, byte* cb, byte* cr, byte* to)
    {
        var zero = Vector256<byte>.Zero;
        Vector256<byte> ys = Vector256.Load(y), bs = Vector256.Load(cb), rs = Vector256.Load(cr);
        // Widening, packing and interleaving all work within the halves, so each half stays one run of 16 pixels.
        Colors(Avx2.UnpackLow(ys, zero).AsInt16(), Avx2.UnpackLow(bs, zero).AsInt16(), Avx2.UnpackLow(rs, zero).AsInt16(), out var redLow, out var greenLow, out var blueLow);
        Colors(Avx2.UnpackHigh(ys, zero).AsInt16(), Avx2.UnpackHigh(bs, zero).AsInt16(), Avx2.UnpackHigh(rs, zero).AsInt16(), out var redHigh, out var greenHigh, out var blueHigh);
        var red = Avx2.PackUnsignedSaturate(redLow, redHigh);
        var green = Avx2.PackUnsignedSaturate(greenLow, greenHigh);
        var blue = Avx2.PackUnsignedSaturate(blueLow, blueHigh);

        // Four times four pixels of four bytes, the fourth zero; then that byte is closed up.
        Vector256<short> rgLow = Avx2.UnpackLow(red, green).AsInt16(), rgHigh = Avx2.UnpackHigh(red, green).AsInt16();
        Vector256<short> bLow = Avx2.UnpackLow(blue, zero).AsInt16(), bHigh = Avx2.UnpackHigh(blue, zero).AsInt16();
        Vector256<byte> p0 = Avx2.UnpackLow(rgLow, bLow).AsByte(), p1 = Avx2.UnpackHigh(rgLow, bLow).AsByte();
        Vector256<byte> p2 = Avx2.UnpackLow(rgHigh, bHigh).AsByte(), p3 = Avx2.UnpackHigh(rgHigh, bHigh).AsByte();
        var close = Vector256.Create(Vector128.Create(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255));
        p0 = Avx2.Shuffle(p0, close);
        p1 = Avx2.Shuffle(p1, close);
        p2 = Avx2.Shuffle(p2, close);
        p3 = Avx2.Shuffle(p3, close);
        var first = p0 | Avx2.ShiftLeftLogical128BitLane(p1, 12);
        var second = Avx2.ShiftRightLogical128BitLane(p1, 4) | Avx2.ShiftLeftLogical128BitLane(p2, 8);
        var third = Avx2.ShiftRightLogical128BitLane(p2, 8) | Avx2.ShiftLeftLogical128BitLane(p3, 4);
        first.GetLower().Store(to);
        second.GetLower().Store(to + 16);
        third.GetLower().Store(to + 32);
        first.GetUpper().Store(to + 48);
        second.GetUpper().Store(to + 64);
        third.GetUpper().Store(to + 80);
    }

    /// <summary>
    /// The sums in 16 bits. What does not fit into a factor is taken out as whole multiples of the sample; a product's upper half, of the doubled sample, is halved with rounding, which is
    /// exactly the rounded product.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Colors(Vector256<short> y, Vector256<short> cb, Vector256<short> cr, out Vector256<short> red, out Vector256<short> green, out Vector256<short> blue)
    {
        var one = Vector256<short>.One;
        cb -= Vector256.Create((short)128);
        cr -= Vector256.Create((short)128);
        Vector256<short> cb2 = cb + cb, cr2 = cr + cr;
        red = y + cr + ((Avx2.MultiplyHigh(cr2, Vector256.Create((short)(RedOfCr - 65536))) + one) >> 1);
        blue = y + cb2 + ((Avx2.MultiplyHigh(cb2, Vector256.Create((short)(BlueOfCb - 131072))) + one) >> 1);
        var weights = Vector256.Create((65536 - GreenOfCb) | (65536 - GreenOfCr) << 16).AsInt16();
        var half = Vector256.Create(32768);
        var low = (Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(cb, cr), weights) + half) >> 16;
        var high = (Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(cb, cr), weights) + half) >> 16;
        green = y - cr + Avx2.PackSignedSaturate(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pixels16(byte* y, byte* cb, byte* cr, byte* to)
    {
        var (yLow, yHigh) = Vector128.Widen(Vector128.Load(y));
        var (bLow, bHigh) = Vector128.Widen(Vector128.Load(cb));
        var (rLow, rHigh) = Vector128.Widen(Vector128.Load(cr));
        Colors(yLow.AsInt16(), bLow.AsInt16(), rLow.AsInt16(), out var redLow, out var greenLow, out var blueLow);
        Colors(yHigh.AsInt16(), bHigh.AsInt16(), rHigh.AsInt16(), out var redHigh, out var greenHigh, out var blueHigh);
        var red = Bytes(redLow, redHigh);
        var green = Bytes(greenLow, greenHigh);
        var blue = Bytes(blueLow, blueHigh);
        // An index beyond 15 gives zero.
        const byte no = 255;
        (Vector128.Shuffle(red, Vector128.Create(0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no, 5))
            | Vector128.Shuffle(green, Vector128.Create(no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no))
            | Vector128.Shuffle(blue, Vector128.Create(no, no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no))).Store(to);
        (Vector128.Shuffle(red, Vector128.Create(no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10, no))
            | Vector128.Shuffle(green, Vector128.Create(5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10))
            | Vector128.Shuffle(blue, Vector128.Create(no, 5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no))).Store(to + 16);
        (Vector128.Shuffle(red, Vector128.Create(no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no, no))
            | Vector128.Shuffle(green, Vector128.Create(no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no))
            | Vector128.Shuffle(blue, Vector128.Create(10, no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15))).Store(to + 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(Vector128<short> low, Vector128<short> high)
    {
        var limit = Vector128.Create((short)255);
        return Vector128.Narrow(
            Vector128.Min(Vector128.Max(low, Vector128<short>.Zero), limit).AsUInt16(),
            Vector128.Min(Vector128.Max(high, Vector128<short>.Zero), limit).AsUInt16());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Colors(Vector128<short> y, Vector128<short> cb, Vector128<short> cr, out Vector128<short> red, out Vector128<short> green, out Vector128<short> blue)
    {
        cb -= Vector128.Create((short)128);
        cr -= Vector128.Create((short)128);
        var (bLow, bHigh) = Vector128.Widen(cb);
        var (rLow, rHigh) = Vector128.Widen(cr);
        var half = Vector128.Create(32768);
        red = y + Vector128.Narrow((rLow * RedOfCr + half) >> 16, (rHigh * RedOfCr + half) >> 16);
        blue = y + Vector128.Narrow((bLow * BlueOfCb + half) >> 16, (bHigh * BlueOfCb + half) >> 16);
        green = y + Vector128.Narrow((half - bLow * GreenOfCb - rLow * GreenOfCr) >> 16, (half - bHigh * GreenOfCb - rHigh * GreenOfCr) >> 16);
    }
}
