using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Softmax, its relatives and their gradients, row by row; several rows are a chunk.</summary>
internal unsafe struct SoftmaxJob
{
    /// <summary>Elements of a chunk, counting a row as one vector at least.</summary>
    private const int ChunkElements = 16384;

    /// <summary>Elements that are added in float32 before the sum goes on in double.</summary>
    private const int Block = 1024;

    public float* X, Y, Dy, Dx, Targets, Loss, Scale;
    public int* Labels;
    public int Rows, Length;
    public bool Log;

    private int _group;

    public static void Run(SoftmaxJob* job, delegate*<void*, int, void> body)
    {
        job->_group = Math.Max(1, ChunkElements / Math.Max(16, job->Length));
        WorkerPool.Run((job->Rows + job->_group - 1) / job->_group, body, job);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (SoftmaxJob*)state;
        var n = job->Length;
        var end = Math.Min(job->Rows, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            float* x = job->X + (long)row * n, y = job->Y + (long)row * n;
            if (job->Log)
            {
                var max = Max<V>(x, n);
                var shift = V.Create((float)Math.Log(SumExp<V>(x, n, max)));
                var m = V.Create(max);
                for (var i = 0; i < n; i += V.Count) V.StoreFirst(V.Load(x, i) - m - shift, y, i, Math.Min(V.Count, n - i));
            }
            else
            {
                Probabilities<V>(x, y, n, out _);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (SoftmaxJob*)state;
        var n = job->Length;
        var zero = V.Create(0);
        var end = Math.Min(job->Rows, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            var offset = (long)row * n;
            float* y = job->Y + offset, dy = job->Dy + offset, dx = job->Dx + offset;
            var sum = zero;
            if (job->Log)
            {
                for (var i = 0; i < n; i += V.Count) sum += V.First(n - i, V.Load(dy, i), zero);
                var total = V.Create(V.SumLanes(sum));
                for (var i = 0; i < n; i += V.Count) V.StoreFirst(V.Load(dy, i) - V.Exp(V.Load(y, i)) * total, dx, i, Math.Min(V.Count, n - i));
            }
            else
            {
                for (var i = 0; i < n; i += V.Count) sum += V.First(n - i, V.Load(dy, i) * V.Load(y, i), zero);
                var total = V.Create(V.SumLanes(sum));
                for (var i = 0; i < n; i += V.Count) V.StoreFirst((V.Load(dy, i) - total) * V.Load(y, i), dx, i, Math.Min(V.Count, n - i));
            }
        }
    }

    /// <summary>Losses and probabilities from logits, for targets or labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CrossEntropy<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (SoftmaxJob*)state;
        var n = job->Length;
        var zero = V.Create(0);
        var end = Math.Min(job->Rows, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            float* x = job->X + (long)row * n;
            var max = Probabilities<V>(x, job->Y + (long)row * n, n, out var sum);
            var logSum = Math.Log(sum);
            if (job->Targets == null)
            {
                var label = job->Labels[row];
                job->Loss[row] = (uint)label < (uint)n ? (float)(logSum - ((double)x[label] - max)) : float.NaN;
                continue;
            }
            // Σ target·(log Σ − (x − max)); where a target is 0, an infinite logit does not matter.
            V m = V.Create(max), l = V.Create((float)logSum);
            var targets = job->Targets + (long)row * n;
            double total = 0;
            for (var first = 0; first < n; first += Block)
            {
                var blockEnd = Math.Min(n, first + Block);
                var loss = zero;
                for (var i = first; i < blockEnd; i += V.Count)
                {
                    var target = V.First(blockEnd - i, V.Load(targets, i), zero);
                    var term = target * (l - (V.Load(x, i) - m));
                    loss += V.Select(V.Equal(target, zero), zero, term);
                }
                total += V.SumLanes(loss);
            }
            job->Loss[row] = (float)total;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CrossEntropyGradient<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (SoftmaxJob*)state;
        var n = job->Length;
        var zero = V.Create(0);
        var end = Math.Min(job->Rows, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            var offset = (long)row * n;
            float* p = job->Y + offset, dx = job->Dx + offset;
            var scale = V.Create(job->Scale[row]);
            if (job->Targets == null)
            {
                for (var i = 0; i < n; i += V.Count) V.StoreFirst(V.Load(p, i) * scale, dx, i, Math.Min(V.Count, n - i));
                var label = job->Labels[row];
                if ((uint)label < (uint)n) dx[label] = (p[label] - 1) * job->Scale[row];
                else new Span<float>(dx, n).Fill(float.NaN);
                continue;
            }
            var targets = job->Targets + offset;
            var sum = zero;
            for (var i = 0; i < n; i += V.Count) sum += V.First(n - i, V.Load(targets, i), zero);
            var total = V.Create(V.SumLanes(sum));
            for (var i = 0; i < n; i += V.Count)
            {
                V.StoreFirst((V.Load(p, i) * total - V.Load(targets, i)) * scale, dx, i, Math.Min(V.Count, n - i));
            }
        }
    }

    /// <summary>y = softmax(x); gives the largest x, and the sum of exp(x − largest).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Probabilities<V>(float* x, float* y, int n, out double total) where V : unmanaged, IVector<V>
    {
        var max = Max<V>(x, n);
        V m = V.Create(max), sum = V.Create(0);
        if (n <= V.Count)
        {
            var e = V.Exp(V.Load(x, 0) - m);
            total = V.SumLanes(V.First(n, e, sum));
            V.StoreFirst(e / V.Create(total), y, 0, n);
            return max;
        }
        if (n <= 2 * V.Count)
        {
            // Ten classes: as below, but nothing need be stored before it is scaled.
            V e0 = V.Exp(V.Load(x, 0) - m), e1 = V.First(n - V.Count, V.Exp(V.Load(x, V.Count) - m), sum);
            total = V.SumLanes(e0 + e1);
            var inverse = V.Create(1 / total);
            V.Store(e0 * inverse, y, 0);
            V.StoreFirst(e1 * inverse, y, V.Count, n - V.Count);
            return max;
        }
        total = 0;
        for (var first = 0; first < n; first += Block)
        {
            var end = Math.Min(n, first + Block);
            sum = V.Create(0);
            for (var i = first; i < end; i += V.Count)
            {
                var e = V.First(end - i, V.Exp(V.Load(x, i) - m), V.Create(0));
                sum += e;
                V.StoreFirst(e, y, i, Math.Min(V.Count, end - i));
            }
            total += V.SumLanes(sum);
        }
        var scale = V.Create(1 / total);
        for (var i = 0; i < n; i += V.Count) V.StoreFirst(V.Load(y, i) * scale, y, i, Math.Min(V.Count, n - i));
        return max;
    }

    /// <summary>The largest element; a NaN may or may not show here, it shows in the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Max<V>(float* x, int n) where V : unmanaged, IVector<V>
    {
        var lowest = V.Create(double.NegativeInfinity);
        var max = lowest;
        for (var i = 0; i < n; i += V.Count) max = V.MaxNative(max, V.First(n - i, V.Load(x, i), lowest));
        return V.MaxLanes(max);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double SumExp<V>(float* x, int n, double max) where V : unmanaged, IVector<V>
    {
        V m = V.Create(max), zero = V.Create(0);
        double total = 0;
        for (var first = 0; first < n; first += Block)
        {
            var end = Math.Min(n, first + Block);
            var sum = zero;
            for (var i = first; i < end; i += V.Count) sum += V.First(end - i, V.Exp(V.Load(x, i) - m), zero);
            total += V.SumLanes(sum);
        }
        return total;
    }
}
