using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

// A chunk is walked down one vector of channels after another, so that what belongs to channels stays in registers.
internal unsafe partial struct NormalizeJob
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (NormalizeJob*)state;
        var channels = job->Channels;
        var rows = RowsOf(job, chunk);
        var first = (long)chunk * job->_group * channels;
        for (var c = 0; c < channels; c += V.Count)
        {
            V mean = V.Load(job->Mean, c), factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c), zero = V.Create(0);
            float* x = job->X + first, y = job->Y + first;
            var lanes = Math.Min(V.Count, channels - c);
            if (job->Relu)
            {
                for (var r = 0; r < rows; r++, x += channels, y += channels) V.StoreFirst(V.Max(V.Fma(V.Load(x, c) - mean, factor, offset), zero), y, c, lanes);
            }
            else
            {
                for (var r = 0; r < rows; r++, x += channels, y += channels) V.StoreFirst(V.Fma(V.Load(x, c) - mean, factor, offset), y, c, lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (NormalizeJob*)state;
        var first = chunk * job->_group;
        BackwardRange<V>(job, first, first + RowsOf(job, chunk), job->Dx + (long)first * job->Channels);
    }

    /// <summary>The gradient by x of rows first … end − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BackwardRange<V>(NormalizeJob* job, int first, int end, float* target) where V : unmanaged, IVector<V>
    {
        var channels = job->Channels;
        var rows = end - first;
        for (var c = 0; c < channels; c += V.Count)
        {
            V mean = V.Load(job->Mean, c), inverse = V.Load(job->Inverse, c), shift = V.Load(job->Shift, c), slope = -V.Load(job->Slope, c);
            float* x = job->X + (long)first * channels, dy = job->Dy + (long)first * channels, dx = target;
            var lanes = Math.Min(V.Count, channels - c);
            if (job->Relu)
            {
                V factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c);
                for (var r = 0; r < rows; r++, x += channels, dy += channels, dx += channels)
                {
                    var distance = V.Load(x, c) - mean;
                    V.StoreFirst(inverse * V.Fma(distance, slope, Masked(distance, factor, offset, V.Load(dy, c)) - shift), dx, c, lanes);
                }
                continue;
            }
            for (var r = 0; r < rows; r++, x += channels, dy += channels, dx += channels)
            {
                V.StoreFirst(inverse * V.Fma(V.Load(x, c) - mean, slope, V.Load(dy, c) - shift), dx, c, lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ChunkMoments<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (NormalizeJob*)state;
        var channels = job->Channels;
        var rows = RowsOf(job, chunk);
        var x = job->X + (long)chunk * job->_group * channels;
        float* means = job->_partial + 2L * chunk * channels, squares = means + channels;
        var count = V.Create(rows);
        for (var c = 0; c < channels; c += V.Count)
        {
            V sum0 = V.Create(0), sum1 = sum0;
            var r = 0;
            for (; r < rows - 1; r += 2)
            {
                sum0 += V.Load(x + (long)r * channels, c);
                sum1 += V.Load(x + (long)(r + 1) * channels, c);
            }
            if (r < rows) sum0 += V.Load(x + (long)r * channels, c);
            var mean = (sum0 + sum1) / count;
            V square0 = V.Create(0), square1 = square0;
            for (r = 0; r < rows - 1; r += 2)
            {
                V d0 = V.Load(x + (long)r * channels, c) - mean, d1 = V.Load(x + (long)(r + 1) * channels, c) - mean;
                square0 = V.Fma(d0, d0, square0);
                square1 = V.Fma(d1, d1, square1);
            }
            if (r < rows)
            {
                var d = V.Load(x + (long)r * channels, c) - mean;
                square0 = V.Fma(d, d, square0);
            }
            var lanes = Math.Min(V.Count, channels - c);
            V.StoreFirst(mean, means, c, lanes);
            V.StoreFirst(square0 + square1, squares, c, lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GradientSums<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (NormalizeJob*)state;
        var channels = job->Channels;
        var rows = RowsOf(job, chunk);
        var first = (long)chunk * job->_group * channels;
        float* sums = job->_partial + 2L * chunk * channels, products = sums + channels;
        for (var c = 0; c < channels; c += V.Count)
        {
            float* x = job->X + first, dy = job->Dy + first;
            V mean = V.Load(job->Mean, c), sum = V.Create(0), product = sum;
            if (job->Relu)
            {
                V factor = V.Load(job->Factor, c), offset = V.Load(job->Offset, c);
                for (var r = 0; r < rows; r++, x += channels, dy += channels)
                {
                    var distance = V.Load(x, c) - mean;
                    var d = Masked(distance, factor, offset, V.Load(dy, c));
                    sum += d;
                    product = V.Fma(distance, d, product);
                }
            }
            else
            {
                for (var r = 0; r < rows; r++, x += channels, dy += channels)
                {
                    var d = V.Load(dy, c);
                    sum += d;
                    product = V.Fma(V.Load(x, c) - mean, d, product);
                }
            }
            var lanes = Math.Min(V.Count, channels - c);
            V.StoreFirst(sum, sums, c, lanes);
            V.StoreFirst(product, products, c, lanes);
        }
    }

    /// <summary>dy where relu had let the value pass, which is computed again: that costs less than reading it would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Masked<V>(V distance, V factor, V offset, V dy) where V : unmanaged, IVector<V> =>
        V.Select(V.Fma(distance, factor, offset) > V.Create(0), dy, V.Create(0));
}
