using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>One element-wise function over a range: the pointers, and how it is cut into chunks.</summary>
internal unsafe struct UnaryJob
{
    public void* X, Y, Dy, Dx;
    public long Count, Chunk;
    public double P0, P1, P2;

    /// <summary>y = f(x) over the range of a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<TOp, V>(void* state, int chunk) where TOp : struct, IUnaryKernel where V : unmanaged, IVector<V>
    {
        var job = (UnaryJob*)state;
        void* x = job->X, y = job->Y;
        V p0 = V.Create(job->P0), p1 = V.Create(job->P1), p2 = V.Create(job->P2);
        var i = chunk * job->Chunk;
        var end = Math.Min(job->Count, i + job->Chunk);
        for (; i <= end - V.Count; i += V.Count) V.Store(TOp.Apply(V.Load(x, i), p0, p1, p2), y, i);
        if (i < end) V.StoreFirst(TOp.Apply(V.Load(x, i), p0, p1, p2), y, i, (int)(end - i));
    }

    /// <summary>dx = dy·f'(x) over the range of a chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient<TOp, V>(void* state, int chunk) where TOp : struct, IUnaryKernel where V : unmanaged, IVector<V>
    {
        var job = (UnaryJob*)state;
        void* x = job->X, y = job->Y, dy = job->Dy, dx = job->Dx;
        V p0 = V.Create(job->P0), p1 = V.Create(job->P1), p2 = V.Create(job->P2);
        var i = chunk * job->Chunk;
        var end = Math.Min(job->Count, i + job->Chunk);
        for (; i <= end - V.Count; i += V.Count)
        {
            V.Store(TOp.Gradient(V.Load(x, i), V.Load(y, i), V.Load(dy, i), p0, p1, p2), dx, i);
        }
        if (i < end) V.StoreFirst(TOp.Gradient(V.Load(x, i), V.Load(y, i), V.Load(dy, i), p0, p1, p2), dx, i, (int)(end - i));
    }
}
