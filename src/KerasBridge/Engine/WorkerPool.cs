namespace KerasBridge.Engine;

/// <summary>The threads that kernels run on.</summary>
internal static unsafe class WorkerPool
{
    /// <summary>
    /// Calls <paramref name="body"/>(state, chunk) once for each chunk 0 … chunks − 1, in any order and on any thread, and returns when all are done.
    /// May be called from several threads and from within a body.
    /// </summary>
    public static void Run(int chunks, delegate*<void*, int, void> body, void* state)
    {
        for (var chunk = 0; chunk < chunks; chunk++) body(state, chunk);
    }
}
