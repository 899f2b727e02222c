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

    /// <summary>As <see cref="CollectAfter"/>, when a small piece is asked for: those are many, so that a collection would cost more than they do.</summary>
    private const long CollectAfterSmall = 4 * CollectAfter;

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
        return New(size, index < 0);
    }

    /// <summary>A piece from the system; where it has none, garbage and what is kept for reuse are given back first.</summary>
    private static void* New(nuint size, bool large)
    {
        for (var again = false; ; again = true)
        {
            try
            {
                var pointer = NativeMemory.AlignedAlloc(checked(size + Slack), large ? HugePages.Size : 64);
                if (large) HugePages.Advise(pointer, size);
                return pointer;
            }
            catch (Exception error) when (error is OutOfMemoryException or OverflowException)
            {
                if (again || error is OverflowException)
                {
                    Interlocked.Add(ref _live, -(long)size);
                    throw new OutOfMemoryException($"Unable to allocate {size} bytes of memory; {LiveBytes} bytes are in use.", error);
                }
                GC.Collect();
                GC.WaitForPendingFinalizers();
                Trim();
            }
        }
    }

    /// <summary>Gives what is kept for reuse back to the system.</summary>
    private static void Trim()
    {
        lock (Kept)
        {
            foreach (var pieces in Kept)
            {
                while (pieces.TryPop(out var piece)) NativeMemory.AlignedFree((void*)piece);
            }
            _keptBytes = 0;
        }
    }

    /// <summary>Takes a piece back.</summary>
    /// <param name="pointer">The piece.</param>
    /// <param name="bytes">The size that was asked for.</param>
    /// <param name="early">Whether its owner returns it, so that no collection is needed to find it.</param>
    public static void Return(void* pointer, nuint bytes, bool early = true)
    {
        var size = SizeClass(bytes, out var index);
        Interlocked.Add(ref _live, -(long)size);
        if (early) Interlocked.Add(ref _sinceCollection, -(long)size);
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
        if (since < (bytes < (1 << 20) ? CollectAfterSmall : CollectAfter) || since < Interlocked.Read(ref _live) / 4) return;
        Interlocked.Exchange(ref _sinceCollection, 0);
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
