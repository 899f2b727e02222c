using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>y = condition ? a : b.</summary>
internal unsafe struct SelectJob
{
    private const long ChunkElements = 32768;

    public byte* Condition;
    public void* A, B, Y;
    public long Count;

    public static void Execute<T>(SelectJob* job) where T : unmanaged =>
        WorkerPool.Run((int)((job->Count + ChunkElements - 1) / ChunkElements), &Body<T>, job);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Body<T>(void* state, int chunk) where T : unmanaged
    {
        var job = (SelectJob*)state;
        T* a = (T*)job->A, b = (T*)job->B, y = (T*)job->Y;
        var condition = job->Condition;
        var end = Math.Min(job->Count, (chunk + 1) * ChunkElements);
        for (var i = chunk * ChunkElements; i < end; i++)
        {
            T whenTrue = a[i], whenFalse = b[i];
            y[i] = condition[i] != 0 ? whenTrue : whenFalse;
        }
    }
}
