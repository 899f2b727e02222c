using System.Runtime.InteropServices;

namespace KerasBridge.Numpy;

/// <summary>
/// Where <see cref="NativeBlock"/>s come from. Small and middle-sized pieces are kept for reuse by size class; large
/// ones go back to the system at once. Since the garbage collector does not see this memory, the heap itself asks for a collection when
/// much of it was handed out since the last one: temporaries of array arithmetic are then found and returned.
/// </summary>
internal static unsafe class NativeHeap
{
    /// <summary>Bytes that may be read behind the end of a block.</summary>
    private const nuint Slack = 64;

    /// <summary>Pieces above this size are not kept.</summary>
    private const nuint LargestKept = 4 << 20;

    /// <summary>At most so many bytes are kept for reuse.</summary>
    private const long MostKept = 64L << 20;

    /// <summary>Handing out so many bytes since the last collection, at least, asks for the next.</summary>
    private const long CollectAfter = 96L << 20;

    private static readonly Stack<nint>[] Kept = [.. Enumerable.Range(0, 32).Select(_ => new Stack<nint>())];
    private static long _keptBytes;
    private static long _live;
    private static long _sinceCollection;

    /// <summary>Bytes handed out and not yet returned.</summary>
    public static long LiveBytes => Interlocked.Read(ref _live);

    /// <summary>A piece of at least <paramref name="bytes"/> bytes, aligned to 64.</summary>
    /// <exception cref="OutOfMemoryException">The system has no such memory.</exception>
    public static void* Rent(nuint bytes)
    {
        var size = SizeClass(bytes, out var index);
        MaybeCollect((long)size);
        Interlocked.Add(ref _live, (long)size);
        if (index >= 0)
        {
            lock (Kept)
            {
                if (Kept[index].TryPop(out var pointer))
                {
                    _keptBytes -= (long)size;
                    return (void*)pointer;
                }
            }
        }
        if (index >= 0) return NativeMemory.AlignedAlloc(size + Slack, 64);
        var large = NativeMemory.AlignedAlloc(size + Slack, HugePages.Size);
        HugePages.Advise(large, size);
        return large;
    }

    /// <summary>Takes a piece back.</summary>
    public static void Return(void* pointer, nuint bytes)
    {
        var size = SizeClass(bytes, out var index);
        Interlocked.Add(ref _live, -(long)size);
        if (index >= 0)
        {
            lock (Kept)
            {
                if (_keptBytes + (long)size <= MostKept)
                {
                    Kept[index].Push((nint)pointer);
                    _keptBytes += (long)size;
                    return;
                }
            }
        }
        NativeMemory.AlignedFree(pointer);
    }

    private static nuint SizeClass(nuint bytes, out int index)
    {
        if (bytes > LargestKept)
        {
            index = -1;
            return bytes;
        }
        var power = System.Numerics.BitOperations.RoundUpToPowerOf2(Math.Max((ulong)bytes, 64));
        index = System.Numerics.BitOperations.Log2(power);
        return (nuint)power;
    }

    private static void MaybeCollect(long bytes)
    {
        var since = Interlocked.Add(ref _sinceCollection, bytes);
        // Only large requests start a collection: they are rare, and slower than it anyway.
        if (bytes < (1 << 20) || since < CollectAfter || since < Interlocked.Read(ref _live) / 4) return;
        Interlocked.Exchange(ref _sinceCollection, 0);
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
