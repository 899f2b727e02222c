// The constants and the order of operations of Log and SinCos are those of Arm Optimized Routines, which the C library uses:
//
// Copyright (c) 2017-2018, Arm Limited.  SPDX-License-Identifier: MIT
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
// "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
// distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
// the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions
// of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
// WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS
// BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
// CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

using System.Runtime.CompilerServices;

namespace KerasBridge.Random;

/// <summary>
/// Logarithm, sine and cosine in single precision whose bits are those of the C library under TensorFlow on Linux, on every machine.
/// <see cref="MathF"/> is the platform's own and differs in a last bit in some 3 % of the normals.
/// </summary>
internal static class ExactMath
{
    private const double Ln2 = 0.6931471805599453;

    private static ReadOnlySpan<double> Inverse =>
    [
        1.398907162146528, 1.3403141896637998, 1.286432210124115, 1.2367150214269895, 1.1906977166711752, 1.1479821020556429,
        1.1082251448272158, 1.0711297413057381, 1.036437278977283, 1.0, 0.9492859795739057, 0.8951049428609004, 0.8476821620351103,
        0.8050314851692001, 0.7664671008843108, 0.731428603316328,
    ];

    private static ReadOnlySpan<double> Logarithm =>
    [
        -0.33569133332882284, -0.2929040563774074, -0.2518726580937369, -0.21245868807117255, -0.17453945183745634,
        -0.1380057072319758, -0.10275976698545139, -0.06871392447020525, -0.0357891387398228, 0.0, 0.05204517742929496,
        0.11081431298787942, 0.1652495223695143, 0.21687389031699977, 0.2659635028121397, 0.3127556664073557,
    ];

    /// <summary>The natural logarithm of a positive normal float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x);
        if (bits == 0x3F800000) return 0f;
        var t = bits - 0x3F330000;
        var i = (t >> 19) & 15;
        var k = t >> 23;
        double z = BitConverter.Int32BitsToSingle(bits - (k << 23));
        var r = z * Inverse[i] - 1.0;
        var y0 = Logarithm[i] + k * Ln2;
        var r2 = r * r;
        return (float)((-0.25089342214237154 * r2 + (0.333456765744066 * r + -0.4999997485802103)) * r2 + (y0 + r));
    }

    /// <summary>The sine and cosine of an angle 0 ≤ y &lt; 120.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float Sin, float Cos) SinCos(float y)
    {
        if (y < 1f / 4096) return (y, 1f);
        double x = y;
        var n = y < 0.75f ? 0 : ((int)(x * 10680707.430881744) + 0x800000) >> 24;
        var reduced = x - n * 1.5707963267948966;
        var x2 = reduced * reduced;
        var signed = (n & 3) is 1 or 2 ? -reduced : reduced;
        var x3 = x2 * signed;
        var x4 = x2 * x2;
        var sin = (signed + x3 * -0.16666654943701084) + (x3 * x2) * (0.008332178146138854 + x2 * -0.00019517298981385725);
        var cos = ((1.0 + x2 * -0.49999999725108224) + x4 * 0.041666623324344516) + (x4 * x2) * (-0.001388676379437604 + x2 * 2.4390450703564542e-05);
        if ((n & 2) != 0) cos = -cos;
        return (n & 1) != 0 ? ((float)cos, (float)sin) : ((float)sin, (float)cos);
    }

    /// <summary>ln(1 + x), also where x is small.</summary>
    public static double Log1P(double x)
    {
        var u = 1.0 + x;
        // The error of 1 + x is made good by the quotient (Kahan).
        return u == 1.0 ? x : Math.Log(u) * x / (u - 1.0);
    }

    /// <summary>Rounds to the nearest bfloat16, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float RoundToBFloat16(float x)
    {
        if (float.IsNaN(x)) return x;
        var bits = BitConverter.SingleToUInt32Bits(x);
        return BitConverter.UInt32BitsToSingle((bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000);
    }
}
