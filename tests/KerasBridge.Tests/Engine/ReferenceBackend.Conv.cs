using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    /// <summary>What a visitor of <see cref="ForEachProduct"/> is told: indices of x, w and y that are multiplied and added.</summary>
    private delegate void Product(long x, long w, long y);

    public void Conv(float* x, float* w, float* bias, float* y, in ConvGeometry g, EpilogueKind epilogue)
    {
        var sums = new double[OutputCount(g)];
        for (long i = 0; i < sums.Length; i++) sums[i] = bias != null ? bias[i % g.OutChannels] : 0;
        ForEachProduct(g, (atX, atW, atY) => sums[atY] += (double)x[atX] * w[atW]);
        for (long i = 0; i < sums.Length; i++) y[i] = Epilogue(sums[i], epilogue);
    }

    public void ConvGradientInput(float* dy, float* w, float* dx, in ConvGeometry g)
    {
        var sums = new double[(long)g.Batch * g.Height * g.Width * g.Channels];
        ForEachProduct(g, (atX, atW, atY) => sums[atX] += (double)dy[atY] * w[atW]);
        for (long i = 0; i < sums.Length; i++) dx[i] = (float)sums[i];
    }

    public void ConvGradientFilter(float* x, float* dy, float* dw, float* db, in ConvGeometry g)
    {
        var sums = new double[(long)g.KernelHeight * g.KernelWidth * (g.Channels / g.Groups) * g.OutChannels];
        ForEachProduct(g, (atX, atW, atY) => sums[atW] += (double)x[atX] * dy[atY]);
        for (long i = 0; i < sums.Length; i++) dw[i] = (float)sums[i];
        if (db != null) ColumnSums(dy, db, OutputCount(g) / g.OutChannels, g.OutChannels);
    }

    public void ConvGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, in ConvGeometry g, EpilogueKind epilogue)
    {
        fixed (float* dz = Masked(y, dy, OutputCount(g), epilogue))
        {
            if (dx != null) ConvGradientInput(dz, w, dx, g);
            if (dw != null) ConvGradientFilter(x, dz, dw, null, g);
            if (db != null) ColumnSums(dz, db, OutputCount(g) / g.OutChannels, g.OutChannels);
        }
    }

    public void ConvPool(float* x, float* w, float* bias, float* y, byte* argmax, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue)
    {
        var pool = PoolOf(conv, poolHeight, poolWidth);
        var indices = new int[OutputCount(pool)];
        fixed (float* whole = new float[OutputCount(conv)])
        fixed (int* index = indices)
        {
            Conv(x, w, bias, whole, conv, epilogue);
            MaxPool(whole, y, index, pool);
        }
        if (argmax == null) return;
        for (var i = 0; i < indices.Length; i++) argmax[i] = (byte)indices[i];
    }

    public void ConvPoolGradient(float* x, float* w, float* y, byte* argmax, float* dy, float* dx, float* dw, float* db, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue)
    {
        var pool = PoolOf(conv, poolHeight, poolWidth);
        var indices = new int[OutputCount(pool)];
        for (var i = 0; i < indices.Length; i++) indices[i] = argmax[i];
        fixed (float* dz = Masked(y, dy, OutputCount(pool), epilogue))
        fixed (float* whole = new float[OutputCount(conv)])
        fixed (int* index = indices)
        {
            MaxPoolGradient(dz, index, whole, pool);
            ConvGradient(x, w, null, whole, dx, dw, db, conv, EpilogueKind.None);
        }
    }

    /// <summary>Every pair of an input element and a filter element that a convolution multiplies, with the output that the product is added to.</summary>
    private static void ForEachProduct(ConvGeometry g, Product visit)
    {
        var (groupInputs, groupOutputs) = (g.Channels / g.Groups, g.OutChannels / g.Groups);
        for (long at = 0; at < OutputCount(g) / g.OutChannels; at++)
        {
            var (n, oy, ox) = (at / g.OutWidth / g.OutHeight, at / g.OutWidth % g.OutHeight, at % g.OutWidth);
            for (var tap = 0; tap < g.KernelHeight * g.KernelWidth; tap++)
            {
                var (ky, kx) = (tap / g.KernelWidth, tap % g.KernelWidth);
                var (iy, ix) = (oy * g.StrideY + ky * g.DilationY - g.PadTop, ox * g.StrideX + kx * g.DilationX - g.PadLeft);
                if (iy < 0 || iy >= g.Height || ix < 0 || ix >= g.Width) continue;
                var pixel = ((n * g.Height + iy) * g.Width + ix) * g.Channels;
                for (var ci = 0; ci < groupInputs; ci++)
                {
                    for (var co = 0; co < g.OutChannels; co++)
                        visit(pixel + co / groupOutputs * groupInputs + ci, ((long)tap * groupInputs + ci) * g.OutChannels + co, at * g.OutChannels + co);
                }
            }
        }
    }

    /// <summary>The pooling that follows a convolution: windows beside each other, what is left over at the end is dropped.</summary>
    private static ConvGeometry PoolOf(in ConvGeometry conv, int poolHeight, int poolWidth) => new(
        conv.Batch, conv.OutHeight, conv.OutWidth, conv.OutChannels,
        conv.OutHeight / poolHeight, conv.OutWidth / poolWidth, conv.OutChannels,
        poolHeight, poolWidth, poolHeight, poolWidth);

    private static long OutputCount(in ConvGeometry g) => (long)g.Batch * g.OutHeight * g.OutWidth * g.OutChannels;
}
