namespace KerasBridge.Engine.Elementwise;

/// <summary>One value in every element.</summary>
internal unsafe struct FillJob
{
    private const long ChunkElements = 1 << 18;

    public void* Y;
    public long Count;

    private ulong _value;

    public static void Execute<T>(FillJob* job, T value) where T : unmanaged
    {
        *(T*)&job->_value = value;
        WorkerPool.Run((int)((job->Count + ChunkElements - 1) / ChunkElements), &Body<T>, job);
    }

    private static void Body<T>(void* state, int chunk) where T : unmanaged
    {
        var job = (FillJob*)state;
        var first = chunk * ChunkElements;
        new Span<T>((T*)job->Y + first, (int)Math.Min(ChunkElements, job->Count - first)).Fill(*(T*)&job->_value);
    }
}
