using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Pooling in vectors of channels.</summary>
internal static unsafe class PoolKernels
{
    /// <summary>The windows of a chunk's rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows<TKernel, V>(void* state, int chunk) where TKernel : struct, IPoolKernel where V : unmanaged, IFloatVector<V>
    {
        var job = (PoolJob*)state;
        ref readonly var g = ref job->G;
        int channels = g.Channels, end = job->EndRow(chunk);
        for (var row = job->FirstRow(chunk); row < end; row++)
        {
            var image = job->X + (long)(row / g.OutHeight) * g.Height * g.Width * channels;
            for (var outX = 0; outX < g.OutWidth; outX++)
            {
                var w = new PoolWindow(g, row % g.OutHeight, outX);
                TKernel.Window<V>(job, w, image + ((long)w.OriginY * g.Width + w.OriginX) * channels, ((long)row * g.OutWidth + outX) * channels);
            }
        }
    }

    public readonly struct Max : IPoolKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Window<V>(PoolJob* job, in PoolWindow w, float* origin, long output) where V : unmanaged, IFloatVector<V>
        {
            int channels = job->G.Channels, width = job->G.KernelWidth;
            long stepX = job->StepX, stepY = job->StepY;
            for (var c = 0; c < channels; c += V.Count)
            {
                var best = V.Create(double.NegativeInfinity);
                if (job->Argmax == null)
                {
                    for (var ky = w.FirstY; ky < w.EndY; ky++)
                    {
                        for (var kx = w.FirstX; kx < w.EndX; kx++) best = V.Max(best, V.Load(origin + ky * stepY + kx * stepX, c));
                    }
                }
                else
                {
                    var index = V.CreateBits(w.FirstY * width + w.FirstX);
                    for (var ky = w.FirstY; ky < w.EndY; ky++)
                    {
                        for (var kx = w.FirstX; kx < w.EndX; kx++)
                        {
                            var v = V.Load(origin + ky * stepY + kx * stepX, c);
                            // Larger, or a NaN; but the first NaN stays.
                            var better = V.Not(v <= best) & V.Equal(best, best);
                            best = V.Select(better, v, best);
                            index = V.Select(better, V.CreateBits(ky * width + kx), index);
                        }
                    }
                    V.StoreFirst(index, job->Argmax + output, c, Math.Min(V.Count, channels - c));
                }
                V.StoreFirst(best, job->Y + output, c, Math.Min(V.Count, channels - c));
            }
        }
    }

    public readonly struct MaxGradient : IPoolKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Window<V>(PoolJob* job, in PoolWindow w, float* origin, long output) where V : unmanaged, IFloatVector<V>
        {
            var zero = V.Create(0);
            for (var c = 0; c < job->G.Channels; c += V.Count)
            {
                V index = V.Load(job->Argmax + output, c), dy = V.Load(job->Y + output, c);
                for (var ky = w.FirstY; ky < w.EndY; ky++)
                {
                    for (var kx = w.FirstX; kx < w.EndX; kx++)
                    {
                        job->Spread(V.Select(V.EqualBits(index, V.CreateBits(ky * job->G.KernelWidth + kx)), dy, zero), origin + ky * job->StepY + kx * job->StepX, c);
                    }
                }
            }
        }
    }

    public readonly struct Average : IPoolKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Window<V>(PoolJob* job, in PoolWindow w, float* origin, long output) where V : unmanaged, IFloatVector<V>
        {
            var channels = job->G.Channels;
            long stepX = job->StepX, stepY = job->StepY;
            var divisor = V.Create(w.Count);
            for (var c = 0; c < channels; c += V.Count)
            {
                var sum = V.Create(0);
                for (var ky = w.FirstY; ky < w.EndY; ky++)
                {
                    for (var kx = w.FirstX; kx < w.EndX; kx++) sum += V.Load(origin + ky * stepY + kx * stepX, c);
                }
                V.StoreFirst(sum / divisor, job->Y + output, c, Math.Min(V.Count, channels - c));
            }
        }
    }

    public readonly struct AverageGradient : IPoolKernel
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public static void Window<V>(PoolJob* job, in PoolWindow w, float* origin, long output) where V : unmanaged, IFloatVector<V>
        {
            var divisor = V.Create(w.Count);
            for (var c = 0; c < job->G.Channels; c += V.Count)
            {
                var part = V.Load(job->Y + output, c) / divisor;
                for (var ky = w.FirstY; ky < w.EndY; ky++)
                {
                    for (var kx = w.FirstX; kx < w.EndX; kx++) job->Spread(part, origin + ky * job->StepY + kx * job->StepX, c);
                }
            }
        }
    }
}
