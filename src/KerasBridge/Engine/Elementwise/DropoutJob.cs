using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>Random uniforms, and the dropout made of them, in chunks that are whole blocks of Philox.</summary>
internal unsafe struct DropoutJob
{
    private const long ChunkElements = 16384;

    /// <summary>Uniforms made at a time, so that they stay in the nearest cache.</summary>
    private const int Piece = 1024;

    public float* X, Y;
    public byte* Mask;
    public long Count;
    public ulong Key;
    public UInt128 Counter;
    public float Rate, Scale;

    public static void Run(DropoutJob* job, delegate*<void*, int, void> body) =>
        WorkerPool.Run((int)((job->Count + ChunkElements - 1) / ChunkElements), body, job);

    public static void Uniform(void* state, int chunk)
    {
        var job = (DropoutJob*)state;
        var first = chunk * ChunkElements;
        Philox.FillUniform(job->Y + first, Math.Min(ChunkElements, job->Count - first), job->Key, job->Counter + (ulong)(first / 4));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (DropoutJob*)state;
        var uniforms = stackalloc float[Piece + 16];
        V rate = V.Create(job->Rate), scale = V.Create(job->Scale), zero = V.Create(0);
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var first = chunk * ChunkElements; first < end; first += Piece)
        {
            var n = (int)Math.Min(Piece, end - first);
            Philox.FillUniform(uniforms, n, job->Key, job->Counter + (ulong)(first / 4));
            float* x = job->X + first, y = job->Y + first;
            var mask = job->Mask + first;
            for (var i = 0; i < n; i += V.Count)
            {
                var kept = V.Load(uniforms, i) >= rate;
                var lanes = Math.Min(V.Count, n - i);
                V.StoreFirst(V.Select(kept, V.Load(x, i) * scale, zero), y, i, lanes);
                V.StoreMask(kept, mask + i, lanes);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient<V>(void* state, int chunk) where V : unmanaged, IVector<V>
    {
        var job = (DropoutJob*)state;
        V scale = V.Create(job->Scale), zero = V.Create(0);
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var i = chunk * ChunkElements; i < end; i += V.Count)
        {
            var kept = V.LoadMask(job->Mask + i);
            V.StoreFirst(V.Select(kept, V.Load(job->X, i) * scale, zero), job->Y, i, (int)Math.Min(V.Count, end - i));
        }
    }
}
