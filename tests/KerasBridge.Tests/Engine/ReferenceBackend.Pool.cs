using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void MaxPool(float* x, float* y, int* argmax, in ConvGeometry g)
    {
        for (long at = 0; at < OutputCount(g); at++)
        {
            var (best, index) = (double.NegativeInfinity, -1);
            foreach (var (tap, source) in Window(g, at))
            {
                if (index >= 0 && !(x[source] > best)) continue;
                (best, index) = (x[source], tap);
            }
            y[at] = (float)best;
            if (argmax != null) argmax[at] = index;
        }
    }

    public void MaxPoolGradient(float* dy, int* argmax, float* dx, in ConvGeometry g)
    {
        var sums = new double[(long)g.Batch * g.Height * g.Width * g.Channels];
        for (long at = 0; at < OutputCount(g); at++)
        {
            foreach (var (tap, source) in Window(g, at)) if (tap == argmax[at]) sums[source] += dy[at];
        }
        for (long i = 0; i < sums.Length; i++) dx[i] = (float)sums[i];
    }

    public void AveragePool(float* x, float* y, in ConvGeometry g)
    {
        for (long at = 0; at < OutputCount(g); at++)
        {
            var window = Window(g, at);
            double sum = 0;
            foreach (var (_, source) in window) sum += x[source];
            y[at] = (float)(sum / window.Count);
        }
    }

    public void AveragePoolGradient(float* dy, float* dx, in ConvGeometry g)
    {
        var sums = new double[(long)g.Batch * g.Height * g.Width * g.Channels];
        for (long at = 0; at < OutputCount(g); at++)
        {
            var window = Window(g, at);
            foreach (var (_, source) in window) sums[source] += (double)dy[at] / window.Count;
        }
        for (long i = 0; i < sums.Length; i++) dx[i] = (float)sums[i];
    }

    /// <summary>The taps of an output's window that lie inside of the input: their index within the window, and where they are in the input.</summary>
    private static List<(int Tap, long Source)> Window(in ConvGeometry g, long output)
    {
        var channel = output % g.OutChannels;
        var ox = output / g.OutChannels % g.OutWidth;
        var oy = output / g.OutChannels / g.OutWidth % g.OutHeight;
        var n = output / g.OutChannels / g.OutWidth / g.OutHeight;
        var taps = new List<(int, long)>();
        for (var ky = 0; ky < g.KernelHeight; ky++)
        {
            for (var kx = 0; kx < g.KernelWidth; kx++)
            {
                var (iy, ix) = (oy * g.StrideY + ky * g.DilationY - g.PadTop, ox * g.StrideX + kx * g.DilationX - g.PadLeft);
                if (iy < 0 || iy >= g.Height || ix < 0 || ix >= g.Width) continue;
                taps.Add((ky * g.KernelWidth + kx, ((n * g.Height + iy) * g.Width + ix) * g.Channels + channel));
            }
        }
        return taps;
    }
}
