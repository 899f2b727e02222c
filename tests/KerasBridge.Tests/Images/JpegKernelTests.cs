using System.Runtime.InteropServices;
using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

/// <summary>Vectors of 256 and of 128 bits against plain sums.</summary>
public sealed unsafe class JpegKernelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TransformsAsTheDefinition(bool wide)
    {
        var random = new System.Random(1);
        for (var trial = 0; trial < 200; trial++)
        {
            var coefficients = new short[4 * 64];
            var steps = new ushort[64];
            for (var i = 0; i < 64; i++) steps[i] = (ushort)random.Next(1, 20);
            var present = random.Next(0, 64);
            for (var i = 0; i < 3 * 64; i++) coefficients[i] = (short)(i % 64 == 0 ? random.Next(-60, 60) : i % 64 <= present ? random.Next(-4, 5) : 0);
            var samples = new byte[8 * 40];
            fixed (short* c = coefficients)
            fixed (ushort* q = steps)
            fixed (byte* s = samples) JpegInverseDct.Row(c, 3, q, s, 40, wide);
            for (var block = 0; block < 3; block++)
            {
                for (var i = 0; i < 64; i++)
                    Assert.InRange(samples[i / 8 * 40 + block * 8 + i % 8] - Define(coefficients.AsSpan(block * 64, 64), steps, i % 8, i / 8), -1.01, 1.01);
            }
        }
    }

    [Fact]
    public void BothWidthsTransformAlike()
    {
        var random = new System.Random(2);
        for (var trial = 0; trial < 500; trial++)
        {
            // Values beyond all sense too: they saturate and wrap alike.
            var range = 1 << random.Next(1, 16);
            var coefficients = new short[4 * 64];
            var steps = new ushort[64];
            for (var i = 0; i < 64; i++) steps[i] = (ushort)random.Next(1, trial % 2 == 0 ? 256 : 65536);
            for (var i = 0; i < coefficients.Length; i++) coefficients[i] = (short)(random.Next(3) == 0 || trial % 5 == 0 && i % 64 > 0 ? 0 : random.Next(-range, range));
            byte[] first = new byte[8 * 40], second = new byte[8 * 40];
            fixed (short* c = coefficients)
            fixed (ushort* q = steps)
            fixed (byte* f = first)
            fixed (byte* s = second)
            {
                JpegInverseDct.Row(c, 4, q, f, 40, wide: true);
                JpegInverseDct.Row(c, 4, q, s, 40, wide: false);
            }
            Assert.Equal(first, second);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StretchesSmoothly(bool wide)
    {
        var random = new System.Random(3);
        var buffer = (byte*)NativeMemory.AlignedAlloc(1024, 64);
        for (var width = 3; width <= 70; width++)
        {
            byte* near = buffer + 64, far = buffer + 256, to = buffer + 512;
            for (var i = 0; i < 512; i++) buffer[i] = (byte)random.Next(256);
            foreach (var row in new[] { (nint)near, (nint)far })
            {
                ((byte*)row)[-1] = *(byte*)row;
                ((byte*)row)[width] = ((byte*)row)[width - 1];
            }
            JpegUpsample.Wide(near, width, to, wide);
            for (var x = 0; x < 2 * width; x++) Assert.Equal((3 * near[x / 2] + near[x % 2 == 0 ? x / 2 - 1 : x / 2 + 1] + 1 + x % 2) >> 2, to[x]);
            JpegUpsample.Both(near, far, width, to, wide);
            for (var x = 0; x < 2 * width; x++)
            {
                var next = x % 2 == 0 ? x / 2 - 1 : x / 2 + 1;
                Assert.Equal((3 * (3 * near[x / 2] + far[x / 2]) + 3 * near[next] + far[next] + 8 - x % 2) >> 4, to[x]);
            }
            JpegUpsample.High(near, far, below: wide, width, to);
            for (var x = 0; x < width; x++) Assert.Equal((3 * near[x] + far[x] + (wide ? 2 : 1)) >> 2, to[x]);
        }
        NativeMemory.AlignedFree(buffer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ConvertsEveryColor(bool wide)
    {
        // Rows of 256 brightnesses; all colour differences are met, in a width that leaves a rest.
        byte[] y = new byte[320], cb = new byte[320], cr = new byte[320], to = new byte[3 * 251];
        for (var i = 0; i < 320; i++) y[i] = (byte)(i * 37);
        for (var b = 0; b < 256; b++)
        {
            for (var r = b & 3; r < 256; r += 4)
            {
                Array.Fill(cb, (byte)b);
                Array.Fill(cr, (byte)r);
                fixed (byte* py = y)
                fixed (byte* pb = cb)
                fixed (byte* pr = cr)
                fixed (byte* pt = to) JpegColors.YccToRgb(py, pb, pr, pt, 251, wide);
                var red = (91881 * (r - 128) + 32768) >> 16;
                var green = (32768 - 22554 * (b - 128) - 46802 * (r - 128)) >> 16;
                var blue = (116130 * (b - 128) + 32768) >> 16;
                for (var x = 0; x < 251; x++)
                {
                    var expected = (Math.Clamp(y[x] + red, 0, 255), Math.Clamp(y[x] + green, 0, 255), Math.Clamp(y[x] + blue, 0, 255));
                    if (expected != (to[3 * x], to[3 * x + 1], to[3 * x + 2])) Assert.Fail($"{y[x]}, {b}, {r}: expected {expected}");
                }
            }
        }
    }

    private static double Define(ReadOnlySpan<short> coefficients, ushort[] steps, int x, int y)
    {
        var sum = 0.0;
        for (var v = 0; v < 8; v++)
        {
            for (var u = 0; u < 8; u++)
            {
                var weight = (u == 0 ? Math.Sqrt(0.5) : 1) * (v == 0 ? Math.Sqrt(0.5) : 1) / 4;
                sum += weight * coefficients[v * 8 + u] * steps[v * 8 + u] * Math.Cos((2 * x + 1) * u * Math.PI / 16) * Math.Cos((2 * y + 1) * v * Math.PI / 16);
            }
        }
        return Math.Clamp(sum + 128, 0, 255);
    }
}
