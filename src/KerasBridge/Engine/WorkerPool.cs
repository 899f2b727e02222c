using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KerasBridge.Engine;

/// <summary>
/// The threads that kernels run on: the caller and a few background threads that spin for a moment after each region, then sleep.
/// Which thread runs a chunk is not fixed, so what a kernel computes must depend on the chunk's number only.
/// </summary>
internal static unsafe partial class WorkerPool
{
    /// <summary>One region holds at most so many chunks, since its ticket counts them in 20 bits; more become several regions.</summary>
    private const int LargestRegion = (1 << 20) - 1;

    /// <summary>Pauses that a caller makes for a chunk still running elsewhere, before it offers its core to others.</summary>
    private const int CallerSpins = 4000;

    private static readonly WorkerPoolState* State = WorkerPoolState.Create();
    private static Worker[] _workers = [];
    private static int _threads = DefaultThreadCount(out ConfigurationError);

    /// <summary>What is wrong with the environment's number of threads, if anything; the backend refuses to start then.</summary>
    public static readonly string? ConfigurationError;

    /// <summary>How many threads work on a region, the caller being one of them.</summary>
    public static int ThreadCount => _threads;

    /// <summary>
    /// Calls <paramref name="body"/>(state, chunk) once for each chunk 0 … chunks − 1, in any order and on any thread, and returns when all are done.
    /// May be called from several threads and from within a body: whoever finds the pool taken runs his chunks himself. A body must not throw.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int chunks, delegate*<void*, int, void> body, void* state)
    {
        if (chunks <= 1 || _threads == 1 || Interlocked.CompareExchange(ref State->Taken, 1, 0) != 0)
        {
            for (var chunk = 0; chunk < chunks; chunk++) body(state, chunk);
            return;
        }
        if (_workers.Length != _threads - 1) StartWorkers();
        for (var first = 0; first < chunks; first += LargestRegion)
        {
            RunRegion(first, Math.Min(LargestRegion, chunks - first), body, state);
        }
        Volatile.Write(ref State->Taken, 0);
    }

    /// <summary>Changes how many threads work; waits for a region under way.</summary>
    internal static void SetThreadCount(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var spinner = new SpinWait();
        while (Interlocked.CompareExchange(ref State->Taken, 1, 0) != 0) spinner.SpinOnce();
        foreach (var worker in _workers) worker.Stop();
        _workers = [];
        _threads = threads;
        Volatile.Write(ref State->Taken, 0);
    }

    /// <summary>
    /// Takes the pool, if no region is under way, so that until <see cref="Release"/> kernels run on their callers' own threads. A host of notebooks does so before it aborts a
    /// cell: were a caller torn out of a region, its workers would go on with a state that is no more.
    /// </summary>
    internal static bool TryHold() => Interlocked.CompareExchange(ref State->Taken, 1, 0) == 0;

    /// <summary>Gives the pool back.</summary>
    internal static void Release() => Volatile.Write(ref State->Taken, 0);

    /// <summary>
    /// Takes chunks off the region until none is left; says whether there was any. The caller takes them from the front and workers from the back, so that with two threads
    /// the same core tends to see the same part of the data in region after region.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Drain(bool fromFront)
    {
        var s = State;
        var any = false;
        while (true)
        {
            var ticket = Volatile.Read(ref s->Ticket);
            var front = (int)(ticket & 0xFFFFF);
            var back = (int)(ticket >> 20 & 0xFFFFF);
            if (front >= back) return any;
            // These belong to the ticket's region: were it over, the exchange below would fail, since a ticket carries its region's number.
            var body = s->Body;
            var state = s->BodyState;
            var first = s->First;
            var next = fromFront ? ticket + 1 : ticket - (1L << 20);
            if (Interlocked.CompareExchange(ref s->Ticket, next, ticket) != ticket) continue;
            body(state, first + (fromFront ? front : back - 1));
            Interlocked.Decrement(ref s->Pending);
            any = true;
        }
    }

    /// <summary>Whether there is a chunk to take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasWork()
    {
        var ticket = Volatile.Read(ref State->Ticket);
        return (ticket & 0xFFFFF) < (ticket >> 20 & 0xFFFFF);
    }

    /// <summary>Waits for some tens of cycles without disturbing the other thread of the core.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Pause()
    {
        if (X86Base.IsSupported) X86Base.Pause();
        else Thread.SpinWait(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunRegion(int first, int count, delegate*<void*, int, void> body, void* state)
    {
        var s = State;
        s->Body = body;
        s->BodyState = state;
        s->First = first;
        s->Pending = count;
        s->Region = s->Region + 1 & 0x7FFFFF;
        // A full fence: workers that go to sleep announce it before they look at the ticket for the last time.
        Interlocked.Exchange(ref s->Ticket, (long)s->Region << 40 | (long)count << 20);
        if (Volatile.Read(ref s->Sleepers) != 0) Wake(count - 1);
        Drain(fromFront: true);
        for (var spins = 0; Volatile.Read(ref s->Pending) != 0;)
        {
            if (++spins < CallerSpins) Pause();
            else Thread.Yield();
        }
    }

    private static void Wake(int count)
    {
        foreach (var worker in _workers)
        {
            if (count-- <= 0) return;
            worker.Wake();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartWorkers()
    {
        var workers = new Worker[_threads - 1];
        for (var i = 0; i < workers.Length; i++) workers[i] = new Worker(&State->Sleepers);
        _workers = workers;
    }

    /// <summary><c>KERASBRIDGE_NUM_THREADS</c>, else the processors that this process may use (affinity and container limits count).</summary>
    private static int DefaultThreadCount(out string? error)
    {
        error = null;
        var text = Environment.GetEnvironmentVariable("KERASBRIDGE_NUM_THREADS");
        if (string.IsNullOrWhiteSpace(text)) return Environment.ProcessorCount;
        if (int.TryParse(text, out var threads) && threads is >= 1 and <= 1024) return threads;
        error = $"The environment variable KERASBRIDGE_NUM_THREADS is not a number of threads. Expected an integer from 1 to 1024. Received: {text}";
        return Environment.ProcessorCount;
    }
}
