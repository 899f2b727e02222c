using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

// Normalization whose result is pooled by windows side by side. Sums go over the pixels in their order and by the same chunks as without pooling, so that the numbers are the same.
internal unsafe partial struct NormalizeJob
{
    /// <summary>The windows of a chunk's rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ForwardPooled<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (NormalizeJob*)state;
        ref readonly var g = ref job->Pool;
        int channels = g.Channels, height = g.KernelHeight, width = g.KernelWidth;
        long line = (long)g.Width * channels;
        var end = Math.Min(g.Batch * g.OutHeight, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            var origin = job->X + ((long)(row / g.OutHeight) * g.Height + (long)(row % g.OutHeight) * height) * line;
            var output = (long)row * g.OutWidth * channels;
            for (var c = 0; c < channels; c += V.Count)
            {
                V mean = V.Load(job->Mean, c), factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c), zero = V.Create(0);
                var lanes = Math.Min(V.Count, channels - c);
                var window = origin;
                var place = output;
                for (var column = 0; column < g.OutWidth; column++, window += (long)width * channels, place += channels)
                {
                    var best = V.Fma(V.Load(window, c) - mean, factor, offset);
                    var index = V.CreateBits(0);
                    for (int y = 0, tap = 0; y < height; y++)
                    {
                        for (var x = 0; x < width; x++, tap++)
                        {
                            var value = V.Fma(V.Load(window + y * line + (long)x * channels, c) - mean, factor, offset);
                            // Larger, or a NaN; but the first NaN stays.
                            var better = V.Not(value <= best) & V.Equal(best, best);
                            best = V.Select(better, value, best);
                            index = V.Select(better, V.CreateBits(tap), index);
                        }
                    }
                    if (job->Relu) best = V.Max(best, zero);
                    V.StoreFirst(best, job->Y + place, c, lanes);
                    if (job->Argmax != null) V.StoreFirst(index, job->Argmax + place, c, lanes);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GradientSumsPooled<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (NormalizeJob*)state;
        var channels = job->Channels;
        int first = chunk * job->_group, end = first + RowsOf(job, chunk);
        float* sums = job->_partial + 2L * chunk * channels, products = sums + channels;
        for (var c = 0; c < channels; c += V.Count)
        {
            V mean = V.Load(job->Mean, c), factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c), sum = V.Create(0), product = sum;
            for (var pixel = first; pixel < end;)
            {
                var row = new PooledRow(in job->Pool, pixel, end);
                var x = job->X + (long)pixel * channels;
                var window = row.Window;
                var tap = row.Tap;
                // Beyond the last window nothing comes in.
                for (var i = row.Inside; i > 0; i--, x += channels)
                {
                    var distance = V.Load(x, c) - mean;
                    var d = Routed<V>(job, window, tap, c);
                    if (job->Relu) d = Masked(distance, factor, offset, d);
                    sum += d;
                    product = V.Fma(distance, d, product);
                    if (++tap < row.EndTap) continue;
                    tap = row.FirstTap;
                    window += channels;
                }
                pixel += row.Count;
            }
            var lanes = Math.Min(V.Count, channels - c);
            V.StoreFirst(sum, sums, c, lanes);
            V.StoreFirst(product, products, c, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BackwardPooled<V>(void* state, int chunk) where V : unmanaged, IFloatVector<V>
    {
        var job = (NormalizeJob*)state;
        var first = chunk * job->_group;
        BackwardRangePooled<V>(job, first, first + RowsOf(job, chunk), job->Dx + (long)first * job->Channels);
    }

    /// <summary>The gradient by x of pixels first … end − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BackwardRangePooled<V>(NormalizeJob* job, int first, int end, float* target) where V : unmanaged, IFloatVector<V>
    {
        var channels = job->Channels;
        for (var c = 0; c < channels; c += V.Count)
        {
            V mean = V.Load(job->Mean, c), factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c);
            V inverse = V.Load(job->Inverse, c), shift = V.Load(job->Shift, c), slope = -V.Load(job->Slope, c), zero = V.Create(0);
            var lanes = Math.Min(V.Count, channels - c);
            float* x = job->X + (long)first * channels, dx = target;
            for (var pixel = first; pixel < end;)
            {
                var row = new PooledRow(in job->Pool, pixel, end);
                var window = row.Window;
                var tap = row.Tap;
                for (var i = row.Inside; i > 0; i--, x += channels, dx += channels)
                {
                    var distance = V.Load(x, c) - mean;
                    var d = Routed<V>(job, window, tap, c);
                    if (job->Relu) d = Masked(distance, factor, offset, d);
                    V.StoreFirst(inverse * V.Fma(distance, slope, d - shift), dx, c, lanes);
                    if (++tap < row.EndTap) continue;
                    tap = row.FirstTap;
                    window += channels;
                }
                for (var i = row.Count - row.Inside; i > 0; i--, x += channels, dx += channels)
                {
                    V.StoreFirst(inverse * V.Fma(V.Load(x, c) - mean, slope, zero - shift), dx, c, lanes);
                }
                pixel += row.Count;
            }
        }
    }

    /// <summary>What comes in at a pixel: its window's dy where it was the maximum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Routed<V>(NormalizeJob* job, long window, int tap, int c) where V : unmanaged, IFloatVector<V> =>
        V.Select(V.EqualBits(V.Load(job->Argmax + window, c), V.CreateBits(tap)), V.Load(job->Dy + window, c), V.Create(0));
}
