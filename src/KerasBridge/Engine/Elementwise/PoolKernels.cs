using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Pooling in vectors of channels.</summary>
internal static unsafe class PoolKernels
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Max<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (PoolJob*)state;
        ref readonly var g = ref job->G;
        int channels = g.Channels, end = job->EndRow(chunk);
        long stepX = (long)g.DilationX * channels, stepY = (long)g.DilationY * g.Width * channels;
        for (var row = job->FirstRow(chunk); row < end; row++)
        {
            var image = job->X + (long)(row / g.OutHeight) * g.Height * g.Width * channels;
            for (var outX = 0; outX < g.OutWidth; outX++)
            {
                var w = new PoolWindow(g, row % g.OutHeight, outX);
                var output = ((long)row * g.OutWidth + outX) * channels;
                var origin = image + ((long)w.OriginY * g.Width + w.OriginX) * channels;
                for (var c = 0; c < channels; c += V.Count)
                {
                    var best = V.Create(double.NegativeInfinity);
                    var index = V.CreateBits(w.FirstY * g.KernelWidth + w.FirstX);
                    if (job->Argmax == null)
                    {
                        for (var ky = w.FirstY; ky < w.EndY; ky++)
                        {
                            for (var kx = w.FirstX; kx < w.EndX; kx++) best = V.Max(best, V.Load(origin + ky * stepY + kx * stepX, c));
                        }
                    }
                    else
                    {
                        for (var ky = w.FirstY; ky < w.EndY; ky++)
                        {
                            for (var kx = w.FirstX; kx < w.EndX; kx++)
                            {
                                var v = V.Load(origin + ky * stepY + kx * stepX, c);
                                // Larger, or a NaN; but the first NaN stays.
                                var better = V.Not(v <= best) & V.Equal(best, best);
                                best = V.Select(better, v, best);
                                index = V.Select(better, V.CreateBits(ky * g.KernelWidth + kx), index);
                            }
                        }
                        V.StoreFirst(index, job->Argmax + output, c, Math.Min(V.Count, channels - c));
                    }
                    V.StoreFirst(best, job->Y + output, c, Math.Min(V.Count, channels - c));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MaxGradient<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (PoolJob*)state;
        ref readonly var g = ref job->G;
        int channels = g.Channels, end = job->EndRow(chunk);
        long stepX = (long)g.DilationX * channels, stepY = (long)g.DilationY * g.Width * channels;
        var zero = V.Create(0);
        for (var row = job->FirstRow(chunk); row < end; row++)
        {
            var image = job->X + (long)(row / g.OutHeight) * g.Height * g.Width * channels;
            for (var outX = 0; outX < g.OutWidth; outX++)
            {
                var w = new PoolWindow(g, row % g.OutHeight, outX);
                var output = ((long)row * g.OutWidth + outX) * channels;
                var origin = image + ((long)w.OriginY * g.Width + w.OriginX) * channels;
                for (var c = 0; c < channels; c += V.Count)
                {
                    V index = V.Load(job->Argmax + output, c), dy = V.Load(job->Y + output, c);
                    var lanes = Math.Min(V.Count, channels - c);
                    for (var ky = w.FirstY; ky < w.EndY; ky++)
                    {
                        for (var kx = w.FirstX; kx < w.EndX; kx++)
                        {
                            var p = origin + ky * stepY + kx * stepX;
                            var part = V.Select(V.EqualBits(index, V.CreateBits(ky * g.KernelWidth + kx)), dy, zero);
                            V.StoreFirst(job->Overlap ? V.Load(p, c) + part : part, p, c, lanes);
                        }
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Average<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (PoolJob*)state;
        ref readonly var g = ref job->G;
        int channels = g.Channels, end = job->EndRow(chunk);
        long stepX = (long)g.DilationX * channels, stepY = (long)g.DilationY * g.Width * channels;
        for (var row = job->FirstRow(chunk); row < end; row++)
        {
            var image = job->X + (long)(row / g.OutHeight) * g.Height * g.Width * channels;
            for (var outX = 0; outX < g.OutWidth; outX++)
            {
                var w = new PoolWindow(g, row % g.OutHeight, outX);
                var output = ((long)row * g.OutWidth + outX) * channels;
                var origin = image + ((long)w.OriginY * g.Width + w.OriginX) * channels;
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
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AverageGradient<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (PoolJob*)state;
        ref readonly var g = ref job->G;
        int channels = g.Channels, end = job->EndRow(chunk);
        long stepX = (long)g.DilationX * channels, stepY = (long)g.DilationY * g.Width * channels;
        for (var row = job->FirstRow(chunk); row < end; row++)
        {
            var image = job->X + (long)(row / g.OutHeight) * g.Height * g.Width * channels;
            for (var outX = 0; outX < g.OutWidth; outX++)
            {
                var w = new PoolWindow(g, row % g.OutHeight, outX);
                var output = ((long)row * g.OutWidth + outX) * channels;
                var origin = image + ((long)w.OriginY * g.Width + w.OriginX) * channels;
                var divisor = V.Create(w.Count);
                for (var c = 0; c < channels; c += V.Count)
                {
                    var part = V.Load(job->Y + output, c) / divisor;
                    var lanes = Math.Min(V.Count, channels - c);
                    for (var ky = w.FirstY; ky < w.EndY; ky++)
                    {
                        for (var kx = w.FirstX; kx < w.EndX; kx++)
                        {
                            var p = origin + ky * stepY + kx * stepX;
                            V.StoreFirst(job->Overlap ? V.Load(p, c) + part : part, p, c, lanes);
                        }
                    }
                }
            }
        }
    }
}
