using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>A background thread of <see cref="WorkerPool"/>.</summary>
internal sealed unsafe class Worker
{
    /// <summary>Pauses after the last chunk before it sleeps: some 300 µs, longer than what lies between the kernels of a training step.</summary>
    private const int Spins = 8000;

    private readonly SemaphoreSlim _signal = new(0);
    private readonly int* _sleepers;
    private int _asleep;
    private bool _stopped;

    public Worker(int* sleepers)
    {
        _sleepers = sleepers;
        new Thread(Loop, maxStackSize: 1 << 20) { IsBackground = true, Name = "KerasBridge worker" }.Start();
    }

    /// <summary>Wakes it if it sleeps.</summary>
    public void Wake()
    {
        if (Volatile.Read(ref _asleep) != 0 && Interlocked.Exchange(ref _asleep, 0) != 0)
        {
            Interlocked.Decrement(ref *_sleepers);
            _signal.Release();
        }
    }

    /// <summary>Lets the thread end.</summary>
    public void Stop()
    {
        Volatile.Write(ref _stopped, true);
        Interlocked.MemoryBarrier();
        Wake();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Loop()
    {
        var spins = 0;
        while (!Volatile.Read(ref _stopped))
        {
            if (WorkerPool.HasWork())
            {
                WorkerPool.Drain(fromFront: false);
                spins = 0;
            }
            else if (++spins < Spins)
            {
                WorkerPool.Pause();
            }
            else
            {
                Sleep();
                spins = 0;
            }
        }
    }

    private void Sleep()
    {
        Interlocked.Increment(ref *_sleepers);
        Interlocked.Exchange(ref _asleep, 1);
        // Work that came before the announcement was not signalled; whoever takes the flag back owes, or is owed, one signal.
        if ((WorkerPool.HasWork() || Volatile.Read(ref _stopped)) && Interlocked.Exchange(ref _asleep, 0) != 0)
        {
            Interlocked.Decrement(ref *_sleepers);
            return;
        }
        _signal.Wait();
    }
}
