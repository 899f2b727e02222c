using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>An optimizer step: its chunks are parts of all weights laid end to end.</summary>
internal unsafe struct OptimizerJob
{
    private const long ChunkElements = 16384;

    private readonly OptimizerSegment* _segments;
    private readonly int _count;
    private readonly OptimizerScalars _scalars;
    private readonly long _elements;

    public OptimizerJob(OptimizerSegment* segments, int count, in OptimizerScalars s)
    {
        _segments = segments;
        _count = count;
        _scalars = s;
        for (var i = 0; i < count; i++) _elements += segments[i].Length;
    }

    public static void Execute<TRule, V>(OptimizerJob* job) where TRule : struct, IOptimizerRule where V : unmanaged, IVector<V> =>
        WorkerPool.Run((int)((job->_elements + ChunkElements - 1) / ChunkElements), &Chunk<TRule, V>, job);

    private static void Chunk<TRule, V>(void* state, int chunk) where TRule : struct, IOptimizerRule where V : unmanaged, IVector<V>
    {
        var job = (OptimizerJob*)state;
        var first = chunk * ChunkElements;
        var end = first + ChunkElements;
        long start = 0;
        for (var i = 0; i < job->_count && start < end; i++)
        {
            var segment = job->_segments + i;
            long from = Math.Max(first, start), to = Math.Min(end, start + segment->Length);
            if (from < to) Update<TRule, V>(segment, in job->_scalars, from - start, to - start);
            start += segment->Length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update<TRule, V>(OptimizerSegment* segment, in OptimizerScalars scalars, long i, long end)
        where TRule : struct, IOptimizerRule where V : unmanaged, IVector<V>
    {
        float* weights = segment->Weights, gradients = segment->Gradients, slot0 = segment->Slot0, slot1 = segment->Slot1, slot2 = segment->Slot2;
        var s = new OptimizerVectors<V>(in scalars);
        var limit = V.Create(scalars.ClipValue > 0 ? scalars.ClipValue : float.PositiveInfinity);
        V scale = V.Create(segment->GradientScale), decay = V.Create(segment->Decay ? scalars.WeightDecay : 0), least = V.Create(1.17549435e-38), zero = V.Create(0);
        for (; i < end; i += V.Count)
        {
            // A NaN goes through the limits.
            var g = V.MaxNative(-limit, V.MinNative(limit, V.Load(gradients, i) * scale));
            V w = V.Load(weights, i), s0 = zero, s1 = zero, s2 = zero;
            w -= w * decay * s.LearningRate;
            if (TRule.Slots > 0) s0 = V.Load(slot0, i);
            if (TRule.Slots > 1) s1 = V.Load(slot1, i);
            if (TRule.Slots > 2) s2 = V.Load(slot2, i);
            w = TRule.Update(w, g, ref s0, ref s1, ref s2, in s);
            s0 = V.Select(V.Abs(s0) < least, zero, s0);
            s1 = V.Select(V.Abs(s1) < least, zero, s1);
            s2 = V.Select(V.Abs(s2) < least, zero, s2);
            if (i <= end - V.Count)
            {
                V.Store(w, weights, i);
                if (TRule.Slots > 0) V.Store(s0, slot0, i);
                if (TRule.Slots > 1) V.Store(s1, slot1, i);
                if (TRule.Slots > 2) V.Store(s2, slot2, i);
            }
            else
            {
                var lanes = (int)(end - i);
                V.StoreFirst(w, weights, i, lanes);
                if (TRule.Slots > 0) V.StoreFirst(s0, slot0, i, lanes);
                if (TRule.Slots > 1) V.StoreFirst(s1, slot1, i, lanes);
                if (TRule.Slots > 2) V.StoreFirst(s2, slot2, i, lanes);
            }
        }
    }
}
