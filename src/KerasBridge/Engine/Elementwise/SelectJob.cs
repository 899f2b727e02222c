using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        var i = chunk * ChunkElements;
        if (sizeof(T) == sizeof(uint))
        {
            for (; i <= end - 4; i += 4)
            {
                var bytes = Vector128.CreateScalarUnsafe(*(uint*)(condition + i)).AsByte();
                var isFalse = Vector128.Equals(Vector128.WidenLower(Vector128.WidenLower(bytes)), Vector128<uint>.Zero);
                Vector128.ConditionalSelect(isFalse, Vector128.Load((uint*)b + i), Vector128.Load((uint*)a + i)).Store((uint*)y + i);
            }
        }
        for (; i < end; i++)
        {
            T whenTrue = a[i], whenFalse = b[i];
            y[i] = condition[i] != 0 ? whenTrue : whenFalse;
        }
    }
}
