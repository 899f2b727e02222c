using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>The sum of squares of a long row.</summary>
internal unsafe struct SquaresJob
{
    private const long ChunkElements = 32768;

    /// <summary>Vectors that are added in float32 before their lanes go on in double.</summary>
    private const int BlockVectors = 64;

    private float* _x;
    private double* _partial;
    private long _count;

    public static float Execute<V>(float* x, long count, int slot) where V : unmanaged, IVector<V>
    {
        var chunks = (int)((count + ChunkElements - 1) / ChunkElements);
        var job = new SquaresJob { _x = x, _count = count, _partial = (double*)Scratch.Floats(slot, 2L * chunks) };
        WorkerPool.Run(chunks, &Chunk<V>, &job);
        double total = 0;
        for (var i = 0; i < chunks; i++) total += job._partial[i];
        return (float)total;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Chunk<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (SquaresJob*)state;
        var x = job->_x;
        var i = chunk * ChunkElements;
        var end = Math.Min(job->_count, i + ChunkElements);
        double total = 0;
        while (i < end)
        {
            V a0 = V.Create(0), a1 = a0;
            var blockEnd = Math.Min(end, i + BlockVectors * V.Count);
            for (; i <= blockEnd - 2 * V.Count; i += 2 * V.Count)
            {
                V v0 = V.Load(x, i), v1 = V.Load(x, i + V.Count);
                a0 = V.Fma(v0, v0, a0);
                a1 = V.Fma(v1, v1, a1);
            }
            for (; i < blockEnd; i += V.Count)
            {
                var v = V.First((int)Math.Min(V.Count, blockEnd - i), V.Load(x, i), V.Create(0));
                a0 = V.Fma(v, v, a0);
            }
            i = blockEnd;
            total += V.SumLanes(a0 + a1);
        }
        job->_partial[chunk] = total;
    }
}
